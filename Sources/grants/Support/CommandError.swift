import Domain
import Exchange
import JSON
import Reporting
import Sheets

/// Why a command cannot do as asked, where no other room knows.
enum CommandError: Error, Explainable {
  case noRegister
  case notFoundFile(String)
  case unreadableFile(String)
  case cannotWrite(String)
  case noSuchZone(String)
  case noSuchExample(String, [String])
  case noSuchLanguage(String)
  case needsReason
  case needsAmendmentKind
  case noStandardFormat(String, [String])
  case unexpectedArgument(String)
  case missingArgument(String)
  case needsYes
  case onlyOwnedTo(String)
  case unknownTopic(String, [String])
  case interchange(String, InterchangeError)
  case sheet(String, SheetError)
  case changedMeanwhile(String)
  case notAWord(String, of: String, [String])
  case whatAreTheRows(String)
  case nothingToDeliver(String)
  case noMailProgram(String)
  case notClosed(String, [ClosingList.Question])
  case noHeadings(String, Kind)
  case rowsRefused(file: String, refused: Int, rows: Int, lines: [Wording], errors: String)

  var explanation: Explanation {
    switch self {
    case .noRegister:
      Explanation(
        problem: Wording(en: "There is no register here.", fr: "Il n'y a pas de registre ici."),
        remedy: Wording(
          en: "Make one with: grants init. Or name one with --register FILE.",
          fr: "Créez-en un : grants init. Ou indiquez-en un : --register FICHIER."))
    case .notFoundFile(let path):
      Explanation(
        problem: Wording(
          en: "There is no file '\(path)'.", fr: "Il n'y a pas de fichier « \(path) »."),
        remedy: Wording(en: "Check the name and the folder.", fr: "Vérifiez le nom et le dossier."))
    case .unreadableFile(let path):
      Explanation(
        problem: Wording(en: "'\(path)' cannot be read.", fr: "« \(path) » est illisible."),
        remedy: Wording(en: "Check the rights of the file.", fr: "Vérifiez les droits du fichier."))
    case .cannotWrite(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' cannot be written.", fr: "« \(path) » ne peut pas être écrit."),
        remedy: Wording(
          en: "Check the folder, its rights and the room on the disk.",
          fr: "Vérifiez le dossier, ses droits et la place sur le disque."))
    case .noSuchZone(let zone):
      Explanation(
        problem: Wording(
          en: "There is no time zone '\(zone)' on this machine.",
          fr: "Il n'y a pas de fuseau horaire « \(zone) » sur cette machine."),
        remedy: Wording(
          en: "Give an IANA name such as Africa/Ouagadougou or Europe/Paris.",
          fr: "Donnez un nom IANA comme Africa/Ouagadougou ou Europe/Paris."))
    case .noSuchExample(let name, let names):
      Explanation(
        problem: Wording(
          en: "There is no example '\(name)'.", fr: "Il n'y a pas d'exemple « \(name) »."),
        remedy: Wording(
          en: "Choose one of: \(names.joined(separator: ", ")).",
          fr: "Choisissez parmi : \(names.joined(separator: ", "))."))
    case .noSuchLanguage(let code):
      Explanation(
        problem: Wording(
          en: "The command does not speak '\(code)'.", fr: "La commande ne parle pas « \(code) »."),
        remedy: Wording(en: "Choose en or fr.", fr: "Choisissez en ou fr."))
    case .needsReason:
      Explanation(
        problem: Wording(en: "A reason is missing.", fr: "Il manque un motif."),
        remedy: Wording(
          en: "Say why with --reason \"…\"; history keeps it.",
          fr: "Dites pourquoi : --reason \"…\" ; l'historique le garde."))
    case .needsAmendmentKind:
      Explanation(
        problem: Wording(
          en: "It is not said what kind of change this is.",
          fr: "Il n'est pas dit de quel changement il s'agit."),
        remedy: Wording(
          en:
            "Add --correction (entered wrongly), --internal (our own re-planning) or --contractual NUMBER.",
          fr:
            "Ajoutez --correction (erreur de saisie), --internal (replanification) ou --contractual NUMÉRO."
        ))
    case .noStandardFormat(let format, let formats):
      Explanation(
        problem: Wording(
          en: "There is no format '\(format)' here.",
          fr: "Il n'y a pas de format « \(format) » ici."),
        remedy: Wording(
          en: "Choose one of: \(formats.joined(separator: ", ")).",
          fr: "Choisissez parmi : \(formats.joined(separator: ", "))."))
    case .unexpectedArgument(let word):
      Explanation(
        problem: Wording(
          en: "'\(word)' was not expected here.", fr: "« \(word) » n'est pas attendu ici."),
        remedy: Wording(
          en: "Put a name of several words in quotation marks; see --help.",
          fr: "Mettez un nom de plusieurs mots entre guillemets ; voir --help."))
    case .missingArgument(let name):
      Explanation(
        problem: Wording(en: "'\(name)' is missing.", fr: "« \(name) » manque."),
        remedy: Wording(en: "See --help.", fr: "Voir --help."))
    case .needsYes:
      Explanation(
        problem: Wording(
          en: "This removes more than one record, and nobody can be asked.",
          fr: "Ceci retire plus d'un enregistrement, et personne ne peut confirmer."),
        remedy: Wording(en: "Add --yes.", fr: "Ajoutez --yes."))
    case .onlyOwnedTo(let party):
      Explanation(
        problem: Wording(
          en: "Only \(party), to whom it is owed, can waive it.",
          fr: "Seul \(party), à qui c'est dû, peut en dispenser."),
        remedy: Wording(
          en: "Name that party with --by-party, and its document with --evidence.",
          fr: "Indiquez-le par --by-party, et son document par --evidence."))
    case .unknownTopic(let topic, let topics):
      Explanation(
        problem: Wording(
          en: "There is no topic '\(topic)'.", fr: "Il n'y a pas de sujet « \(topic) »."),
        remedy: Wording(
          en: "Topics: \(topics.joined(separator: ", ")).",
          fr: "Sujets : \(topics.joined(separator: ", "))."))
    case .interchange(let path, let error): error.explanation(path: path)
    case .sheet(let path, let error): error.explanation(path: path)
    case .changedMeanwhile(let path):
      Explanation(
        problem: Wording(
          en: "Somebody wrote to '\(path)' while it was read; nothing was changed.",
          fr: "Quelqu'un a modifié « \(path) » pendant la lecture ; rien n'a été changé."),
        remedy: Wording(
          en: "Close it in the other program and try again.",
          fr: "Fermez-le dans l'autre programme et recommencez."))
    case .notAWord(let text, let option, let words):
      Explanation(
        problem: Wording(
          en: "\(option) does not know '\(text)'.", fr: "\(option) ne connaît pas « \(text) »."),
        remedy: Wording(
          en: "Choose one of: \(words.joined(separator: ", ")).",
          fr: "Choisissez parmi : \(words.joined(separator: ", "))."))
    case .whatAreTheRows(let path):
      Explanation(
        problem: Wording(
          en: "It is not said what the rows of '\(path)' are.",
          fr: "Il n'est pas dit ce que sont les lignes de « \(path) »."),
        remedy: Wording(
          en: "Add --as deliverables, milestones, projects, cities, organisations, people …",
          fr: "Ajoutez --as deliverables, milestones, projects, cities, organisations, people …"))
    case .nothingToDeliver(let project):
      Explanation(
        problem: Wording(
          en: "\(project) has no deliverable that could be filled in.",
          fr: "\(project) n'a aucun livrable à remplir."),
        remedy: Wording(
          en: "Add one: grants add deliverable \(project)/workshops \"Workshops\" --target 20",
          fr: "Ajoutez-en un : grants add deliverable \(project)/ateliers \"Ateliers\" --target 20")
      )
    case .noMailProgram(let name):
      Explanation(
        problem: Wording(
          en: "There is no program '\(name)' on this machine; nothing was sent.",
          fr: "Il n'y a pas de programme « \(name) » sur cette machine ; rien n'a été envoyé."),
        remedy: name == "curl"
          ? Wording(
            en: "Install it: apt install curl.", fr: "Installez-le : apt install curl.")
          : Wording(
            en:
              "Name a server, --smtp smtp://mail.example.org:587, or a mail program, --sendmail FILE.",
            fr:
              "Indiquez un serveur, --smtp smtp://mail.example.org:587, ou un programme, --sendmail FICHIER."
          ))
    case .notClosed(let project, let open):
      Explanation(
        problem: Wording(
          en: "\(project) is not closed: \(open.map(\.typed).joined(separator: ", ")) open.",
          fr: "\(project) n'est pas clôturé : \(open.map(\.typed).joined(separator: ", ")) ouvert."),
        remedy: Wording(
          en: "Do what is open, or say why it may stay so: --open \(open.first?.typed ?? "")=\"…\"",
          fr:
            "Faites ce qui est ouvert, ou dites pourquoi : --open \(open.first?.typed ?? "")=\"…\"")
      )
    case .noHeadings(let path, let kind):
      Explanation(
        problem: Wording(
          en: "No heading of '\(path)' says anything of a \(RecordWords.kind(kind).en).",
          fr: "Aucun titre de « \(path) » ne dit rien d'un genre « \(RecordWords.kind(kind).fr) »."),
        remedy: Wording(
          en: "Say what a column is: --map \"My heading=title\"; or name the --sheet.",
          fr: "Dites ce qu'est une colonne : --map \"Mon titre=title\" ; ou la feuille : --sheet."))
    case .rowsRefused(let file, let refused, let rows, let lines, let errors):
      Self.rowsRefused(file, refused, rows, lines, errors)
    }
  }
}

extension CommandError {
  fileprivate static func rowsRefused(
    _ file: String, _ refused: Int, _ rows: Int, _ lines: [Wording], _ errors: String
  ) -> Explanation {
    let more = lines.isEmpty || refused <= lines.count ? 0 : refused - lines.count
    return Explanation(
      problem: Wording(
        en: "\(file): \(refused) of \(rows) rows cannot be taken; nothing was changed.\n"
          + lines.map { "  " + $0.en + "\n" }.joined()
          + (more > 0 ? "  … and \(more) more rows.\n" : ""),
        fr:
          "\(file) : \(refused) lignes sur \(rows) ne peuvent être reprises ; rien n'a été changé.\n"
          + lines.map { "  " + $0.fr + "\n" }.joined()
          + (more > 0 ? "  … et \(more) autres lignes.\n" : "")),
      remedy: Wording(
        en:
          "They are in '\(errors)': mend them there and load that file. --skip-errors loads the others.",
        fr:
          "Elles sont dans « \(errors) » : corrigez-les et chargez ce fichier. --skip-errors charge les autres."
      ))
  }
}
