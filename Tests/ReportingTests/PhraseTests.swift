import Foundation
import Testing

/// Reads the phrases out of the sources, so that none can be forgotten.
private struct SpokenPhrase {
  let place: String
  /// What stands behind each label, as it is written in the source.
  let arguments: [String: String]
  let isCount: Bool

  /// Every `Wording(en:fr:ar:az:)` and `Wording.count` of the sources.
  static let all: [SpokenPhrase] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }
      .flatMap { file in
        phrases(in: (try? String(contentsOf: file, encoding: .utf8)) ?? "", file.lastPathComponent)
      }
  }()

  private static func phrases(in source: String, _ file: String) -> [SpokenPhrase] {
    let text = Array(source.unicodeScalars)
    var phrases: [SpokenPhrase] = []
    for (opening, isCount) in [("Wording(", false), (".count(", true)] {
      let sign = Array(opening.unicodeScalars)
      var index = 0
      while index + sign.count < text.count {
        guard Array(text[index..<index + sign.count]) == sign else {
          index += 1
          continue
        }
        index += sign.count
        let arguments = arguments(text, from: index)
        // The declarations of the two have no text.
        if arguments["en"]?.contains("\"") ?? false, arguments["fr"] != nil {
          let line = text[..<index].count { $0 == "\n" } + 1
          phrases.append(
            SpokenPhrase(place: "\(file):\(line)", arguments: arguments, isCount: isCount))
        }
      }
    }
    return phrases
  }

  /// The arguments of a call by their labels.
  private static func arguments(_ text: [Unicode.Scalar], from start: Int) -> [String: String] {
    var arguments: [String: String] = [:]
    var current = String.UnicodeScalarView()
    var open: [Unicode.Scalar] = []
    func finish() {
      let argument = String(current).trimmingCharacters(in: .whitespacesAndNewlines)
      current.removeAll()
      if let colon = argument.firstIndex(of: ":"), argument[..<colon].count == 2 {
        arguments[String(argument[..<colon])] =
          argument[argument.index(after: colon)...].trimmingCharacters(in: .whitespacesAndNewlines)
      }
    }
    var index = start
    while index < text.count {
      let scalar = text[index]
      if open.last == "\"" {
        if scalar == "\\", index + 1 < text.count {
          current.append(scalar)
          index += 1
          if text[index] == "(" { open.append("(") }
        } else if scalar == "\"" {
          open.removeLast()
        }
      } else if scalar == "\"" {
        open.append("\"")
      } else if "([{".unicodeScalars.contains(scalar) {
        open.append(scalar)
      } else if ")]}".unicodeScalars.contains(scalar) {
        if open.isEmpty {
          finish()
          return arguments
        }
        open.removeLast()
      } else if scalar == ",", open.isEmpty {
        finish()
        index += 1
        continue
      }
      current.append(text[index])
      index += 1
    }
    return [:]
  }

  /// The words of an argument without what is put into them.
  func words(_ label: String) -> String {
    var words = ""
    var open: [Character] = []
    var isEscaped = false
    for sign in arguments[label] ?? "" {
      let isText = open.last == "\""
      defer { isEscaped = isText && sign == "\\" && !isEscaped }
      switch sign {
      case "\"" where !isEscaped: if isText { open.removeLast() } else { open.append(sign) }
      case "(" where !isText || isEscaped: open.append(sign)
      case ")" where !isText: _ = open.popLast()
      case "\\" where isText: break
      default: if isText, open.count == 1 { words.append(sign) }
      }
    }
    return words
  }
}

@Suite struct `Every phrase` {
  /// Signs and names that are the same in several languages.
  private static let same: Set<String> = ["--help.", "CSV", "status", "tranche", "XLSX"]

  @Test func `is read out of the sources`() {
    #expect(SpokenPhrase.all.count > 600)
    #expect(SpokenPhrase.all.count { $0.isCount } > 15)
  }

  @Test func `is said in four languages`() {
    for phrase in SpokenPhrase.all {
      #expect(
        Set(phrase.arguments.keys).isSuperset(of: ["en", "fr", "ar", "az"]), "\(phrase.place)")
    }
  }

  @Test func `has Arabic words where it has English ones`() {
    for phrase in SpokenPhrase.all where hasLetters(phrase.words("en")) {
      #expect(hasArabic(phrase.words("ar")), "\(phrase.place): \(phrase.words("ar"))")
    }
  }

  @Test func `is not English in Azerbaijani`() {
    for phrase in SpokenPhrase.all where hasLetters(phrase.words("en")) {
      let (en, az) = (phrase.words("en"), phrase.words("az"))
      #expect(
        en.lowercased() != az.lowercased() || Self.same.contains(en.lowercased()),
        "\(phrase.place): \(az)")
    }
  }

  @Test func `has no Arabic question mark, comma or digit of another script`() {
    for phrase in SpokenPhrase.all {
      let ar = phrase.words("ar")
      #expect(!ar.contains("?") || phrase.place.hasPrefix("HelpTopics"), "\(phrase.place)")
      #expect(!ar.unicodeScalars.contains { (0x660...0x669).contains($0.value) }, "\(phrase.place)")
      for label in ["en", "fr", "az"] {
        #expect(!hasArabic(phrase.words(label)), "\(phrase.place) \(label)")
      }
    }
  }

  @Test func `that counts has all five forms in Arabic`() {
    for phrase in SpokenPhrase.all where phrase.isCount {
      let forms = (phrase.arguments["ar"] ?? "").split(separator: "\"")
        .filter { hasArabic(String($0)) }
      #expect(forms.count == 5, "\(phrase.place)")
    }
  }

  private func hasLetters(_ text: String) -> Bool { text.contains { $0.isLetter } }
  private func hasArabic(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x0620...0x06D3).contains($0.value) }
  }
}
