import Testing

@testable import IATIStandard

/// What the standard's own validator says, in its numbers and with its lines.
@Suite struct ValidatorTests {
  private func found(_ text: String) -> [String] {
    GoodFile.findings(text).map { "\($0.line) \($0.id) \($0.severity.rawValue)" }
  }

  private func found(_ old: String, _ new: String) -> [String] {
    found(GoodFile.activity.replacing(old, with: new))
  }

  @Test func `a prefix that nobody declares is a breach of the schema, and is one finding`() {
    let odd = GoodFile.activity.replacing(
      #"<sector vocabulary="1""#, with: #"<acme:code/><sector vocabulary="1""#)
    let findings = GoodFile.findings(odd)
    #expect(findings.map(\.what) == [.schema(.undeclaredPrefix("acme"))])
    #expect(findings.map(\.id) == ["0.3.1"])
    let attribute = GoodFile.findings(
      GoodFile.activity.replacing("<activity-status ", with: "<activity-status acme:x='1' "))
    #expect(attribute.map(\.what) == [.schema(.undeclaredPrefix("acme"))])
    let declared = GoodFile.activity.replacing("    </iati-activity>", with: "</iati-activity>")
      .replacing("<iati-activities ", with: "<iati-activities xmlns:acme='urn:a' ")
      .replacing("</iati-activity>", with: "<acme:code acme:x='1'/></iati-activity>")
    #expect(GoodFile.findings(declared) == [])
    let ended = declared.replacing("xmlns:acme='urn:a' ", with: "")
      .replacing("<title>", with: "<title xmlns:acme='urn:a'>")
    #expect(GoodFile.findings(ended).map(\.what) == [.schema(.undeclaredPrefix("acme"))])
  }

  @Test func `one fault of form is one finding`() {
    // Without its end the value of the budget is not expected; that it is no number is seen once that is mended.
    #expect(
      found(
        """
        <period-end iso-date="2024-12-31"/>
        <value value-date="2024-01-01">1000</value>
        """, "<value value-date=\"2024-01-01\">1 000</value>") == ["18 0.3.1 critical"])
    #expect(
      found("code=\"ML\" percentage=\"40\"", "code=\"ML\" percentage=\"4O\"") == [
        "12 0.3.1 critical"
      ])
    #expect(found("code=\"ML\" percentage=\"40\"", "code=\"ML\" percentage=\"+40\"") == [])
    #expect(found("version=\"2.03\"", "version=\"2.30\"") == ["1 0.6.1 critical"])
  }

  @Test func `identifiers that are blank are one identifier`() {
    let activity = GoodFile.activity.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst().dropLast().joined(separator: "\n")
      .replacing("GB-CHC-1-A", with: "")
    let file = "<iati-activities version=\"2.03\">\n\(activity)\n\(activity)\n</iati-activities>"
    #expect(GoodFile.findings(file).filter { $0.id == "1.1.2" }.map(\.line) == [43])
  }

  @Test func `a rule about an activity names the line on which it begins`() {
    let sector = #"<sector vocabulary="1" code="11220" percentage="100"/>"#
    #expect(found(sector, "") == ["2 6.2.2 error", "21 6.7.2 error"])
  }

  @Test func `an activity that is referred to is looked for in the file, if it is the publisher's`()
  {
    func related(_ identifiers: String...) -> [IATIFinding] {
      let lines = identifiers.map { "<related-activity ref=\"\($0)\" type=\"1\"/>" }
      return GoodFile.findings(
        GoodFile.activity.replacing("<result type", with: lines.joined() + "<result type"))
    }
    #expect(related("GB-CHC-1-A", "XX-OTHER-1", "") == [])
    let found = related("GB-CHC-1-B")
    #expect(
      found.map(\.what) == [
        .unknownReference("GB-CHC-1-B", element: "related-activity", attribute: "ref")
      ])
    #expect(found.map(\.severity) == [.advisory])
    #expect(found.map(\.entry) == ["GB-CHC-1-A"])
    #expect(found.map(\.id) == ["1000.0.6"])
    let provider = GoodFile.activity.replacing(
      #"<provider-org ref="GB-CHC-1"/>"#,
      with: #"<provider-org ref="GB-CHC-1" provider-activity-id="GB-CHC-1-C"/>"#)
    #expect(GoodFile.findings(provider).map(\.id) == ["1000.0.4"])
  }
}
