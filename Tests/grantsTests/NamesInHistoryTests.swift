import Testing

@testable import grants

/// How entries and people of history are named, and what is said of names that mean nothing or too much.
@Suite struct NamesInHistoryTests {
  /// The last letters of the offices of some registers.
  private func offices(_ place: Workplace, _ files: String...) -> [String] {
    files.map { file in
      let head = place.run("attest", "--register", place.path(file)).output
      let office = head.split(separator: "office=").last?.prefix { $0 != " " } ?? ""
      return String(office.suffix(6))
    }
  }

  /// A register of two entries, a clone of it with one of its own, and a clone of that with none.
  private func cloned() throws -> (place: Workplace, home: String, field: String) {
    let place = try Workplace()
    place.make()
    place.run("add", "project", "p", "P")
    place.run("clone", place.path("field.sqlite"))
    place.run(
      "add", "city", "kaya", "Kaya", "--by", "ben", "--register", place.path("field.sqlite"))
    place.run("clone", place.path("site.sqlite"), "--register", place.path("field.sqlite"))
    let names = offices(place, "grants.sqlite", "field.sqlite")
    return (place, names[0], names[1])
  }

  @Test func `a number that another office gave is answered with the whole names`() throws {
    let (place, home, field) = try cloned()
    let (fieldFile, siteFile) = (place.path("field.sqlite"), place.path("site.sqlite"))
    let two = """
      Error: '2' is not the name of one entry. Of that number there are:
        2@\(home)  2026-06-30T12:00:04Z  ada
      Name the one that is meant with its office, for example: 2@\(home)

      """
    let one = """
      Error: '1' is not the name of one entry. Of that number there are:
        1@\(home)  2026-06-30T12:00:01Z  ada
        1@\(field)  2026-06-30T12:00:08Z  ben
      Name the one that is meant with its office, for example: 1@\(home)

      """
    let none = "Error: There is no such entry: 7.\nSee what was done: grants history\n"
    for command in [
      ["undo", "N"], ["diff", "N"], ["history", "--known-at", "N"],
      ["list", "city", "--known-at", "N"],
    ] {
      func errors(_ number: String, _ file: String) -> String {
        place.run(command.map { $0 == "N" ? number : $0 } + ["--register", file]).errors
      }
      #expect(errors("2", fieldFile) == two)
      #expect(errors("1", siteFile) == one)
      #expect(errors("1@zzz", siteFile) == one.replacing("'1'", with: "'1@zzz'"))
      #expect(errors("7", siteFile) == none)
      #expect(errors("7@\(field)", siteFile) == none.replacing("7", with: "7@\(field)"))
    }
    #expect(
      place.run("list", "city", "--known-at", "1@\(field)", "--register", siteFile).output
        .contains("Kaya"))
  }

  @Test func `entries of another office are named with it, whatever is said of them`() throws {
    let (place, home, field) = try cloned()
    let file = place.path("site.sqlite")
    @discardableResult
    func run(_ arguments: String...) -> Workplace.Outcome {
      place.run(arguments + ["--register", file])
    }
    #expect(
      run("undo").errors == """
        Error: The last change, entry 1@\(field), is by ben.
        Undo it by its number if that is meant: grants undo 1@\(field)

        """)
    #expect(run("undo", "1@\(field)").errors == "Took back entry 1@\(field): add city kaya Kaya\n")
    #expect(
      run("undo", "1@\(field)").errors == """
        Error: Entry 1@\(field) was undone already, by entry 1.
        See what was done: grants history

        """)
    #expect(run("redo").errors == "Brought back what entry 1 took back.\n")
    run("add", "deliverable", "p/w", "W", "--target", "6")
    #expect(
      run("undo", "2@\(home)").errors == """
        Error: Later work builds on entry 2@\(home): entry 3.
        Undo that first. Nothing was changed.

        """)
    let entries = run("history", "--format", "csv").output.split(separator: "\r\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .map { "\($0[0]) \($0[3])" }
    let known = entries.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    #expect(
      known == [
        "3 add deliverable p/w W", "2 redo 1", "1 undo 1@\(field)",
        "1@\(field) add city kaya Kaya", "2@\(home) add project p P", "1@\(home) init",
      ])
  }

  @Test func `a name under which nobody entered anything is answered with those who did`() throws {
    let place = try Workplace()
    place.make()
    place.run("add", "city", "kaya", "Kaya", "--by", "Awa Traoré")
    place.run("add", "city", "dori", "Dori", "--by", "ben")
    #expect(
      place.run("history", "--by", "bne")
        == Workplace.Outcome(
          status: 1, output: "",
          errors: """
            Error: Nobody named 'bne' entered anything. Did you mean 'ben'?
            Entries were made by: ben, ada, Awa Traoré

            """))
    #expect(
      place.run("history", "kaya", "--by", "awa traore", "--format", "json").errors == """
        Error: Nobody named 'awa traore' entered anything. Did you mean 'Awa Traoré'?
        Entries were made by: Awa Traoré, ada, ben

        """)
    #expect(
      place.run("history", "--by", "BEN").errors == """
        Error: Nobody named 'BEN' entered anything. Did you mean 'ben'?
        Entries were made by: ben, ada, Awa Traoré

        """)
    for number in 1...5 { place.run("add", "city", "c\(number)", "C", "--by", "officer-\(number)") }
    #expect(
      place.run("history", "--by", "nobody").errors == """
        Error: Nobody named 'nobody' entered anything.
        Entries were made by: ada, ben, Awa Traoré, officer-1, officer-2 …

        """)
    // Known at an entry, later ones were made by nobody yet.
    #expect(
      place.run("history", "--by", "ben", "--known-at", "2").errors == """
        Error: Nobody named 'ben' entered anything.
        Entries were made by: ada, Awa Traoré

        """)
    // Who did enter something, only not this, is no mistake.
    let other = place.run("history", "kaya", "--by", "ben")
    #expect(other == Workplace.Outcome(status: 0, output: "There is no entry.\n", errors: ""))
  }
}
