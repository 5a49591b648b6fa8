/// The declaration of one field, and the key by which code reads it: `record[DeliverableField.target]`.
///
/// Its type is that of the value, so that nothing reads a date as a text, and a field that is not declared does not
/// compile. Where the name of a field is data (tables, `--where`, SQL), it is found by `Kind.field`.
/// A class, so that reading hands over a pointer and copies no declaration.
package final class FieldKey<Content: FieldContent>: Equatable, Sendable {
  package let field: Field

  package var name: String { field.name }

  private init(_ field: Field) { self.field = field }

  package static func == (one: FieldKey, other: FieldKey) -> Bool { one.field == other.field }
}

/// A key of any content, to walk the fields of a kind.
package protocol DeclaredField: Sendable {
  associatedtype Content: FieldContent
  var field: Field { get }
}

extension FieldKey: DeclaredField {}

/// The fields of one kind of record.
package protocol FieldsOfKind: Sendable {
  /// In the order in which people see them.
  static var all: [any DeclaredField] { get }
}

/// Fields that several kinds have under one name, for code that reads them whatever the kind is.
package enum SharedField {
  package static let note = FieldKey.text("note")
  package static let day = FieldKey.date("day")
  package static let from = FieldKey.date("from")
  package static let until = FieldKey.date("until")
  package static let reason = FieldKey.text("reason")
  package static let identifier = FieldKey.text("identifier")
  package static let email = FieldKey.text("email")
  package static let correspondence = FieldKey.code("correspondence", .language)
  package static let country = FieldKey.code("country", .country)
  package static let latitude = FieldKey.degrees("latitude", limit: 90)
  package static let longitude = FieldKey.degrees("longitude", limit: 180)
  package static let provider = FieldKey.reference("provider", [.organisation])
  package static let receiver = FieldKey.reference("receiver", [.organisation])
  package static let replaces = FieldKey.reference(
    "replaces", [.delivery, .actual, .transaction])
}

extension FieldKey where Content == String {
  static func text(_ name: String, required: Bool = false) -> FieldKey {
    FieldKey(Field(name, .text, required: required))
  }

  static func choice(_ name: String, _ words: [String], required: Bool = false) -> FieldKey {
    FieldKey(Field(name, .choice(words), required: required))
  }

  static func code(_ name: String, _ list: CodeList) -> FieldKey {
    FieldKey(Field(name, .code(list)))
  }
}

extension FieldKey where Content: ChoiceContent {
  static func choice(
    _ name: String, _ choice: Content.Type, word: String? = nil, required: Bool = false
  ) -> FieldKey {
    FieldKey(
      Field(name, .choice(choice.allCases.map(\.rawValue)), word: word, required: required))
  }
}

extension FieldKey where Content == Int64 {
  static func integer(
    _ name: String, _ range: ClosedRange<Int64>, required: Bool = false
  ) -> FieldKey {
    FieldKey(Field(name, .integer(range), required: required))
  }
}

extension FieldKey where Content == ExactDecimal {
  static func decimal(_ name: String, required: Bool = false) -> FieldKey {
    FieldKey(Field(name, .decimal, required: required))
  }

  static func degrees(_ name: String, limit: Int64) -> FieldKey {
    FieldKey(Field(name, .degrees(limit: limit)))
  }
}

extension FieldKey where Content == Money {
  static func money(_ name: String, required: Bool = false) -> FieldKey {
    FieldKey(Field(name, .money, required: required))
  }
}

extension FieldKey where Content == PartialDate {
  static func date(_ name: String, required: Bool = false, byDay: Bool = false) -> FieldKey {
    FieldKey(Field(name, .date, required: required, byDay: byDay))
  }
}

extension FieldKey where Content == Bool {
  static func flag(_ name: String) -> FieldKey { FieldKey(Field(name, .flag)) }
}

extension FieldKey where Content == RecordID {
  static func reference(
    _ name: String, _ kinds: [Kind], word: String? = nil, required: Bool = false
  ) -> FieldKey {
    FieldKey(Field(name, .reference(kinds), word: word, required: required))
  }
}

extension FieldKey where Content == [RecordID] {
  static func references(_ name: String, _ kinds: [Kind]) -> FieldKey {
    FieldKey(Field(name, .references(kinds)))
  }
}

extension FieldKey where Content == [Narrative] {
  static func texts(_ name: String) -> FieldKey { FieldKey(Field(name, .texts)) }
}

extension FieldKey where Content == [Headcount] {
  static func counts(_ name: String, word: String? = nil) -> FieldKey {
    FieldKey(Field(name, .counts, word: word))
  }
}

extension Field {
  /// The names of some fields, where code goes through them by name.
  package static func names(_ keys: any DeclaredField...) -> [String] { names(keys) }

  package static func names(_ keys: [any DeclaredField]) -> [String] { keys.map(\.field.name) }
}
