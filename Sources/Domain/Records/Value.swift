/// The value of one field of a record.
package enum Value: Hashable, Sendable {
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
package struct Narrative: Hashable, Sendable {
  /// The field whose text it is, `title` included.
  package let field: String
  /// Its place in a list of texts, from 0; always 0 for a single text.
  package let ordinal: Int
  /// The language, BCP 47; empty when nobody stated it.
  package let language: String
  /// The words.
  package let text: String

  /// The text of `field`, or of its entry `ordinal`, in one language.
  package init(field: String, ordinal: Int = 0, language: String, text: String) {
    self.field = field
    self.ordinal = ordinal
    self.language = language
    self.text = text
  }
}

/// How many people of one category.
package struct Headcount: Hashable, Sendable {
  /// The category, such as `female`; empty for the total.
  package let category: String
  /// The number of people; at least 0.
  package let number: Int64

  /// `number` people of `category`.
  package init(category: String, number: Int64) {
    self.category = category
    self.number = number
  }
}
