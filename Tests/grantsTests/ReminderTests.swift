import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence
@testable import grants

@Suite struct ReminderTests {
  /// Two reports, one late and one to come, and somebody for each.
  private func workplace(rule days: String = "-30,-7,0,14") throws -> Workplace {
    let place = try Workplace()
    place.make()
    for words in [
      ["add", "organisation", "doer", "Doer", "--email", "doer@example.org"],
      ["add", "organisation", "ours", "Ours", "--email", "ours@example.org"],
      ["set", "books", "ours"],
      [
        "add", "person", "chief", "Cheffe", "--email", "chief@example.org", "--correspondence",
        "fr",
      ],
      ["add", "project", "p", "Project", "--title.fr", "Projet"],
      [
        "add", "milestone", "p/late", "First report", "--type", "report", "--due", "2026-06-10",
        "--owed-by", "doer", "--title.fr", "Premier rapport",
      ],
      [
        "add", "milestone", "p/next", "Second report", "--type", "report", "--due", "2026-07-05",
        "--owed-by", "doer",
      ],
      ["add", "reminder", "all", "All", "--days", days],
    ] {
      let run = place.run(words)
      #expect(run.status == 0, "\(run.errors)")
    }
    return place
  }

  /// A mail program that keeps each letter in a file, or answers with a status of sysexits.h.
  private func program(_ place: Workplace, status: Int32 = 0) throws -> String {
    let path = place.path("mailer-\(status)")
    try Script.write(
      """
      echo "$5" >> "\(place.path("sent"))"
      cat > "\(place.path("letter"))"
      [ "$5" = "doer@example.org" ] && exit \(status)
      exit 0
      """, to: path)
    return path
  }

  private func sent(_ place: Workplace) -> [String] {
    ((try? String(contentsOfFile: place.path("sent"), encoding: .utf8)) ?? "")
      .split(separator: "\n").map(String.init)
  }

