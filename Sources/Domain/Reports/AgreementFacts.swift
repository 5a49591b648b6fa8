/// What was signed: the parties, what they promised and how it was changed.
package struct AgreementFacts: Hashable, Sendable {
  /// One of those who signed it together.
  package struct Member: Hashable, Sendable {
    package var organisation: Party
    /// Its role: funder, grantee, party or witness; nil when nobody said.
    package var role: String?

    package init(_ organisation: Party, role: String?) {
      self.organisation = organisation
      self.role = role
    }
  }

  /// A person who signed it.
  package struct Signatory: Hashable, Sendable {
    package var person: Party
    /// For whom.
    package var organisation: Party?
    /// The office that the person held.
    package var office: String?
    /// When.
    package var signed: PartialDate?

    /// A person who signed an agreement.
    package init(_ person: Party) {
      self.person = person
    }
  }

  /// A project that it pays for.
  package struct Funded: Hashable, Sendable {
    package var project: Party
    /// How much; nil when nobody stated it.
    package var amount: Money?
    /// Which share, in per cent.
    package var share: ExactDecimal?
    /// From when.
    package var from: PartialDate?
    /// Until when.
    package var until: PartialDate?
    /// The places or deliverables that it is for; all of them when empty.
    package var covers: [Party] = []

    /// A project that an agreement pays for.
    package init(_ project: Party) {
      self.project = project
    }
  }

  /// Something that the agreement makes due again and again.
  package struct Duty: Hashable, Sendable {
    package var reference: String
    /// Its name.
    package var title: String
    /// What it makes due.
    package var type: MilestoneType
    /// How long a period is; nil for what is due once.
    package var every: DateStep?
    /// How long after it.
    package var due: String
    /// Who owes it.
    package var owedBy: Party?
    /// To whom.
    package var owedTo: Party?

    /// An obligation.
    package init(reference: String, title: String, type: MilestoneType, due: String) {
      self.reference = reference
      self.title = title
      self.type = type
      self.due = due
    }
  }

  /// Its key.
  package var id: RecordID
  package var reference: String
  /// Its name.
  package var title: String
  package var type: AgreementType?
  package var number: String?
  /// The agreement that it stands under.
  package var under: Party?
  /// When it was signed.
  package var signed: PartialDate?
  /// Where.
  package var place: Party?
  /// In which house.
  package var venue: String?
  /// What it is about.
  package var subject: String?
  /// The language that prevails, BCP 47.
  package var prevailing: String?
  /// The first day of its term.
  package var start: PartialDate?
  /// The last day of its term, as it was agreed first, and as it is now.
  package var end: PartialDate?
  /// Until when the work is to be done.
  package var implementationEnd: PartialDate?
  /// Those who signed it together.
  package var members: [Member] = []
  /// Those who signed for them.
  package var signatories: [Signatory] = []
  /// What it pays for.
  package var fundings: [Funded] = []
  /// What it makes due again and again.
  package var duties: [Duty] = []
  /// Its own dated events.
  package var milestones: [MilestoneFacts] = []
  /// Amendments of its terms.
  package var changes: [PlanChange] = []

  /// An agreement with nothing known of it but its name.
  package init(id: RecordID, reference: String, title: String) {
    self.id = id
    self.reference = reference
    self.title = title
  }

  /// A date of its term on a day: what was agreed first, and what holds.
  package func plan(_ field: String, asOf: Day) -> Plan<PartialDate> {
    let first = field == "end" ? end : field == "start" ? start : implementationEnd
    return Plan(first, changes, field: field, asOf: asOf) { try? PartialDate($0) }
  }
}
