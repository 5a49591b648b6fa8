/// What is recorded of one indicator.
package struct IndicatorFacts: Hashable, Sendable {
  /// A time with a target of its own.
  package struct Period: Hashable, Sendable {
    /// Its key.
    package var id: RecordID
    package var reference: String
    /// Its first day.
    package var from: Day
    /// Its last day.
    package var until: Day
    /// What is to be reached in it; for cumulative values, by its end.
    package var target: ExactDecimal?
    /// Whether its values are settled.
    package var isLocked: Bool
    /// Amendments of its target.
    package var changes: [PlanChange] = []

    /// A period without a target.
    package init(
      id: RecordID, reference: String, from: Day, until: Day, target: ExactDecimal? = nil,
      isLocked: Bool = false
    ) {
      self.id = id
      self.reference = reference
      self.from = from
      self.until = until
      self.target = target
      self.isLocked = isLocked
    }
  }

  /// A value of a day: measured, or the quantity of a delivery.
  package struct Reading: Hashable, Sendable {
    /// Its key.
    package var id: RecordID
    package var reference: String
    /// When; a partial date counts from its first day.
    package var day: PartialDate
    /// The value, or the numerator of a share; nil when it is only words.
    package var value: ExactDecimal?
    /// Of how many; nil when the value is no share.
    package var denominator: ExactDecimal?
    package var words: String?
    /// Where; nil when nobody said.
    package var place: Party?
    /// The city in which the place is; nil when it is the place itself.
    package var city: Party?
    /// Parts of the value, by category.
    package var parts: [Headcount] = []
    /// The reading that this one corrects.
    package var replaces: RecordID?

    package init(
      id: RecordID, reference: String, day: PartialDate, value: ExactDecimal?,
      denominator: ExactDecimal? = nil
    ) {
      self.id = id
      self.reference = reference
      self.day = day
      self.value = value
      self.denominator = denominator
    }
  }

  /// Its key.
  package var id: RecordID
  package var reference: String
  /// Its name.
  package var title: String
  /// The result that it speaks for.
  package var result: Party
  /// What kind of result that is.
  package var resultType: ResultType?
  package var measure = IndicatorMeasure.unit
  /// Whether more is better.
  package var direction = IndicatorDirection.ascending
  /// What a value counts.
  package var accumulation = Accumulation.perPeriod
  /// How values become one, when somebody said so.
  package var statedRollUp: RollUp?
  /// What is counted.
  package var unit: String?
  /// The value at the beginning; nil when nobody stated it.
  package var baseline: ExactDecimal?
  /// Whether it should grow evenly through a period.
  package var isSteady = false
  /// The deliverable whose deliveries are its values.
  package var deliverable: Party?
  /// The ways in which its values are parted.
  package var dimensions = Dimensions.standard
  /// The indicators, of this project or others, whose figures go into this one.
  package var feeders: [IndicatorFacts] = []
  /// The times with targets.
  package var periods: [Period] = []
  /// Every value, also those that were corrected since.
  package var readings: [Reading] = []

  /// An indicator with nothing known of it but its name and its result.
  package init(id: RecordID, reference: String, title: String, result: Party) {
    self.id = id
    self.reference = reference
    self.title = title
    self.result = result
  }

  /// How values become one: as stated, else as its measure has it.
  package var rollUp: RollUp {
    if let statedRollUp { return statedRollUp }
    switch measure {
    case .unit: return .sum
    case .percentage: return .average
    case .nominal, .ordinal, .qualitative: return .last
    }
  }
}
