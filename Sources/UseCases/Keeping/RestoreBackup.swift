import Domain
import Files
package import Persistence
import Reporting
import Sealing

/// Goes back to a backup; what it replaces is copied first.
package struct RestoreBackup {
  /// The backup, as it was typed.
  private let backup: String
  private let file: String
  /// The place of the register, without links.
  package let path: String
  /// Where what is replaced is copied to.
  package let kept: String
  private let clock: Int64

  /// - Parameters:
  ///   - backup: The backup, as it was typed.
  ///   - file: Where it lies.
  ///   - path: The place of the register, absolute.
  ///   - clock: Milliseconds since 1970 (UTC).
  /// - Throws: ``FileArgumentError`` when there is no such backup, or it is the register itself.
  package init(_ backup: String, at file: String, to path: String, clock: Int64) throws {
    self.backup = backup
    self.file = file
    self.path = path
    self.clock = clock
    let stem = path.hasSuffix(".sqlite") ? String(path.dropLast(7)) : path
    kept = Self.free("\(stem)-replaced-\(HistoryReport.time(clock).filter { $0 != ":" })")
    guard Paths.exists(file) else { throw FileArgumentError.noBackup(backup) }
    if FileIdentity(file).map({ $0 == FileIdentity(path) }) ?? false {
      throw FileArgumentError.backupIsRegister(backup)
    }
  }

  /// Whether something stands in the register's place, which is replaced.
  package var replaces: Bool { FileIdentity(path) != nil }

  /// Puts the backup in the register's place; of a sealed one, what comes out of it.
  ///
  /// - Parameters:
  ///   - name: Who restores.
  ///   - signingKeys: Where the key lies that signs entries.
  ///   - secretKeys: The files of the keys that open a sealed backup; a passphrase is asked for when empty.
  /// - Throws: ``FileArgumentError/notABackup(_:)``, ``RequestError/sealing(_:)``, ``RegisterError``.
  package func run(by name: String, signingKeys: KeyFile?, secretKeys: [String]) throws
    -> RestoreOutcome
  {
    let author = Author(name: name, clock: clock, today: TimeZones.day(at: clock, in: "UTC"))
    func restore(_ file: String) throws -> RestoreOutcome {
      try Register.restore(file, to: path, keeping: kept, by: author, keys: signingKeys)
    }
    do {
      guard Sealer.isSealed(file) else { return try restore(file) }
      return try Register.withOpenCopy(beside: path) { copy in
        do { try Sealer().open(file, into: copy, keys: secretKeys) } catch let error as SealError {
          throw RequestError.sealing(error)
        }
        return try restore(copy)
      }
    } catch RegisterError.foreign(let other) where other != path {
      throw FileArgumentError.notABackup(backup)
    }
  }

  /// The name for what is replaced: with a number behind it where a restoration of the same second has it.
  private static func free(_ stem: String) -> String {
    var name = "\(stem).sqlite"
    var number = 2
    while Paths.exists(name) {
      name = "\(stem)-\(number).sqlite"
      number += 1
    }
    return name
  }
}
