import Domain

/// How an indicator stands, with its periods.
package struct IndicatorAnswer: Codable, Sendable {
  let reference: String
  let title: String
  let result: String
  let resultType: Word<ResultType>?
  let resultTypeCode: Int?
  let measure: Word<IndicatorMeasure>
  let direction: Word<IndicatorDirection>
  let accumulation: Word<Accumulation>
  let rollUp: Word<RollUp>
  let unit: String?
  let baseline: ExactNumber?
  let deliverable: String?
  let target: ExactNumber?
  let actual: FigureAnswer?
  let ratio: ExactNumber?
  let periods: [IndicatorPeriodAnswer]

  init(_ line: IndicatorStatus) {
    let facts = line.facts
    reference = facts.reference
    title = facts.title
    result = facts.result.reference
    resultType = Word(facts.resultType)
    resultTypeCode = facts.resultType?.code
    measure = Word(facts.measure)
    direction = Word(facts.direction)
    accumulation = Word(facts.accumulation)
    rollUp = Word(facts.rollUp)
    unit = facts.unit
    baseline = ExactNumber(facts.baseline)
    deliverable = facts.deliverable?.reference
    target = ExactNumber(line.target)
    actual = line.total.map(FigureAnswer.init)
    ratio = ExactNumber(line.ratio)
    periods = line.periods.map(IndicatorPeriodAnswer.init)
  }

  /// Those that may be shown: for others, none with a figure behind which few people stand.
  static func all(_ lines: [IndicatorStatus], _ masks: SmallCounts?) -> [IndicatorAnswer] {
    lines.filter { line in !(masks.map(line.isSmall) ?? false) }.map(IndicatorAnswer.init)
  }
}

/// A time of an indicator with a target of its own.
package struct IndicatorPeriodAnswer: Codable, Sendable {
  let reference: String
  let from: DayText
  let until: DayText
  let locked: Bool
  let target: ExactNumber?
  let originalTarget: ExactNumber?
  let actual: FigureAnswer?
  let ratio: ExactNumber?

  init(_ period: IndicatorStatus.Period) {
    reference = period.facts.reference
    from = DayText(period.facts.from)
    until = DayText(period.facts.until)
    locked = period.facts.isLocked
    target = ExactNumber(period.target.agreed)
    originalTarget = ExactNumber(period.target.original)
    actual = period.actual.map(FigureAnswer.init)
    ratio = ExactNumber(period.ratio)
  }
}

/// A figure and how it was calculated.
package struct FigureAnswer: Codable, Sendable {
  let value: ExactNumber
  let calculation: Word<IndicatorStatus.Figure.Method>
  let numerator: ExactNumber?
  let denominator: ExactNumber?
  let basedOn: [String]

  init(_ figure: IndicatorStatus.Figure) {
    value = ExactNumber(figure.value)
    calculation = Word(figure.method)
    numerator = ExactNumber(figure.share?.numerator)
    denominator = ExactNumber(figure.share?.denominator)
    basedOn = figure.readings.map(\.reference)
  }
}

extension IndicatorStatus {
  /// Whether few people stand behind one of its figures.
  func isSmall(_ masks: SmallCounts) -> Bool {
    ([total] + periods.map(\.actual)).contains { $0?.isSmall(masks) ?? false }
  }
}
