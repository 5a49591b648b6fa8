import Domain
import Foundation
import Persistence
import TestSupport

/// A register in a folder of its own, which goes when the test ends.
final class TemporaryRegister {
  let folder: URL
  let register: Register
  private let ownsFolder: Bool
  var path: String { folder.appending(path: "r.sqlite").path() }

  /// The author `ada` on 30 June 2026.
  static let ada = Author(name: "ada", clock: 1_782_820_800_000, today: "2026-06-30")
  static let ben = Author(name: "ben", clock: 1_782_820_800_000, today: "2026-06-30")

  init() throws {
    ownsFolder = true
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    register = try Register.create(
      path: folder.appending(path: "r.sqlite").path(), settings: [.timeZone: "UTC"],
      author: Self.ada)
  }

  /// The same register through another connection.
  init(sharing other: TemporaryRegister, _ register: Register) {
    folder = other.folder
    self.register = register
    ownsFolder = false
  }

  deinit {
    if ownsFolder { KeptRegisters.keep(from: folder) }
    if ownsFolder { try? FileManager.default.removeItem(at: folder) }
  }

  /// Adds a record by its reference, with fields as they are typed.
  @discardableResult
  func add(
    _ kind: Kind, _ reference: String, _ title: String? = nil, by author: Author = ada,
    _ fields: [String: String] = [:]
  ) throws -> EntryName? {
    try register.change("add \(reference)", by: author) { change in
      var draft = Draft(kind: kind, reference: try Reference(reference), title: title)
      for (name, text) in fields {
        guard let field = kind.field(name) else { continue }
        draft.entries[name] = try Draft.Entry(text, for: field, kind: kind)
      }
      try change.add(draft)
    }.entry
  }

  /// Changes one field of a record.
  @discardableResult
  func edit(_ reference: String, _ name: String, _ text: String, by author: Author = ada) throws
    -> EntryName?
  {
    try register.change("edit \(reference)", by: author) { change in
      let id = try change.find(Reference(reference))
      guard let kind = try change.kind(of: id), let field = kind.field(name) else { return }
      var draft = Draft(kind: kind, reference: try Reference(reference))
      draft.entries[name] = try Draft.Entry(text, for: field, kind: kind)
      try change.edit(id, to: draft)
    }.entry
  }

  /// Corrects what was agreed or recorded.
  @discardableResult
  func correct(_ reference: String, _ name: String, _ text: String) throws -> EntryName? {
    try register.change("amend \(reference)", by: Self.ada) { change in
      let id = try change.find(Reference(reference))
      guard let kind = try change.kind(of: id), let field = kind.field(name) else { return }
      try change.amend(
        id, name, to: try Draft.Entry(text, for: field, kind: kind),
        AmendmentTerms(.correction, reason: "Entered wrongly"))
    }.entry
  }

  /// Takes a record out.
  func remove(_ reference: String) throws {
    _ = try register.change("remove \(reference)", by: Self.ada) { change in
      try change.remove(try change.find(Reference(reference)), withChildren: false)
    }
  }

  /// Every record as a draft: the whole content of the register.
  func content() throws -> [Draft] {
    try register.read { reading in
      var drafts: [Draft] = []
      try reading.forEachDraft { drafts.append($0) }
      return drafts
    }
  }
}
