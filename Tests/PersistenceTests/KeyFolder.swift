import Foundation
import Glibc

@testable import Persistence

/// A folder for a key in it, gone afterwards.
final class KeyFolder: Sendable {
  let path: String
  /// Of a key at `key`.
  var file: KeyFile { KeyFile(path: self["key"]) }

  /// The line of the key of the secret 00 01 … 1f.
  static let line =
    "grants-key 1 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n"
  static let publicKey = "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8"

  init() throws {
    path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "key-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    chmod(path, 0o700)
    try? FileManager.default.removeItem(atPath: path)
  }

  subscript(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String, mode: mode_t = 0o600) throws {
    try Data(text.utf8).write(to: URL(filePath: self[name]))
    chmod(self[name], mode)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: self[name], encoding: .utf8)
  }

  /// All that is in the folder, at any depth, sorted.
  func names() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
  }

  /// The permissions of a name, in octal digits.
  func mode(_ name: String) -> String {
    var status = stat()
    return lstat(self[name], &status) == 0 ? String(status.st_mode & 0o7777, radix: 8) : "none"
  }
}

extension SigningKey {
  /// The public key in hexadecimal digits.
  var name: String { Digest.hexadecimal(publicKey) }
}
