package import Reporting
package import UseCases

/// Events that are there already.
extension RequestError {
  package static func lookalike(_ reference: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "\(reference) is already recorded with the same day, place and value.",
        fr: "\(reference) est déjà enregistré, avec les mêmes jour, lieu et valeur.",
        ar: "\(reference) مسجل من قبل باليوم والمكان والقيمة نفسها.",
        az: "\(reference) eyni gün, yer və dəyərlə artıq qeyd edilib."),
      remedy: Wording(
        en: "If this is another one, add --again.", fr: "S'il s'agit d'un autre, ajoutez --again.",
        ar: "إن كان هذا غيره فأضف --again.", az: "Bu başqasıdırsa, --again əlavə edin."))
  }
}

extension Words {
  /// Asks whether an event is another than one that says the same.
  package static func recordAgain(_ reference: String) -> Wording {
    Wording(
      en: "\(reference) says the same. Record it again?",
      fr: "\(reference) dit la même chose. L'enregistrer une deuxième fois ?",
      ar: "\(reference) يقول الشيء نفسه. هل يُسجَّل مرة أخرى؟",
      az: "\(reference) eyni şeyi deyir. Yenidən qeyd edilsin?")
  }
}
