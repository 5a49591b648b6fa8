package import Domain
import JSON

/// A number as it was entered or computed, with all its decimals.
package struct ExactNumber: Codable, Sendable {
  package let number: ExactDecimal

  package init(_ number: ExactDecimal) {
    self.number = number
  }

  package init?(_ number: ExactDecimal?) {
    guard let number else { return nil }
    self.number = number
  }

  /// Through a binary fraction, which is exact up to 15 digits.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text =
      if let whole = try? container.decode(Int64.self) {
        whole.description
      } else {
        try container.decode(Double.self).description
      }
    guard let number = ExactDecimal(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) has more than 18 digits.")
    }
    self.number = number
  }

  package func encode(to encoder: any Encoder) throws {
    try JSONNumber(number).encode(to: encoder)
  }
}

/// An amount without its currency, as text, so that no reader makes a binary fraction of it.
package struct AmountText: Codable, Sendable {
  package let amount: ExactDecimal

  package init(_ amount: ExactDecimal) {
    self.amount = amount
  }

  package init?(_ amount: ExactDecimal?) {
    guard let amount else { return nil }
    self.amount = amount
  }

  package init(from decoder: any Decoder) throws {
    amount = try decoder.parsed { ExactDecimal($0) }
  }

  package func encode(to encoder: any Encoder) throws {
    try encoder.encode(text: amount.description)
  }
}

/// A day as `2025-10-14`.
package struct DayText: Codable, Sendable {
  package let day: Day

  package init(_ day: Day) {
    self.day = day
  }

  package init?(_ day: Day?) {
    guard let day else { return nil }
    self.day = day
  }

  package init(from decoder: any Decoder) throws {
    day = try decoder.parsed { Day($0) }
  }

  package func encode(to encoder: any Encoder) throws {
    try encoder.encode(text: day.description)
  }
}

/// A moment in UTC, as `2025-10-14T09:30:00Z`.
package struct TimeText: Codable, Sendable {
  private let text: String

  /// - Parameter milliseconds: Since 1970.
  package init(_ milliseconds: Int64) {
    text = HistoryReport.time(milliseconds)
  }

  package init(from decoder: any Decoder) throws {
    text = try decoder.parsed { $0 }
  }

  package func encode(to encoder: any Encoder) throws {
    try encoder.encode(text: text)
  }
}

/// One word of a closed list.
package struct Word<List: RawRepresentable & CaseIterable & Sendable>: Codable, Sendable
where List.RawValue == String {
  package let value: List

  package init(_ value: List) {
    self.value = value
  }

  package init?(_ value: List?) {
    guard let value else { return nil }
    self.value = value
  }

  package init(from decoder: any Decoder) throws {
    value = try decoder.parsed { List(rawValue: $0) }
  }

  package func encode(to encoder: any Encoder) throws {
    try encoder.encode(text: value.rawValue)
  }
}

extension Encoder {
  fileprivate func encode(text: String) throws {
    var container = singleValueContainer()
    try container.encode(text)
  }
}

extension Decoder {
  fileprivate func parsed<Value>(_ parse: (String) -> Value?) throws -> Value {
    let container = try singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = parse(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no \(Value.self).")
    }
    return value
  }
}
