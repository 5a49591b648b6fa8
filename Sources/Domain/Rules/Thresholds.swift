/// The numbers in the rules of the light and of ageing.
public struct Thresholds: Hashable, Sendable {
  /// More days overdue than this make a project red.
  public var redAfterDays = 30
  /// So many days without an event make it amber.
  public var quietDays = 90
  /// What is due within so many days is due soon.
  public var dueSoonDays = 30
  /// The last days of the classes of ageing.
  public var ageingBounds = [30, 60]

  /// An indicator under this share of its period target makes a project red.
  public var redUnder = ExactDecimal(6).tenths
  /// One under this share makes it amber.
  public var amberUnder = ExactDecimal(8).tenths

  /// The usual numbers.
  public init() {}
}

extension ExactDecimal {
  /// So many tenths.
  fileprivate var tenths: ExactDecimal { ExactDecimal(mantissa: mantissa, decimals: 1) ?? self }
}
