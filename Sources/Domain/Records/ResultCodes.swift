/// What kind of change a result is (IATI 2.03, code list ResultType).
package enum ResultType: String, CaseIterable, Sendable {
  case output, outcome, impact, other

  /// The code of the list.
  package var code: Int {
    switch self {
    case .output: 1
    case .outcome: 2
    case .impact: 3
    case .other: 9
    }
  }
}

/// What the values of an indicator are (IATI 2.03, code list IndicatorMeasure).
package enum IndicatorMeasure: String, CaseIterable, Sendable {
  case unit, percentage, nominal, ordinal, qualitative

  /// The code of the list.
  package var code: Int {
    switch self {
    case .unit: 1
    case .percentage: 2
    case .nominal: 3
    case .ordinal: 4
    case .qualitative: 5
    }
  }
}

/// Whether more is better.
package enum IndicatorDirection: String, CaseIterable, Sendable {
  case ascending, descending
}

/// What a value of an indicator counts.
package enum Accumulation: String, CaseIterable, Sendable {
  /// What was done since the value before.
  case perPeriod
  /// All that was done so far.
  case cumulative
}

/// How values of several days, places and periods become one.
package enum RollUp: String, CaseIterable, Sendable {
  /// They are added up.
  case sum
  /// The latest of each place counts.
  case last
  /// Numerators and denominators are added up and divided; shares are never averaged.
  case average
  /// They are counted.
  case count
}
