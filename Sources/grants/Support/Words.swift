import Domain
import Reporting

/// What the command itself says: confirmations, questions, headings of its lists.
enum Words {
  static let error = Wording(en: "Error: ", fr: "Erreur : ")
  static func made(_ path: String) -> Wording {
    Wording(en: "Made the register '\(path)'.", fr: "Registre « \(path) » créé.")
  }
  static func added(_ kind: Kind, _ reference: String) -> Wording {
    Wording(
      en: "Added \(RecordWords.kind(kind).en) \(reference).",
      fr: "Ajouté : \(RecordWords.kind(kind).fr) \(reference).")
  }
  static func addedPeriods(_ count: Int, _ first: String, _ last: String) -> Wording {
    let periods = Wording.count(
      count, en: ("period", "periods"), fr: ("période", "périodes"))
    return Wording(
      en: "Added \(periods.en), \(first) to \(last).",
      fr: "Ajouté : \(periods.fr), de \(first) à \(last).")
  }
  static let noTermYet = Wording(
    en:
      "It makes no milestone yet: what it counts from is not known. Give the agreement its --start and --end, or the obligation --first and --until.",
    fr:
      "Pas encore de jalon : on ne sait pas à compter de quoi. Donnez à l'accord --start et --end, ou à l'obligation --first et --until."
  )
  static func renewed(_ renewals: [Renewal]) -> Wording? {
    guard !renewals.isEmpty else { return nil }
    func list(_ language: Language) -> String {
      let shown = renewals.prefix(12).map { renewal in
        let due = renewal.due.map { PartialDate($0).text(in: language) } ?? ""
        switch renewal.outcome {
        case .made: return "  \(renewal.reference): \(due)"
        case .moved(let from):
          return "  \(renewal.reference): \(from?.text(in: language) ?? "–") → \(due)"
        case .removed:
          return "  \(renewal.reference): "
            + Wording(en: "not due any more", fr: "n'est plus dû")(language)
        }
      }
      let more = renewals.count > 12 ? ["  …"] : []
      return (shown + more).joined(separator: "\n")
    }
    return Wording(
      en: "Milestones of obligations:\n" + list(.en),
      fr: "Jalons des obligations :\n" + list(.fr))
  }
  static func changed(_ reference: String) -> Wording {
    Wording(en: "Changed \(reference).", fr: "Modifié : \(reference).")
  }
  static func unchanged(_ reference: String) -> Wording {
    Wording(
      en: "Nothing to change in \(reference).", fr: "Rien à modifier dans \(reference).")
  }
  static func removed(_ reference: String, _ count: Int) -> Wording {
    Wording(
      en: count > 1
        ? "Removed \(reference) and \(count - 1) under it; undo brings it back."
        : "Removed \(reference); undo brings it back.",
      fr: count > 1
        ? "Retiré : \(reference) et \(count - 1) en dessous ; undo le rétablit."
        : "Retiré : \(reference) ; undo le rétablit.")
  }
  static func wouldRemove(_ reference: String, _ count: Int) -> Wording {
    Wording(
      en: "Remove \(reference) and \(count - 1) records under it? [y/N] ",
      fr: "Retirer \(reference) et \(count - 1) enregistrements en dessous ? [o/N] ")
  }
  static let declined = Wording(en: "Nothing was changed.", fr: "Rien n'a été changé.")
  static let dryRun = Wording(
    en: "Dry run: nothing was kept.", fr: "Essai : rien n'a été gardé.")
  static func recorded(_ status: DeliverableStatus) -> Wording {
    let title = status.facts.title
    let delivered = status.delivered.map { "\($0)" } ?? "0"
    if let goal = status.goal {
      return Wording(
        en: "\(title): \(delivered) of \(goal) delivered, \(Self.percent(status.progress)).",
        fr: "\(title) : \(delivered) sur \(goal) réalisés, \(Self.percent(status.progress)).")
    }
    return Wording(
      en: "\(title): \(delivered) delivered; no target set.",
      fr: "\(title) : \(delivered) réalisés ; pas de cible.")
  }
  private static func percent(_ ratio: ExactDecimal?) -> String {
    ratio.flatMap { ExactDecimal(mantissa: $0.mantissa, decimals: max(0, $0.decimals - 2)) }
      .map { "\($0.rounded(to: 0)) %" } ?? "–"
  }
  static func recordedAs(_ reference: String) -> Wording {
    Wording(en: "Recorded \(reference).", fr: "Enregistré : \(reference).")
  }
  static func usingDefaults(_ project: String?, _ place: String?, _ day: String?) -> Wording {
    let parts = [project, place, day].compactMap { $0 }.joined(separator: ", ")
    return Wording(en: "Using your defaults: \(parts).", fr: "Vos valeurs par défaut : \(parts).")
  }
  static let noDefaults = Wording(en: "No defaults are set.", fr: "Aucune valeur par défaut.")
  static func step(_ type: StepType, _ reference: String, _ day: PartialDate) -> Wording {
    let word = RecordWords.choice(type.rawValue)
    return Wording(
      en: "\(reference): \(word.en), \(day.text(in: .en)).",
      fr: "\(reference) : \(word.fr), \(day.text(in: .fr)).")
  }
  static func undone(_ entry: Entry) -> Wording {
    Wording(
      en: "Took back entry \(entry.name.number): \(entry.command)",
      fr: "Entrée \(entry.name.number) annulée : \(entry.command)")
  }
  static func redone(_ entry: Entry) -> Wording {
    Wording(
      en: "Brought back what entry \(entry.name.number) took back.",
      fr: "Rétabli ce que l'entrée \(entry.name.number) avait annulé.")
  }
  static func imported(_ summary: ImportSummary) -> Wording {
    var loaded = TableLoadSummary()
    loaded.records = summary
    return TableLoadReport.counts(loaded, refused: 0)
  }
  static let loadThis = Wording(en: "Load this? [y/N] ", fr: "Charger ceci ? [o/N] ")
  static func columnsNotTaken(_ headings: [String]) -> Wording {
    let names = headings.joined(separator: ", ")
    return Wording(en: "Columns not taken: \(names).", fr: "Colonnes non reprises : \(names).")
  }
  static func rowsAreIn(_ path: String) -> Wording {
    Wording(
      en: "The rows that were not taken are in '\(path)'.",
      fr: "Les lignes non reprises sont dans « \(path) ».")
  }
  static func exported(_ count: Int, _ path: String) -> Wording {
    Wording(
      en: "Wrote \(count) records to '\(path)'.",
      fr: "\(count) enregistrements écrits dans « \(path) ».")
  }
  static func backedUp(_ path: String) -> Wording {
    Wording(en: "Copied and checked: '\(path)'.", fr: "Copié et vérifié : « \(path) ».")
  }
  static func wrote(_ path: String) -> Wording {
    Wording(en: "Wrote '\(path)'.", fr: "Écrit : « \(path) ».")
  }
  static let healthy = Wording(
    en: "The register is sound: file, references, history, rules, evidence and lists.",
    fr: "Le registre est sain : fichier, références, historique, règles, pièces et listes.")
  static let rebuilt = Wording(
    en: "Made the derived lists anew.", fr: "Listes dérivées refaites.")
  static func nothingFound(_ text: String) -> Wording {
    Wording(en: "Nothing found for '\(text)'.", fr: "Rien trouvé pour « \(text) ».")
  }
  static let nothingListed = Wording(en: "There is none.", fr: "Il n'y en a pas.")
  static let noReminderRules = Wording(
    en:
      "There is no rule for reminders. Add one: grants add reminder default \"Deadlines\" --days -30,-7,0,14",
    fr:
      "Il n'y a pas de règle de rappel. Ajoutez-en une : grants add reminder default \"Échéances\" --days -30,-7,0,14"
  )
  static func told(_ count: Int) -> Wording {
    Wording.count(
      count, en: ("deadline remembered as told.", "deadlines remembered as told."),
      fr: ("échéance notée comme signalée.", "échéances notées comme signalées."))
  }
  static func lettersSent(_ count: Int) -> Wording {
    Wording.count(
      count, en: ("letter sent.", "letters sent."), fr: ("lettre envoyée.", "lettres envoyées."))
  }
  static func cannotBeReached(_ name: String, _ address: String?) -> Wording {
    Wording(
      en: address.map { "\(name) cannot be written to: '\($0)' is no address." }
        ?? "\(name) cannot be written to: no address. Give one: grants edit … --email ADDRESS",
      fr: address.map { "\(name) ne peut être joint : « \($0) » n'est pas une adresse." }
        ?? "\(name) ne peut être joint : sans adresse. Donnez-en une : grants edit … --email ADRESSE"
    )
  }
  static func notSent(_ address: String, _ detail: String) -> Wording {
    Wording(
      en: "\(address): not sent (\(detail)); the next run tries again.",
      fr: "\(address) : non envoyé (\(detail)) ; le prochain passage réessaiera.")
  }
  static func refusedLetter(_ address: String, _ detail: String) -> Wording {
    Wording(
      en:
        "\(address): refused for good (\(detail)). Mend the address: grants edit … --email ADDRESS",
      fr:
        "\(address) : refusé définitivement (\(detail)). Corrigez l'adresse : grants edit … --email ADRESSE"
    )
  }
  static let asksOnTerminal = Wording(
    en: "This asks questions and needs a terminal; use: grants add project REFERENCE \"Name\"",
    fr: "Ceci pose des questions et demande un terminal ; sinon : grants add project RÉF \"Nom\"")
}
