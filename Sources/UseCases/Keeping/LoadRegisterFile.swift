package import Domain
import Exchange
package import Persistence

/// Loads a register file: adds its records that are new and updates those that are there, in one change.
package struct LoadRegisterFile {
  private let file: InputFile

  package init(_ file: InputFile) {
    self.file = file
  }

  /// - Throws: ``RequestError/interchange(_:_:)`` with the place in the file; ``RegisterError``. Nothing is loaded then.
  package func run(in session: Session, dryRun: Bool) throws -> Register.Outcome<ImportSummary> {
    try session.register.change(
      CommandLineText.of("import", file.path), by: session.caller.author, dryRun: dryRun
    ) { change in
      let summary = try change.load(file: file.path, keepZone: false) { file.open() }
      try file.checkUnchanged()
      return summary
    }
  }
}

extension Change {
  /// Loads a register file: its records, and its settings where none is set.
  ///
  /// - Parameter open: Begins the file anew and answers what hands out its pieces.
  func load(
    file: String, keepZone: Bool, _ open: () throws -> () throws -> [UInt8]?
  ) throws -> ImportSummary {
    var settings = InterchangeReader.Settings()
    do {
      return try load({ each in
        var reader = InterchangeReader(try open())
        try reader.read { draft, line in try each(draft, line) }
        settings = reader.settings
      }) {
        settings.values.filter { $0.key != .language && !($0.key == .timeZone && keepZone) }
      }
    } catch let error as InterchangeError {
      throw RequestError.interchange(file, error)
    } catch let error as SettingError {
      throw RequestError.interchange(file, settings.fault(error))
    }
  }
}
