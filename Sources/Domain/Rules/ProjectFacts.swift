/// All that is recorded of one project and bears on its status.
package struct ProjectFacts: Hashable, Sendable {
  /// Its key.
  package var id: RecordID
  package var reference: String
  /// Its name.
  package var title: String
  /// The status that was stated; nil when nobody did.
  package var status: ActivityStatus?
  package var plannedStart: PartialDate?
  /// The day on which it began.
  package var actualStart: PartialDate?
  /// The day on which it ended.
  package var actualEnd: PartialDate?
  /// Who is responsible; nil when nobody said.
  package var responsible: Party?
  /// Whether it is part of a demonstration.
  package var isInvented = false
  /// Who pays, from the participants and the parties of the agreements.
  package var funders: [Party] = []
  /// Who does the work.
  package var implementers: [Party] = []
  /// Cities and sites that are in use.
  package var places: [Party] = []
  /// What happened to it.
  package var steps: [Step] = []
  /// What it owes.
  package var deliverables: [DeliverableFacts] = []
  /// What it owes in sums, where the deliverables themselves were not loaded.
  package var summed: SummedDeliverables?
  /// Its dated events.
  package var milestones: [MilestoneFacts] = []
  /// How it is seen that its results are there.
  package var indicators: [IndicatorFacts] = []
  /// Its pauses.
  package var suspensions: [SuspensionFacts] = []
  /// Lights that somebody set beside the computed one.
  package var judgements: [Judgement] = []
  /// The numbers by which the light is judged: the register's, or those of the agreements that pay.
  package var thresholds = Thresholds()
  /// The ways in which people are parted.
  package var dimensions = Dimensions.standard
  /// The size of each group; groups whose size nobody knows are missing.
  package var groupSizes: [RecordID: Int64] = [:]
  /// Days of journal entries about the project.
  package var journal: [PartialDate] = []
  /// Claims of sources that are not in use, on the project's dates.
  package var disputes: [Dispute] = []

  /// A project with nothing known of it but its name.
  package init(id: RecordID, reference: String, title: String) {
    self.id = id
    self.reference = reference
    self.title = title
  }
}
