import Testing

@testable import IATIStandard

/// Each of the standard's rules on a file that breaks it, and on one that does not.
@Suite struct RuleTests {
  struct Case: Sendable {
    let id: String
    let old: String
    let new: String

    init(_ id: String, _ old: String, _ new: String) {
      (self.id, self.old, self.new) = (id, old, new)
    }
  }

  @Test func `nothing is found in files in which nothing is wrong`() {
    #expect(GoodFile.findings(GoodFile.activity) == [])
    #expect(GoodFile.findings(GoodFile.organisation) == [])
  }

  private static let sector = #"<sector vocabulary="1" code="11220" percentage="100"/>"#
  private static let countries = """
    <recipient-country code="BF" percentage="60"/>
    <recipient-country code="ML" percentage="40"/>
    """
  private static let marker = #"<policy-marker vocabulary="1" code="1" significance="1"/>"#
  private static let aid = #"<default-aid-type vocabulary="1" code="C01"/>"#
  private static let title = "<title><narrative>Schools</narrative></title>"

  @Test(
    arguments: [
      Case("1.1.3", "GB-CHC-1-A<", "GB-CHC-1<"), Case("1.1.21", "GB-CHC-1-A<", "XX-CHC-1-A<"),
      Case("1.14.8", #"<reporting-org ref="GB-CHC-1""#, #"<reporting-org ref="QQ-QQQ-1""#),
      Case("6.11.1", #"type="1" iso-date"#, #"type="4" iso-date"#), Case("6.2.2", sector, ""),
      Case("4.1.1", #"xml:lang="en" default"#, "default"),
      Case("6.7.2", sector, ""),
      Case("7.8.1", #" default-currency="EUR""#, ""),
      Case("11.1.1", "2024-01-01T00:00:00Z", "2026-07-01T00:00:00Z"),
      Case("11.1.2", #"type="3" iso-date="2025-01-01""#, #"type="3" iso-date="2023-01-01""#),
      Case(
        "11.1.3", #"type="1" iso-date="2024-01-01"/>"#,
        #"type="2" iso-date="2024-01-01"/><activity-date type="4" iso-date="2023-01-01"/>"#),
      Case("11.1.4", #"type="1" iso-date="2024-01-01""#, #"type="2" iso-date="2026-07-01""#),
      Case("11.1.5", #"type="3" iso-date="2025-01-01""#, #"type="4" iso-date="2026-07-01""#),
      Case("11.2.1", #"<transaction-date iso-date="2024"#, #"<transaction-date iso-date="2027"#),
      Case("11.2.2", #"value-date="2024-02-01""#, #"value-date="2027-02-01""#),
      Case("1.3.13", "GB-CHC-1-A<", "GB-CHC-1-A?<"), Case("1.3.1", "GB-CHC-1-A<", "GB-CHC-1-A\n<"),
      Case("1.14.13", #"reporting-org ref="GB-CHC-1""#, #"reporting-org ref="GB-CHC/1""#),
      Case("1.14.1", #"reporting-org ref="GB-CHC-1""#, #"reporting-org ref="GB-CHC-1 ""#),
      Case(
        "1.16.1", "<activity-status", #"<other-identifier type="B1" ref=" a"/><activity-status"#),
      Case("1.6.1", "<activity-status", #"<other-identifier type="A3" ref="a "/><activity-status"#),
      Case("1.7.1", "<result type", #"<related-activity type="1" ref=" a"/><result type"#),
      Case(
        "2.1.2", sector,
        #"<sector code="11220" percentage="60"/><sector code="11230" percentage="30"/>"#),
      Case("2.1.1", sector, #"<sector code="11220" percentage="100"/><sector code="11230"/>"#),
      Case("2.1.4", sector, #"<sector code="11220" percentage="50"/>"#),
      Case(
        "2.1.1", sector,
        sector
          + #"<sector vocabulary="2" code="112" percentage="100"/><sector vocabulary="2" code="111"/>"#
      ),
      Case("2.1.4", sector, sector + #"<sector vocabulary="2" code="112" percentage="9"/>"#),
      Case("2.2.1", sector, sector + #"<sector vocabulary="99" code="a"/>"#),
      Case("102.1.1", sector, #"<sector vocabulary="2" code="112"/>"#),
      Case("107.1.1", aid, #"<default-aid-type vocabulary="2" code="1"/>"#),
      Case("107.1.2", aid, aid + #"<default-aid-type code="C01"/>"#),
      Case(
        "107.2.1", #"<aid-type vocabulary="1" code="C01"/>"#,
        #"<aid-type vocabulary="2" code="1"/>"#),
      Case(
        "107.2.2", #"<aid-type vocabulary="1" code="C01"/>"#,
        #"<aid-type code="C01"/><aid-type vocabulary="1" code="C01"/>"#),
      Case("6.6.2", #"<provider-org ref="GB-CHC-1"/>"#, "").with(
        "<aid-type", "<sector code=\"11220\"/><aid-type"),
      Case("3.6.2", #"<aid-type voc"#, #"<recipient-country code="BF"/><aid-type voc"#),
      Case("3.7.1", countries, ""), Case("3.7.2", countries, ""),
      Case("3.1.1", #"code="ML" percentage="40""#, #"code="ML""#),
      Case("3.1.2", #"percentage="40""#, #"percentage="39""#),
      Case("3.1.4", countries, #"<recipient-country code="BF" percentage="60"/>"#),
      Case(
        "3.4.1", countries,
        #"<recipient-region vocabulary="1" code="298" percentage="100"/><recipient-region vocabulary="1" code="89"/>"#
      ),
      Case(
        "3.4.2", countries,
        #"<recipient-country code="BF" percentage="60"/><recipient-region vocabulary="1" code="89" percentage="30"/>"#
      ),
      Case("3.4.4", countries, #"<recipient-region vocabulary="1" code="298" percentage="50"/>"#),
      Case(
        "7.9.2", marker,
        #"<country-budget-items vocabulary="4"><budget-item code="1" percentage="50"/><budget-item code="2" percentage="40"/></country-budget-items>"#
      ),
      Case(
        "7.9.1", marker,
        #"<country-budget-items vocabulary="4"><budget-item code="1"/><budget-item code="2"/></country-budget-items>"#
      ),
      Case(
        "7.9.4", marker,
        #"<country-budget-items vocabulary="4"><budget-item code="1" percentage="40"/></country-budget-items>"#
      ),
      Case("12.1.1", #"percentage="40""#, #"percentage="140""#),
      Case("12.3.1", #"percentage="100""#, #"percentage="-1""#),
      Case("12.2.1", "<result type", #"<capital-spend percentage="101"/><result type"#),
      Case(
        "6.8.1", "<activity-status",
        #"<other-identifier type="A1" ref="a"><owner-org/></other-identifier><activity-status"#),
      Case("6.9.1", #"<provider-org ref="GB-CHC-1"/>"#, "<provider-org/>"),
      Case("1.10.13", #"<provider-org ref="GB-CHC-1"/>"#, #"<provider-org ref="a|b"/>"#),
      Case(
        "1.4.1", #"<provider-org ref="GB-CHC-1"/>"#,
        #"<provider-org ref="a" provider-activity-id=" b"/>"#),
      Case("6.9.2", #"<receiver-org ref="GB-CHC-2"/>"#, "<receiver-org/>"),
      Case("1.15.1", #"<receiver-org ref="GB-CHC-2"/>"#, #"<receiver-org ref="&#xA0;a"/>"#),
      Case("6.14.1", marker, #"<policy-marker code="1"/>"#),
      Case("6.13.1", marker, #"<policy-marker vocabulary="99" code="1"/>"#),
      Case(
        "6.10.1", #"<participating-org role="4" ref="GB-CHC-2""#, #"<participating-org role="4""#),
      Case("1.8.1", #"role="4" ref="GB-CHC-2""#, #"role="4" ref="GB-CHC-2 ""#),
      Case("1.9.1", #"role="4" ref"#, #"role="4" activity-id=" a" ref"#),
      Case(
        "8.6.3", #"<period-end iso-date="2024-12-31"/>"#, #"<period-end iso-date="2023-12-31"/>"#),
      Case(
        "7.5.3", #"<period-end iso-date="2024-12-31"/>"#, #"<period-end iso-date="2025-01-02"/>"#),
      Case(
        "8.6.1", #"<period-end iso-date="2024-12-31"/>"#, #"<period-end iso-date="2023-12-31"/>"#),
      Case(
        "8.11.1", #"<indicator measure="1">"#,
        #"<reference vocabulary="1" code="a"/><indicator measure="1"><reference vocabulary="1" code="a"/>"#
      ),
      Case("8.8.1", #"<baseline year="2023" value="0"/>"#, #"<baseline year="2023"/>"#),
      Case(
        "8.8.2", #"<baseline year="2023" value="0"/>"#, #"<baseline year="2023" value="many"/>"#),
      Case("8.8.3", #"measure="1""#, #"measure="5""#),
      Case("8.9.1", #"<target value="4"/>"#, "<target/>"),
      Case("8.9.2", #"<target value="4"/>"#, #"<target value="1e3"/>"#),
      Case("8.10.1", #"<actual value="3"/>"#, "<actual/>"),
      Case("8.10.2", #"<actual value="3"/>"#, #"<actual value="3 %"/>"#),
      Case("4.3.1", title, "<title><narrative/></title>"),
      Case("4.4.1", "<narrative>Schools are built</narrative>", "<narrative></narrative>"),
    ])
  func `a rule is found broken, with its number`(broken: Case) {
    let text = broken.apply(GoodFile.activity)
    #expect(text != GoodFile.activity)
    let found = GoodFile.findings(text)
    #expect(found.contains { $0.id == broken.id }, "\(broken.id): \(found.map(\.id))")
  }

  @Test(
    arguments: [
      Case("1.18.8", #"reporting-org ref="GB-CHC-1""#, #"reporting-org ref="QQ-QQQ-1""#),
      Case("1.12.1", ">GB-CHC-1<", "> GB-CHC-1<"), Case("1.12.13", ">GB-CHC-1<", ">GB&amp;CHC-1<"),
      Case("4.5.1", #" xml:lang="en""#, ""), Case("7.8.2", #" default-currency="EUR""#, ""),
      Case(
        "11.4.1", "<iati-organisation ",
        #"<iati-organisation last-updated-datetime="2030-01-01T00:00:00Z" "#),
      Case("11.3.1", #"value-date="2024-03-01""#, #"value-date="2025-03-01""#),
      Case("7.5.3", "2024-12-31", "2026-12-31"), Case("8.6.3", "2024-12-31", "2021-12-31"),
    ])
  func `a rule for organisations is found broken`(broken: Case) {
    let found = GoodFile.findings(broken.apply(GoodFile.organisation))
    #expect(found.contains { $0.id == broken.id }, "\(broken.id): \(found.map(\.id))")
  }

  @Test func `a finding carries the line, the entry, and what stands there`() throws {
    let broken = Case("12.1.1", #"percentage="40""#, #"percentage="140""#).apply(GoodFile.activity)
    let found = try #require(GoodFile.findings(broken).first { $0.id == "12.1.1" })
    #expect(found.line == 11)
    #expect(found.entry == "GB-CHC-1-A")
    #expect(found.severity == .error)
    guard case .rule(let message, let places) = found.what else { Issue.record(); return }
    #expect(
      message == "The country/region percentage value must be between 0.0 and 100.0 (inclusive).")
    #expect(places.map(\.value) == ["60", "140"])
  }

  @Test func `one identifier for two activities is told at the second`() {
    let inner = GoodFile.activity.split(separator: "\n").dropFirst().dropLast()
    let twice = (["<iati-activities version=\"2.03\">"] + inner + inner + ["</iati-activities>"])
      .joined(separator: "\n")
    #expect(GoodFile.findings(twice).map(\.id) == ["1.1.2"])
  }
}

extension RuleTests.Case {
  /// A second replacement.
  fileprivate func with(_ old: String, _ new: String) -> Self {
    Self(id, self.old + "\u{1}" + old, self.new + "\u{1}" + new)
  }

  fileprivate func apply(_ text: String) -> String {
    zip(
      old.split(separator: "\u{1}", omittingEmptySubsequences: false),
      new.split(separator: "\u{1}", omittingEmptySubsequences: false)
    ).reduce(text) { $0.replacing(String($1.0), with: String($1.1)) }
  }
}
