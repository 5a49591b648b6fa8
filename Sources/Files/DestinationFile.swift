import Glibc

/// What is being written at a ``Destination``: a temporary file that takes its name at the end, or a stream.
package final class DestinationFile {
  enum Target {
    case temporary(TemporaryFile, replacing: Bool)
    case stream(Int32)
  }

  private let destination: Destination
  private let target: Target

  init(_ destination: Destination, _ target: Target) {
    self.destination = destination
    self.target = target
  }

  deinit {
    if case .stream(let file) = target { close(file) }
  }

  /// Adds bytes.
  ///
  /// - Throws: ``DestinationError/failed(_:)``.
  package func write(_ bytes: [UInt8]) throws(DestinationError) {
    let code: Int32
    switch target {
    case .stream(let file): code = Descriptor.write(bytes, to: file)
    case .temporary(let file, _):
      do { return try file.write(bytes) } catch { code = error.code }
    }
    guard code == 0 else { throw .failed(FileError(destination.path, code)) }
  }

  /// Brings what was written to the disk; of a stream nothing is asked.
  ///
  /// - Throws: ``DestinationError/failed(_:)``.
  package func synchronise() throws(DestinationError) {
    guard case .temporary(let file, _) = target else { return }
    do { try file.synchronise() } catch { throw .failed(FileError(destination.path, error.code)) }
  }

  /// Gives the file its name. A file that is not finished leaves no trace.
  ///
  /// - Throws: ``DestinationError/exists`` when something has taken the name meanwhile.
  package func finish() throws(DestinationError) {
    guard case .temporary(let file, let replacing) = target else { return }
    if replacing { try destination.refuseProtected() }
    try put { () throws(FileError) in try file.putInPlace(replacing: replacing) }
  }

  /// Gives the file another name in its folder, and only when nothing has it.
  ///
  /// - Throws: ``DestinationError/exists``; the file can then be given another name.
  package func finish(named name: String) throws(DestinationError) {
    guard case .temporary(let file, _) = target else { return }
    try put { () throws(FileError) in try file.putInPlace(named: name) }
  }

  private func put(_ body: () throws(FileError) -> Void) throws(DestinationError) {
    do { try body() } catch {
      if error.isExisting { throw .exists }
      throw .failed(FileError(destination.path, error.code))
    }
  }
}
