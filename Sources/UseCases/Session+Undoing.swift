package import Domain
import Persistence
import Reporting

extension Session {
  /// An entry that was taken back, and the office of the register, from which its name is shortened.
  package struct TakenBack: Sendable {
    package let entry: Entry
    package let office: RecordID
  }

  /// Takes an entry back.
  ///
  /// - Parameter text: The number of the entry, `4@9f31c2` for one of another office; nil for the caller's last change.
  /// - Throws: ``OfficeHistoryError`` when there is none, or when later work builds on it.
  package func undo(_ text: String?, dryRun: Bool = false) throws -> TakenBack {
    let name = try text.map { text in
      guard let name = Moment.entry(text) else { throw RequestError.unexpectedArgument(text) }
      return name
    }
    let office = try register.read { try $0.office() }
    return try OfficeHistoryError.naming(office) {
      TakenBack(
        entry: try register.undo(
          name?.number, of: name?.office, by: caller.author, dryRun: dryRun), office: office)
    }
  }

  /// Brings back what the caller's last undo took back.
  package func redo() throws -> TakenBack {
    let office = try register.read { try $0.office() }
    return try OfficeHistoryError.naming(office) {
      TakenBack(entry: try register.redo(by: caller.author), office: office)
    }
  }
}
