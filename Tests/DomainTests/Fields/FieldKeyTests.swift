import Domain
import Foundation
import TestSupport
import Testing

/// The declarations of the fields, and the reading of records by them.
@Suite struct FieldKeyTests {
  private var keys: [(kind: Kind, key: any DeclaredField)] {
    Kind.allCases.flatMap { kind in kind.keys.map { (kind, $0) } }
  }

  @Test func `the type of each key is that of the values of its field`() {
    func expected(_ key: any DeclaredField) -> Any.Type {
      switch key.field.shape {
      case .text, .code: String.self
      case .choice: choices(of: key) == nil ? String.self : key.content
      case .texts: [Narrative].self
      case .integer: Int64.self
      case .decimal, .degrees: ExactDecimal.self
      case .money: Money.self
      case .date: PartialDate.self
      case .flag: Bool.self
      case .reference: RecordID.self
      case .references: [RecordID].self
      case .counts: [Headcount].self
      }
    }
    let wrong = keys.filter { $0.key.content != expected($0.key) }
    #expect(wrong.map { "\($0.kind).\($0.key.field.name)" } == [])
  }

  @Test func `a choice is of the words of its type`() {
    for (kind, key) in keys {
      guard let words = choices(of: key) else { continue }
      #expect(key.field.shape == .choice(words), "\(kind).\(key.field.name)")
    }
  }

  private func words<Choice: ChoiceContent>(_ choice: Choice.Type) -> [String] {
    choice.allCases.map(\.rawValue)
  }

  /// The words of the type of a choice; nil where the key has none.
  private func choices(of key: any DeclaredField) -> [String]? {
    (key.content as? any ChoiceContent.Type).map { words($0) }
  }

  @Test func `no kind has a field twice`() {
    for kind in Kind.allCases {
      let names = kind.fields.map(\.name)
      #expect(Set(names).count == names.count, "\(kind)")
    }
  }

  /// A key that its kind does not list would read nothing for ever.
  @Test func `each declared key stands in the list of its kind`() throws {
    let folder = URL(filePath: #filePath)
      .appending(path: "../../../../Sources/Domain/Fields").standardized
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let declaration =
      /static let `?(\w+)`? = FieldKey\.\w+\(\s*"(\w+)"(?:[^)]*?word: "(\w+)")?/
    var declared: [Set<String>] = []
    for text in try files.map({ try String(contentsOf: $0, encoding: .utf8) }) {
      for type in text.split(separator: "package enum ")
      where type.prefix(while: { $0 != "\n" }).contains(": FieldsOfKind") {
        let found = type.matches(of: declaration)
        #expect(found.allSatisfy { $0.1 == $0.3 ?? $0.2 })
        declared.append(Set(found.map { String($0.2) }))
      }
    }
    let listed = Kind.allCases.map { Set($0.fields.map(\.name)).subtracting(["note"]) }
    let sorted = { (all: [Set<String>]) in all.map { $0.sorted() }.sorted { "\($0)" < "\($1)" } }
    #expect(sorted(declared) == sorted(listed))
  }

  @Test(
    arguments: [
      SharedField.note, SharedField.day, SharedField.from, SharedField.until, SharedField.reason,
      SharedField.identifier, SharedField.email, SharedField.correspondence, SharedField.country,
      SharedField.latitude, SharedField.longitude, SharedField.provider, SharedField.receiver,
      SharedField.replaces,
    ] as [any DeclaredField])
  func `a shared key is that of several kinds`(_ shared: any DeclaredField) {
    let type = { (key: any DeclaredField) in String(describing: Swift.type(of: key)) }
    let others = keys.map(\.key).filter { $0.field.name == shared.field.name }
    #expect(others.filter { type($0) == type(shared) }.count > 1)
    // The currencies of an exchange rate are called like the days of a period.
    let different = keys.filter {
      $0.key.field.name == shared.field.name && type($0.key) != type(shared)
    }
    #expect(different.map(\.kind) == (shared.field.name == "from" ? [.rate] : []))
  }

  // MARK: Records

  @Test func `a record says what it knows, and nil for what it does not`() {
    var record = Record(id: .sample(1), kind: .milestone, slug: "m")
    #expect(record[MilestoneField.due] == nil)
    record[MilestoneField.due] = "2026-03"
    record[MilestoneField.type] = .payment
    record[MilestoneField.owedTo] = .sample(2)
    record[MilestoneField.occurrence] = 3
    let values: [String: Value] = [
      "due": .date("2026-03"), "type": .text("payment"), "owedTo": .reference(.sample(2)),
      "occurrence": .integer(3),
    ]
    #expect(record.values == values)
    #expect(record[MilestoneField.due] == "2026-03")
    #expect(record[MilestoneField.type] == .payment)
    #expect(record[MilestoneField.owedTo] == .sample(2))
    #expect(record[MilestoneField.occurrence] == 3)
    record[MilestoneField.due] = nil
    #expect(record.values["due"] == nil)
  }

  @Test func `lists, flags, numbers and amounts are read as they were written`() {
    var record = Record(id: .sample(1), kind: .delivery, slug: "d")
    let counts = [Headcount(category: "female", number: 2)]
    record[DeliveryField.attendances] = counts
    record[DeliveryField.evidence] = [.sample(3), .sample(4)]
    record[DeliveryField.quantity] = 12
    record[SiteField.sensitive] = false
    record[FundingField.amount] = Money(amount: 5, currency: .sample("EUR"))
    #expect(record[DeliveryField.attendances] == counts)
    #expect(record[DeliveryField.evidence] == [.sample(3), .sample(4)])
    #expect(record[DeliveryField.quantity] == 12)
    #expect(record[SiteField.sensitive] == false)
    #expect(record[FundingField.amount] == Money(amount: 5, currency: .sample("EUR")))
  }

  @Test func `a value of another type, or no word of the choice, is unknown`() {
    let record = Record(
      id: .sample(1), kind: .milestone, slug: "m",
      values: ["due": .text("soon"), "type": .text("party")])
    #expect(record[MilestoneField.due] == nil)
    #expect(record[MilestoneField.type] == nil)
  }

  // MARK: Drafts

  @Test func `a draft names other records by their references`() throws {
    var draft = Draft(kind: .delivery, reference: try Reference("p/d/@2026-03-14"))
    draft[DeliveryField.day] = "2026-03-14"
    draft[DeliveryField.at] = try Reference("kaya")
    draft[DeliveryField.evidence] = [try Reference("list")]
    draft.set(DeliveryField.quantity, unknown: .notCollected)
    let entries: [String: Draft.Entry] = [
      "day": .value(.date("2026-03-14")), "at": .reference(try Reference("kaya")),
      "evidence": .references([try Reference("list")]), "quantity": .unknown(.notCollected),
    ]
    #expect(draft.entries == entries)
    #expect(draft[DeliveryField.day] == "2026-03-14")
    #expect(draft[DeliveryField.at]?.description == "kaya")
    #expect(draft[DeliveryField.quantity] == nil)
    draft[DeliveryField.at] = nil
    #expect(draft.entries["at"] == nil)
  }
}

extension DeclaredField {
  fileprivate var content: Any.Type { Content.self }
}
