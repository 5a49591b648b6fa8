import Foundation

/// The table of what keys mean, which lies beside the types of answers.
final class AnswerDescriptions {
  struct Line {
    let unit: String
    let meaning: String
    /// When the key is null or left out; empty for one that never is.
    let absence: String
  }

  private var lines: [String: Line] = [:]
  private(set) var unused: Set<String> = []

  /// - Parameter table: A table of Markdown with four columns.
  init(_ table: String) {
    for row in table.split(separator: "\n") where row.hasPrefix("| `") {
      let cells = row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces) }
      let key = cells[0].replacing("`", with: "")
      lines[key] = Line(unit: cells[1], meaning: cells[2], absence: cells[3])
      unused.insert(key)
    }
  }

  /// What is said of a key of an object, or else of that key wherever it stands.
  subscript(owner: String, key: String) -> Line? {
    let name = lines["\(owner).\(key)"] == nil ? "*.\(key)" : "\(owner).\(key)"
    unused.remove(name)
    return lines[name]
  }
}
