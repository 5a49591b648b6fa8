import Foundation
import Reporting
import Testing

@testable import grants

/// What a person sees who reads Arabic or Azerbaijani.
@Suite struct LanguageTests {
  /// Words of the command's own that are typed or are names in every language.
  private func english(_ text: String) -> [Substring] {
    let words: Set<String> = [
      "the", "and", "of", "is", "to", "not", "with", "recorded", "stated", "days", "none",
    ]
    return text.split { !$0.isLetter }.filter { words.contains($0.lowercased()) }
  }

  @Test(arguments: ["ar", "az"])
  func `the language can be asked for, set and come from the environment`(code: String) throws {
    let place = try Workplace()
    place.make("demonstration")
    let asked = place.run("overdue", "--language", code).output
    #expect(!asked.contains("Overdue"))
    place.environment["GRANTS_LANGUAGE"] = code
    #expect(place.run("overdue").output == asked)
    place.environment["GRANTS_LANGUAGE"] = nil
    #expect(place.run("set", "language", code).status == 0)
    #expect(place.run("overdue").output == asked)
    #expect(place.run("set", "language", "de").status == 64)
  }

  @Test(
    arguments: ["ar", "az"],
    [
      ["status"], ["status", "reading-rooms"], ["status", "sahel-schools", "--results"],
      ["overdue"],
      ["upcoming"], [], ["money", "lantern-baobab-2025"], ["explain", "reading-rooms"], ["check"],
      ["remind"],
    ])
  func `nothing of the command's own is left in English`(code: String, words: [String]) throws {
    let place = try Workplace()
    place.make("demonstration")
    let run = place.run(words + ["--language", code])
    // What people wrote stays as they wrote it; the command's own words have no such line.
    let own = run.output.split(separator: "\n").filter { line in
      !line.contains("The carpenters")
    }
    #expect(!own.isEmpty)
    for line in own { #expect(english(String(line)).isEmpty, "\(line)") }
  }

  @Test(arguments: ["ar", "az"])
  func `every error says what is wrong and the mend in the language`(code: String) throws {
    let place = try Workplace()
    place.make("demonstration")
    for words in [
      ["record", "reading-rooms/nothing", "3"],
      ["record", "reading-rooms/rooms", "3", "--on", "soon"],
      ["record", "reading-rooms/rooms", "3", "--on", "2026-02-30"], ["list", "nothings"],
      ["amend", "reading-rooms/rooms", "--target", "6", "--reason", "x"], ["undo", "--by", "me"],
      ["import", "nothing.csv"], ["report", "--format", "gif"],
    ] {
      let run = place.run(words + ["--language", code])
      #expect(run.status != 0)
      #expect(run.errors.hasPrefix(code == "ar" ? "خطأ: " : "Xəta: "), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count >= 2, "\(run.errors)")
      #expect(english(run.errors).isEmpty, "\(run.errors)")
    }
  }

  @Test func `a reference that was copied from an Arabic screen is understood`() throws {
    let place = try Workplace()
    place.make("demonstration")
    let copied = "\u{200F}\u{2068}\u{2066}reading-rooms/rooms\u{2069}\u{2069}"
    #expect(
      place.run("explain", copied).output == place.run("explain", "reading-rooms/rooms").output)
  }

  @Test(arguments: ["ar", "az"])
  func `a form in the language comes back`(code: String) throws {
    let place = try Workplace()
    place.make("demonstration")
    let form = place.path("f.xlsx")
    #expect(
      place.run("form", "deliveries", "--project", "sahel-schools", "--language", code, "-o", form)
        .status == 0)
    // Nothing is filled in yet, so nothing comes in; every heading is understood.
    let run = place.run("import", form)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors == "0 added, 0 changed, 0 as they were.\n")
  }

  @Test func `a letter in Arabic is written from right to left`() throws {
    let place = try Workplace()
    place.make()
    for words in [
      [
        "add", "organisation", "doer", "المنفذ", "--email", "doer@example.org", "--correspondence",
        "ar",
      ],
      ["add", "project", "p", "المشروع"],
      [
        "add", "milestone", "p/report", "Report", "--type", "report", "--due", "2026-06-10",
        "--owed-by", "doer",
      ],
      ["add", "reminder", "late", "Late", "--days", "20"],
    ] { #expect(place.run(words).status == 0, "\(words)") }
    let letter = place.run(
      "remind", "--mail", "--from", "us@example.org", "--dry-run", "--as-of", "2026-06-30"
    ).output
    #expect(
      Language.unmarked(letter).contains(
        """
        موعد نهائي متأخر

        متأخر
        - Report: 10 يونيو 2026، 20 يوم تأخير — المشروع — المنفذ [p/report]

        الوضع في 30 يونيو 2026. مُرسل من سجل الاتفاقيات والمشاريع.
        """), "\(letter)")
    #expect(letter.contains("[\u{2066}p/report\u{2069}]"))
  }

  @Test func `a calendar speaks the language`() throws {
    let place = try Workplace()
    place.make("demonstration")
    for (code, word) in [("ar", "الموعد النهائي"), ("az", "Son tarix")] {
      let calendar = place.run("export", "--format", "ics", "--language", code).output
      #expect(calendar.contains(word))
      #expect(!calendar.contains("Due:"))
    }
  }

  @Test func `names in another language are marked, for people and not for programs`() throws {
    let place = try Workplace()
    place.make("founding-case")
    let words = ["status", "bf-girls", "--as-of", "2025-11-01", "--language", "az"]
    #expect(place.run(words).output.contains("Organise workshops [en]"))
    #expect(!place.run(words + ["--format", "json"]).output.contains("[en]"))
    #expect(!place.run("status", "bf-girls", "--language", "en").output.contains("[en]"))
    let overdue = ["overdue", "--as-of", "2025-11-01", "--language", "ar"]
    #expect(place.run(overdue).output.contains("End of the project [en]"))
    #expect(!place.run(overdue + ["--format", "csv"]).output.contains("[en]"))
  }
}
