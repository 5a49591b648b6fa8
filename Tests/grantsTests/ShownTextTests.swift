import Domain
import Foundation
import TestSupport
import Testing

/// What reaches a terminal of a register, of files and of arguments that are made to take it over.
@Suite(.serialized) struct ShownTextTests {
  /// What is wrong with bytes that a person reads; colours are those of the program, where there are any.
  private func faults(_ text: String, hasColours: Bool) -> [String] {
    var faults: [String] = []
    var plain = text
    if hasColours {
      for code in [0, 1, 2, 31, 32, 33] { plain = plain.replacing("\u{1B}[\(code)m", with: "") }
    }
    for scalar in plain.unicodeScalars where !Self.mayBeShown(scalar) {
      faults.append("U+\(String(scalar.value, radix: 16))")
    }
    for line in plain.split(separator: "\n") {
      var open = 0
      for scalar in line.unicodeScalars {
        if scalar == "\u{2068}" || scalar == "\u{2066}" { open += 1 }
        if scalar == "\u{2069}" { open -= 1 }
        if open < 0 { faults.append("an isolate is closed that was not opened") }
      }
      if open != 0 { faults.append("an isolate is left open") }
    }
    return faults
  }

  private static func mayBeShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: true
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2067, 0x206A...0x206F, 0xFDD0...0xFDEF, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF, 0xFFFE, 0xFFFF:
      false
    default: true
    }
  }

  private func check(_ run: Workplace.Outcome, _ words: [String], _ place: Workplace) {
    for text in [run.output, run.errors] {
      let faults = faults(text, hasColours: place.hasColours)
      #expect(faults.isEmpty, "\(words): \(Set(faults).sorted())")
    }
  }

  /// A register whose every text is hostile.
  private func workplace(seed: UInt64) throws -> Workplace {
    let place = try Workplace()
    var words = HostileWords(seed: seed)
    try words.register().write(to: URL(filePath: place.path("hostile.json")))
    place.environment["GRANTS_BY"] = words.text()
    place.make()
    let run = place.run(
      "import", place.path("hostile.json"), "--yes", "--reason", words.text())
    try #require(run.status == 0, "\(run)")
    place.run("edit", "riverbank", "--note", words.text(), "--reason", words.text())
    return place
  }

  /// A command for each screen; one record of each kind is shown.
  private func commands(_ place: Workplace) throws -> [[String]] {
    var commands = [
      [], ["status"], ["overdue"], ["upcoming"], ["check"], ["search", "w"], ["history"], ["money"],
      ["remind"], ["doctor"], ["attest"], ["report", "--kind", "portfolio"],
      ["report", "--kind", "deadlines"], ["report", "--kind", "results"],
      ["report", "--kind", "portfolio", "--format", "markdown"], ["diff", "1"],
      ["help-topic", "dates"],
      ["evidence"],
    ]
    for kind in Kind.allCases {
      commands.append(["list", kind.rawValue])
      let list = place.run("list", kind.rawValue, "--format", "csv", "--language", "en").output
      guard
        let reference = list.split(separator: "\r\n").dropFirst().first?.prefix(while: { $0 != "," }
        )
      else { continue }
      commands.append(["show", String(reference)])
      if kind == .project {
        commands += [
          ["status", String(reference)], ["report", String(reference)],
          ["explain", String(reference)], ["history", String(reference)],
          ["report", String(reference), "--format", "markdown"],
        ]
      }
    }
    return commands
  }

  @Test(arguments: [("en", UInt64(1)), ("ar", 2), ("fr", 3)])
  func `a hostile register shows nothing raw, on a terminal or not`(
    language: String, seed: UInt64
  ) throws {
    let place = try workplace(seed: seed)
    let commands = try commands(place)
    #expect(commands.count > 80)
    for isTerminal in [false, true] {
      place.width = isTerminal ? 100 : nil
      place.hasColours = isTerminal
      for words in commands {
        check(place.run(words + ["--language", language]), words, place)
      }
    }
    // What programs read is raw only where no person looks at it.
    for words in [
      ["export"], ["list", "organisation", "--format", "csv"], ["export", "--format", "ics"],
      ["list", "project", "--format", "json"],
      ["report", "--kind", "portfolio", "--format", "html"],
    ] {
      check(place.run(words + ["--language", language]), words, place)
    }
  }

  @Test func `nobody colours but the program`() throws {
    let place = try Workplace()
    place.make()
    let forged = "w" + HostileWords.forged.joined(separator: "w")
    place.run("add", "organisation", "o", forged, "--note", forged)
    (place.width, place.hasColours) = (80, true)
    for words in [["list", "organisation"], ["show", "o"], ["search", "w"], ["history"]] {
      let run = place.run(words)
      #expect(run.output.contains("w\u{FFFD}w"), "\(words)")
      #expect(!run.output.contains("w\u{1B}"), "\(words)")
    }
    #expect(place.run("show", forged).errors.contains("w\u{FFFD}w"))
  }

  @Test func `a name makes no line and no column of a table`() throws {
    let place = try Workplace()
    place.make()
    place.run("add", "organisation", "first", "One\nsecond  Two\tThree\r\nfourth")
    #expect(
      place.run("list", "organisation").output
        == "REFERENCE  TITLE\nfirst      One second Two Three fourth\n")
    place.width = 40
    place.run("add", "organisation", "next", "A\u{1B}[31mB\u{9B}0m")
    #expect(
      place.run("list", "organisation").output
        == "REFERENCE  TITLE\nfirst      One second Two Three fourth\nnext       A[31mB0m\n"
    )
  }

  @Test(arguments: HostileWords.forms, [UInt64(5), 6, 7])
  func `a hostile file is refused or taken without a raw word`(form: String, seed: UInt64) throws {
    let place = try Workplace()
    place.make()
    var words = HostileWords(seed: seed)
    let name = words.text().filter { $0 != "/" } + form
    try words.file(form).write(toFile: place.path(name), atomically: true, encoding: .utf8)
    var commands = [["import", place.path(name), "--dry-run"], ["import", place.path(name)]]
    if form.hasSuffix("csv") {
      let errors = place.path("e.csv")
      commands = commands.map { $0 + ["--as", "organisation", "--errors", errors] }
    }
    if form.hasSuffix("xml") { commands.append(["validate", place.path(name)]) }
    for language in ["en", "ar"] {
      for command in commands {
        check(place.run(command + ["--language", language]), command, place)
      }
    }
    if let errors = try? String(contentsOfFile: place.path("e.csv"), encoding: .utf8) {
      let faults = faults(
        errors.replacing("\r\n", with: "\n").replacing("\t", with: ""), hasColours: false)
      #expect(faults.isEmpty, "\(Set(faults).sorted())")
      #expect(errors.contains("grants: problem"))
    }
  }

  @Test(arguments: [UInt64(11), 12, 13, 14])
  func `hostile arguments and surroundings are shown clean, in one line`(seed: UInt64) throws {
    let place = try Workplace()
    place.make()
    var words = HostileWords(seed: seed)
    place.environment["GRANTS_DEFAULTS"] = words.text()
    for command in [
      [words.text()], ["--" + words.text()], ["list", words.text()], ["show", words.text()],
      ["add", words.text(), "x"], ["add", "city", words.text()],
      ["status", "--as-of", words.text()],
      ["list", "city", "--" + words.text()], ["report", "--kind", words.text()],
      ["import", words.text()], ["search", words.text()], ["set", words.text(), words.text()],
      ["list", "city", "--format", words.text()], ["history", words.text()],
      ["validate", words.text()], ["restore", words.text()],
      ["status", "--language", words.text()],
      ["status", "--register", words.text()], ["add", "city", "kaya", "--" + words.text(), "x"],
    ] {
      let run = place.run(command)
      check(run, command, place)
      #expect(run.status != 0 || command[0] == "search" || command[0] == "add", "\(command)")
    }
  }
}
