/// The numbers in the rules of the light and of ageing.
package struct Thresholds: Hashable, Sendable {
  /// More days overdue than this make a project red.
  package var redAfterDays = 30
  /// So many days without an event make it amber.
  package var quietDays = 90
  /// What is due within so many days is due soon.
  package var dueSoonDays = 30
  /// The last days of the classes of ageing.
  package var ageingBounds = [30, 60]

  /// An indicator under this share of its period target makes a project red.
  package var redUnder = ExactDecimal(60).hundredths
  /// One under this share makes it amber.
  package var amberUnder = ExactDecimal(80).hundredths

  /// The usual numbers.
  package init() {}
}

extension Thresholds: CustomStringConvertible {
  /// The numbers that a text spells, such as `redAfter=45 quiet=60 ageing=30/60/90 redUnder=50`; what it does
  /// not name is as in `others`. Days are 0 to 3,650, shares per cent. Nil for any other text.
  package init?(_ text: String, over others: Thresholds = Thresholds()) {
    self = others
    let words = text.split { $0 == " " || $0 == "," || $0 == ";" }
    for word in words {
      let pair = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2, set(Spelling.camelCase(pair[0]), to: pair[1]) else { return nil }
    }
    guard !words.isEmpty, redUnder <= amberUnder else { return nil }
  }

  private mutating func set(_ name: String, to text: String) -> Bool {
    let numbers = text.split(separator: "/").compactMap { Int($0) }
    guard let first = numbers.first, numbers.count == text.split(separator: "/").count,
      numbers.allSatisfy({ (0...3650).contains($0) }), numbers.count == 1 || name == "ageing"
    else { return false }
    switch name {
    case "redAfter": redAfterDays = first
    case "quiet": quietDays = first
    case "dueSoon": dueSoonDays = first
    case "ageing": ageingBounds = Set(numbers).sorted()
    case "redUnder" where first <= 100: redUnder = ExactDecimal(first).hundredths
    case "amberUnder" where first <= 100: amberUnder = ExactDecimal(first).hundredths
    default: return false
    }
    return true
  }

  /// All the numbers, as they are typed.
  package var description: String {
    "redAfter=\(redAfterDays) quiet=\(quietDays) dueSoon=\(dueSoonDays)"
      + " ageing=\(ageingBounds.map(String.init).joined(separator: "/"))"
      + " redUnder=\(redUnder.mantissa) amberUnder=\(amberUnder.mantissa)"
  }

  /// The stricter of the numbers of two agreements that pay for one project.
  package func stricter(_ other: Thresholds) -> Thresholds {
    var both = self
    both.redAfterDays = min(redAfterDays, other.redAfterDays)
    both.quietDays = min(quietDays, other.quietDays)
    both.dueSoonDays = max(dueSoonDays, other.dueSoonDays)
    if other.ageingBounds.lexicographicallyPrecedes(ageingBounds) {
      both.ageingBounds = other.ageingBounds
    }
    both.redUnder = max(redUnder, other.redUnder)
    both.amberUnder = max(amberUnder, other.amberUnder)
    return both
  }
}

extension ExactDecimal {
  /// So many hundredths.
  fileprivate var hundredths: ExactDecimal { ExactDecimal(mantissa: mantissa, decimals: 2) ?? self }
}
