/// An exact decimal number: a mantissa of at most 18 digits and a number of decimals.
///
/// `1234.5600` and `1234.56` are equal in value and differ in spelling; the spelling is kept.
package struct ExactDecimal: Hashable, Sendable {
  /// All digits of the number, without the point.
  package let mantissa: Int64
  /// How many of them stand behind the point, 0 to 18.
  package let decimals: Int

  private static let bound: Int64 = 1_000_000_000_000_000_000

  /// The number `mantissa` / 10^`decimals`; nil beyond 18 digits.
  package init?(mantissa: Int64, decimals: Int) {
    guard (0...18).contains(decimals), mantissa.magnitude < Self.bound.magnitude else {
      return nil
    }
    self.mantissa = mantissa
    self.decimals = decimals
  }

  /// A whole number, held within 18 digits.
  package init(_ number: Int) {
    mantissa = min(max(Int64(number), 1 - Self.bound), Self.bound - 1)
    decimals = 0
  }

  /// The number that a text such as `-1234.50` spells; nil for any other text or more digits.
  package init?(_ text: String) {
    var digits = text.utf8[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard digits.count <= 40, (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty })
    else { return nil }
    var mantissa: Int64 = 0
    for digit in parts.joined() {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
      let (product, tooLarge) = mantissa.multipliedReportingOverflow(by: 10)
      guard !tooLarge else { return nil }
      mantissa = product + Int64(digit - UInt8(ascii: "0"))
      guard mantissa < Self.bound else { return nil }
    }
    self.init(
      mantissa: isNegative ? -mantissa : mantissa, decimals: parts.count == 2 ? parts[1].count : 0)
  }

  /// The whole, as a ratio of four decimals.
  static let one = ExactDecimal(unchecked: 10_000, 4)

  /// The mantissa that the number has with more or fewer decimals, cut off where it has more.
  package func mantissa(at decimals: Int) -> Int64 {
    Int64(
      clamping: scaled(to: max(decimals, self.decimals))
        / Self.power(max(0, self.decimals - decimals)))
  }

  /// The number with its sign turned.
  package var negated: ExactDecimal { ExactDecimal(unchecked: -mantissa, decimals) }

  /// Whether the number is zero.
  package var isZero: Bool { mantissa == 0 }

  /// The number without zeros at the end of its decimals.
  package var trimmed: ExactDecimal {
    var (mantissa, decimals) = (mantissa, decimals)
    while decimals > 0, mantissa.isMultiple(of: 10) {
      (mantissa, decimals) = (mantissa / 10, decimals - 1)
    }
    return ExactDecimal(unchecked: mantissa, decimals)
  }

  /// The number as it is written.
  fileprivate init(unchecked mantissa: Int64, _ decimals: Int) {
    self.mantissa = mantissa
    self.decimals = decimals
  }

  fileprivate static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
  }

  fileprivate func scaled(to decimals: Int) -> Int128 {
    Int128(mantissa) * Self.power(decimals - self.decimals)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number as it was written, with all its decimals.
  package var description: String {
    let digits = String(mantissa.magnitude)
    let sign = mantissa < 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
  }
}

extension ExactDecimal: Comparable {
  /// By value; numbers that are spelled differently can be equal in value and are then not less.
  package static func < (left: Self, right: Self) -> Bool {
    let decimals = max(left.decimals, right.decimals)
    return left.scaled(to: decimals) < right.scaled(to: decimals)
  }

  /// Whether both have the same value, however they are spelled.
  package func isEqual(numerically other: ExactDecimal) -> Bool {
    !(self < other) && !(other < self)
  }
}

extension ExactDecimal {
  /// The sum, with the decimals of the longer; nil beyond 18 digits.
  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let decimals = max(decimals, other.decimals)
    let sum = scaled(to: decimals) + other.scaled(to: decimals)
    return Int64(exactly: sum).flatMap { ExactDecimal(mantissa: $0, decimals: decimals) }
  }

  /// The difference; nil beyond 18 digits.
  package func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(other.negated) }

  /// The sum of all; one that would go beyond 18 digits is left out.
  package static func sum(_ numbers: some Sequence<ExactDecimal>) -> ExactDecimal {
    numbers.reduce(ExactDecimal(0)) { $0.adding($1) ?? $0 }
  }

  /// The exact product; nil beyond 18 digits.
  package func times(_ other: ExactDecimal) -> ExactDecimal? {
    Int64(exactly: Int128(mantissa) * Int128(other.mantissa)).flatMap {
      ExactDecimal(mantissa: $0, decimals: decimals + other.decimals)
    }
  }

  /// The product with so many decimals, halves to the even neighbour; nil beyond 18 digits.
  package func times(_ other: ExactDecimal, decimals wanted: Int) -> ExactDecimal? {
    let product = Int128(mantissa) * Int128(other.mantissa)
    let surplus = decimals + other.decimals - wanted
    let scaled =
      surplus > 0
      ? Self.halfEven(product, Self.power(surplus))
      : Int64(exactly: product * Self.power(-surplus))
    return scaled.flatMap { ExactDecimal(mantissa: $0, decimals: wanted) }
  }

  /// The number with at most so many decimals, halves to the even neighbour.
  package func rounded(to decimals: Int) -> ExactDecimal {
    guard decimals < self.decimals else { return self }
    let unit = Self.power(self.decimals - max(0, decimals))
    return Self.halfEven(Int128(mantissa), unit).flatMap {
      ExactDecimal(mantissa: $0, decimals: max(0, decimals))
    } ?? self
  }

  /// This number as a share of another, halves to the even neighbour; nil when the other is zero.
  package func ratio(to whole: ExactDecimal, decimals: Int = 4) -> ExactDecimal? {
    guard !whole.isZero else { return nil }
    let common = max(self.decimals, whole.decimals)
    let divisor = whole.scaled(to: common)
    let dividend = scaled(to: common).multipliedReportingOverflow(by: Self.power(decimals))
    guard !dividend.overflow else { return nil }
    let quotient =
      divisor < 0
      ? Self.halfEven(-dividend.partialValue, -divisor)
      : Self.halfEven(dividend.partialValue, divisor)
    return quotient.flatMap { ExactDecimal(mantissa: $0, decimals: decimals) }
  }

  /// The quotient of a number and a positive divisor.
  private static func halfEven(_ number: Int128, _ divisor: Int128) -> Int64? {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    let twice = remainder.magnitude * 2
    let isUp =
      twice > divisor.magnitude || (twice == divisor.magnitude && !quotient.isMultiple(of: 2))
    return Int64(exactly: quotient + (isUp ? number.signum() : 0))
  }
}
