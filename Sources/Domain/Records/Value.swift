/// The value of one field of a record.
public enum Value: Hashable, Sendable {
  case text(String)
  case integer(Int64)
  case decimal(ExactDecimal)
  case money(Money)
  case date(PartialDate)
  case flag(Bool)
  case reference(RecordID)
  case references([RecordID])
  case texts([Narrative])
  case counts([Headcount])
}

/// A text in one language.
public struct Narrative: Hashable, Sendable {
  /// The field whose text it is, `title` included.
  public let field: String
  /// Its place in a list of texts, from 0; always 0 for a single text.
  public let ordinal: Int
  /// The language, BCP 47; empty when nobody stated it.
  public let language: String
  /// The words.
  public let text: String

  /// The text of `field`, or of its entry `ordinal`, in one language.
  public init(field: String, ordinal: Int = 0, language: String, text: String) {
    self.field = field
    self.ordinal = ordinal
    self.language = language
    self.text = text
  }
}

/// How many people of one category.
public struct Headcount: Hashable, Sendable {
  /// The category, such as `female`; empty for the total.
  public let category: String
  /// The number of people; at least 0.
  public let number: Int64

  /// `number` people of `category`.
  public init(category: String, number: Int64) {
    self.category = category
    self.number = number
  }
}
