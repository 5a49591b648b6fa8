/// Why a record cannot be as asked.
package enum RecordError: Error, Hashable, Sendable {
  /// A reference is empty in a part, or has a character that none has.
  case badReference(String)
  /// A slug that cannot be one.
  case badSlug(String)
  /// There is no kind of this name.
  case noSuchKind(String, nearest: String?)
  /// The kind has no field of this name.
  case noSuchField(String, kind: Kind, nearest: String?)
  /// A record of this kind cannot be without the field.
  case missingField(String, kind: Kind)
  /// A record of this kind needs a title.
  case missingTitle(Kind)
  /// The value is none of the words that the field takes.
  case notAChoice(String, field: String, choices: [String])
  /// The value is not of the shape that the field has, such as a number.
  case malformed(String, field: String, expected: ExpectedShape)
  /// A date that is none, and why.
  case badDate(String, field: String, why: PartialDateError)
  /// More decimals than the currency has, or no currency.
  case badMoney(String, field: String)
  /// What a record names, or stands under, is of another kind than it can be.
  case wrongKind(String, is: Kind, expected: [Kind])
  /// A record of the kind cannot stand there.
  case wrongParent(Kind, under: Kind?)
  /// The day of an event lies after today.
  case futureDay(PartialDate, today: Day, rule: StandardRule? = nil)
  /// A quantity, a target or a size under 0.
  case negative(String, field: String)
  /// A period that ends before it begins.
  case endsBeforeStart(start: PartialDate, end: PartialDate, rule: StandardRule? = nil)
  /// A period that shares days with another of the same indicator.
  case overlapping(String, with: String)
  /// A value is entered for an indicator that counts a deliverable.
  case countsDeliverable(String, deliverable: String)
  /// A value lies in a period whose values are settled.
  case lockedPeriod(String)
  /// The figures of an indicator cannot go into another's.
  case cannotFeed(String, into: String, Feeding)
  /// A value is entered for an indicator whose figures are put together from others.
  case rolledUp(String, from: String)
  /// What the standard for published data does not allow.
  case breaksStandard(StandardRule, field: String, value: String)
  /// The shares in which agreements pay for a project are more than the whole.
  case sharesExceedWhole(project: String, percent: ExactDecimal)
  /// A part of its target, such as 48 females of 30 participations, is more than the whole.
  case partsExceedTotal(field: String, parts: Int64, total: Int64)
  /// What needs a reason has none.
  case missingReason
  /// Somebody else than the party that something is owed to, by name, waived it.
  case onlyOwedTo(String)
  /// A project whose closing list is open was closed.
  case notClosed(String, [ClosingList.Question])
  /// What was agreed was changed, and no amendment says so.
  case notAmended(String, field: String)

  /// Rules of IATI 2.03 that hold for every register.
  package enum StandardRule: String, CaseIterable, Hashable, Sendable {
    /// The actual start is before the actual end.
    case actualOrder = "11.1.3"
    /// The actual start is not in the future.
    case actualStart = "11.1.4"
    /// The actual end is not in the future.
    case actualEnd = "11.1.5"
    /// The budget of a time is for a year at most.
    case budgetPeriod = "7.5.3"
    /// A percentage is 0 to 100.
    case percentage = "12.2.1"
    /// A qualitative value is said in words, not in a number.
    case qualitativeValue = "8.10.3"
    /// Nor is its baseline a number.
    case qualitativeBaseline = "8.8.3"
    /// Nor is its target.
    case qualitativeTarget = "8.9.3"
    /// What is counted has a value.
    case missingValue = "8.10.1"
    /// A period of an indicator begins before it ends.
    case indicatorPeriod = "8.6.1"
    /// So does the period of a budget.
    case budgetOrder = "8.6.3"
    /// The day of a transaction is not in the future.
    case transactionDay = "11.2.1"
  }

  /// Why the figures of an indicator cannot go into another's.
  package enum Feeding: Hashable, Sendable {
    /// The other counts a deliverable.
    case countsDeliverable
    /// They measure in different ways.
    case otherMeasure
    /// They count different things.
    case otherUnit(String, String)
    /// They lead round in a circle.
    case circle
  }
}

/// What a field expects, for the words of an error.
package enum ExpectedShape: String, Hashable, Sendable {
  case wholeNumber, decimal, money, date, yesOrNo, degrees, country, language, counts, text, rule
  case step, offset, days, currency, thresholds, email, digest
}
