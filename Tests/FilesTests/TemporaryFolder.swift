import CSQLiteSession
import Foundation

@testable import Files

/// A folder of a test's own, gone afterwards.
final class TemporaryFolder {
  let path: String

  static let protected = ProtectedFiles(applicationID: 1_735_552_628)

  init() throws {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "files-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path()
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  subscript(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: self[name]))
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: self[name], encoding: .utf8)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: self[name], withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: self[name], withDestinationPath: target)
  }

  /// The names in the folder, sorted.
  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self[folder]).sorted()
  }

  /// Makes an SQLite file with an application_id.
  func makeDatabase(_ name: String, applicationID: UInt32 = 1_735_552_628) throws {
    try Database(self[name]).run("PRAGMA application_id = \(applicationID); CREATE TABLE a (b)")
  }
}

/// An open SQLite file.
final class Database {
  private let handle: OpaquePointer?

  struct Failure: Error {
    let code: Int32
  }

  init(_ path: String) throws {
    var handle: OpaquePointer?
    let code = sqlite3_open(path, &handle)
    self.handle = handle
    guard code == SQLITE_OK else { throw Failure(code: code) }
  }

  deinit { sqlite3_close(handle) }

  func run(_ statements: String) throws {
    let code = sqlite3_exec(handle, statements, nil, nil, nil)
    guard code == SQLITE_OK else { throw Failure(code: code) }
  }
}
