import ArgumentParser
import Files
import Persistence
import Phrases
import Reporting
import Terminal
import UseCases

extension Context {
  /// The registers with all that belongs to them, and the keys that sign entries, which no output may touch.
  var protectedFiles: ProtectedFiles {
    ProtectedFiles(
      applicationID: UInt32(Register.applicationID), open: registers,
      beginnings: KeyFile.beginnings)
  }

  /// Settles before any work that a command may write to the files that it was asked for; on a terminal a
  /// person is asked about those that exist.
  ///
  /// - Parameter paths: As they were typed; nil and `-` stand for standard output.
  /// - Throws: ``OutputError``; `ExitCode` 2 when a person declines.
  func settle(_ paths: String?..., force: Bool) throws {
    for case let path? in paths where path != "-" {
      _ = try mayReplace(try destination(path), path, force: force)
    }
  }

  /// Where a command is about to write.
  ///
  /// - Throws: ``OutputError``.
  func destination(_ path: String) throws -> Destination {
    try naming(path) { () throws(DestinationError) in
      try Destination(Files.absolute(path), sparing: protectedFiles)
    }
  }

  /// Whether what stands at a destination gives way.
  ///
  /// - Throws: ``OutputError/exists(_:)``; `ExitCode` 2 when a person declines.
  func mayReplace(_ destination: Destination, _ path: String, force: Bool) throws -> Bool {
    let word = environment("GRANTS_FORCE")?.lowercased() ?? ""
    if force || ["1", "true", "yes"].contains(word) || agreedOutputs.contains(path) { return true }
    guard destination.isTaken else { return false }
    guard console.canPrompt else { throw OutputError.exists(path) }
    guard agrees(to: Words.overwrite(path)) else {
      console.say(language.marked(Words.declined(language)))
      throw ExitCode(2)
    }
    agreedOutputs.insert(path)
    return true
  }

  /// Settles that a path does not belong to a register, for a folder and for a command that refuses
  /// existing files by itself.
  ///
  /// - Throws: ``OutputError``.
  func refuseProtected(_ path: String) throws {
    let owner: String?
    do { owner = try protectedFiles.owner(ofNew: Files.absolute(path)) } catch {
      throw OutputError(error, path)
    }
    if let owner { throw OutputError(belonging: path, to: owner) }
  }

  /// Runs `body` with its failures told of the path that was typed.
  func naming<Result>(_ path: String, _ body: () throws(DestinationError) -> Result) throws
    -> Result
  {
    do { return try body() } catch { throw OutputError(error, path) }
  }
}
