import Domain
import Exchange
import TestSupport
import Testing

@Suite struct FoldingTests {
  private func unescape(_ value: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value {
      if scalar == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      text.append(isEscaped && scalar == "n" ? "\n" : scalar)
      isEscaped = false
    }
    return String(text)
  }

  /// The physical lines of a file; nil when one is not UTF-8 or not ended by CRLF.
  private func physicalLines(_ bytes: [UInt8]) -> [[UInt8]]? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.last?.isEmpty == true,
      lines.dropLast().allSatisfy({
        $0.last == 0x0D && String(validating: $0, as: UTF8.self) != nil
      })
    else { return nil }
    let bare = lines.dropLast().map { Array($0.dropLast()) }
    return bare.contains { $0.contains(0x0D) } ? nil : bare
  }

  @Test func `folded lines are short, whole and unfold to the same text`() throws {
    var dice = Dice(seed: 5545)
    for _ in 0..<1500 {
      let (title, description, place) = (
        HardText.random(&dice), HardText.random(&dice), HardText.random(&dice)
      )
      let language = String(repeating: "x", count: dice.roll(0...160))
      let entry = CalendarEntry(
        uid: "1", changed: 0, title: title, description: description, day: "2026-01-31",
        alarmDays: [1], categories: [place, title],
        url: "https://example.org/" + String(repeating: "é", count: dice.roll(0...60)),
        location: place)
      let bytes = try CalendarWriterTests.bytes([entry], language: language)
      let lines = try #require(physicalLines(bytes))
      #expect(lines.allSatisfy { $0.count <= 75 })
      // A line is folded only where the next character had no room.
      for (line, next) in zip(lines, lines.dropFirst()) where next.first == 0x20 {
        #expect(line.count > 75 - 12)
      }
      var values: [String: [Unicode.Scalar]] = [:]
      var name = ""
      for line in lines {
        let scalars = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
        if line.first == 0x20 {
          values[name, default: []] += scalars.dropFirst()
        } else {
          name = String(String.UnicodeScalarView(scalars.prefix { $0 != ":" && $0 != ";" }))
          if values[name] != nil { name = "VALARM-\(name)" }
          values[name] = Array(scalars.dropFirst(name.unicodeScalars.count))
        }
      }
      let parameter = language.isEmpty ? ":" : ";LANGUAGE=\(language):"
      func value(_ name: String) throws -> String { unescape(try #require(values[name])) }
      #expect(try value("SUMMARY") == ":" + HardText.plain(title))
      #expect(
        try description.isEmpty || value("DESCRIPTION") == parameter + HardText.plain(description))
      #expect(try place.isEmpty || value("LOCATION") == ":" + HardText.plain(place))
      #expect(try value("CATEGORIES") == ":" + HardText.plain(place) + "," + HardText.plain(title))
    }
  }
}
