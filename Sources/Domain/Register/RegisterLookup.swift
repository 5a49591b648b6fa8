/// What stands in a register, as far as the rules ask for it.
package protocol RegisterLookup {
  /// The kind of a record; nil for the root and for what is not there.
  func kind(of id: RecordID) throws -> Kind?
  func record(_ id: RecordID) throws -> Record
  func reference(of id: RecordID) throws -> Reference
  /// The name of a record in the language that is wanted, or its reference when it has none.
  func title(of id: RecordID) throws -> String
  func lookUp(_ reference: Reference) throws -> RecordID?
  /// The records of a kind under another, without texts in further languages, claims and lists.
  func rows(_ kind: Kind, under parent: RecordID) throws -> [Record]
  /// Whether no other period of its indicator shares a day with a period, where that is known without reading all.
  func knowsNone(overlapping period: Record) throws -> Bool
  /// What pays for a project.
  func fundings(of project: RecordID) throws -> [Record]
  /// An indicator whose figures go into another; nil when there is none.
  func feeder(of indicator: RecordID) throws -> RecordID?
  func settledPeriods(of indicator: RecordID) throws -> [Record]
  /// The periods that are settled only since the change that is being judged.
  var justSettled: Set<RecordID> { get }
  func closingList(
    of project: RecordID, asOf: Day, reasons: [ClosingList.Question: String]
  ) throws -> ClosingList
  /// Whether days can be told in a time zone here; true where nothing is known of any.
  func knowsTimeZone(_ name: String) -> Bool
}

extension RegisterLookup {
  package func knowsNone(overlapping period: Record) throws -> Bool { false }
}
