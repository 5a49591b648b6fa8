import Files
import UseCases

/// A file that a person names and a command writes: until it is whole, whatever stood there stays; a pipe
/// or a device is written through.
final class OutputFile: NewFile {
  private let path: String
  private let file: DestinationFile
  private let context = Context.current

  /// - Parameters:
  ///   - path: The path as it was typed.
  ///   - force: Whether an existing file gives way without a question.
  /// - Throws: ``OutputError``; `ExitCode` 2 when a person declines.
  init(_ path: String, force: Bool) throws {
    self.path = path
    let destination = try context.destination(path)
    let replacing = try context.mayReplace(destination, path, force: force)
    file = try context.naming(path) { () throws(DestinationError) in
      try destination.open(replacing: replacing)
    }
  }

  /// Adds bytes; those for a pipe whose reader has gone are let go, as on standard output.
  func write(_ bytes: [UInt8]) throws {
    try context.naming(path) { () throws(DestinationError) in
      do throws(DestinationError) { try file.write(bytes) } catch {
        guard case .failed(let failure) = error, failure.isClosedPipe else { throw error }
      }
    }
  }

  /// Brings what was written to the disk, so that only the name is missing.
  func synchronise() throws {
    try context.naming(path) { () throws(DestinationError) in try file.synchronise() }
  }

  /// Gives the file its name.
  ///
  /// - Throws: ``OutputError/exists(_:)`` when something has taken the name meanwhile.
  func finish() throws {
    try context.naming(path) { () throws(DestinationError) in try file.finish() }
  }

  /// Gives the file the first of some names in its folder that nothing has.
  ///
  /// - Returns: That name.
  func finish(under names: some Sequence<String>) throws -> String {
    for name in names {
      do {
        try context.naming(name) { () throws(DestinationError) in
          try file.finish(named: name.split(separator: "/").last.map(String.init) ?? name)
        }
        return name
      } catch OutputError.exists {
        continue
      }
    }
    throw OutputError.exists(path)
  }
}
