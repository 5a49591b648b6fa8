import Glibc

/// Where a command is about to write, once it is settled that it may: the one place that decides.
///
/// ```swift
/// let file = try Destination(path, sparing: protected).open(replacing: force)
/// try file.write(bytes)
/// try file.finish()
/// ```
package struct Destination: Sendable {
  /// What stands there now.
  package enum Standing: Hashable, Sendable {
    case nothing
    case file
    /// A symbolic link that leads nowhere; it is replaced itself.
    case danglingLink
    /// A device, a pipe or a socket, or an open descriptor: written through as it is.
    case stream
  }

  package let path: String
  package let standing: Standing

  private let place: Place
  private let protected: ProtectedFiles

  /// Where the bytes go.
  private enum Place: Hashable, Sendable {
    case file(String)
    case device(String)
    case descriptor(Int32)
  }

  /// - Parameters:
  ///   - path: An absolute path, or one seen from the process's folder. What it leads to through links is
  ///     where the bytes go.
  ///   - protected: What must not be written to, not even when a person insists.
  /// - Throws: ``DestinationError``.
  package init(_ path: String, sparing protected: ProtectedFiles) throws(DestinationError) {
    self.path = path
    self.protected = protected
    let found: ResolvedPath
    do { found = try ResolvedPath(path) } catch { throw .failed(FileError(path, error.code)) }
    switch found {
    case .descriptor(let number):
      standing = .stream
      place = .descriptor(number)
    case .free(let free, let isLink):
      standing = isLink ? .danglingLink : .nothing
      place = .file(free)
    case .found(let there, let status):
      standing = status.isRegularFile ? .file : .stream
      place = status.isRegularFile ? .file(there) : .device(there)
      try refuseProtected()
      if status.isFolder { throw .isFolder }
    }
    try refuseProtected()
    if standing == .nothing, path.hasSuffix("/") { throw .isFolder }
    if case .descriptor(let number) = place {
      let mode = fcntl(number, F_GETFL)
      guard mode >= 0, mode & O_ACCMODE != O_RDONLY else {
        throw .failed(FileError(path, EBADF))
      }
    }
  }

  /// Whether something would be lost: a file, or a link.
  package var isTaken: Bool { standing == .file || standing == .danglingLink }

  /// Begins to write.
  ///
  /// - Parameter replacing: Whether a file that stands there may give way.
  /// - Throws: ``DestinationError``.
  package func open(replacing: Bool) throws(DestinationError) -> DestinationFile {
    guard replacing || !isTaken else { throw .exists }
    do throws(FileError) {
      switch place {
      case .file(let place):
        let file = try TemporaryFile(for: place)
        return DestinationFile(self, .temporary(file, replacing: replacing))
      case .device(let device):
        return DestinationFile(self, .stream(try Self.open(device: device)))
      case .descriptor(let number):
        let own = fcntl(number, F_DUPFD_CLOEXEC, 3)
        guard own >= 0 else { throw FileError(path) }
        return DestinationFile(self, .stream(own))
      }
    } catch {
      throw .failed(FileError(path, error.code))
    }
  }

  private static func open(device: String) throws(FileError) -> Int32 {
    let file = Glibc.open(device, O_WRONLY | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(device) }
    guard let status = Descriptor.status(file), !status.isRegularFile else {
      close(file)
      throw FileError(device, EEXIST)
    }
    return file
  }

  /// - Throws: ``DestinationError/belongsTo(_:)`` when the place is now one that must not be written to.
  func refuseProtected() throws(DestinationError) {
    let owner: String?
    do {
      switch place {
      case .descriptor(let number): owner = protected.owner(ofDescriptor: number)
      case .device(let name), .file(let name): owner = try protected.owner(ofNames: [path, name])
      }
    } catch {
      throw .failed(error)
    }
    if let owner { throw .belongsTo(owner) }
  }
}

/// Why nothing may be written at a path, or was not.
package enum DestinationError: Error, Hashable, Sendable {
  /// A file or a link has the name, and may not be replaced.
  case exists
  /// A folder has the name, or the path ends as folders do.
  case isFolder
  /// It is the protected file at this path, or lies beside it as part of it; never to be replaced.
  case belongsTo(String)
  /// The system refuses.
  case failed(FileError)
}
