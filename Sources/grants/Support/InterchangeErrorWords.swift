import Exchange
import JSON
import Reporting

extension InterchangeError {
  func explanation(path: String) -> Explanation {
    let place = "\(path):\(line):\(column)"
    let (problem, remedy) = words
    return Explanation(
      problem: Wording(en: "\(place): \(problem.en)", fr: "\(place) : \(problem.fr)"),
      remedy: remedy)
  }

  private var words: (problem: Wording, remedy: Wording) {
    let guide = Wording(
      en: "The layout is described in docs/interchange.md. Nothing was changed.",
      fr: "La structure est décrite dans docs/interchange.md. Rien n'a été changé.")
    switch fault {
    case .syntax(let fault): return (Self.syntax(fault), guide)
    case .notARegister:
      return (
        Wording(
          en: "this is not a register file: \"format\": \"grants-register\" is missing.",
          fr: "ce n'est pas un fichier de registre : il manque \"format\": \"grants-register\"."),
        guide
      )
    case .newer(let version):
      return (
        Wording(
          en: "the file has version \(version); this program knows version 1.",
          fr: "le fichier est en version \(version) ; ce programme connaît la version 1."),
        Wording(en: "Use a newer grants.", fr: "Utilisez un grants plus récent.")
      )
    case .unknownName(let name, let nearest):
      let meant = nearest.map { (" Did you mean '\($0)'?", " Vouliez-vous dire « \($0) » ?") }
      return (
        Wording(
          en: "there is no name '\(name)' here.\(meant?.0 ?? "")",
          fr: "il n'y a pas de nom « \(name) » ici.\(meant?.1 ?? "")"), guide
      )
    case .missing(let name):
      return (
        Wording(en: "a record has no '\(name)'.", fr: "un enregistrement n'a pas de « \(name) »."),
        guide
      )
    case .wrongForm(let name, let expected):
      return (
        Wording(
          en: "'\(name)' is not of the form that is expected: \(expected).",
          fr: "« \(name) » n'a pas la forme attendue : \(expected)."), guide
      )
    case .rule(let error): return (error.explanation.problem, error.explanation.remedy)
    }
  }

  private static func syntax(_ fault: JSONError.Fault) -> Wording {
    switch fault {
    case .endsEarly: Wording(en: "the file ends too early.", fr: "le fichier finit trop tôt.")
    case .unexpected(let sign):
      Wording(en: "'\(sign)' was not expected.", fr: "« \(sign) » n'est pas attendu.")
    case .badText:
      Wording(en: "a text is not valid UTF-8.", fr: "un texte n'est pas en UTF-8 valide.")
    case .tooDeep: Wording(en: "values are nested too deep.", fr: "trop de niveaux imbriqués.")
    case .duplicateName(let name):
      Wording(en: "'\(name)' stands twice.", fr: "« \(name) » est en double.")
    case .trailing:
      Wording(en: "something follows the end.", fr: "quelque chose suit la fin.")
    case .tooLong: Wording(en: "a value is too long.", fr: "une valeur est trop longue.")
    }
  }
}
