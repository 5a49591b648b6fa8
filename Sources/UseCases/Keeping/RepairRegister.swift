package import Domain
import Persistence

/// Saves what can be read of a damaged register into a new one; the damaged file stays as it is.
package struct RepairRegister: Codable, Sendable {
  package struct Answer {
    /// How many records and entries of history were saved.
    package let records: Int
    package let entries: Int
    /// How many rows were made again from history.
    package let fromHistory: Int
    /// The tables of which a part could not be read, by name.
    package let damaged: [String]
    /// What is lost, or wrong in the new register; nothing when it is sound.
    package let findings: [Finding]
  }

  /// The damaged register, absolute.
  package var damaged: String
  /// The new file, absolute.
  package var place: String

  package init(_ damaged: String, into place: String) {
    self.damaged = damaged
    self.place = place
  }

  /// - Parameters:
  ///   - name: Who repairs it.
  ///   - clock: Milliseconds since 1970 (UTC).
  /// - Throws: ``RegisterError`` where nothing can be read, or something has the new file's name.
  package func run(by name: String, clock: () -> Int64) throws -> Answer {
    let author = Author(
      name: name, clock: clock(), today: TimeZones.day(at: clock(), in: "UTC"))
    let outcome = try Register.repair(damaged, into: place, author: author)
    return Answer(
      // The record above all others is none.
      records: outcome.rows["record"].map { max(0, $0 - 1) } ?? 0,
      entries: outcome.rows["entry"] ?? 0, fromHistory: outcome.fromHistory,
      damaged: outcome.damaged.sorted(), findings: outcome.findings)
  }
}
