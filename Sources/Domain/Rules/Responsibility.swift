/// Who answers for something that is due, and who has to act.
package struct Responsibility: Hashable, Sendable {
  /// Nil when nobody said.
  package let responsible: Party?
  /// Nil when nobody said and it does not follow.
  package let move: Party?

  /// Nobody knows.
  package static let unknown = Responsibility(responsible: nil, move: nil)

  /// A deliverable: whoever is responsible for it has to act, else the implementer.
  package static func deliverable(_ responsible: Party?, implementer: Party?) -> Responsibility {
    Responsibility(responsible: responsible, move: responsible ?? implementer)
  }

  /// A part: as its deliverable, unless somebody is responsible for the part.
  package static func part(_ own: Party?, of deliverable: Party?, implementer: Party?)
    -> Responsibility
  {
    .deliverable(own ?? deliverable, implementer: implementer)
  }

  /// A milestone: the party that owes it has to act, and answers for it unless somebody else does.
  package static func milestone(_ responsible: Party?, owedBy: Party?) -> Responsibility {
    Responsibility(responsible: responsible ?? owedBy, move: owedBy)
  }

  /// A planned payment: whoever pays.
  package static func payment(by provider: Party?) -> Responsibility {
    Responsibility(responsible: provider, move: provider)
  }

  /// The implementer who has to act where nobody is named: the only one that a project has.
  package static func implementer(among implementers: [Party]) -> Party? {
    implementers.count == 1 ? implementers.first : nil
  }
}
