import Domain
import Foundation
import Testing

@testable import grants

@Suite struct IATIExchangeTests {
  private let activity = """
    <iati-activity default-currency="EUR" xml:lang="fr">
      <iati-identifier>XM-EX-1-MALI</iati-identifier>
      <reporting-org ref="XM-EX-1" type="21"><narrative>Exemple</narrative></reporting-org>
      <title><narrative>Écoles</narrative><narrative xml:lang="en">Schools</narrative></title>
      <description type="1"><narrative>Construire.</narrative></description>
      <participating-org ref="XM-EX-1" type="21" role="4"><narrative>Exemple</narrative></participating-org>
      <activity-status code="2"/>
      <activity-date type="1" iso-date="2026-01-01Z"/>
      <activity-date type="3" iso-date="2026-12-31"/>
      <budget><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/>
        <value value-date="2026-01-01"> 0120000.00 </value></budget>
      <transaction ref="T-1"><transaction-type code="3"/><transaction-date iso-date="2026-03-01"/>
        <value value-date="2026-03-01">-30000.505</value>
        <receiver-org><narrative>Association</narrative></receiver-org></transaction>
      <transaction ref="T-2"><transaction-type code="3"/><transaction-date iso-date="2026-04-01"/>
        <value currency="XOF" value-date="2026-04-01">5</value></transaction>
    </iati-activity>
    """

  private func file(_ activities: String, _ attributes: String = "version=\"2.03\"") -> String {
    "<iati-activities \(attributes)>\(activities)</iati-activities>"
  }

  private func place(_ text: String? = nil, _ name: String = "mali.xml") throws -> Workplace {
    let place = try Workplace()
    place.make()
    try put(text ?? file(activity), name, place)
    return place
  }

  private func put(_ text: String, _ name: String, _ place: Workplace) throws {
    try Data(text.utf8).write(to: URL(filePath: place.path(name)))
  }

  private func export(_ place: Workplace) -> String {
    place.run("export", "--format", "iati").output
  }

  /// The lines that stand in one text and not in the other.
  private func changes(_ before: String, _ after: String) -> [String] {
    let (before, after) = (before.split(separator: "\n"), after.split(separator: "\n"))
    return after.difference(from: before).map { change in
      switch change {
      case .insert(_, let line, _): "+ " + line.drop { $0 == " " }
      case .remove(_, let line, _): "- " + line.drop { $0 == " " }
      }
    }.sorted()
  }

