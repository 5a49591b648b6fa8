import Domain

/// What a publication that is there already changes.
struct PublicationPlan {
  private(set) var new: [Record] = []
  private(set) var changed: [(Record, Record)] = []
  private(set) var gone: [(RecordID, Kind)] = []

  var isEmpty: Bool { new.isEmpty && changed.isEmpty && gone.isEmpty }

  /// - Parameters:
  ///   - now: The records of the publication.
  ///   - before: Those of the same publication as it was read last; empty when it never was.
  init(_ now: [Record], _ before: [Record], _ change: Change) throws {
    var isNew = Set<RecordID>()
    let known = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for record in now {
      guard try change.kind(of: record.id) == record.kind else {
        // What was taken out here stays out, and so does all under it.
        let isTakenOut = known[record.id] != nil
        let parent = record.parent == .root || isNew.contains(record.parent)
        let hasPlace = try parent || change.kind(of: record.parent) != nil
        if !isTakenOut, hasPlace {
          new.append(record)
          isNew.insert(record.id)
        }
        continue
      }
      let current = try change.record(record.id)
      let merged = Self.merged(current, record, since: known[record.id])
      if merged != current { changed.append((current, merged)) }
    }
    let names = Set(now.map(\.id))
    for record in before.reversed() where !names.contains(record.id) {
      if try change.kind(of: record.id) != nil { gone.append((record.id, record.kind)) }
    }
  }

  func differences(_ change: Change) throws -> [FieldDifference] {
    try changed.flatMap { try change.differences($0, $1) }
  }

  /// A record with what its publisher changed since.
  private static func merged(_ current: Record, _ now: Record, since before: Record?) -> Record {
    var merged = current
    if before?.title != now.title { merged.title = now.title }
    if before?.language != now.language { merged.language = now.language }
    let fields = Set(now.values.keys).union(before.map { Set($0.values.keys) } ?? [])
    for field in fields where before?.values[field] != now.values[field] {
      merged.values[field] = now.values[field]
    }
    for narrative in before?.narratives ?? [] where !now.narratives.contains(narrative) {
      merged.narratives.removeAll { $0 == narrative }
    }
    for narrative in now.narratives where before?.narratives.contains(narrative) != true {
      merged.narratives.removeAll {
        ($0.field, $0.ordinal, $0.language)
          == (narrative.field, narrative.ordinal, narrative.language)
      }
      merged.narratives.append(narrative)
    }
    return merged
  }
}
