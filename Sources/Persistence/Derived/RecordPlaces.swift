import Domain

/// What records are and where they stand, each looked up once. It holds for as long as no record changes.
final class RecordPlaces {
  /// What a record is, and the record above it.
  struct Place {
    let kind: Kind?
    let parent: RecordID
  }

  /// Records that are new, as they stand, for which nothing has to be asked.
  let fresh: [RecordID: Record]
  private let reading: Reading
  private var known: [RecordID: Place?] = [:]

  init(_ reading: Reading, fresh: [RecordID: Record]) {
    self.reading = reading
    self.fresh = fresh
  }

  /// The place of a record; nil when there is no such record.
  func place(of id: RecordID) throws -> Place? {
    if let new = fresh[id] { return Place(kind: new.kind, parent: new.parent) }
    if let place = known[id] { return place }
    let place = try reading.connection.first(
      "SELECT kind, parent FROM record WHERE id = ?", [SQLValue(id)]
    ) { Place(kind: Kind(rawValue: $0.text(0)), parent: $0.id(1)) }
    known[id] = .some(place)
    return place
  }
}
