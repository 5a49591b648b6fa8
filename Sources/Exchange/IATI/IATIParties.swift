package import Domain

/// Organisations and places as a publication names them, as they are now.
package struct IATIParties {
  private let record: (RecordID) throws -> Record?
  private let original: (RecordID) throws -> Record?
  private let cache = Cache()

  private final class Cache {
    var records: [RecordID: Record?] = [:]
    var originals: [RecordID: Record?] = [:]
  }

  /// - Parameters:
  ///   - record: A record of the register.
  ///   - original: The record as it was when it was first published; nil where it was not.
  package init(
    record: @escaping (RecordID) throws -> Record?, original: @escaping (RecordID) throws -> Record?
  ) {
    self.record = record
    self.original = original
  }

  func now(_ id: RecordID) throws -> Record? {
    if let known = cache.records[id] { return known }
    let found = try record(id)
    if cache.records.count > 50_000 { cache.records.removeAll(keepingCapacity: true) }
    cache.records[id] = found
    return found
  }

  /// A record as it was first published.
  private func first(_ id: RecordID) throws -> Record? {
    if let known = cache.originals[id] { return known }
    let found = try original(id)
    if cache.originals.count > 50_000 { cache.originals.removeAll(keepingCapacity: true) }
    cache.originals[id] = found
    return found
  }

  /// Whether a record of the register is the one that a publication named, and is called today what it
  /// was called then.
  func isSame(_ now: RecordID, as published: Record) throws -> Bool {
    guard let record = try self.now(now) else { return false }
    if now != published.id {
      let identifier = published[SharedField.identifier]
      guard
        identifier.map({ $0 == record[SharedField.identifier] })
          ?? (Self.folded(record) == Self.folded(published))
      else { return false }
    }
    guard let first = try first(now) else { return true }
    return first.title == record.title
      && first.values.allSatisfy { record.values[$0.key] == $0.value }
  }

  private static func folded(_ record: Record) -> String {
    SearchWords.plain(record.title ?? "", spaced: true)
  }
}
