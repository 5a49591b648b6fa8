import Domain
package import Persistence
package import Reporting

/// Who changed what, when and why.
package struct HistoryQuery: Query {
  /// A record, also one that is gone, and what stands under it; nil for all.
  package var reference: String?
  /// Only what this person did.
  package var author: String?
  /// A day, month or year in which entries were made; else from and to which they were.
  package var on: String?
  package var from: String?
  package var to: String?
  /// How many entries at most, 1 or more.
  package var limit: Int
  /// Whether people read it, who see a few lines of a long entry.
  package var isForPeople = false

  package init(about reference: String?, limit: Int) {
    self.reference = reference
    self.limit = limit
  }

  /// How many rows of an entry are read for a page that shows a few lines of it.
  private static let rowsRead = 200

  /// - Throws: ``HistoryError/noSuchAuthor`` for somebody who never made an entry.
  package func answer(from register: Reading, for caller: Caller) throws -> HistoryReport {
    let subjects = try reference.map { try References(register, caller).findPast($0) }
    let lines = HistoryLines(register)
    let newKeys = try register.entriesWithNewKeys()
    let about = Set(subjects ?? [])
    let entries = try register.entries(
      about: subjects ?? [], by: author, at: times(caller), limit: limit
    ).map { entry in
      let rows = try register.rows(
        of: entry.name, about: about, limit: isForPeople ? Self.rowsRead : .max)
      let isCut = isForPeople && rows.count == Self.rowsRead
      return HistoryReport.Item(
        entry: entry, lines: try lines.lines(of: rows, about: about),
        unread: isCut && about.isEmpty ? try register.rowCount(of: entry.name) - rows.count : 0,
        newKey: newKeys[entry.name], said: try register.texts(of: entry.name))
    }
    if entries.isEmpty, let author { try checkIsAuthor(author, register) }
    return HistoryReport(entries, office: try register.office(), language: caller.language)
  }

  /// That somebody of this name made an entry, whenever that was.
  private func checkIsAuthor(_ name: String, _ register: Reading) throws {
    let authors = try register.authors()
    guard !authors.contains(name) else { return }
    let sorted = Spelling.sorted(authors, byDistanceFrom: name)
    let meant = sorted.first {
      !Spelling.nearest(to: name.lowercased(), among: [$0.lowercased()]).isEmpty
    }
    throw HistoryError.noSuchAuthor(name, nearest: meant, authors: sorted)
  }

  /// The times that the days name, in milliseconds since 1970.
  private func times(_ caller: Caller) throws -> ClosedRange<Int64> {
    let first = try (on ?? from).map { try caller.date($0) }
    let last = try (on ?? to).map { try caller.date($0) }
    let start = first?.first.map { TimeZones.start(of: $0, in: caller.zone) } ?? .min
    let end =
      last?.last.map { TimeZones.start(of: $0.advanced(by: 1), in: caller.zone) - 1 } ?? .max
    return start...max(start, end)
  }
}
