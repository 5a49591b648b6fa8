import Domain
import Files
import Persistence
import UseCases

/// Writes the files of documents into a folder. Where each goes is settled before the first is written, and
/// a file that is there with the same bytes is done.
struct EvidenceExport {
  private let folder: String
  private let force: Bool
  private let session: CommandSession

  /// The result.
  struct Outcome {
    /// How many files are now in the folder, as they are in the register.
    var count = 0
    /// The documents of which the register has no bytes.
    var missing: [String] = []
  }

  /// A document, and the path that its file gets, as a person would type it.
  private typealias Item = (document: Record, path: String)

  /// - Parameter folder: As it was typed; it is made when it is not there.
  init(_ folder: String, force: Bool, _ session: CommandSession) {
    self.folder = folder
    self.force = force
    self.session = session
  }

  /// - Throws: ``OutputError`` when a path may not be written; no file is written then.
  func write(_ documents: [(record: Record, reference: String)]) throws -> Outcome {
    try session.context.refuseProtected(folder)
    let isThere = Files.isFolder(Files.absolute(folder))
    guard isThere || !Files.exists(Files.absolute(folder)) else {
      throw FileArgumentError.exportIntoFile(folder)
    }
    var outcome = Outcome()
    var names = SafeFileNames()
    var items: [Item] = []
    for (record, reference) in documents {
      guard let bytes = try bytes(of: record) else {
        outcome.missing.append(reference)
        continue
      }
      let name = names.name(record.text("fileName") ?? reference)
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      outcome.count += 1
      if isThere, try isDone(path, bytes) { continue }
      items.append((record, path))
    }
    if !items.isEmpty { try Files.makeFolder(folder) }
    for (record, path) in items {
      guard let bytes = try bytes(of: record) else { continue }
      try Files.write(path, force: force) { try $0(bytes) }
    }
    return outcome
  }

  private func bytes(of document: Record) throws -> [UInt8]? {
    try session.register.read { try $0.checkedContent(of: document) }
  }

  /// Whether a file has the bytes already; where it has others, whether it gives way is settled.
  private func isDone(_ path: String, _ bytes: [UInt8]) throws -> Bool {
    let destination = try session.context.destination(path)
    if destination.standing == .file, try Files.read(path) == bytes { return true }
    _ = try session.context.mayReplace(destination, path, force: force)
    return false
  }
}
