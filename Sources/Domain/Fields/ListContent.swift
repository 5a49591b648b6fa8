/// What a field can hold several of.
package protocol ListContent: Hashable, Sendable {
  associatedtype Drafted = Self

  static func list(of value: Value) -> [Self]?
  static func value(of list: [Self]) -> Value
  static func drafted(_ entry: Draft.Entry) -> [Drafted]?
  static func entry(_ drafted: [Drafted]) -> Draft.Entry
}

extension ListContent where Drafted == Self {
  package static func drafted(_ entry: Draft.Entry) -> [Self]? {
    if case .value(let value) = entry { list(of: value) } else { nil }
  }

  package static func entry(_ drafted: [Self]) -> Draft.Entry { .value(value(of: drafted)) }
}

extension Array: FieldContent where Element: ListContent {
  package init?(of value: Value) {
    guard let list = Element.list(of: value) else { return nil }
    self = list
  }

  package var asValue: Value { Element.value(of: self) }

  package static func drafted(_ entry: Draft.Entry) -> [Element.Drafted]? {
    Element.drafted(entry)
  }

  package static func entry(_ drafted: [Element.Drafted]) -> Draft.Entry {
    Element.entry(drafted)
  }
}

extension RecordID: ListContent {
  package static func list(of value: Value) -> [RecordID]? {
    if case .references(let ids) = value { ids } else { nil }
  }

  package static func value(of list: [RecordID]) -> Value { .references(list) }

  package static func drafted(_ entry: Draft.Entry) -> [Reference]? {
    if case .references(let references) = entry { references } else { nil }
  }

  package static func entry(_ drafted: [Reference]) -> Draft.Entry { .references(drafted) }
}

extension Narrative: ListContent {
  package static func list(of value: Value) -> [Narrative]? {
    if case .texts(let texts) = value { texts } else { nil }
  }

  package static func value(of list: [Narrative]) -> Value { .texts(list) }
}

extension Headcount: ListContent {
  package static func list(of value: Value) -> [Headcount]? {
    if case .counts(let counts) = value { counts } else { nil }
  }

  package static func value(of list: [Headcount]) -> Value { .counts(list) }
}
