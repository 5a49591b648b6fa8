/// A number as JSON spells it, of any length and precision.
///
/// Another encoder than that of ``JSONWriter`` gets it as text.
package struct JSONNumber: Encodable, Hashable, Sendable {
  /// The digits, such as `-1234.50`.
  package let text: String

  /// - Parameter number: A number whose description is one of JSON: no infinity, no sign of plus.
  package init(_ number: some CustomStringConvertible) {
    text = number.description
  }

  package func encode(to encoder: any Encoder) throws {
    if let encoder = encoder as? JSONValueEncoder { return encoder.encode(number: text) }
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
