/// One fact that records of a kind can hold.
package struct Field: Hashable, Sendable {
  /// What the value of a field can be, and how the register keeps it.
  package enum Shape: Hashable, Sendable {
    /// Words in one language; other languages stand beside it as narratives.
    case text
    /// A list of texts in the order given, each in one or more languages.
    case texts
    /// One of these words, which only grow in number.
    case choice([String])
    /// A whole number in this range.
    case integer(ClosedRange<Int64>)
    /// An exact decimal.
    case decimal
    /// An exact decimal with an ISO 4217 currency.
    case money
    /// A date at the precision that was given.
    case date
    /// Yes or no.
    case flag
    /// Degrees north or east, kept in millionths (about 11 cm).
    case degrees(limit: Int64)
    /// Another record of one of these kinds.
    case reference([Kind])
    /// Several records of these kinds, in the order given.
    case references([Kind])
    /// Numbers of people by category; the category `""` is the total.
    case counts
    /// A code of a list outside: a country (ISO 3166-1), a language (BCP 47), a currency.
    case code(CodeList)
  }

  /// The key in records, in the table and in history; it never changes.
  package let name: String
  /// The name that people type and register files have. It differs from ``name`` where the field was renamed.
  package let word: String
  /// What its value can be.
  package let shape: Shape
  /// Whether a record cannot be without it.
  package let isRequired: Bool
  /// Whether the first and last day of a date stand in columns of their own, to be searched by.
  package let isSearchedByDay: Bool

  init(
    _ name: String, _ shape: Shape, word: String? = nil, required: Bool = false,
    byDay: Bool = false
  ) {
    self.name = name
    self.word = word ?? name
    self.shape = shape
    isRequired = required
    isSearchedByDay = byDay
  }

  /// Whether the values stand in the record's own row, not in a table beside it.
  package var isColumn: Bool {
    switch shape {
    case .texts, .references, .counts: false
    default: true
    }
  }
}

/// A list of codes that others keep.
package enum CodeList: Hashable, Sendable {
  /// ISO 3166-1 alpha-2.
  case country
  /// BCP 47, in lower case.
  case language
}
