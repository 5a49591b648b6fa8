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

  /// Gives the file its name. A file that is not finished leaves no trace.
  ///
  /// - Throws: ``DestinationError/exists`` when something has taken the name meanwhile.
  package func finish() throws(DestinationError) {
    guard case .temporary(let file, let replacing) = target else { return }
    if replacing { try destination.refuseProtected() }
    do {
      try file.putInPlace(replacing: replacing)
    } catch {
      if error.isExisting { throw .exists }
      throw .failed(FileError(destination.path, error.code))
    }
  }
}
