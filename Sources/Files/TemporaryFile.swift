import Glibc

/// A file that is made beside its destination and takes its name when it is whole; until then, whatever
/// has the name stays, and a crash leaves no half.
///
/// Its name is random and its own, and only its owner can read it. It is locked (flock) as long as it is in
/// use, so that the next one for the same destination can tell the leftovers of killed processes, and
/// removes them. Another program or library may write into ``path``.
package final class TemporaryFile {
  /// Where the file lies until it is put in place.
  package let path: String
  /// The name that it takes in the end.
  package let destination: String

  private let sideFiles: [String]
  private var file: Int32

  /// - Parameter sideFiles: What is behind ``path`` in the names of files that a writer of its own keeps
  ///   beside it, such as `-journal`; they go with it.
  /// - Throws: ``FileError`` with the destination's path, when no file can be made in its folder.
  package init(for destination: String, sideFiles: [String] = []) throws(FileError) {
    self.destination = destination
    self.sideFiles = sideFiles
    let names = Leftovers(of: destination, sideFiles: sideFiles)
    names.remove()
    // Another process that removes leftovers may take the file in the moment before it is locked.
    for _ in 0..<100 {
      let path = names.random()
      let file = open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_RDWR | O_CLOEXEC, 0o600)
      guard file >= 0 else {
        if errno == EEXIST || errno == EINTR { continue }
        throw FileError(destination)
      }
      Leftovers.hold(file, path)
      if Self.leads(path, to: file) {
        self.path = path
        self.file = file
        return
      }
      close(file)
      Leftovers.release(path)
    }
    throw FileError(destination, EAGAIN)
  }

  /// Removes what killed processes have left of files for the same destination.
  package static func removeLeftovers(for destination: String, sideFiles: [String] = []) {
    Leftovers(of: destination, sideFiles: sideFiles).remove()
  }

  deinit {
    guard file >= 0 else { return }
    unlink(path)
    removeSideFiles()
    closeFile()
  }

  /// Adds bytes at the end.
  ///
  /// - Throws: ``FileError`` with the destination's path.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    let code = Descriptor.write(bytes, to: file)
    guard code == 0 else { throw FileError(destination, code) }
  }

  /// Brings what was written to the disk.
  ///
  /// - Throws: ``FileError`` with the destination's path.
  package func synchronise() throws(FileError) {
    guard Descriptor.synchronise(file) else { throw FileError(destination) }
  }

  /// Gives the file its name, once its bytes are on the disk. Nothing can be written afterwards.
  ///
  /// - Parameter replacing: Whether what has the name gives way; otherwise the name is taken only when
  ///   nothing has it, in one step.
  /// - Throws: ``FileError`` with the destination's path: ``FileError/isExisting`` when something has the
  ///   name. The file can be put in place again then.
  package func putInPlace(replacing: Bool) throws(FileError) {
    try put(at: destination, replacing: replacing)
  }

  /// Gives the file another name in the same folder, and only when nothing has it.
  package func putInPlace(named name: String) throws(FileError) {
    try put(at: PathName.join(PathName.split(destination).folder, name), replacing: false)
  }

  private func put(at place: String, replacing: Bool) throws(FileError) {
    guard file >= 0 else { throw FileError(place, EBADF) }
    guard Descriptor.synchronise(file) else { throw FileError(place) }
    // What a writer of its own has put there in place of this file was never locked nor synchronised.
    guard Self.leads(path, to: file) else { throw FileError(place, ESTALE) }
    let code = replacing ? Placement.replace(path, place) : Placement.claim(path, place)
    guard code == 0 else { throw FileError(place, code) }
    removeSideFiles()
    closeFile()
    try Placement.synchronise(folder: PathName.split(place).folder)
  }

  private func closeFile() {
    close(file)
    file = -1
    Leftovers.release(path)
  }

  private func removeSideFiles() {
    for side in sideFiles { unlink(path + side) }
  }

  /// Whether a path, itself and not through a link, is an open file.
  private static func leads(_ path: String, to file: Int32) -> Bool {
    var named = stat()
    guard lstat(path, &named) == 0, let open = Descriptor.status(file) else { return false }
    return FileIdentity(named) == FileIdentity(open)
  }
}
