import Reporting
import Sheets

extension SheetError {
  /// What is wrong with the file at `path`.
  func explanation(path: String) -> Explanation {
    let (problem, remedy) = words
    return Explanation(
      problem: Wording(en: "\(path): \(problem.en)", fr: "\(path) : \(problem.fr)"), remedy: remedy)
  }

  private var words: (Wording, Wording) {
    let again = Wording(
      en:
        "Open it with the program that made it and save it again as .xlsx or .csv. Nothing was changed.",
      fr:
        "Ouvrez-le dans le programme d'origine et enregistrez-le à nouveau en .xlsx ou .csv. Rien n'a été changé."
    )
    switch self {
    case .notATable:
      return (
        Wording(
          en: "this is neither CSV nor a workbook.", fr: "ce n'est ni du CSV ni un classeur."),
        again
      )
    case .damaged(let part):
      return (
        Wording(
          en: "the file is damaged or cut short\(part.isEmpty ? "" : ", in \(part)").",
          fr: "le fichier est abîmé ou tronqué\(part.isEmpty ? "" : ", dans \(part)")."), again
      )
    case .tooLarge(let part, let limit):
      return (
        Wording(
          en: "\(part) unpacks to more than \(limit) bytes; it was not read.",
          fr: "\(part) dépasse \(limit) octets une fois ouvert ; il n'a pas été lu."),
        Wording(
          en: "No table needs that; ask its sender for a plain file.",
          fr: "Aucun tableau n'en a besoin ; demandez un fichier simple à l'expéditeur.")
      )
    case .badXML(let part, let line):
      return (
        Wording(
          en: "\(part), line \(line): this is not the XML of a workbook.",
          fr: "\(part), ligne \(line) : ce n'est pas le XML d'un classeur."), again
      )
    case .declaresEntities(let part):
      return (
        Wording(
          en: "\(part) declares entities, which no workbook needs; it was not read.",
          fr: "\(part) déclare des entités, inutiles dans un classeur ; il n'a pas été lu."), again
      )
    case .openQuote(let line):
      return (
        Wording(
          en: "line \(line): a quotation mark is never closed.",
          fr: "ligne \(line) : un guillemet n'est jamais fermé."),
        Wording(
          en: "Close it, or write it twice where it is part of the text. Nothing was changed.",
          fr: "Fermez-le, ou doublez-le s'il fait partie du texte. Rien n'a été changé.")
      )
    case .endlessCell(let line):
      return (
        Wording(
          en: "line \(line): a cell or a row has no end.",
          fr: "ligne \(line) : une cellule ou une ligne ne finit pas."), again
      )
    case .notInEncoding(let name, let line):
      return (
        Wording(en: "line \(line) is not \(name).", fr: "la ligne \(line) n'est pas en \(name)."),
        Wording(
          en: "Say which it is: --encoding windows-1252, for instance.",
          fr: "Dites lequel : --encoding windows-1252, par exemple.")
      )
    case .unknownEncoding(let name, let known):
      return (
        Wording(
          en: "there is no encoding '\(name)' here.",
          fr: "il n'y a pas d'encodage « \(name) » ici."),
        Wording(
          en: "Choose one of: \(known.joined(separator: ", ")).",
          fr: "Choisissez parmi : \(known.joined(separator: ", ")).")
      )
    case .lockedOrOld:
      return (
        Wording(
          en: "the workbook is locked with a password, or older than Excel 2007.",
          fr: "le classeur est protégé par un mot de passe, ou antérieur à Excel 2007."), again
      )
    case .noSuchSheet(let name, let known):
      return (
        Wording(en: "there is no sheet '\(name)'.", fr: "il n'y a pas de feuille « \(name) »."),
        known.isEmpty
          ? Wording(en: "A CSV file has no sheets.", fr: "Un fichier CSV n'a pas de feuilles.")
          : Wording(
            en: "Sheets: \(known.joined(separator: ", ")).",
            fr: "Feuilles : \(known.joined(separator: ", ")).")
      )
    case .cannotWrite:
      return (
        Wording(
          en: "a sheet has room for 1,048,576 rows; there are more.",
          fr: "une feuille a 1 048 576 lignes ; il y en a plus."),
        Wording(en: "Write CSV instead.", fr: "Écrivez du CSV.")
      )
    }
  }
}
