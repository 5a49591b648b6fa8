import Domain
import Persistence

/// Files that are handed over as evidence. Their bytes are at hand before a change begins, so that nobody waits while
/// a slow network or disk gives them.
package struct Attachments: Codable, Hashable, Sendable {
  package struct File: Codable, Hashable, Sendable {
    package var name: String
    package var bytes: [UInt8]
    /// Where the original lies.
    package var location: String

    package init(name: String, bytes: [UInt8], location: String) {
      self.name = name
      self.bytes = bytes
      self.location = location
    }
  }

  package var files: [File]
  /// Who may see them: `public`, `partner` or `restricted`.
  package var classification: String
  /// Until when they are to be kept, as typed; nil when that is not stated.
  package var keepUntil: String?

  package init(_ files: [File] = [], classification: String = "partner", keepUntil: String? = nil) {
    self.files = files
    self.classification = classification
    self.keepUntil = keepUntil
  }

  /// Takes the files into the register as documents.
  ///
  /// - Returns: The documents; nil when there is no file.
  func keep(in change: Change, for caller: Caller) throws -> [Reference]? {
    guard !files.isEmpty else { return nil }
    let until = try keepUntil.map { try caller.date($0) }
    return try files.map { file in
      let evidence = Evidence(
        fileName: file.name, bytes: file.bytes, classification: classification, keepUntil: until,
        location: file.location)
      return try change.reference(of: change.keep(evidence))
    }
  }
}
