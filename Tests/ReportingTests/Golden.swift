import Foundation
import Testing

/// What a form gives, kept in a file that is read like a page of the documentation.
enum Golden {
  /// Compares a text with the file of this name; with GRANTS_WRITE_DOCS=1 the file is written.
  static func check(_ text: String, _ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["GRANTS_WRITE_DOCS"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    guard text != kept else { return }
    let lines = zip(
      text.split(separator: "\n", omittingEmptySubsequences: false),
      kept.split(separator: "\n", omittingEmptySubsequences: false))
    let difference = lines.first { $0 != $1 }
    Issue.record(
      """
      \(name) is another: '\(difference?.0.prefix(300) ?? "")', kept '\(difference?.1.prefix(300) ?? "")'.
      GRANTS_WRITE_DOCS=1 writes it; read what changed.
      """)
  }
}
