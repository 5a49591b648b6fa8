import Domain
import Testing

@testable import Persistence

/// Keys of records that come from a file without any: made of the reference, so that two offices that load one file
/// have one record, but where a reference would tell who somebody was.
@Suite struct ImportedKeyTests {
  private static let file: [(Kind, String, String?, [String: String])] = [
    (.organisation, "org", "Sahel Aid", [:]),
    // An office, and a report, come before the person whom they are named after.
    (.office, "org/coordinator", "Coordinator", ["person": "ali-hassan"]),
    (.project, "p", "Schools", [:]),
    (.milestone, "p/visit-ali-hassan", "Visit", [:]),
    (.milestone, "p/visit-2", "With ALI HASSAN to Kaya", [:]),
    (.milestone, "p/zoe-ouedraogo-hired", "Hired", [:]),
    (.milestone, "p/alison-hassane", "Alison’s", [:]),
    (.project, "ali-hassan-fund", "Fund", [:]),
    (.deliverable, "ali-hassan-fund/books", "Books", [:]),
    (.person, "ali-hassan", "Ali Hassan", [:]),
    (.person, "director", "Zoé Ouédraogo", [:]),
    (.agreement, "a", "Agreement", [:]),
    (.signatory, "a/first", nil, ["person": "ali-hassan"]),
    (
      .document, "passport.pdf", nil,
      [
        "fileName": "passport.pdf", "sha256": String(repeating: "ab", count: 32), "size": "3",
        "class": "restricted",
      ]
    ),
  ]
  private static let personal: Set = [
    "org/coordinator", "p/visit-ali-hassan", "p/visit-2", "p/zoe-ouedraogo-hired",
    "ali-hassan-fund", "ali-hassan-fund/books", "ali-hassan", "director", "a/first",
    "passport.pdf",
  ]

  private func load(_ temporary: TemporaryRegister) throws -> ImportSummary {
    try temporary.register.change("import", by: TemporaryRegister.ada) { change in
      try change.load { each in
        for (line, record) in Self.file.enumerated() {
          let (kind, reference, title, fields) = record
          var draft = Draft(kind: kind, reference: try Reference(reference), title: title)
          for (name, text) in fields {
            guard let field = kind.field(name) else { continue }
            draft.entries[name] = try Draft.Entry(text, for: field, kind: kind)
          }
          try each(draft, line + 1)
        }
      }
    }.result
  }

  private func keys(_ temporary: TemporaryRegister) throws -> [String: RecordID] {
    try temporary.register.read { reading in
      try Dictionary(
        uniqueKeysWithValues: Self.file.map { ($0.1, try reading.find(Reference($0.1))) })
    }
  }

  @Test func `a key tells nobody who tries names whom a register spoke of`() throws {
    let (one, other) = (try TemporaryRegister(), try TemporaryRegister())
    for temporary in [one, other] { #expect(try load(temporary).unchanged == 0) }
    let (keys, otherKeys) = (try keys(one), try keys(other))
    let random = keys.filter { $0.value != RecordID(name: $0.key) }.keys
    #expect(Set(random) == Self.personal)
    #expect(Set(keys.filter { otherKeys[$0.key] != $0.value }.keys) == Self.personal)
  }

  @Test func `who is known already, in any language, is told from the file as well`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.person, "boss", "Alison Hassane")
    _ = try load(temporary)
    let reference = "p/alison-hassane"
    #expect(try keys(temporary)[reference] != RecordID(name: reference))
  }

  @Test func `to load a file once more changes nothing`() throws {
    let temporary = try TemporaryRegister()
    _ = try load(temporary)
    let (keys, content) = (try keys(temporary), try temporary.content())
    let summary = try load(temporary)
    #expect(summary.unchanged == Self.file.count)
    #expect(summary.added.isEmpty && summary.changed.isEmpty)
    #expect(try self.keys(temporary) == keys)
    #expect(try temporary.content() == content)
  }

  @Test func `a purge leaves no key behind that is made of the name`() throws {
    let temporary = try TemporaryRegister()
    _ = try load(temporary)
    let ids = try keys(temporary).filter { Self.personal.contains($0.key) }.values
    _ = try temporary.register.purge(
      Array(ids), by: TemporaryRegister.ada, reason: nil)
    let left = try temporary.register.read { reading in
      try reading.connection.rows("SELECT DISTINCT substr(key, 1, 16) FROM \(ChangeIndex.lines)") {
        $0.id(0)
      }
    }
    #expect(Set(left).isDisjoint(with: Self.personal.map(RecordID.init(name:))))
    #expect(Set(left).isSuperset(of: ids))
  }
}
