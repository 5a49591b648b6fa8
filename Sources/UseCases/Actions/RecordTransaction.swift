package import Domain
package import Persistence

/// Records that money moved, or a contribution in kind.
package struct RecordTransaction: EventAction {
  package var type: TransactionType
  /// The agreement or the project.
  package var reference: String
  /// An amount with its currency, such as `1200.50 EUR`.
  package var amount: String
  /// The value date; nil for the caller's usual day, else today.
  package var day: String?
  /// Who gave; nil for the register's own organisation, unless that is the one that gets.
  package var provider: String?
  /// Who got; nil for nobody in particular, or for the register's own organisation if that gets.
  package var receiver: String?
  /// Whether the register's own organisation is the one that gets.
  package var isReceived = false
  package var line: String?
  /// The tranche that it pays.
  package var tranche: String?
  /// The deliverable or milestone that it belongs to.
  package var subject: String?
  package var description: String?
  package var isInKind = false
  /// On what the value of a contribution in kind is based.
  package var valuation: String?
  package var evidence = Attachments()
  package var isAnother = false
  /// The word of the command, as history shows it.
  package var verb: String

  package struct Answer: Sendable {
    /// The reference of the transaction.
    package let reference: String
    /// How the money of the agreement or project stands now.
    package let status: MoneyStatus
  }

  package init(_ type: TransactionType, _ reference: String, amount: String, verb: String) {
    self.type = type
    self.reference = reference
    self.amount = amount
    self.verb = verb
  }

  package var command: String { CommandLineText.of(verb, reference, amount, on: day) }

  package func check(for caller: Caller) throws { _ = try caller.usual(day) }

  package func perform(in change: Change, for caller: Caller) throws -> Answer {
    let references = References(change, caller)
    let id = try references.find(reference, [.agreement, .project])
    let path = try change.reference(of: id)
    let day = try caller.usual(day)
    let slug = try change.freeSlug("@\(day.text)", under: id)
    var draft = Draft(kind: .transaction, reference: path.appending(slug))
    draft[TransactionField.day] = day
    try draft.set("type", type.rawValue)
    try draft.set("amount", amount, caller)
    try setParties(&draft, change, references)
    for (key, text, kinds) in [
      (TransactionField.line, line, [Kind.budget]), (TransactionField.tranche, tranche, [.tranche]),
      (TransactionField.about, subject, [.deliverable, .milestone]),
    ] {
      guard let text else { continue }
      draft[key] = try change.reference(of: find(text, kinds, under: path, change, references))
    }
    if let description { try draft.set("description", description) }
    if isInKind { try draft.set("inKind", "yes") }
    if let valuation { try draft.set("valuation", valuation) }
    try checkLookalike(
      of: draft, under: id, in: ["type", "amount", "line", "tranche", "provider", "receiver"],
      change)
    draft[TransactionField.evidence] = try evidence.keep(in: change, for: caller)
    let record = try change.add(draft)
    return Answer(
      reference: try change.reference(of: record.id).description,
      status: MoneyStatus(try change.moneyFacts(id), asOf: caller.today))
  }

  private func setParties(_ draft: inout Draft, _ change: Change, _ references: References) throws {
    func party(_ text: String?) throws -> Reference? {
      guard let text = try text ?? change.setting(.books) else { return nil }
      return try change.reference(of: references.find(text, [.organisation]))
    }
    draft[SharedField.provider] = isReceived && provider == nil ? nil : try party(provider)
    draft[SharedField.receiver] = receiver != nil || isReceived ? try party(receiver) : nil
  }

  /// A record that is named whole, or from the agreement on.
  private func find(
    _ text: String, _ kinds: [Kind], under path: Reference, _ change: Change,
    _ references: References
  ) throws -> RecordID {
    if let reference = try? Reference(text),
      let own = try change.lookUp(Reference(slugs: path.slugs + reference.slugs)),
      let kind = try change.kind(of: own), kinds.contains(kind)
    {
      return own
    }
    return try references.find(text, kinds)
  }
}
