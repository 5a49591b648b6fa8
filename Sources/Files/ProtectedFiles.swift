import Glibc

/// The SQLite files of one application with all that lies beside them, which no output may touch: their
/// journals, and the folder in which larger contents are kept.
package struct ProtectedFiles: Sendable {
  /// The `application_id` in the header of the files.
  package let applicationID: UInt32
  /// The paths of such files that are open.
  package let open: [String]
  /// What other files begin with that are protected as well, such as keys.
  package let beginnings: [String]

  /// SQLite's side files, and the journal of what was erased.
  private static let sideSuffixes = ["-journal", "-wal", "-shm", ".purges"]
  private static let folderSuffix = ".evidence"
  /// Up to and with the `application_id`, in bytes.
  private static let headerSize = 72

  package init(applicationID: UInt32, open: [String] = [], beginnings: [String] = []) {
    self.applicationID = applicationID
    self.open = open
    self.beginnings = beginnings
  }

  /// Whether a path leads to such a file, through links and under any name.
  ///
  /// - Throws: ``FileError`` when there is a file that cannot be read.
  package func contains(_ path: String) throws(FileError) -> Bool {
    guard let header = try header(of: path) else { return false }
    return hasKnownBeginning(header) || hasMagic(header)
  }

  /// Whether a path leads to a database with the ``applicationID``.
  package func isDatabase(_ path: String) -> Bool {
    (try? header(of: path)).flatMap { $0 }.map(hasMagic) ?? false
  }

  private func hasMagic(_ header: [UInt8]) -> Bool {
    guard header.count == Self.headerSize, header.starts(with: SharedFile.magic) else {
      return false
    }
    let number = header.suffix(4).reduce(0) { $0 << 8 | UInt32($1) }
    return number == applicationID
  }

  /// Whether a path leads to a file with one of the ``beginnings``.
  package func hasKnownBeginning(_ path: String) -> Bool {
    (try? header(of: path)).flatMap { $0 }.map(hasKnownBeginning) ?? false
  }

  private func hasKnownBeginning(_ header: [UInt8]) -> Bool {
    beginnings.contains { header.starts(with: $0.utf8) }
  }

  /// The first bytes of a regular file; nil for anything else.
  private func header(of path: String) throws(FileError) -> [UInt8]? {
    var status = stat()
    guard stat(path, &status) == 0, status.isRegularFile else { return nil }
    let file = try SharedFile.open(path, O_NONBLOCK | O_NOCTTY)
    defer { SharedFile.close(file) }
    return Array(SharedFile.beginning(of: file, Self.headerSize))
  }

  /// The file to which what stands behind an open descriptor belongs; nil when it belongs to none.
  package func owner(ofDescriptor number: Int32) -> String? {
    guard let status = Descriptor.status(number), status.isRegularFile else { return nil }
    let link = "/proc/self/fd/\(number)"
    let name = PathName.link(link) ?? link
    // What may be written but not read through an open descriptor is taken for what its name says.
    if (try? contains(link)) ?? false { return name }
    return try? owner(ofNames: [name])
  }

  /// The file to which a path belongs where nothing but a folder stands; nil when it belongs to none, or
  /// when a file or a device stands there.
  package func owner(ofNew path: String) throws(FileError) -> String? {
    switch try? ResolvedPath(path) {
    case .found(let place, let status)?:
      return status.isFolder ? try owner(ofNames: [path, place]) : nil
    case .free(let place, _)?: return try owner(ofNames: [path, place])
    case .descriptor?: return nil
    // Folders on the way that are still to be made.
    case nil: return try owner(ofNames: [path])
    }
  }

  /// Whether a path leads into the folder of such a file, through links too.
  package func isInFolder(of file: String, _ path: String) -> Bool {
    let names =
      switch try? ResolvedPath(path) {
      case .found(let place, _)?, .free(let place, _)?: [path, place]
      case .descriptor?, nil: [path]
      }
    return names.contains { Self.isInFolder(of: file, $0) }
  }

  /// The file to which names belong that lead to one place, whether or not anything stands there.
  ///
  /// - Parameter names: Absolute paths: the one that was given, and the one without links.
  /// - Returns: The file's path without links.
  func owner(ofNames names: [String]) throws(FileError) -> String? {
    for name in names {
      for owner in [name] + Self.possibleOwners(of: name) where try contains(owner) {
        return PathName.real(owner) ?? owner
      }
      if let owner = open.first(where: { Self.isInFolder(of: $0, name) }) {
        return PathName.real(owner) ?? owner
      }
    }
    return nil
  }

  /// The files of which a name could be a side file, or could lie in the folder.
  private static func possibleOwners(of path: String) -> [String] {
    var owners = sideSuffixes.compactMap { without($0, path) }
    if let main = superJournalOwner(path) { owners.append(main) }
    var rest = path
    while rest != "/", rest != "." {
      if let owner = without(folderSuffix, rest) { owners.append(owner) }
      rest = PathName.split(rest).folder
    }
    return owners
  }

  /// `FILE-mj0123456789`, SQLite's journal of several files at once.
  private static func superJournalOwner(_ path: String) -> String? {
    let digits = path.utf8.reversed().prefix { byte in
      (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
    }
    guard (8...10).contains(digits.count) else { return nil }
    return without("-mj", String(path.dropLast(digits.count)))
  }

  /// The letters' size does not count, as on the sticks on which files are carried.
  private static func without(_ suffix: String, _ path: String) -> String? {
    guard path.lowercased().hasSuffix(suffix) else { return nil }
    let owner = String(path.dropLast(suffix.count))
    return owner.isEmpty || owner.hasSuffix("/") ? nil : owner
  }

  /// Whether a path is the folder of an open file or in it, also where a link leads to that folder.
  private static func isInFolder(of open: String, _ path: String) -> Bool {
    let file = PathName.real(open) ?? open
    return [open, file].contains { name in
      guard let folder = PathName.real(name + folderSuffix) else { return false }
      return path == folder || path.hasPrefix(folder + "/")
    }
  }
}
