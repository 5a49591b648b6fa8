import Domain
package import Exchange
package import JSON
package import Reporting

extension InterchangeError {
  package func explanation(path: String) -> Explanation {
    let place = "\(path):\(line):\(column)"
    let (problem, remedy) = words
    return Explanation(
      problem: Wording(
        en: "\(place): \(problem.en)", fr: "\(place) : \(problem.fr)",
        ar: "\(place): \(problem.ar)", az: "\(place): \(problem.az)"),
      remedy: remedy)
  }

  private var words: (problem: Wording, remedy: Wording) {
    let guide = Wording(
      en: "The layout is described in docs/interchange.md. Nothing was changed.",
      fr: "La structure est décrite dans docs/interchange.md. Rien n'a été changé.",
      ar: "البنية موصوفة في docs/interchange.md. لم يُغيَّر شيء.",
      az: "Quruluş docs/interchange.md faylında təsvir olunub. Heç nə dəyişdirilməyib.")
    switch fault {
    case .syntax(let fault): return (Self.syntax(fault), guide)
    case .notARegister:
      return (
        Wording(
          en: "this is not a register file: \"format\": \"grants-register\" is missing.",
          fr: "ce n'est pas un fichier de registre : il manque \"format\": \"grants-register\".",
          ar: "هذا ليس ملف سجل: ينقصه \"format\": \"grants-register\".",
          az: "bu reyestr faylı deyil: \"format\": \"grants-register\" yoxdur."),
        guide
      )
    case .newer(let version):
      return (
        Wording(
          en: "the file has version \(version); this program knows version 1.",
          fr: "le fichier est en version \(version) ; ce programme connaît la version 1.",
          ar: "إصدار الملف \(version)؛ وهذا البرنامج يعرف الإصدار 1.",
          az: "faylın versiyası \(version); bu proqram 1-ci versiyanı tanıyır."),
        Wording(
          en: "Use a newer grants.", fr: "Utilisez un grants plus récent.",
          ar: "استعمل إصدارًا أحدث من grants.", az: "Daha yeni grants istifadə edin.")
      )
    case .unknownName(let name, let nearest):
      let meant = RecordError.meant(nearest)
      return (
        Wording(
          en: "there is no name '\(name)' here.\(meant.en)",
          fr: "il n'y a pas de nom « \(name) » ici.\(meant.fr)",
          ar: "لا اسم «\(name)» هنا.\(meant.ar)", az: "burada “\(name)” adı yoxdur.\(meant.az)"),
        guide
      )
    case .missing(let name):
      return (
        Wording(
          en: "a record has no '\(name)'.", fr: "un enregistrement n'a pas de « \(name) ».",
          ar: "سجل دون «\(name)».", az: "yazıda “\(name)” yoxdur."),
        guide
      )
    case .wrongForm(let name, let expected):
      return (
        Wording(
          en: "'\(name)' is not of the form that is expected: \(expected).",
          fr: "« \(name) » n'a pas la forme attendue : \(expected).",
          ar: "«\(name)» ليس بالشكل المتوقع: \(expected).",
          az: "“\(name)” gözlənilən formada deyil: \(expected)."), guide
      )
    case .rule(let error): return (error.explanation.problem, error.explanation.remedy)
    case .setting(let error): return (error.explanation.problem, error.explanation.remedy)
    }
  }

  package static func syntax(_ fault: JSONError.Fault) -> Wording {
    switch fault {
    case .endsEarly:
      Wording(
        en: "the file ends too early.", fr: "le fichier finit trop tôt.",
        ar: "ينتهي الملف قبل أوانه.", az: "fayl vaxtından əvvəl bitir.")
    case .unexpected(let sign):
      Wording(
        en: "'\(sign)' was not expected.", fr: "« \(sign) » n'est pas attendu.",
        ar: "«\(sign)» غير متوقع.", az: "“\(sign)” gözlənilmirdi.")
    case .badText:
      Wording(
        en: "a text is not valid UTF-8.", fr: "un texte n'est pas en UTF-8 valide.",
        ar: "نص ليس UTF-8 صحيحًا.", az: "mətn düzgün UTF-8 deyil.")
    case .tooDeep:
      Wording(
        en: "values are nested too deep.", fr: "trop de niveaux imbriqués.",
        ar: "القيم متداخلة أكثر مما ينبغي.", az: "dəyərlər həddən artıq iç-içədir.")
    case .duplicateName(let name):
      Wording(
        en: "'\(name)' stands twice.", fr: "« \(name) » est en double.", ar: "«\(name)» مكرر.",
        az: "“\(name)” iki dəfə yazılıb.")
    case .trailing:
      Wording(
        en: "something follows the end.", fr: "quelque chose suit la fin.",
        ar: "شيء ما يتبع النهاية.", az: "sondan sonra nəsə var.")
    case .tooLong:
      Wording(
        en: "a value is too long.", fr: "une valeur est trop longue.", ar: "قيمة أطول مما ينبغي.",
        az: "dəyər həddən artıq uzundur.")
    }
  }
}

extension JSONError {
  /// What is wrong, and where: `grants.json:12:3: the file ends too early.`
  package func wording(_ file: String) -> Wording {
    let (place, words) = ("\(file):\(line):\(column)", InterchangeError.syntax(fault))
    return Wording(
      en: "\(place): \(words.en)", fr: "\(place) : \(words.fr)", ar: "\(place): \(words.ar)",
      az: "\(place): \(words.az)")
  }
}
