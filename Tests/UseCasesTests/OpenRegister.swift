import Domain
import Files
import Foundation
import Persistence
import Reporting
import TestSupport
import UseCases

/// A register in a folder of its own, opened by `ada` on 30 June 2026, without a command line.
final class OpenRegister {
  let folder: URL
  let session: Session
  var register: Register { session.register }

  /// What tells registers from other files.
  static let files = ProtectedFiles(applicationID: UInt32(Register.applicationID))

  /// Noon UTC.
  static let clock: Int64 = 1_782_820_800_000

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "r.sqlite").path()
    try MakeRegister(path: path, zone: "UTC", language: "en").run(
      by: "ada", clock: { Self.clock }, keys: nil)
    session = Session(
      try Register(path: path, access: .writing),
      Caller(name: "ada", language: .en, zone: "UTC", clock: { Self.clock }))
  }

  deinit {
    KeptRegisters.keep(from: folder)
    try? FileManager.default.removeItem(at: folder)
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder.appending(path: name).path() }

  /// Adds a record, with fields as they are typed.
  func add(
    _ kind: Kind, _ reference: String, _ title: String, _ fields: [String: String] = [:]
  ) throws {
    _ = try register.change("add", by: session.caller.author) { change in
      var draft = Draft(kind: kind, reference: try Reference(reference), title: title)
      for (name, text) in fields {
        guard let field = kind.field(name) else { continue }
        draft.entries[name] = try Draft.Entry(text, for: field, kind: kind)
      }
      try change.add(draft)
    }
  }

  /// The names of all records of a kind.
  func titles(_ kind: Kind) throws -> [String?] {
    try register.read { try $0.records(kind).map(\.title) }
  }
}
