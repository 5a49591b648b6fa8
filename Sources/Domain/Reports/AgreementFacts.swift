/// What was signed: the parties, what they promised and how it was changed.
public struct AgreementFacts: Hashable, Sendable {
  /// One of those who signed it together.
  public struct Member: Hashable, Sendable {
    /// The organisation.
    public var organisation: Party
    /// Its role: funder, grantee, party or witness; nil when nobody said.
    public var role: String?

    /// A party of an agreement.
    public init(_ organisation: Party, role: String?) {
      self.organisation = organisation
      self.role = role
    }
  }

  /// A person who signed it.
  public struct Signatory: Hashable, Sendable {
    /// The person.
    public var person: Party
    /// For whom.
    public var organisation: Party?
    /// The office that the person held.
    public var office: String?
    /// When.
    public var signed: PartialDate?

    /// A person who signed an agreement.
    public init(_ person: Party) {
      self.person = person
    }
  }

  /// A project that it pays for.
  public struct Funded: Hashable, Sendable {
    /// The project.
    public var project: Party
    /// How much; nil when nobody stated it.
    public var amount: Money?
    /// Which share, in per cent.
    public var share: ExactDecimal?
    /// From when.
    public var from: PartialDate?
    /// Until when.
    public var until: PartialDate?
    /// The places or deliverables that it is for; all of them when empty.
    public var covers: [Party] = []

    /// A project that an agreement pays for.
    public init(_ project: Party) {
      self.project = project
    }
  }

  /// Something that the agreement makes due again and again.
  public struct Duty: Hashable, Sendable {
    /// Its reference.
    public var reference: String
    /// Its name.
    public var title: String
    /// What it makes due.
    public var type: MilestoneType
    /// How long a period is; nil for what is due once.
    public var every: DateStep?
    /// How long after it.
    public var due: String
    /// Who owes it.
    public var owedBy: Party?
    /// To whom.
    public var owedTo: Party?

    /// An obligation.
    public init(reference: String, title: String, type: MilestoneType, due: String) {
      self.reference = reference
      self.title = title
      self.type = type
      self.due = due
    }
  }

  /// Its key.
  public var id: RecordID
  /// Its reference.
  public var reference: String
  /// Its name.
  public var title: String
  /// What it is.
  public var type: AgreementType?
  /// Its number.
  public var number: String?
  /// The agreement that it stands under.
  public var under: Party?
  /// When it was signed.
  public var signed: PartialDate?
  /// Where.
  public var place: Party?
  /// In which house.
  public var venue: String?
  /// What it is about.
  public var subject: String?
  /// The language that prevails, BCP 47.
  public var prevailing: String?
  /// The first day of its term.
  public var start: PartialDate?
  /// The last day of its term, as it was agreed first, and as it is now.
  public var end: PartialDate?
  /// Until when the work is to be done.
  public var implementationEnd: PartialDate?
  /// Those who signed it together.
  public var members: [Member] = []
  /// Those who signed for them.
  public var signatories: [Signatory] = []
  /// What it pays for.
  public var fundings: [Funded] = []
  /// What it makes due again and again.
  public var duties: [Duty] = []
  /// Its own dated events.
  public var milestones: [MilestoneFacts] = []
  /// Amendments of its terms.
  public var changes: [PlanChange] = []

  /// An agreement with nothing known of it but its name.
  public init(id: RecordID, reference: String, title: String) {
    self.id = id
    self.reference = reference
    self.title = title
  }

  /// A date of its term on a day: what was agreed first, and what holds.
  public func plan(_ field: String, asOf: Day) -> Plan<PartialDate> {
    let first = field == "end" ? end : field == "start" ? start : implementationEnd
    return Plan(first, changes, field: field, asOf: asOf) { try? PartialDate($0) }
  }
}
