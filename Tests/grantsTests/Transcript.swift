import Foundation

/// The examples of a page: blocks marked `console` whose lines `$ grants …` are run one after the
/// other in one folder, with what is printed below each. A block marked `csv NAME`, `xml NAME` or
/// `json NAME` is a file there.
struct Transcript {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The page with what the commands print now.
  func replayed(in place: Workplace) -> String {
    var lines: [String] = []
    var isInside = false
    var file: (name: String, lines: [String])?
    for line in text.components(separatedBy: "\n") {
      if ["```csv ", "```xml ", "```json "].contains(where: line.hasPrefix) {
        file = (String(line.drop { $0 != " " }.dropFirst()), [])
        lines.append(line)
      } else if let open = file {
        if line == "```" {
          let content = open.lines.map { $0 + "\n" }.joined()
          try? Data(content.utf8).write(to: URL(filePath: place.path(open.name)))
          file = nil
        } else {
          file?.lines.append(line)
        }
        lines.append(line)
      } else if line == "```console" {
        isInside = true
        lines.append(line)
      } else if line == "```" {
        isInside = false
        lines.append(line)
      } else if !isInside {
        lines.append(line)
      } else if line.hasPrefix("$ ") {
        lines.append(line)
        lines += Self.run(String(line.dropFirst(2)), in: place)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func run(_ command: String, in place: Workplace) -> [String] {
    let words = Self.words(command)
    if words.first == "echo", words.count == 2, words[1] == "$?" { return ["\(place.lastStatus)"] }
    if words.first == "cat", words.count == 2 {
      let content = (try? String(contentsOfFile: place.path(words[1]), encoding: .utf8)) ?? ""
      return content.split(whereSeparator: \.isNewline).map(String.init)
    }
    guard words.first == "grants" else { return ["(not run)"] }
    let outcome = place.run(Array(words.dropFirst()))
    place.lastStatus = outcome.status
    let printed = (outcome.output + outcome.errors).components(separatedBy: "\n")
    return printed.last == "" ? Array(printed.dropLast()) : printed
  }

  /// The words of a command line, as a shell splits them.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    var isOpen = false
    for letter in line {
      switch (quote, letter) {
      case (nil, "\""), (nil, "'"): (quote, isOpen) = (letter, true)
      case (let open?, letter) where open == letter: quote = nil
      case (nil, " "):
        if isOpen || !word.isEmpty { words.append(word) }
        (word, isOpen) = ("", false)
      default: word.append(letter)
      }
    }
    return isOpen || !word.isEmpty ? words + [word] : words
  }
}
