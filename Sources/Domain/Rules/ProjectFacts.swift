/// All that is recorded of one project and bears on its status.
public struct ProjectFacts: Hashable, Sendable {
  /// Its key.
  public var id: RecordID
  /// Its reference.
  public var reference: String
  /// Its name.
  public var title: String
  /// The status that was stated; nil when nobody did.
  public var status: ActivityStatus?
  /// The start that was planned.
  public var plannedStart: PartialDate?
  /// The day on which it began.
  public var actualStart: PartialDate?
  /// The day on which it ended.
  public var actualEnd: PartialDate?
  /// Who is responsible; nil when nobody said.
  public var responsible: Party?
  /// Whether it is part of a demonstration.
  public var isInvented = false
  /// Who pays, from the participants and the parties of the agreements.
  public var funders: [Party] = []
  /// Who does the work.
  public var implementers: [Party] = []
  /// Cities and sites that are in use.
  public var places: [Party] = []
  /// What happened to it.
  public var steps: [Step] = []
  /// What it owes.
  public var deliverables: [DeliverableFacts] = []
  /// What it owes in sums, where the deliverables themselves were not loaded.
  public var summed: SummedDeliverables?
  /// Its dated events.
  public var milestones: [MilestoneFacts] = []
  /// How it is seen that its results are there.
  public var indicators: [IndicatorFacts] = []
  /// Its pauses.
  public var suspensions: [SuspensionFacts] = []
  /// Lights that somebody set beside the computed one.
  public var judgements: [Judgement] = []
  /// The numbers by which the light is judged: the register's, or those of the agreements that pay.
  public var thresholds = Thresholds()
  /// The ways in which people are parted.
  public var dimensions = Dimensions.standard
  /// The size of each group; groups whose size nobody knows are missing.
  public var groupSizes: [RecordID: Int64] = [:]
  /// Days of journal entries about the project.
  public var journal: [PartialDate] = []
  /// Claims of sources that are not in use, on the project's dates.
  public var disputes: [Dispute] = []

  /// A project with nothing known of it but its name.
  public init(id: RecordID, reference: String, title: String) {
    self.id = id
    self.reference = reference
    self.title = title
  }
}
