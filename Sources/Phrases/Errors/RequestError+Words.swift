import Domain
import Reporting
import UseCases

/// Words of a command that cannot be taken.
extension RequestError {
  static func unknownExample(_ name: String, _ names: [String]) -> Explanation {
    Explanation(
      problem: Wording(
        en: "There is no example '\(name)'.", fr: "Il n'y a pas d'exemple « \(name) ».",
        ar: "لا مثال «\(name)».", az: "“\(name)” nümunəsi yoxdur."),
      remedy: Wording(
        en: "Choose one of: \(names.joined(separator: ", ")).",
        fr: "Choisissez parmi : \(names.joined(separator: ", ")).",
        ar: "اختر واحدًا من: \(names.joined(separator: ", ")).",
        az: "Birini seçin: \(names.joined(separator: ", "))."))
  }

  static func unknownLanguage(_ code: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "The command does not speak '\(code)'.", fr: "La commande ne parle pas « \(code) ».",
        ar: "الأمر لا يتكلم «\(code)».", az: "Əmr “\(code)” dilində danışmır."),
      remedy: Wording(
        en: "Choose one of: \(Language.codes).", fr: "Choisissez parmi : \(Language.codes).",
        ar: "اختر واحدة من: \(Language.codes).", az: "Birini seçin: \(Language.codes)."))
  }

  static func unknownFormat(_ format: String, _ formats: [String]) -> Explanation {
    Explanation(
      problem: Wording(
        en: "There is no format '\(format)' here.",
        fr: "Il n'y a pas de format « \(format) » ici.", ar: "لا صيغة «\(format)» هنا.",
        az: "Burada “\(format)” formatı yoxdur."),
      remedy: Wording(
        en: "Choose one of: \(formats.joined(separator: ", ")).",
        fr: "Choisissez parmi : \(formats.joined(separator: ", ")).",
        ar: "اختر واحدة من: \(formats.joined(separator: ", ")).",
        az: "Birini seçin: \(formats.joined(separator: ", "))."))
  }

  static func argumentNotExpected(_ word: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "'\(word)' was not expected here.", fr: "« \(word) » n'est pas attendu ici.",
        ar: "«\(word)» غير متوقع هنا.", az: "“\(word)” burada gözlənilmirdi."),
      remedy: Wording(
        en: "Put a name of several words in quotation marks; see --help.",
        fr: "Mettez un nom de plusieurs mots entre guillemets ; voir --help.",
        ar: "ضع الاسم المكوّن من عدة كلمات بين علامتي اقتباس؛ انظر --help.",
        az: "Bir neçə sözdən ibarət adı dırnaq içinə alın; baxın: --help."))
  }

  static func argumentMissing(_ name: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "'\(name)' is missing.", fr: "« \(name) » manque.", ar: "«\(name)» مفقود.",
        az: "“\(name)” çatışmır."),
      remedy: Wording(
        en: "See --help.", fr: "Voir --help.", ar: "انظر --help.", az: "Baxın: --help."))
  }

  static func noTopic(_ topic: String, _ topics: [String]) -> Explanation {
    Explanation(
      problem: Wording(
        en: "There is no topic '\(topic)'.", fr: "Il n'y a pas de sujet « \(topic) ».",
        ar: "لا موضوع «\(topic)».", az: "“\(topic)” mövzusu yoxdur."),
      remedy: Wording(
        en: "Topics: \(topics.joined(separator: ", ")).",
        fr: "Sujets : \(topics.joined(separator: ", ")).",
        ar: "المواضيع: \(topics.joined(separator: ", ")).",
        az: "Mövzular: \(topics.joined(separator: ", "))."))
  }

  static func unknownWord(_ text: String, _ option: String, _ words: [String]) -> Explanation {
    Explanation(
      problem: Wording(
        en: "\(option) does not know '\(text)'.", fr: "\(option) ne connaît pas « \(text) ».",
        ar: "\(option) لا يعرف «\(text)».", az: "\(option) “\(text)” dəyərini tanımır."),
      remedy: Wording(
        en: "Choose one of: \(words.joined(separator: ", ")).",
        fr: "Choisissez parmi : \(words.joined(separator: ", ")).",
        ar: "اختر واحدة من: \(words.joined(separator: ", ")).",
        az: "Birini seçin: \(words.joined(separator: ", "))."))
  }
}