  @Test func `who has to be told what, today`() throws {
    let place = try workplace()
    #expect(
      place.run("remind").output == """
        To be told — As of 30 June 2026

        Doer (doer@example.org)
          First report: 10 June 2026, 20 days overdue — Project — Doer [p/late]
          Second report: 5 July 2026, 5 days left — Project — Doer [p/next]

        """)
    #expect(place.run("remind", "--as-of", "2026-05-01").output.hasSuffix("told of anything.\n"))
    #expect(
      place.run("remind", "--format", "json").output.hasPrefix(
        """
        {
          "version": 2,
          "asOf": "2026-06-30",
          "reminders": [
            {
              "recipient": "Doer",
              "address": "doer@example.org",
              "language": null,
              "deadlines": [
                {
                  "reference": "p/late",
        """))
  }

  @Test func `a letter is sent once, and again when the next day of the rule has come`() throws {
    let place = try workplace()
    let words = ["remind", "--mail", "--sendmail", try program(place)]
    #expect(place.run(words).errors == "1 letter sent.\n")
    #expect(place.run(words).errors == "0 letters sent.\n")
    #expect(sent(place) == ["doer@example.org"])
    // On the due day itself, and then nothing until two weeks after it.
    #expect(place.run(words + ["--as-of", "2026-07-05"]).errors == "1 letter sent.\n")
    #expect(place.run(words + ["--as-of", "2026-07-06"]).errors == "0 letters sent.\n")
    #expect(sent(place).count == 2)
    #expect(place.run("doctor").status == 0)
  }

  @Test func `the letter is in the language of the one who reads it`() throws {
    let place = try workplace()
    place.run("edit", "p/late", "--responsible", "chief")
    place.run("remind", "--mail", "--sendmail", try program(place), "--as-of", "2026-06-30", "-q")
    #expect(Set(sent(place)) == ["doer@example.org", "chief@example.org"])
    let dry = try workplace()
    dry.run("edit", "p/late", "--responsible", "chief")
    #expect(
      dry.run("remind", "--mail", "--dry-run").output.contains(
        """
        chief@example.org
        1 échéance dépassée

        En retard
        - Premier rapport : 10 juin 2026, 20 jours de retard — Projet — Cheffe [p/late]

        Situation au 30 juin 2026. Envoyé par le registre des accords et projets.
        """))
  }

  @Test func `escalation tells somebody else later, and one person only once a day`() throws {
    let place = try workplace()
    place.run("add", "reminder", "late", "Late", "--days", "15", "--recipient", "chief")
    place.run("add", "reminder", "again", "Again", "--days", "10")
    let output = place.run("remind").output
    #expect(output.contains("Cheffe (chief@example.org)\n  First report: 10 June 2026"))
    #expect(output.components(separatedBy: "p/late").count == 3)
  }

  @Test(arguments: [(75, "not sent"), (1, "not sent"), (67, "refused for good")])
  func `a letter that fails blocks no other and is tried again`(_ status: Int32, _ words: String)
    throws
  {
    let place = try workplace()
    place.run("edit", "p/next", "--responsible", "chief")
    let failing = place.run("remind", "--mail", "--sendmail", try program(place, status: status))
    #expect(failing.status == 1)
    #expect(failing.errors.contains("doer@example.org: \(words)"), "\(failing.errors)")
    #expect(failing.errors.hasSuffix("1 letter sent.\n"))
    #expect(Set(sent(place)) == ["doer@example.org", "chief@example.org"])
    let again = place.run("remind", "--mail", "--sendmail", try program(place))
    #expect(again.errors == (status == 67 ? "0 letters sent.\n" : "1 letter sent.\n"))
  }

  @Test func `what was told in another way is not told again`() throws {
    let place = try workplace()
    #expect(place.run("remind", "--told").errors == "2 deadlines remembered as told.\n")
    #expect(place.run("remind").output.hasSuffix("Nobody has to be told of anything.\n"))
    #expect(place.run("remind", "--told").errors == "0 deadlines remembered as told.\n")
  }

  @Test func `without rules, an address or a program it says what is missing`() throws {
    let place = try Workplace()
    place.make("founding-case")
    #expect(place.run("remind").errors.hasPrefix("There is no rule for reminders. Add one:"))
    let other = try workplace()
    // As a register can have it that was made before there was a rule.
    try Register(path: other.path("grants.sqlite"), access: .writing).writeLocally {
      try $0.run("UPDATE organisation SET email = '|/bin/sh@x' WHERE email = 'doer@example.org'")
    }
    #expect(
      other.run("remind", "--mail", "--sendmail", "/nowhere").errors
        == "Doer cannot be written to: '|/bin/sh@x' is no address.\n0 letters sent.\n")
    other.run("edit", "doer", "--email", "doer@example.org")
    let run = other.run("remind", "--mail", "--sendmail", "/nowhere")
    #expect(
      run.errors.hasPrefix(
        "Error: There is no program '/nowhere' on this machine; nothing was sent."))
    #expect(
      other.run("remind", "--mail", "--sendmail", try program(other)).errors == "1 letter sent.\n")
  }

  @Test(.enabled(if: Tool.exists("curl"), "curl is not on this machine"))
  func `a server takes the letter, refuses it, or hangs and is left after a while`() throws {
    let place = try workplace()
    let server = try LoopbackServer()
    let words = [
      "remind", "--mail", "--smtp", "smtp://127.0.0.1:\(server.port)", "--time-limit", "1",
    ]
    server.behaviour = .hang
    let hanging = place.run(words)
    #expect(hanging.status == 1)
    #expect(hanging.errors.contains("doer@example.org: not sent (curl: (28)"), "\(hanging.errors)")
    server.behaviour = .busy
    #expect(place.run(words).errors.contains("not sent (curl: (55)"))
    server.behaviour = .take
    #expect(place.run(words).errors == "1 letter sent.\n")
    #expect(server.letters.contains { $0.contains("To: Doer <doer@example.org>\r\n") })
    place.run("edit", "p/next", "--responsible", "chief")
    server.behaviour = .refuse
    #expect(place.run(words).errors.contains("chief@example.org: refused for good"))
  }
}

/// Other programs that some tests need.
enum Tool {
  static func exists(_ name: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }
}
