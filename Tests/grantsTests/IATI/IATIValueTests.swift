import Domain
import Foundation
import Testing

@testable import grants

/// Values of published indicators, currencies and elements as publishers really write them.
@Suite struct IATIValueTests {
  private func activity(target: String, actual: String, money: String = "") -> String {
    """
    <iati-activities version="2.03">
    <iati-activity default-currency="EUR" xml:lang="en">
     <iati-identifier>XM-EX-1-A</iati-identifier>
     <reporting-org ref="XM-EX-1" type="21"><narrative>Example</narrative></reporting-org>
     <title><narrative>Schools</narrative></title>
     <description type="1"><narrative>Build.</narrative></description><participating-org ref="XM-EX-1" type="21" role="4"><narrative>Example</narrative></participating-org><activity-status code="2"/><activity-date type="1" iso-date="2022-01-01"/>\(money)
     <result type="2"><title><narrative>R</narrative></title><indicator measure="1"><title><narrative>I</narrative></title>
      <period><period-start iso-date="2023-01-01"/><period-end iso-date="2023-12-31"/>
       <target value="\(target)"/>
       <actual value="\(actual)"/></period></indicator></result>
    </iati-activity>
    </iati-activities>
    """
  }

  private func place(_ text: String) throws -> Workplace {
    let place = try Workplace()
    place.make()
    try Data(text.utf8).write(to: URL(filePath: place.path("a.xml")))
    return place
  }

