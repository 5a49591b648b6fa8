import Domain
import Foundation
import Phrases
import Reporting
import TestSupport
import Testing

@testable import grants

/// A setting that no rule allows is refused in whichever way it comes.
@Suite struct SettingWaysTests {
  private static func wrong(_ dice: inout Dice) -> [SettingError] {
    let number = dice.roll(1...9999)
    return [
      SettingError(.maskChildren, "-\(number)"), SettingError(.maskChildren, "\(1000 + number)"),
      SettingError(.maskOthers, "few\(number)"), SettingError(.books, "nobody\(number)"),
      SettingError(.weekend, "blursday\(number)"), SettingError(.timeZone, "Mars/Base\(number)"),
      SettingError(.asOf, "2026-02-\(30 + number % 70)"), SettingError(.currency, "EURO\(number)"),
      SettingError(.thresholds, "red=\(number)"),
      SettingError(.evidenceLimit, "\(200 + number)"),
    ]
  }

  private func workplace() throws -> Workplace {
    let place = try Workplace()
    place.make("demonstration")
    return place
  }

  @Test(arguments: 1...3)
  func `the command and a file refuse it, doctor finds it, and it counts as not set`(seed: Int)
    throws
  {
    var dice = Dice(seed: UInt64(seed))
    let place = try workplace()
    let before = place.content()
    for wrong in Self.wrong(&dice) {
      let problem = wrong.explanation.problem.en
      let set = place.run("set", wrong.setting.typed, "--", wrong.value)
      #expect(set.status != 0, "\(wrong) \(set)")
      // Dates and names of records have their own words where a person types them.
      if ![.asOf, .books].contains(wrong.setting) {
        #expect(set.errors.contains(problem), "\(wrong) \(set)")
      }
      try place.put(
        """
        {"format": "grants-register", "version": 1,
         "settings": {"\(wrong.setting.rawValue)": "\(wrong.value)"}, "records": []}
        """, "settings.json")
      let file = place.run("import", "settings.json")
      #expect(file.status == 1)
      #expect(file.errors.contains(":2:") && file.errors.contains(problem), "\(wrong) \(file)")
      #expect(place.content() == before)
    }
    #expect(place.run("doctor").status == 0)
    for wrong in Self.wrong(&dice) {
      let other = try workplace()
      try other.smuggle(
        "INSERT OR REPLACE INTO setting (name, value) VALUES ('\(wrong.setting.rawValue)', '\(wrong.value)')"
      )
      let found = other.run("doctor")
      #expect(found.output.contains(wrong.explanation.problem.en), "\(wrong) \(found)")
      #expect(found.output.contains("grants set \(wrong.setting.typed) --none"))
      let head = other.run("export").output.prefix { $0 != "[" }
      #expect(!head.contains("\"\(wrong.setting.rawValue)\""), "\(wrong)")
      #expect(other.run("set", wrong.setting.typed, "--none").status == 0)
      let mended = other.run("doctor").output
      #expect(!mended.contains(wrong.explanation.problem.en))
    }
  }

  @Test func `no file and no hand unmasks a shared report`() throws {
    let place = try workplace()
    let shared = ["report", "--kind", "status", "girls-leadership", "--share"]
    let masked = place.run(shared)
    #expect(masked.status == 0, "\(masked)")
    try place.put(
      WayIn.file([], settings: ["maskChildren": "-5", "maskOthers": "-5"]), "unmask.json")
    #expect(
      place.run("import", "unmask.json")
        == .init(
          status: 1, output: "",
          errors: """
            Error: unmask.json:2:31: '-5' is not a value of 'mask-children'.
            Give a whole number from 0 to 1000.

            """))
    #expect(place.run(shared).output == masked.output)
    try place.smuggle("INSERT INTO setting VALUES ('maskChildren', '-5'), ('maskOthers', '-5')")
    #expect(place.run(shared).output == masked.output)
  }

  @Test func `the organisation whose register it is may come with the file, or later`() throws {
    let place = try Workplace()
    place.make()
    try place.put(
      WayIn.file([Offer(.organisation, "haf")], settings: ["books": "haf", "weekend": "Friday"]),
      "r.json")
    #expect(place.run("import", "r.json").status == 0)
    #expect(place.run("set").output.contains("own-organisation  haf"))
    #expect(place.run("set").output.contains("weekend           friday"))
    let other = try Workplace()
    other.run("init", other.path("grants.sqlite"), "--zone", "UTC", "--books", "haf")
    #expect(other.run("doctor").status == 0)
    other.run("add", "organisation", "icesco", "ICESCO")
    #expect(other.run("doctor").output.contains("There is no organisation 'haf'."))
    other.run("add", "organisation", "haf", "HAF")
    #expect(other.run("doctor").status == 0)
  }
}
