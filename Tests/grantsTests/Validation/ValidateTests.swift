import Foundation
import Testing

@testable import grants

/// `grants validate` as people and scripts call it.
@Suite struct ValidateTests {
  private static let good = """
    <iati-activities version="2.03">
    <iati-activity xml:lang="en" default-currency="EUR">
    <iati-identifier>GB-CHC-1-A</iati-identifier>
    <reporting-org ref="GB-CHC-1" type="60"><narrative>Fund</narrative></reporting-org>
    <title><narrative>Schools</narrative></title>
    <description><narrative>Schools are built</narrative></description>
    <participating-org role="4" ref="GB-CHC-2"/>
    <activity-status code="2"/>
    <activity-date type="1" iso-date="2024-01-01"/>
    <recipient-country code="BF"/>
    <sector code="11220"/>
    <default-aid-type code="C01"/>
    <transaction>
    <transaction-type code="2"/>
    <transaction-date iso-date="2024-02-01"/>
    <value value-date="2024-02-01">1000</value>
    <aid-type code="C01"/>
    </transaction>
    </iati-activity>
    </iati-activities>
    """

  private func place(_ text: String, _ name: String = "a.xml") throws -> Workplace {
    let place = try Workplace()
    try text.write(toFile: place.path(name), atomically: false, encoding: .utf8)
    return place
  }

  @Test func `a file in which nothing is found ends with 0`() throws {
    let outcome = try place(Self.good).run("validate", "a.xml")
    #expect(
      outcome
        == Workplace.Outcome(
          status: 0, output: "a.xml\nIATI 2.03, 1 activity\n\nNothing found: valid.\n", errors: ""))
  }

  @Test func `an element that the standard does not have is named`() throws {
    let outcome = try place(Self.good.replacing("title>", with: "titel>")).run("validate", "a.xml")
    #expect(outcome.status == 3)
    #expect(
      outcome.output.contains("critical 0.3.1 <titel> is not expected here; expected: title."),
      "\(outcome.output)")
  }

  @Test func `kinds of findings without end are counted`() throws {
    let attributes = (0..<1200).map { "a\($0)='1'" }.joined(separator: " ")
    let outcome = try place(
      Self.good.replacing("<activity-status", with: "<activity-status \(attributes)")
    ).run("validate", "a.xml")
    #expect(outcome.output.contains("Not valid: 1,200 critical"), "\(outcome.output.prefix(300))")
    #expect(outcome.output.contains("<activity-status> has no attribute @a999."))
    #expect(!outcome.output.contains("@a1000."))
    #expect(outcome.output.contains("… and 200 findings of further kinds, which are only counted"))
  }

  @Test func `an identifier without end is shown in part`() throws {
    let long = String(repeating: "x", count: 5000)
    let outcome = try place(
      Self.good.replacing("GB-CHC-1-A", with: long).replacing("code=\"BF\"", with: "code=\"ZZ\"")
    ).run("validate", "a.xml")
    #expect(outcome.output.contains("line 10, \(long.prefix(80))…, 'ZZ'"), "\(outcome.output)")
  }

  @Test func `a file in another encoding than it says is told to be one`() throws {
    let place = try Workplace()
    let text = "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?>" + Self.good
    try #require(text.data(using: .utf16LittleEndian)).write(
      to: URL(filePath: place.path("a.xml")))
    let outcome = place.run("validate", "a.xml")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("another encoding than it says"), "\(outcome.output)")
  }

  @Test func `findings of one kind stand together, the first of them and their number`() throws {
    let many = Self.good.replacing(
      #"<recipient-country code="BF"/>"#,
      with: (0..<8).map { #"<recipient-country code="Q\#($0)" percentage="12.5"/>"# }
        .joined(separator: "\n"))
    let outcome = try place(many).run("validate", "a.xml", "--most", "2")
    #expect(outcome.status == 3)
    #expect(
      outcome.output == """
        a.xml
        IATI 2.03, 1 activity

        Valid: 8 warnings

        warning 9.50.1 recipient-country/@code: the code is not on the list Country.
          line 10, GB-CHC-1-A, 'Q0'
          line 11, GB-CHC-1-A, 'Q1'
          … and 6 more

        """)
  }

  @Test func `only what is as grave as asked for is told and counts`() throws {
    let warned = Self.good.replacing("code=\"BF\"", with: "code=\"ZZ\"")
    let place = try place(warned)
    #expect(place.run("validate", "a.xml").status == 3)
    let outcome = place.run("validate", "a.xml", "--severity", "error")
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("9.50.1"))
    #expect(place.run("validate", "a.xml", "--severity", "grave").status == 1)
  }

  @Test func `a file that is no XML ends with 1, one that is not there as well`() throws {
    let place = try place("<iati-activities version='2.03'><iati-activity>")
    let outcome = place.run("validate", "a.xml")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("The file ends before its last element is closed."))
    #expect(place.run("validate", "b.xml").errors.contains("There is no file 'b.xml'."))
  }

  @Test func `JSON has stable names, CSV a row for each finding`() throws {
    let broken = Self.good.replacing("2024-02-01\">1000", with: "2024-02-31\">1000")
    let place = try place(broken)
    let json = place.run("validate", "a.xml", "--format", "json")
    let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let file = try #require((value?["files"] as? [[String: Any]])?.first)
    #expect(file["valid"] as? Bool == false)
    #expect((file["summary"] as? [String: Int])?["critical"] == 1)
    let kind = try #require((file["kinds"] as? [[String: Any]])?.first)
    #expect(kind["fault"] as? String == "badAttribute")
    let csv = place.run("validate", "a.xml", "--format", "csv").output
    #expect(csv.split(whereSeparator: \.isNewline).count == 2)
    #expect(csv.contains("a.xml,16,critical,0.3.1,schema,GB-CHC-1-A,value,"))
  }

  @Test func `the words are there in each language`() throws {
    let place = try place(Self.good.replacing("code=\"BF\"", with: "code=\"BF\" percentage=\"7\""))
    for (language, words) in [
      ("fr", "Pour un seul pays bénéficiaire"), ("ar", "عند وجود بلد مستفيد واحد"),
      ("az", "Bir benefisiar ölkə olduqda"),
    ] {
      #expect(place.run("validate", "a.xml", "--language", language).output.contains(words))
    }
  }

  @Test func `several files are told one after the other`() throws {
    let place = try place(Self.good)
    try Self.good.write(toFile: place.path("b.xml"), atomically: false, encoding: .utf8)
    let outcome = place.run("validate", "a.xml", "b.xml")
    #expect(outcome.output.contains("a.xml") && outcome.output.contains("b.xml"))
  }

  @Test func `a finding in an activity without an identifier has its line and nothing behind it`()
    throws
  {
    let text = Self.good.replacing("GB-CHC-1-A", with: "").replacing(
      "code=\"2\"/>\n<activity-date", with: "code=\"77\"/>\n<activity-date")
    #expect(
      try place(text).run("validate", "a.xml", "--severity", "error").output == """
        a.xml
        IATI 2.03, 1 activity

        Valid: 1 error, 1 warning

        error 9.5.1 activity-status/@code: the code is not on the list ActivityStatus.
          line 8, '77'

        """)
  }
}
