/// What a field can hold, as code has it.
package protocol FieldContent: Hashable, Sendable {
  /// What a draft has instead: a record that is not looked up yet is named by its reference.
  associatedtype Drafted = Self

  /// nil for a value of another type, and for a word that is no case of the choice.
  init?(of value: Value)
  var asValue: Value { get }
  static func drafted(_ entry: Draft.Entry) -> Drafted?
  static func entry(_ drafted: Drafted) -> Draft.Entry
}

extension FieldContent where Drafted == Self {
  package static func drafted(_ entry: Draft.Entry) -> Self? {
    if case .value(let value) = entry { Self(of: value) } else { nil }
  }

  package static func entry(_ drafted: Self) -> Draft.Entry { .value(drafted.asValue) }
}

/// A closed list of words.
package protocol ChoiceContent: FieldContent, CaseIterable, RawRepresentable
where RawValue == String, Drafted == Self {}

extension ChoiceContent {
  package init?(of value: Value) {
    guard case .text(let word) = value else { return nil }
    self.init(rawValue: word)
  }

  package var asValue: Value { .text(rawValue) }
}

extension String: FieldContent {
  package init?(of value: Value) {
    guard case .text(let text) = value else { return nil }
    self = text
  }

  package var asValue: Value { .text(self) }
}

extension Int64: FieldContent {
  package init?(of value: Value) {
    guard case .integer(let integer) = value else { return nil }
    self = integer
  }

  package var asValue: Value { .integer(self) }
}

extension ExactDecimal: FieldContent {
  package init?(of value: Value) {
    guard case .decimal(let decimal) = value else { return nil }
    self = decimal
  }

  package var asValue: Value { .decimal(self) }
}

extension Money: FieldContent {
  package init?(of value: Value) {
    guard case .money(let money) = value else { return nil }
    self = money
  }

  package var asValue: Value { .money(self) }
}

extension PartialDate: FieldContent {
  package init?(of value: Value) {
    guard case .date(let date) = value else { return nil }
    self = date
  }

  package var asValue: Value { .date(self) }
}

extension Bool: FieldContent {
  package init?(of value: Value) {
    guard case .flag(let flag) = value else { return nil }
    self = flag
  }

  package var asValue: Value { .flag(self) }
}

extension RecordID: FieldContent {
  package typealias Drafted = Reference

  package init?(of value: Value) {
    guard case .reference(let id) = value else { return nil }
    self = id
  }

  package var asValue: Value { .reference(self) }

  package static func drafted(_ entry: Draft.Entry) -> Reference? {
    if case .reference(let reference) = entry { reference } else { nil }
  }

  package static func entry(_ drafted: Reference) -> Draft.Entry { .reference(drafted) }
}
