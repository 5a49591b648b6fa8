/// What is recorded of one indicator.
public struct IndicatorFacts: Hashable, Sendable {
  /// A time with a target of its own.
  public struct Period: Hashable, Sendable {
    /// Its key.
    public var id: RecordID
    /// Its reference.
    public var reference: String
    /// Its first day.
    public var from: Day
    /// Its last day.
    public var until: Day
    /// What is to be reached in it; for cumulative values, by its end.
    public var target: ExactDecimal?
    /// Whether its values are settled.
    public var isLocked: Bool
    /// Amendments of its target.
    public var changes: [PlanChange] = []

    /// A period without a target.
    public init(
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
  public struct Reading: Hashable, Sendable {
    /// Its key.
    public var id: RecordID
    /// Its reference.
    public var reference: String
    /// When; a partial date counts from its first day.
    public var day: PartialDate
    /// The value, or the numerator of a share; nil when it is only words.
    public var value: ExactDecimal?
    /// Of how many; nil when the value is no share.
    public var denominator: ExactDecimal?
    /// The value in words.
    public var words: String?
    /// Where; nil when nobody said.
    public var place: Party?
    /// The city in which the place is; nil when it is the place itself.
    public var city: Party?
    /// Parts of the value, by category.
    public var parts: [Headcount] = []
    /// The reading that this one corrects.
    public var replaces: RecordID?

    /// A value of a day.
    public init(
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
  public var id: RecordID
  /// Its reference.
  public var reference: String
  /// Its name.
  public var title: String
  /// The result that it speaks for.
  public var result: Party
  /// What kind of result that is.
  public var resultType: ResultType?
  /// What its values are.
  public var measure = IndicatorMeasure.unit
  /// Whether more is better.
  public var direction = IndicatorDirection.ascending
  /// What a value counts.
  public var accumulation = Accumulation.perPeriod
  /// How values become one, when somebody said so.
  public var statedRollUp: RollUp?
  /// What is counted.
  public var unit: String?
  /// The value at the beginning; nil when nobody stated it.
  public var baseline: ExactDecimal?
  /// Whether it should grow evenly through a period.
  public var isSteady = false
  /// The deliverable whose deliveries are its values.
  public var deliverable: Party?
  /// The ways in which its values are parted.
  public var dimensions = Dimensions.standard
  /// The indicators, of this project or others, whose figures go into this one.
  public var feeders: [IndicatorFacts] = []
  /// The times with targets.
  public var periods: [Period] = []
  /// Every value, also those that were corrected since.
  public var readings: [Reading] = []

  /// An indicator with nothing known of it but its name and its result.
  public init(id: RecordID, reference: String, title: String, result: Party) {
    self.id = id
    self.reference = reference
    self.title = title
    self.result = result
  }

  /// How values become one: as stated, else as its measure has it.
  public var rollUp: RollUp {
    if let statedRollUp { return statedRollUp }
    switch measure {
    case .unit: return .sum
    case .percentage: return .average
    case .nominal, .ordinal, .qualitative: return .last
    }
  }
}
