import Domain
import Files
import Persistence
import Reporting
import Sealing

/// A folder of copies of one register, named by the time at which each was made:
/// `grants-2026-06-30T120000Z.sqlite`, and `…Z-2.sqlite` for a second one of the same second.
package struct BackupFolder {
  private let path: String
  private let stem: String

  package init(_ path: String, of register: String) {
    self.path = path
    let name = register.split(separator: "/").last.map(String.init) ?? register
    stem = name.hasSuffix(".sqlite") ? String(name.dropLast(7)) : name
  }

  package var exists: Bool { Paths.isFolder(path) }

  /// Makes a copy that sorts after all others of its second: names that became free are not used again.
  ///
  /// - Parameter make: Makes the copy, and throws ``RegisterError/alreadyExists(path:)`` where another took the
  ///   name meanwhile.
  /// - Returns: The copy's name in the folder.
  package func add(
    at time: Int64, isSealed: Bool, _ make: (_ path: String) throws -> Void
  ) throws -> String {
    let moment = HistoryReport.time(time).filter { $0 != ":" }
    let numbers = Paths.entries(of: path).compactMap { Copy($0, stem: stem) }
      .filter { $0.time == moment }.map(\.number)
    var number = (numbers.max() ?? 0) + 1
    while true {
      let name =
        "\(stem)-\(moment)\(number > 1 ? "-\(number)" : "").sqlite" + (isSealed ? ".age" : "")
      do {
        try make("\(path)/\(name)")
        return name
      } catch RegisterError.alreadyExists {
        number += 1
      }
    }
  }

  /// Deletes the older copies of a register, with the evidence beside them: sealed ones when the new one is sealed,
  /// else those that are not. A file that was not copied of this register, such as another office's, or one that
  /// was written to since, stays and is not counted, whatever it is called.
  ///
  /// - Parameters:
  ///   - count: How many copies stay, 1 or more.
  ///   - made: The name of a copy that stays and is counted, however old its name says that it is.
  /// - Returns: The names of what was deleted.
  func removeOld(
    keeping count: Int, of register: Register, sparing made: String
  ) throws -> [String] {
    let isSealed = made.hasSuffix(".age")
    do {
      let folder = try Folder(path, followingLink: true)
      let copies = try folder.entries().filter { $0.kind == .file }
        .compactMap { Copy($0.name, stem: stem) }.sorted()
      let old = copies.filter {
        $0.name != made && $0.isSealed == isSealed && isOurs($0, register)
      }
      .dropLast(count - 1).map(\.name)
      for name in old {
        try removeCopy(name, in: folder)
        try removeEvidence("\(name).evidence", in: folder)
      }
      return old
    } catch {
      throw OutputError(error, error.path)
    }
  }

  /// Deletes a copy, which another command may do at the same time.
  private func removeCopy(_ name: String, in folder: Folder) throws(FileError) {
    do { try folder.removeFile(name) } catch {
      guard error.isMissing else { throw error }
    }
  }

  /// Whether a file is a copy that was made of the register; of a sealed one only its name can tell.
  private func isOurs(_ copy: Copy, _ register: Register) -> Bool {
    let file = "\(path)/\(copy.name)"
    return copy.isSealed ? Sealer.isSealed(file) : register.wasCopied(to: file)
  }

  /// Deletes the folder of a copy's evidence: only files that are called as evidence is. Anything else
  /// stays, with the folders that hold it.
  private func removeEvidence(_ name: String, in folder: Folder) throws(FileError) {
    guard folder.kind(of: name) == .folder else { return }
    let evidence = try folder.folder(name)
    for group in try evidence.entries() where group.kind == .folder && isHex(group.name, 2) {
      let files = try evidence.folder(group.name)
      for file in try files.entries() where file.kind == .file && isHex(file.name, 64) {
        try files.removeFile(file.name)
      }
      if try files.entries().isEmpty { try evidence.removeFolder(group.name) }
    }
    if try evidence.entries().isEmpty { try folder.removeFolder(name) }
  }

  private func isHex(_ name: String, _ count: Int) -> Bool {
    name.utf8.count == count
      && name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// A file whose name is exactly one that ``add(at:isSealed:_:)`` gives.
  private struct Copy: Comparable {
    let name: String
    let time: String
    let number: Int
    let isSealed: Bool

    init?(_ name: String, stem: String) {
      guard name.hasPrefix(stem + "-") else { return nil }
      let rest = name.dropFirst(stem.count + 1)
      let pattern = /(\d{4}-\d{2}-\d{2}T\d{6}Z)(?:-([1-9]\d{0,5}))?\.sqlite(\.age)?/
        .asciiOnlyDigits()
      guard let match = rest.wholeMatch(of: pattern) else { return nil }
      self.name = name
      time = String(match.1)
      number = match.2.flatMap { Int($0) } ?? 1
      isSealed = match.3 != nil
    }

    static func < (one: Copy, other: Copy) -> Bool {
      (one.time, one.number, one.name) < (other.time, other.number, other.name)
    }
  }
}