  @Test(arguments: ["N/A", "1,000", "50%", "See description"])
  func
    `a value that is no number has a remark with its line, and is refused where nothing may be lost`(
      value: String
    ) throws
  {
    let text = activity(target: "7", actual: value)
    let strict = try place(text).run("import", "a.xml", "--strict")
    #expect(strict.status == 1)
    #expect(
      strict.errors.contains("a.xml:10 <actual> XM-EX-1-A: '\(value)' is not a number."),
      "\(strict.errors)")
    let place = try place(text)
    let run = place.run("import", "a.xml")
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        "a.xml:10 <actual> XM-EX-1-A: '\(value)' is not a number. It is kept as it was published."),
      "\(run.output)")
    #expect(place.run("export", "--format", "iati").output.contains("<actual value=\"\(value)\"/>"))
  }

  @Test func `values under 0 are taken`() throws {
    let place = try place(activity(target: "-2.5", actual: "-3.5"))
    #expect(place.run("import", "a.xml", "--strict").status == 0)
    #expect(place.run("list", "period", "--format", "csv").output.contains("-2.5"))
    #expect(place.run("list", "actual", "--format", "csv").output.contains("-3.5"))
    let again = place.run("import", "a.xml")
    #expect(again.status == 0 && !again.output.contains("Added"))
    #expect(place.run("export", "--format", "iati").output.contains("<target value=\"-2.5\"/>"))
  }

  @Test func `withdrawn currencies are taken, behind the others`() throws {
    let money = ["ZMK", "EUR", "HRK", "EUR"].map {
      """
      <transaction><transaction-type code="3"/><transaction-date iso-date="2010-01-01"/><value currency="\($0)" value-date="2010-01-01">10</value></transaction>
      """
    }.joined()
    let place = try place(activity(target: "1", actual: "1", money: money))
    #expect(place.run("import", "a.xml", "--strict").status == 0)
    #expect(
      place.run("list", "transaction", "--format", "csv").output.split(separator: "\r\n")
        .dropFirst()
        .map { $0.split(separator: ",", omittingEmptySubsequences: false)[4] } == [
          "10 EUR", "10 EUR", "10 ZMK", "10 HRK",
        ])
  }

  @Test func `a file of version 1 in any order comes out in the order of version 2`() throws {
    let place = try place(
      """
      <iati-activities version="1.05">
      <iati-activity default-currency="EUR" xml:lang="en">
      <reporting-org ref="XM-EX-1" type="21">Example</reporting-org>
      <iati-identifier>XM-EX-1-A</iati-identifier>
      <title>Schools</title>
      <description>Build.</description>
      <activity-status code="2"/>
      <activity-date iso-date="2006-01-01" type="start-planned"/>
      <participating-org ref="XM-EX-1" role="Implementing" type="21">Example</participating-org>
      <recipient-country code="ML" percentage="100"/>
      <sector vocabulary="DAC" code="11220" percentage="100"/>
      <transaction><value value-date="2014-11-14">5</value><transaction-type code="D"/><transaction-date iso-date="2014-11-14"/></transaction>
      </iati-activity>
      </iati-activities>
      """)
    #expect(place.run("import", "a.xml").status == 0)
    let run = place.run("export", "--format", "iati", "-o", place.path("out.xml"))
    #expect(run.status == 0, "\(run.errors)")
    let check = place.run("validate", place.path("out.xml"), "--severity", "critical")
    #expect(check.status == 0, "\(check.output)")
  }

  @Test func `a file without an activity is refused`() throws {
    let place = try place("<iati-activities version=\"2.03\"></iati-activities>")
    #expect(
      place.run("import", "a.xml")
        == .init(
          status: 1, output: "",
          errors: """
            Error: There are no activities or organisations in 'a.xml'.
            Check that this is the right file, complete. Nothing was changed.

            """))
    try Data("{\"grants\": []}".utf8).write(to: URL(filePath: place.path("g.json")))
    #expect(place.run("import", "g.json", "--as", "360giving").status == 1)
  }

  @Test func `what is not taken as a value has a remark with its line, and is refused when strict`()
    throws
  {
    let text = activity(
      target: "1", actual: "1",
      money: """
        <activity-date type="9" iso-date="2022-01-01"/><activity-date type="2" iso-date="soon"/>
        <recipient-country code="ML" percentage="all"/>
        <budget type="7" status="2"><period-start iso-date="2022-13-01"/><period-end iso-date="2022-12-31"/>
        <value value-date="2022-01-01">100</value></budget>
        """
    ).replacing("<activity-status code=\"2\"/>", with: "<activity-status code=\"8\"/>")
      .replacing("<indicator measure=\"1\">", with: "<indicator measure=\"6\">")
    let remarks = [
      "6 <activity-status> XM-EX-1-A: activity-status has no code '8'.",
      "6 <activity-date> XM-EX-1-A: activity-date has no code '9'.",
      "6 <activity-date> XM-EX-1-A: 'soon' is not a day, such as 2026-10-14.",
      "8 <period-start> XM-EX-1-A: '2022-13-01' is not a day, such as 2026-10-14.",
      "8 <budget> XM-EX-1-A: budget/@type has no code '7'.",
      "10 <indicator> XM-EX-1-A: indicator has no code '6'.",
      "7 <recipient-country> XM-EX-1-A: 'all' is not a number.",
    ]
    let loaded = try place(text).run("import", "a.xml")
    #expect(loaded.status == 0)
    #expect(
      Set(loaded.output.split(separator: "\n").filter { $0.hasPrefix("  a.xml:") }.map(String.init))
        == Set(remarks.map { "  a.xml:\($0) It is kept as it was published." }))
    #expect(loaded.output.hasSuffix("\n\nRead: 'a.xml' as IATI 2.03; 1 activity.\n"))
    let strict = try place(text).run("import", "a.xml", "--strict")
    #expect(strict.status == 1)
    for remark in remarks { #expect(strict.errors.contains(remark), "\(strict.errors)") }
  }

  @Test func `an import says how files were read, for programs too`() throws {
    let place = try place(activity(target: "N/A", actual: "1"))
    let run = place.run("import", "a.xml", "--format", "json")
    #expect(
      run
        == Workplace.Outcome(
          status: 0,
          output: """
            {
              "version": 2,
              "files": [
                {
                  "file": "a.xml",
                  "standard": "iati",
                  "standardVersion": "2.03",
                  "entries": 1,
                  "sheet": null,
                  "furtherSheets": [],
                  "otherSheets": [],
                  "encoding": null
                }
              ],
              "dryRun": false,
              "loaded": true,
              "added": 8,
              "changed": 0,
              "unchanged": 0,
              "left": 0,
              "removed": 0,
              "addedKinds": [
                {
                  "kind": "organisation",
                  "count": 1
                },
                {
                  "kind": "source",
                  "count": 1
                },
                {
                  "kind": "project",
                  "count": 1
                },
                {
                  "kind": "participant",
                  "count": 1
                },
                {
                  "kind": "result",
                  "count": 1
                },
                {
                  "kind": "indicator",
                  "count": 1
                },
                {
                  "kind": "period",
                  "count": 1
                },
                {
                  "kind": "actual",
                  "count": 1
                }
              ],
              "removedKinds": [],
              "remarks": 1,
              "problems": [
                {
                  "file": "a.xml",
                  "line": 9,
                  "part": "<target>",
                  "identifier": "XM-EX-1-A",
                  "weight": "keptAsPublished",
                  "problem": "'N/A' is not a number. It is kept as it was published."
                }
              ]
            }

            """, errors: ""))
  }
}