  @Test func `what is changed here is changed in the file, and nothing else`() throws {
    let place = try place()
    #expect(place.run("import", place.path("mali.xml")).status == 0)
    let before = export(place)
    #expect(before.contains("<value value-date=\"2026-01-01\"> 0120000.00 </value>"))
    place.run("edit", "xm-ex-1-mali", "--status", "suspended", "--planned-start", "2026-02")
    place.run(
      "amend", "xm-ex-1-mali/end", "--due", "2027-03", "--contractual", "2", "--reason", "Rains",
      "--in-force", "2026-06-01")
    place.run(
      "amend", "xm-ex-1-mali@2026-03-01", "--set", "amount=31000 EUR", "--correction", "--reason",
      "Typo")
    place.run("edit", "xm-ex-1-mali", "--title", "Écoles de Mopti")
    place.run("remove", "xm-ex-1-mali@2026-04-01", "--yes")
    place.run("edit", "exemple", "--title", "Exemple sans frontières")
    place.run(
      "add", "participant", "xm-ex-1-mali/funding", "--organisation", "association", "--role",
      "funding")
    #expect(
      changes(before, export(place))
        == [
          "+ <activity-date type=\"1\" iso-date=\"2026-02-01\" grants:date=\"2026-02\"/>",
          "+ <activity-date type=\"3\" iso-date=\"2027-03-31\" grants:date=\"2027-03\"/>",
          "+ <activity-status code=\"6\"/>",
          "+ <iati-activity default-currency=\"EUR\" xml:lang=\"fr\" xmlns:grants=\"urn:grants:register\">",
          "+ <narrative>Association</narrative>",
          "+ <narrative>Exemple sans frontières</narrative>",
          "+ <narrative>Écoles de Mopti</narrative>",
          "+ <participating-org role=\"1\">",
          "+ </participating-org>",
          "+ <value value-date=\"2026-03-01\">31000</value>",
          "- <activity-date type=\"1\" iso-date=\"2026-01-01Z\"/>",
          "- <activity-date type=\"3\" iso-date=\"2026-12-31\"/>",
          "- <activity-status code=\"2\"/>",
          "- <iati-activity default-currency=\"EUR\" xml:lang=\"fr\">",
          "- <narrative>Exemple</narrative>",
          "- <narrative>Écoles</narrative>",
          "- <transaction ref=\"T-2\">",
          "- <transaction-date iso-date=\"2026-04-01\"/>",
          "- <transaction-type code=\"3\"/>",
          "- <value currency=\"XOF\" value-date=\"2026-04-01\">5</value>",
          "- <value value-date=\"2026-03-01\">-30000.505</value>",
          "- </transaction>",
        ].sorted())
  }

  @Test func `the same file twice changes nothing and makes no entry`() throws {
    let place = try place()
    place.run("import", place.path("mali.xml"))
    let history = place.run("history").output
    #expect(
      place.run("import", place.path("mali.xml")).output
        == "0 added, 0 changed, 1 as they were.\n\nRead: 'mali.xml' as IATI 2.03; 1 activity.\n")
    #expect(place.run("history").output == history)
  }

  @Test func `a register file carries what was published`() throws {
    let place = try place()
    place.run("import", place.path("mali.xml"))
    place.run("export", "-o", place.path("register.json"))
    let other = try Workplace()
    other.make()
    #expect(other.run("import", place.path("register.json")).status == 0)
    #expect(export(other) == export(place))
    #expect(other.run("export").output == place.run("export").output)
    #expect(other.run("import", place.path("mali.xml")).output.contains("0 added, 0 changed"))
  }

  @Test func `what had not happened when the file was read is taken when it has`() throws {
    let text = file(activity.replacing("2026-04-01", with: "2026-09-01"))
    let place = try place(text)
    #expect(place.run("import", place.path("mali.xml")).output.contains("lies after today"))
    let written = export(place)
    #expect(
      place.run("import", place.path("mali.xml")).output.hasPrefix("0 added, 0 changed, 1 as"))
    place.clock += 90 * 86_400_000
    #expect(place.run("import", place.path("mali.xml")).output.hasPrefix("1 added, 0 changed"))
    #expect(export(place) == written)
  }

  @Test func `a newer file is refused, or taken where its publisher changed something`() throws {
    let place = try place()
    place.run("import", place.path("mali.xml"))
    place.run("edit", "xm-ex-1-mali", "--title", "Ours")
    let newer = activity.replacing("-30000.505", with: "31000")
      .replacing("<activity-status code=\"2\"/>", with: "<activity-status code=\"4\"/>")
    try put(file(newer), "mali.xml", place)
    let refused = place.run("import", place.path("mali.xml"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains("status, amount"), "\(refused.errors)")
    #expect(place.run("import", place.path("mali.xml"), "--add").status == 0)
    #expect(!export(place).contains("31000"))
    #expect(place.run("import", place.path("mali.xml"), "--update", "--dry-run").status == 0)
    #expect(!export(place).contains("31000"))
    #expect(place.run("import", place.path("mali.xml"), "--update").status == 0)
    let after = export(place)
    #expect(after.contains("31000") && after.contains("code=\"4\"") && after.contains("Ours"))
    #expect(place.run("undo").status == 0)
    #expect(!export(place).contains("31000"))
  }

  @Test func `the founding case is written when what nobody stated was asked for`() throws {
    let place = try Workplace()
    place.make("founding-case")
    let missing = place.run("export", "--format", "iati", "bf-girls")
    #expect(missing.status == 1 && missing.output.isEmpty)
    for words in ["identifier", "whose register", "takes part", "status", "planned or actual"] {
      #expect(missing.errors.contains(words), "\(missing.errors)")
    }
    place.run(
      "edit", "bf-girls", "--identifier", "XI-EX-bf-girls", "--status", "implementation",
      "--planned-start", "2024-10-14")
    place.run("edit", "icesco", "--identifier", "XI-EX-icesco", "--type", "multilateral")
    place.run("set", "books", "icesco")
    place.run(
      "add", "participant", "bf-girls/icesco", "--organisation", "icesco", "--role", "implementing")
    #expect(place.run("export", "--format", "iati", "-o", place.path("case.xml")).status == 0)
    let written = try String(contentsOfFile: place.path("case.xml"), encoding: .utf8)
    #expect(
      written.contains(
        "<activity-date type=\"3\" iso-date=\"2025-10-31\" grants:date=\"2025-10\"/>"))
    if IATITools.obstacle == nil {
      let valid = try IATITools.compare(
        "--schema", IATITools.schema("activities"), place.path("case.xml"))
      #expect(valid.status == 0, "\(valid.output)")
    }
    let other = try Workplace()
    other.make()
    #expect(other.run("import", place.path("case.xml")).status == 0)
    #expect(other.run("show", "xi-ex-bf-girls/end").output.contains("October 2025"))
    #expect(export(other) == written)
  }

  @Test func `what can be taken of a broken file is taken, and the rest is named by its line`()
    throws
  {
    let text = """
      <?xml version="1.0"?>
      <iati-activities version="2.03">
      <iati-activity><iati-identifier> A 1 </iati-identifier><title><narrative><![CDATA[One <b>]]></narrative></title>
      <transaction><transaction-type code="3"/><transaction-date iso-date="2020-01-01"/><value>5</value></transaction>
      </iati-activity>
      <iati-activity default-currency="EUR"><iati-identifier>A 1</iati-identifier>
      <sector code="1" percentage="60"/><sector code="2" percentage="30"/></iati-activity>
      <iati-activity><iati-identifier/></iati-activity>
      <iati-activity><title></titel></iati-activity>
      """
    let place = try place(text)
    let loaded = place.run("import", place.path("mali.xml"))
    #expect(loaded.status == 3)
    #expect(
      loaded.output == """
        4 added, 0 changed, 0 as they were.

        Added: source 1, project 3.

        5 remarks
          mali.xml:9 <iati-activities/iati-activity/title>: it is not well-formed XML (mismatched tag). What stands before it is taken.
          mali.xml:4 <value> A 1: the amount 5 has no currency, and the activity has no default. It is kept as it was published.
          mali.xml:6 <iati-activity> A 1: the identifier 'A 1' stands in the file twice. It is known by the file and its place there.
          mali.xml:7 <sector> A 1: the percentages of sector (1) make 90, not 100. It is kept as it was published.
          mali.xml:8 <iati-activity>: there is no identifier. It is known by the file and its place there.

        Read: 'mali.xml' as IATI 2.03; 3 activities.

        """)
    #expect(place.run("list", "projects").output.contains("One <b>"))
    let strict = try self.place(text)
    #expect(strict.run("import", strict.path("mali.xml"), "--strict").status == 1)
    #expect(
      strict.run("list", "projects", "--format", "csv").output.split(separator: "\n").count <= 1)
  }

  @Test(arguments: [
    HostileText(
      "<!DOCTYPE a [<!ENTITY a \"aaaa\">]><iati-activities>&a;</iati-activities>", "entities"),
    HostileText(
      "<!DOCTYPE a [<!ENTITY a SYSTEM \"/etc/passwd\">]><iati-activities>&a;</iati-activities>",
      "entities"
    ),
    HostileText(
      "<iati-activities><iati-activity>" + String(repeating: "<a>", count: 5000), "100 elements"),
    HostileText(
      "<iati-activities><iati-activity a=\"" + String(repeating: "y", count: 9_000_000), "4 MB"),
    HostileText("<html><body/></html>", "<html>"),
    HostileText("<iati-activities><iati-act", "too early"),
    HostileText("<?xml version=\"1.0\" encoding=\"latin-99\"?><iati-activities/>", "latin-99"),
    HostileText("<iati-activities>\u{1}</iati-activities>", "well-formed"),
  ])
  func `a hostile file changes nothing and says why`(hostile: HostileText) throws {
    let place = try place(hostile.text)
    let history = place.run("history").output
    let refused = place.run("import", place.path("mali.xml"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains(hostile.words), "\(refused.errors.prefix(500))")
    #expect(place.run("history").output == history)
  }

  @Test func `files are read in the encoding that they declare`() throws {
    let place = try Workplace()
    place.make()
    func put(_ name: String, _ encoding: String.Encoding, _ file: String) throws {
      let text =
        "<?xml version=\"1.0\" encoding=\"\(name)\"?>"
        + self.file(
          "<iati-activity><iati-identifier>\(file)</iati-identifier><title><narrative>École</narrative></title></iati-activity>"
        )
      try #require(text.data(using: encoding)).write(to: URL(filePath: place.path(file)))
      #expect(place.run("import", place.path(file)).status == 0)
    }
    try put("windows-1252", .windowsCP1252, "a.xml")
    try put("ISO-8859-1", .isoLatin1, "b.xml")
    try put("UTF-16", .utf16, "c.xml")
    try put("UTF-8", .utf8, "d.xml")
    let titles = place.run("list", "projects").output.components(separatedBy: "École").count - 1
    #expect(titles == 4)
  }

  @Test func `activities without the element around them are read all the same`() throws {
    let place = try place(
      "\u{FEFF}<!-- two -->\r\n" + activity + activity.replacing("MALI", with: "NIGER"))
    #expect(place.run("import", place.path("mali.xml")).status == 0)
    #expect(export(place).components(separatedBy: "<iati-activity ").count == 3)
  }
}
