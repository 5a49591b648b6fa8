import Domain
import Foundation
import Testing

/// Digests, of which paths are made, and addresses, which programs that take letters read: one rule for every
/// way into the register.
@Suite struct DigestAndAddressTests {
  private static let digits = String(repeating: "0123456789abcdef", count: 4)

  /// Tries a value of a field in each way in; answers what was said.
  private func tried(_ field: String, _ value: String, _ place: Workplace) throws -> [String:
    String]
  {
    let option = "--" + Spelling.hyphenated(field)
    let isDigest = field.lowercased().hasSuffix("sha256")
    let kind = isDigest ? "document" : "organisation"
    let others =
      isDigest
      ? ["fileName": "f.txt", "size": "1", "class": "public", "sha256": Self.digits] : [:]
    var said: [String: String] = [:]
    let options = others.filter { $0.key != field }.sorted { $0.key < $1.key }
      .flatMap { ["--" + Spelling.hyphenated($0.key), $0.value] }
    place.run(["add", kind, "known"] + options + (isDigest ? [option, Self.digits] : ["Known"]))
    said["add"] =
      place.run(
        ["add", kind, "new"] + (isDigest ? [] : ["New"]) + options + [option, value]
      ).errors
    said["edit"] = place.run("edit", "known", option, value).errors
    var record: [String: Any] = others
    record["kind"] = kind
    record["reference"] = "loaded"
    record["title"] = isDigest ? nil : "Loaded"
    record[field] = value
    if isDigest { record["size"] = 1 }
    try JSONSerialization.data(
      withJSONObject: ["format": "grants-register", "version": 1, "records": [record]],
      options: .sortedKeys
    ).write(to: URL(filePath: place.path("r.json")))
    said["json"] = place.run("import", place.path("r.json")).errors
    var table = others
    table[field] = value
    let columns = table.sorted { $0.key < $1.key }
    try """
    Reference,\(isDigest ? "" : "title,")\(columns.map(\.key).joined(separator: ","))
    rows,\(isDigest ? "" : "Rows,")\(columns.map(\.value).joined(separator: ","))

    """.write(toFile: place.path("t.csv"), atomically: true, encoding: .utf8)
    said["table"] = place.run("import", place.path("t.csv"), "--as", kind).errors
    return said
  }

  @Test(
    arguments: [
      "../../x", String(digits.dropLast()), digits + "0", "g" + digits.dropFirst(),
      "０" + digits.dropFirst(), "/" + digits.dropFirst(), digits.dropLast(2) + "é",
    ], ["sha256", "originalSha256"])
  func `a digest is 64 hexadecimal digits in every way in`(value: String, field: String) throws {
    let place = try Workplace()
    place.make()
    for (way, said) in try tried(field, value, place) {
      #expect(said.contains("'\(value)' is not a value of '\(field)'."), "\(way): \(said)")
      #expect(said.contains("64 hexadecimal digits"), "\(way): \(said)")
    }
    let kept = place.run("list", "document", "--format", "csv").output
    #expect(!kept.contains(value + ","))
  }

  @Test func `capital digits are kept as small ones`() throws {
    let place = try Workplace()
    place.make()
    let said = try tried("sha256", Self.digits.uppercased(), place)
    #expect(said.values.allSatisfy { !$0.contains("not a value") }, "\(said)")
    let kept = place.run("list", "document", "--format", "csv").output
    #expect(kept.split(separator: "\r\n").dropFirst().count == 4)
    #expect(!kept.contains(Self.digits.uppercased()) && kept.contains(Self.digits))
  }

  @Test(arguments: ["sha256", "entryHash"])
  func `so are those of an issued report`(field: String) throws {
    let place = try Workplace()
    place.make()
    var issue: [String: Any] = [
      "kind": "issue", "reference": "i", "title": "I", "day": "2026-01-01", "recipient": "x",
      "type": "portfolio",
      "asOf": "2026-01-01", "format": "text", "arguments": "report", "tools": "grants",
      "sha256": Self.digits,
    ]
    issue[field] = "../" + Self.digits.dropFirst(3)
    try JSONSerialization.data(
      withJSONObject: ["format": "grants-register", "version": 1, "records": [issue]],
      options: .sortedKeys
    ).write(to: URL(filePath: place.path("r.json")))
    let said = place.run("import", place.path("r.json")).errors
    #expect(said.contains("is not a value of '\(field)'."), "\(said)")
  }

  @Test(arguments: [
    "|/bin/sh@x", "/bin/sh@x", "-oQ/tmp@x", "a b@example.org", "ada", "ada@", "@example.org",
    "ada@@example.org", "ada@example..org", "ada@-x.org", "<ada@example.org>",
    "ada@example.org;b@c",
    "ada@[127.0.0.1]", "`id`@example.org", "é@example.org", "ada\u{1B}@example.org",
    ".a@example.org",
  ])
  func `an address is one in every way in`(value: String) throws {
    #expect(!EmailAddress.isValid(value))
    let place = try Workplace()
    place.make()
    for (way, said) in try tried("email", value, place) {
      #expect(said.contains("is not a value of 'email'."), "\(way): \(said)")
      #expect(said.contains("such as ada@example.org"), "\(way): \(said)")
    }
  }

  @Test(arguments: [
    "ada@example.org", "o'brien@example.ie", "a.b+c_d@mail.example.co.uk", "x_1@localhost",
    "1@2.org",
  ])
  func `a plain address is taken`(value: String) throws {
    #expect(EmailAddress.isValid(value))
    let place = try Workplace()
    place.make()
    let said = try tried("email", value, place)
    #expect(said.values.allSatisfy { !$0.contains("not a value") }, "\(said)")
  }

  @Test func `a published address that is none stays as it was published`() throws {
    let place = try Workplace()
    place.make()
    let grant = """
      {"grants":[{"id":"360G-a-1","title":"T","description":"D","currency":"GBP","amountAwarded":5,"awardDate":"2025-01-01","recipientOrganization":[{"id":"GB-CHC-1","name":"R","email":"r@example.org; s@example.org"}],"fundingOrganization":[{"id":"GB-CHC-2","name":"F","email":"f@example.org"}]}]}
      """
    try grant.write(toFile: place.path("g.json"), atomically: true, encoding: .utf8)
    let run = place.run("import", place.path("g.json"))
    #expect(run.status == 0 || run.status == 3, "\(run)")
    #expect(
      run.output.contains("'r@example.org; s@example.org' is not a value of 'email'."), "\(run)")
    let kept = place.run("list", "organisation", "--format", "csv").output
    #expect(kept.contains("f@example.org") && !kept.contains("s@example.org"))
    let out = place.run("export", "--format", "360giving")
    #expect(out.output.contains("r@example.org; s@example.org"), "\(out)")
  }
}
