import Foundation
import Testing

/// Register files that say something of a record that cannot be.
@Suite struct RegisterFileTests {
  private static let id = "0192f0c1-2b3c-7def-8123-456789abcdef"

  private func load(_ records: String, into place: Workplace) throws -> Workplace.Outcome {
    try "{\"format\": \"grants-register\", \"version\": 1, \"records\": [\n\(records)\n]}"
      .write(toFile: place.path("r.json"), atomically: true, encoding: .utf8)
    var run = place.run("import", place.path("r.json"))
    run.errors = run.errors.replacing(place.folder.path(), with: "")
    return run
  }

  private func city(_ reference: String, _ more: String = "") -> String {
    "{\"kind\": \"city\", \"reference\": \"\(reference)\", \"title\": \"Kaya\"\(more)}"
  }

  private func isUntouched(_ place: Workplace) -> Bool {
    place.run("list", "city", "--format", "csv").output.split(separator: "\r\n").count == 2
  }

  private func workplace() throws -> Workplace {
    let place = try Workplace()
    place.make()
    #expect(try load(city("kaya", ", \"id\": \"\(Self.id)\""), into: place).status == 0)
    return place
  }

  @Test func `a known id with another reference is named with both`() throws {
    let place = try workplace()
    #expect(
      try load(city("kaya-2", ", \"id\": \"\(Self.id)\""), into: place).errors == """
        Error: line 2, 'kaya-2': The file gives 'kaya-2' the id of another record, 'kaya': \(Self.id).
        Write 'kaya' as the reference if it is the same record; delete the line "id" if it is a new one.

        """)
    #expect(isUntouched(place))
  }

  @Test func `so is an id that stands in the file twice`() throws {
    let place = try workplace()
    let other = Self.id.replacing("0192", with: "0193")
    let run = try load(
      city("po", ", \"id\": \"\(other)\"") + ",\n" + city("dori", ", \"id\": \"\(other)\""),
      into: place)
    #expect(
      run.errors.hasPrefix(
        "Error: line 3, 'dori': The file gives 'dori' the id of another record, 'po'"))
    #expect(isUntouched(place))
  }

  @Test(arguments: ["po", "kaya"])
  func `a record stands in a file once, new or known`(reference: String) throws {
    let place = try workplace()
    let run = try load(city(reference) + ",\n" + city(reference), into: place)
    #expect(
      run.errors == """
        Error: line 3, '\(reference)': '\(reference)' stands in the file twice.
        Keep one of the two, with what the other says, and import the file again.

        """)
    #expect(isUntouched(place))
  }

  @Test(arguments: [
    (", \"id\": \"00000000-0000-0000-0000-000000000000\"", "'id' is not of the form"),
    (
      ", \"claims\": [{\"field\": \"note\", \"value\": \"x\", \"unknown\": \"withheld\"}]",
      "'claims' is not of the form"
    ),
    (", \"size\": 3", "there is no name 'size' here"),
    (", \"latitude\": 91", "is not a value of 'latitude'"),
    (", \"country\": \"burkina\"", "is not a value of 'country'"),
  ])
  func `what the register could not hold is refused with its place`(more: String, words: String)
    throws
  {
    let place = try workplace()
    let run = try load(city("po", more), into: place)
    #expect(run.errors.contains(words) && run.errors.contains("2"), "\(run.errors)")
    #expect(!run.errors.contains("not expected"), "\(run.errors)")
    #expect(isUntouched(place))
  }

  @Test(arguments: ["{\"total\": 3, \"\": 2}", "{\"\": 2, \"total\": 3}"])
  func `a category of people is counted once`(counts: String) throws {
    let place = try workplace()
    let run = try load(
      """
      {"kind": "project", "reference": "p", "title": "P"},
      {"kind": "deliverable", "reference": "p/d", "title": "D"},
      {"kind": "delivery", "reference": "p/d@2025-01-05", "day": "2025-01-05", "quantity": "2",
       "participations": \(counts)}
      """, into: place)
    #expect(run.errors.contains("stands twice"), "\(run.errors)")
  }

  @Test func `also where a column counts it and a cell of all counts does`() throws {
    let place = try workplace()
    place.run("add", "project", "p", "P")
    place.run("add", "deliverable", "p/d", "D")
    try "Date,Quantity,Counts,Women\n2025-01-05,2,\"female=3,male=1\",4\n".write(
      toFile: place.path("t.csv"), atomically: true, encoding: .utf8)
    let run = place.run(
      "import", place.path("t.csv"), "--as", "delivery", "--under", "p/d", "--map",
      "Counts=participations", "--map", "Women=participations.female")
    #expect(run.errors.contains("is not a value of 'attendances'"), "\(run.errors)")
  }

  @Test func `a parent that does not come first is named`() throws {
    let place = try workplace()
    let run = try load(
      "{\"kind\": \"site\", \"reference\": \"po/school\", \"title\": \"S\"},\n" + city("po"),
      into: place)
    #expect(run.errors.contains("There is no record 'po'."), "\(run.errors)")
    #expect(isUntouched(place))
  }
}
