import Foundation
import Testing
import UseCases

@testable import grants

@Suite struct GivingBadInputTests {
  private func place(_ bytes: Data, _ name: String = "grants.json") throws -> Workplace {
    let place = try Workplace()
    place.make()
    try bytes.write(to: URL(filePath: place.path(name)))
    return place
  }

  private func place(_ text: String, _ name: String = "grants.json") throws -> Workplace {
    try place(Data(text.utf8), name)
  }

  @Test func `what can be taken of an old file is taken, and the rest is named by its place`()
    throws
  {
    let place = try place(
      """
      {"grants": [
        {"id": "360G-a-1", "title": "x", "amountAwarded": 1e999, "currency": "GBP", "awardDate": "03/04/2020",
         "recipientOrganization": [{"id": "X", "name": "x"}], "fundingOrganization": [{"name": "y", "id": "Y"}],
         "description": "d"},
        5,
        {"id": "a-2", "title": "x", "description": null, "amountAwarded": "12,000", "amountDisbursed": "1", "currency": "DEM", "url": "www.example.org",
         "awardDate": "2020-01-01", "recipientOrganization": [{}], "fundingOrganization": "none"},
        {"id": "a-2"}
      ]}
      """)
    let loaded = place.run("import", place.path("grants.json"))
    #expect(loaded.status == 3)
    let remarks = loaded.output.split(separator: "\n").filter { $0.hasPrefix("  grants.json:") }
      .map { String($0.dropFirst(2)) }
    #expect(
      remarks.prefix(11) == [
        "grants.json:5 #2: this is no grant. It is not taken.",
        "grants.json:2 #1 awardDate 360G-a-1: '03/04/2020' is no date of the form 2025-10-14. It is kept as it was published.",
        "grants.json:2 #1 amountAwarded 360G-a-1: 1e999 has more than 18 digits. It is kept as it was published.",
        "grants.json:6 #3 amountAwarded a-2: '12,000' is no number here. It is kept as it was published.",
        "grants.json:6 #3 amountDisbursed a-2: '1' is no number here. It is kept as it was published.",
        "grants.json:6 #3 url a-2: 'www.example.org' is no web address such as https://example.org. It is kept as it was published.",
        "grants.json:6 #3 description a-2: 'description' is missing. State it in the register, or in the file.",
        "grants.json:7 #3 recipientOrganization/0 a-2: the organisation has neither an identifier nor a name. It is kept as it was published.",
        "grants.json:7 #3 recipientOrganization/0/id a-2: 'id' is missing. State it in the register, or in the file.",
        "grants.json:7 #3 recipientOrganization/0/name a-2: 'name' is missing. State it in the register, or in the file.",
        "grants.json:7 #3 fundingOrganization a-2: a list is expected here. It is kept as it was published.",
      ], "\(loaded.output)")
    #expect(remarks.contains { $0.contains("'a-2' stands in the file twice") })
    let strict = place.run("import", place.path("grants.json"), "--strict", "--update")
    #expect(strict.status == 1 && strict.errors.contains("nothing was changed"))
  }

  @Test(arguments: ["empty.xml", "empty.json", "empty.csv"])
  func `a file with nothing in it is told so, whatever its name says`(name: String) throws {
    let place = try place("\u{FEFF} \n\n", name)
    let refused = place.run("import", place.path(name))
    #expect(
      refused.errors == """
        Error: There is nothing in '/\(name)'.
        See whether it was saved or downloaded to its end, and try again.

        """)
    #expect(refused.status == 1)
  }

  @Test func `what is named like XML and is not is told so by its place`() throws {
    let place = try place("name,target\nWorkshops,20\n", "plan.xml")
    let refused = place.run("import", place.path("plan.xml"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains("plan.xml:1"), "\(refused.errors)")
  }

  @Test(arguments: [
    HostileText(
      "{\"grants\": [{\"id\": \"360G-a-1\", \"title\": \"x\"", "1:44: the file ends too early"),
    HostileText("{\"grants\": [{\"id\": \"360G-a-1\"}, {\"id\"}]}", "'}' was not expected"),
    HostileText("{\"grants\": [" + String(repeating: "[", count: 5000), "ends too early"),
    HostileText("{\"grants\": [{\"id\": \"1\", \"id\": \"2\"}]}", "'id' stands twice"),
    HostileText(
      "{\"grants\": [" + String(repeating: "[", count: 50) + String(repeating: "]", count: 50)
        + "]}",
      "nested too deep"
    ),
    HostileText(
      "{\"grants\": [{\"id\": \"" + String(repeating: "x", count: 10_000_001) + "\"}]}", "too long"),
    HostileText("{\"grants\": [{\"amountAwarded\": 1-2}]}", "'1-2' was not expected"),
    HostileText(
      "{\"grants\": [{\"amountAwarded\": \(String(repeating: "9", count: 200))}]}", "too long"),
    HostileText("{\"grants\": [{}]} []", "follows the end"),
  ])
  func `a broken file changes nothing and says why`(hostile: HostileText) throws {
    let place = try place(hostile.text)
    let history = place.run("history").output
    let refused = place.run("import", place.path("grants.json"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains(hostile.words), "\(refused.errors.prefix(500))")
    #expect(refused.errors.contains("nothing was changed"))
    #expect(place.run("history").output == history)
  }

  @Test func `a package with members without end is read in time that grows with it alone`() throws
  {
    let members = (0..<200_000).map { "\"k\($0)\": 1" }.joined(separator: ",")
    let place = try place("{\(members), \"grants\": [], \"k7\": 2}")
    let refused = place.run("import", place.path("grants.json"), "--as", "360giving")
    #expect(refused.status == 1 && refused.errors.contains("'k7' stands twice"), "\(refused)")
  }

  @Test func `files in other encodings are read, and that is said`() throws {
    let text = "{\"grants\": [{\"id\": \"360G-a-1\", \"title\": \"École\"}]}"
    for (encoding, name) in [
      (String.Encoding.utf16, "utf-16"), (.windowsCP1252, "windows-1252"), (.utf8, ""),
    ] {
      let place = try place(try #require(text.data(using: encoding)))
      let loaded = place.run("import", place.path("grants.json"))
      #expect(loaded.status == 0)
      #expect(loaded.output.contains("it is read as \(name)") == !name.isEmpty, "\(loaded.output)")
      #expect(place.run("list", "projects").output.contains("École"))
    }
    let marked = try place("\u{FEFF}" + text)
    #expect(marked.run("import", marked.path("grants.json")).status == 0)
  }

  @Test func `a grant that stands in the file twice, word for word, is taken once`() throws {
    let grant = "{\"id\": \"360G-a-1\", \"title\": \"x\"}"
    let place = try place("[\(grant), \(grant)]")
    let loaded = place.run("import", place.path("grants.json"), "--as", "360giving")
    #expect(loaded.status == 0)
    #expect(loaded.output.contains("agreement 1, project 1, funding 1"), "\(loaded.output)")
    #expect(loaded.output.contains("word for word. It is taken once."))
  }

  @Test func `a file that somebody writes to meanwhile is noticed`() throws {
    let place = try place("{\"grants\": []}")
    let input = try InputFile(place.path("grants.json"))
    _ = try input.open()()
    try input.checkUnchanged()
    try Data("{\"grants\": [{}]}".utf8).write(to: URL(filePath: place.path("other.json")))
    #expect(throws: Never.self) { try input.checkUnchanged() }
    let handle = try FileHandle(forWritingTo: URL(filePath: place.path("grants.json")))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(" ".utf8))
    try handle.close()
    #expect(throws: RequestError.self) { try input.checkUnchanged() }
  }

  @Test func `a table without the headings of grants is none, even where it is said to be one`()
    throws
  {
    let place = try place("City;Number\nKaya;3\n", "plan.csv")
    let refused = place.run("import", place.path("plan.csv"), "--as", "360giving")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("no grants of 360Giving in"), "\(refused.errors)")
  }

  @Test func `cells that say nothing that can be kept are named by their column`() throws {
    let place = try place(
      """
      Identifier,Amount Awarded,Award Date,Funding Org:Name,Title,Title,
      360G-a-1,twelve,14 March,Fund,One,Two,Three

      """, "grants.csv")
    let loaded = place.run("import", place.path("grants.csv"))
    #expect(loaded.status == 3)
    for words in [
      "grants.csv:1 F: 'Title' stands in a column without a heading",
      "grants.csv:2 F: 'Two' stands in a column without a heading",
      "grants.csv:2 G: 'Three' stands in a column without a heading",
      "grants.csv:2 B \"Amount Awarded\" 360G-a-1: 'twelve' is no number here.",
      "grants.csv:2 C \"Award Date\" 360G-a-1: '14 March' is no date",
    ] { #expect(loaded.output.contains(words), "\(loaded.output)") }
  }
}
