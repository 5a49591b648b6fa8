/// Who answers for something that is due, and who has to act.
public struct Responsibility: Hashable, Sendable {
  /// Nil when nobody said.
  public let responsible: Party?
  /// Nil when nobody said and it does not follow.
  public let move: Party?

  /// Nobody knows.
  public static let unknown = Responsibility(responsible: nil, move: nil)

  /// A deliverable: whoever is responsible for it has to act, else the implementer.
  public static func deliverable(_ responsible: Party?, implementer: Party?) -> Responsibility {
    Responsibility(responsible: responsible, move: responsible ?? implementer)
  }

  /// A part: as its deliverable, unless somebody is responsible for the part.
  public static func part(_ own: Party?, of deliverable: Party?, implementer: Party?)
    -> Responsibility
  {
    .deliverable(own ?? deliverable, implementer: implementer)
  }

  /// A milestone: the party that owes it has to act, and answers for it unless somebody else does.
  public static func milestone(_ responsible: Party?, owedBy: Party?) -> Responsibility {
    Responsibility(responsible: responsible ?? owedBy, move: owedBy)
  }

  /// A planned payment: whoever pays.
  public static func payment(by provider: Party?) -> Responsibility {
    Responsibility(responsible: provider, move: provider)
  }

  /// The implementer who has to act where nobody is named: the only one that a project has.
  public static func implementer(among implementers: [Party]) -> Party? {
    implementers.count == 1 ? implementers.first : nil
  }
}
