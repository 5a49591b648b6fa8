/// Values in the spelling in which people type them and claims keep them.
extension Draft.Entry {
  /// The entry that a text spells for a field.
  ///
  /// Lists are separated by commas, texts of a list by line breaks; counts are `female=48,male=3` or
  /// a plain total; `unknown` and the words of ``UnknownReason`` say why there is no value.
  ///
  /// - Throws: ``RecordError`` with the field and the value.
  package init(_ text: String, for field: Field, kind: Kind) throws(RecordError) {
    if let reason = UnknownReason(spelled: text) {
      self = .unknown(reason)
      return
    }
    switch field.shape {
    case .reference: self = .reference(try Reference(text))
    case .references:
      var references: [Reference] = []
      for part in text.split(separator: ",") {
        references.append(try Reference(String(part.filter { $0 != " " })))
      }
      self = .references(references)
    default: self = .value(try Value(text, for: field))
    }
  }
}

extension Draft.Entry {
  /// The entry in the spelling that claims and amendments keep; nil where there is no value.
  package var spelled: String? {
    switch self {
    case .unknown: nil
    case .reference(let reference): reference.description
    case .references(let list): list.map(\.description).joined(separator: ",")
    case .value(.text(let text)): text
    case .value(.date(let date)): date.text
    case .value(.integer(let number)): "\(number)"
    case .value(.decimal(let number)): "\(number)"
    case .value(.money(let money)): "\(money)"
    case .value(.flag(let flag)): flag ? "true" : "false"
    case .value(.texts(let texts)): texts.map(\.text).joined(separator: "\n")
    case .value(.counts(let counts)):
      counts.map { "\($0.category.isEmpty ? "total" : $0.category)=\($0.number)" }
        .joined(separator: ",")
    case .value(.reference(let id)): id.description
    case .value(.references(let ids)): ids.map(\.description).joined(separator: ",")
    }
  }
}

extension UnknownReason {
  /// The word that is typed for it.
  package var typed: String {
    switch self {
    case .notStated: "unknown"
    case .toBeSet: "to-be-set"
    case .notApplicable: "not-applicable"
    case .notCollected: "not-collected"
    case .withheld: "withheld"
    }
  }

  /// The reason that a word or a code spells; nil for any other text.
  package init?(spelled text: String) {
    switch text.lowercased() {
    case "unknown", "not-stated", "notstated": self = .notStated
    case "to-be-set", "tobeset": self = .toBeSet
    case "not-applicable", "notapplicable": self = .notApplicable
    case "not-collected", "notcollected": self = .notCollected
    case "withheld": self = .withheld
    default: return nil
    }
  }
}

extension Value {
  /// The value that a text spells for a field that names no record.
  package init(_ text: String, for field: Field) throws(RecordError) {
    func malformed(_ expected: ExpectedShape) -> RecordError {
      .malformed(text, field: field.word, expected: expected)
    }
    switch field.shape {
    case .text: self = .text(text)
    case .choice, .code: self = .text(text)
    case .texts:
      self = .texts(
        text.split(separator: "\n").enumerated().map {
          Narrative(field: field.name, ordinal: $0.offset, language: "", text: String($0.element))
        })
    case .integer:
      guard let number = Int64(text) else { throw malformed(.wholeNumber) }
      self = .integer(number)
    case .decimal, .degrees:
      guard let number = ExactDecimal(text) else { throw malformed(.decimal) }
      self = .decimal(number)
    case .money: self = .money(try Self.money(text, field.word))
    case .date:
      do {
        self = .date(try PartialDate(text))
      } catch {
        throw .badDate(text, field: field.word, why: error)
      }
    case .flag:
      switch text.lowercased() {
      case "yes", "true", "oui", "1": self = .flag(true)
      case "no", "false", "non", "0": self = .flag(false)
      default: throw malformed(.yesOrNo)
      }
    case .counts: self = .counts(try Self.counts(text, field.word))
    case .reference, .references: throw malformed(.text)
    }
  }

  private static func money(_ text: String, _ field: String) throws(RecordError) -> Money {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let amount = ExactDecimal(String(parts[0])),
      let currency = Currency(parts[1].uppercased()),
      let money = Money.entered(amount, currency)
    else { throw .badMoney(text, field: field) }
    return money
  }

  private static func counts(_ text: String, _ field: String) throws(RecordError) -> [Headcount] {
    var counts: [Headcount] = []
    for part in text.split(separator: ",") {
      let pair = part.split(separator: "=", omittingEmptySubsequences: false)
      // Blanks around a category go, those within it stay: "under 15".
      let words = pair.count == 2 ? pair[0].split(separator: " ") : []
      let category = words.joined(separator: " ")
      // The order of a crossing says nothing: female/10-14 is 10-14/female.
      let pieces = Set(category.split(separator: "/"))
      guard (1...2).contains(pair.count), let number = Int64(pair[pair.count - 1]), number >= 0,
        !counts.contains(where: { Set($0.category.split(separator: "/")) == pieces })
      else { throw .malformed(text, field: field, expected: .counts) }
      counts.append(Headcount(category: category == "total" ? "" : category, number: number))
    }
    guard !counts.isEmpty else { throw .malformed(text, field: field, expected: .counts) }
    return counts.sorted { $0.category < $1.category }
  }
}
