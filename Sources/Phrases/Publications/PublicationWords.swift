package import Reporting

/// What is said of publications of every standard.
package enum PublicationWords {
  package static let noIdentifier = Wording(
    en: "there is no identifier.", fr: "il n'y a pas d'identifiant.", ar: "لا معرّف.",
    az: "identifikator yoxdur.")
  package static let knownByPlace = Wording(
    en: "It is known by the file and its place there.",
    fr: "Elle est connue par le fichier et sa place dans celui-ci.",
    ar: "تُعرف بملفها وموضعها فيه.", az: "O, faylı və fayldakı yeri ilə tanınır.")
  package static let keptAsPublished = Wording(
    en: "It is kept as it was published.", fr: "C'est gardé tel que publié.",
    ar: "يُحفظ كما نُشر.", az: "Nəşr edildiyi kimi saxlanılır.")
  package static let endsBeforeStart = Wording(
    en: "it ends before it starts.", fr: "cela finit avant de commencer.",
    ar: "ينتهي قبل أن يبدأ.", az: "başlamazdan əvvəl bitir.")

  package static func sameIdentifier(_ text: String) -> Wording {
    Wording(
      en: "the identifier '\(text)' stands in the file twice.",
      fr: "l'identifiant « \(text) » figure deux fois dans le fichier.",
      ar: "المعرّف «\(text)» مكرر في الملف.", az: "“\(text)” identifikatoru faylda iki dəfə var.")
  }

  package static func missing(_ name: String) -> Wording {
    Wording(
      en: "'\(name)' is missing.", fr: "il manque « \(name) ».", ar: "ينقص «\(name)».",
      az: "“\(name)” yoxdur.")
  }

  /// What a standard demands and nobody has stated, with the command that states it.
  ///
  /// - Parameter path: The record that lacks it; the register when empty.
  package static func lacks(_ name: Wording, at path: String, command: String?) -> Wording {
    let mend = command.map { " (\($0))" } ?? ""
    let place = path.isEmpty ? "" : path + ": "
    return Wording(
      en: "\(place)\(name.en)\(mend)",
      fr: "\(path.isEmpty ? "" : path + " : ")\(name.fr)\(mend)",
      ar: "\(place)\(name.ar)\(mend)", az: "\(place)\(name.az)\(mend)")
  }
}
