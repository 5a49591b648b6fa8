import Glibc

/// An open folder, in which names are looked up without following links.
package final class Folder {
  /// What stands in a folder under a name.
  package struct Entry: Hashable, Sendable {
    package enum Kind: Sendable {
      case file, folder, link, other
    }

    package let name: String
    /// What it is itself, not what it leads to.
    package let kind: Kind

    package init(name: String, kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  private let path: String
  private let file: Int32

  /// - Parameter followingLink: Whether the path itself may be a link to a folder.
  /// - Throws: ``FileError``, also when the path is no folder.
  package init(_ path: String, followingLink: Bool = false) throws(FileError) {
    self.path = path
    file = open(
      path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW))
    guard file >= 0 else { throw FileError(path) }
  }

  private init(_ name: String, in parent: Folder) throws(FileError) {
    path = PathName.join(parent.path, name)
    file = openat(parent.file, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path) }
  }

  deinit {
    // Of a folder that could not be opened there is nothing to close.
    if file >= 0 { close(file) }
  }

  /// A folder in this one.
  ///
  /// - Throws: ``FileError`` when there is none, or a link.
  package func folder(_ name: String) throws(FileError) -> Folder {
    try Folder(name, in: self)
  }

  /// What is in the folder, without `.` and `..`, sorted by name.
  package func entries() throws(FileError) -> [Entry] {
    // The stream closes its descriptor.
    let own = openat(file, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw FileError(path) }
    guard let stream = fdopendir(own) else {
      let error = FileError(path)
      close(own)
      throw error
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = entry.name
      if name != ".", name != "..", let kind = kind(of: name) {
        entries.append(Entry(name: name, kind: kind))
      }
      errno = 0
    }
    guard errno == 0 else { throw FileError(path) }
    return entries.sorted { $0.name < $1.name }
  }

  /// What stands under a name; nil when nothing does.
  package func kind(of name: String) -> Entry.Kind? {
    var status = stat()
    guard fstatat(file, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return status.isRegularFile
      ? .file : status.isFolder ? .folder : status.isLink ? .link : .other
  }

  /// Removes a name that is no folder: of a link only the link itself.
  package func removeFile(_ name: String) throws(FileError) {
    guard unlinkat(file, name, 0) == 0 else { throw FileError(PathName.join(path, name)) }
  }

  /// Removes an empty folder.
  package func removeFolder(_ name: String) throws(FileError) {
    guard unlinkat(file, name, AT_REMOVEDIR) == 0 else {
      throw FileError(PathName.join(path, name))
    }
  }

  /// Removes a name with all that is in it; links are removed, never followed.
  package func removeAll(_ name: String) throws(FileError) {
    guard kind(of: name) == .folder else { return try removeFile(name) }
    let inner = try folder(name)
    for entry in try inner.entries() { try inner.removeAll(entry.name) }
    try removeFolder(name)
  }
}

extension UnsafeMutablePointer<dirent> {
  /// The name of an entry. The system gives no more memory than the name needs, so the whole field must not be
  /// read.
  package var name: String {
    guard let place = MemoryLayout<dirent>.offset(of: \.d_name) else { return "" }
    return String(
      cString: UnsafeRawPointer(self).advanced(by: place).assumingMemoryBound(to: CChar.self))
  }
}
