import Foundation
import Testing

@testable import IATIStandard

/// What the tables of the schemas say, against what stands in the official files.
@Suite struct SchemaTests {
  @Test func `every version and kind can be read and begins with its own element`() {
    for version in IATIVersion.allCases {
      for kind in IATIKind.allCases {
        let schema = IATISchema(version, kind)
        #expect(schema.elements[kind.root] != nil)
        #expect(schema.type(at: [kind.root, kind.entry]) != nil)
      }
    }
  }

  @Test func `an activity of 2.03 holds its elements in the order of the schema`() throws {
    let schema = IATISchema(.v203, .activities)
    let activity = try #require(schema.type(at: ["iati-activities", "iati-activity"]))
    #expect(
      activity.children.prefix(9).map { ($0.name ?? "*") + String($0.occurs.rawValue) }
        == [
          "iati-identifier1", "reporting-org1", "title1", "description+", "participating-org+",
          "other-identifier*", "activity-status1", "activity-date+", "contact-info*",
        ])
    #expect(activity.attribute("default-currency")?.isRequired == false)
    let value = try #require(
      schema.type(at: ["iati-activities", "iati-activity", "transaction", "value"]))
    #expect(value.attribute("value-date")?.type == .date)
  }

  @Test(
    arguments: [
      (SimpleType.decimal, ["1", "-1.50", "+.5", "1.", " 3 "], ["", ".", "1e3", "1,5", "- 1"]),
      (.positiveInteger, ["1", "+7", "007"], ["0", "-1", "1.0", ""]),
      (.nonNegativeInteger, ["0", "-0", "99999999999999999999"], ["-1", "x"]),
      (.integer, ["-2147483648", "2147483647"], ["2147483648", "1.0"]),
      (.boolean, ["true", "0", " 1 "], ["TRUE", "yes", ""]),
      (
        .date, ["2020-02-29", "2020-01-01Z", "2020-01-01+14:00", "-0004-02-29", "12020-01-01"],
        ["2019-02-29", "2020-1-01", "2020-01-01z", "0000-01-01", "02020-01-01", " 2020-01-01", ""]
      ),
      (
        .dateTime, ["2020-01-01T24:00:00", "2020-01-01T23:59:59.25-05:00"],
        ["2020-01-01", "2020-01-01T24:00:01", "2020-01-01T12:60:00", "2020-01-01T12:00:00."]
      ),
      (
        .anyURI,
        ["", "http://a.org/é?x=1#[b]", "a b", "http://u:p@h:8", "http://[::1]/", "a:b:c", "//"],
        ["http://%zz", "1:x", "#a#b", "http://a:", "x[1]", "a/?[1]", "http://a:8x/", ":"]
      ),
      (.language, ["en", "zh-Hant-TW", ""], ["e n", "en_US", "toolonglanguage"]),
      (.nameToken, ["v1:x", "-a"], ["a b", "", "a/b"]),
    ] as [(SimpleType, [String], [String])])
  func `a simple type takes what the standard's own validator takes`(
    type: SimpleType, good: [String], bad: [String]
  ) {
    for text in good { #expect(type.takes(text), "\(type): \(text)") }
    for text in bad { #expect(!type.takes(text), "\(type): \(text)") }
  }

  @Test func `the files of the standard are what its script makes of the official ones`() throws {
    guard let python = Shared.program("python3"), let source = Shared.path("iati") else { return }
    let folder = FileManager.default.temporaryDirectory.appending(path: "iati-standard-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = Shared.root.appending(path: "scripts/iati-standard")
    let made = try Shared.run(python, [script.path(), source.path(), folder.path()])
    #expect(made.status == 0, "\(made.output)")
    let kept = Shared.root.appending(path: "Sources/IATIStandard/data")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(files.count == 11)
    for file in files {
      let same =
        try Data(contentsOf: folder.appending(path: file))
        == Data(contentsOf: kept.appending(path: file))
      #expect(same, "\(file) is not as the script makes it")
    }
  }
}
