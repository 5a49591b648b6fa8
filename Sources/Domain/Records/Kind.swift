/// What a record is. Each kind is one table of the register and one word of the command.
package enum Kind: String, CaseIterable, Hashable, Sendable {
  case organisation, person, office, membership
  case city, site
  case source, document
  case agreement, party, signatory
  case project, participant, place, group, funding
  case deliverable, part, delivery
  case milestone, step, amendment, consent, suspension
  case journal
  case obligation, holiday, reminder
  case result, indicator, period, actual, dimension
  case budget, transaction, tranche, rate, alert
  case passage, issue, figure
  case judgement

  /// The kinds that a record of this kind may stand under; empty for those at the top.
  package var parents: [Kind] {
    switch self {
    case .organisation, .person, .city, .source, .document, .agreement, .project, .journal,
      .holiday, .reminder, .dimension, .rate, .alert, .issue:
      []
    case .office, .membership: [.organisation]
    case .site: [.city]
    case .party, .signatory, .funding, .obligation: [.agreement]
    case .budget: [.agreement, .project, .budget]
    case .transaction, .tranche: [.agreement, .project]
    case .participant, .place, .group, .deliverable, .suspension, .result, .judgement: [.project]
    case .indicator: [.result]
    case .period, .actual: [.indicator]
    case .part, .delivery: [.deliverable]
    case .milestone: [.project, .agreement]
    case .step: [.project, .deliverable, .part, .delivery, .milestone, .place]
    case .amendment:
      [
        .agreement, .project, .deliverable, .part, .milestone, .delivery, .funding, .period,
        .actual,
        .budget, .transaction, .tranche,
      ]
    case .consent: [.amendment]
    case .passage: [.project, .deliverable, .indicator, .agreement, .budget]
    case .figure: [.issue]
    }
  }

  /// The kinds that can do something, or be responsible.
  package static let anybody: [Kind] = [.person, .office, .organisation]
  /// The kinds that are places.
  package static let anywhere: [Kind] = [.city, .site]

  /// The fields that tell events of one day, under one record, apart from each other; nil for a kind that
  /// is not named by its day. A correction of such an event is a new version of it that names the old one.
  package var fieldsOfIdentity: [String]? {
    switch self {
    case .delivery: Field.names(DeliveryField.at)
    case .actual: Field.names(ActualField.at)
    case .transaction:
      Field.names(
        TransactionField.type, TransactionField.amount, TransactionField.line,
        TransactionField.provider, TransactionField.receiver)
    default: nil
    }
  }

  /// Whether a name means one record of this kind: a person, an organisation or a place that a table says twice is
  /// one, where two equal lines of a budget can be two.
  package var isOneByName: Bool {
    [.person, .organisation, .city, .site, .source, .document, .office].contains(self)
  }

  /// Whether a record of this kind is named by its day, or by its first and last, where nobody gave it a name:
  /// `@2025-03-14`, `2025-01-01~2025-03-31`. Such a name is not found as a word.
  package var isNamedByDay: Bool { fieldsOfIdentity != nil || self == .period }

  /// Whether the names of records of this kind are those of persons, or of files, which are called after persons as
  /// often as not: a record of which a person is the essence is called after the person.
  package var isNamedAfterPersons: Bool {
    switch self {
    case .person, .document: true
    default: fields.contains { $0.isRequired && $0.shape == .reference([.person]) }
    }
  }

  /// What a record of this kind holds beside its reference and its title.
  package var fields: [Field] { Catalogue.fields[self] ?? [] }

  /// The keys by which code reads them.
  package var keys: [any DeclaredField] { Catalogue.keys[self]?.all ?? [] }

  /// The field called `name`, if this kind has one.
  package func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// Whether a record of this kind is known by a name, so that it must have a title.
  package var hasName: Bool {
    switch self {
    case .organisation, .person, .office, .city, .site, .source, .agreement, .project, .group,
      .deliverable, .milestone, .journal, .obligation, .holiday, .reminder,
      .result, .indicator, .dimension, .budget, .tranche, .alert, .issue:
      true
    default: false
    }
  }
}
