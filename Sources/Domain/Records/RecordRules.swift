/// What must hold for every record, whoever writes it.
package enum RecordRules {
  /// Checks a record on its own.
  ///
  /// - Parameters:
  ///   - record: The record as it is to be kept.
  ///   - parent: The kind of the record that it stands under; nil at the top.
  ///   - today: The day in the register's time zone; no event lies after it.
  package static func check(_ record: Record, parent: Kind?, today: Day) throws(RecordError) {
    guard Slug.isValid(record.slug) else { throw .badSlug(record.slug) }
    // Of an erased record nothing is left that a rule could be about.
    if record.isShell { return }
    if let parent {
      guard record.kind.parents.contains(parent) else {
        throw .wrongParent(record.kind, under: parent)
      }
    } else if !record.kind.parents.isEmpty {
      throw .wrongParent(record.kind, under: nil)
    }
    if record.kind.hasName, record.title?.isEmpty ?? true { throw .missingTitle(record.kind) }
    for name in record.values.keys where record.kind.field(name) == nil {
      throw noSuchField(name, record.kind)
    }
    for field in record.kind.fields {
      if let value = record.values[field.name] {
        try check(value, of: field, in: record.kind)
      } else if field.isRequired {
        throw field.name == "reason"
          ? .missingReason : .missingField(field.word, kind: record.kind)
      }
    }
    try checkSpelled(record)
    try checkPeriod(record)
    try checkEvent(record, today: today)
    try checkPeople(record)
    try checkStandard(record, parent: parent, today: today)
  }

  /// The error for a field that the kind does not have, with what may have been meant.
  package static func noSuchField(_ name: String, _ kind: Kind) -> RecordError {
    .noSuchField(
      name, kind: kind,
      nearest: Spelling.nearest(to: name, among: kind.fields.map(\.word)).first)
  }

  /// Whether a number can lie under 0: what is measured can, what is counted or delivered cannot.
  package static func mayBeNegative(_ field: String, _ kind: Kind) -> Bool {
    switch (kind, field) {
    case (.indicator, "baseline"), (.period, "target"), (.actual, "value"): true
    default: false
    }
  }

  private static func check(_ value: Value, of field: Field, in kind: Kind) throws(RecordError) {
    switch (field.shape, value) {
    case (.choice(let choices), .text(let text)):
      guard choices.contains(text) else {
        throw .notAChoice(text, field: field.word, choices: choices)
      }
    case (.integer(let range), .integer(let number)):
      guard range.contains(number) else { throw .negative("\(number)", field: field.word) }
    case (.decimal, .decimal(let number)):
      guard number.mantissa >= 0 || mayBeNegative(field.name, kind) else {
        throw .negative("\(number)", field: field.word)
      }
    case (.degrees(let limit), .decimal(let number)):
      let bound = ExactDecimal(Int(limit))
      guard number <= bound, bound.negated <= number, number.decimals <= 6 else {
        throw .malformed("\(number)", field: field.word, expected: .degrees)
      }
    case (.code(let list), .text(let code)):
      guard list.accepts(code) else {
        throw .malformed(
          code, field: field.word, expected: list == .country ? .country : .language)
      }
    case (.counts, .counts(let counts)):
      for count in counts where count.number < 0 {
        throw .negative("\(count.number)", field: field.word)
      }
      guard Set(counts.map(\.category)).count == counts.count else {
        throw .malformed(
          counts.map { "\($0.category)=\($0.number)" }.joined(separator: ","), field: field.word,
          expected: .counts)
      }
    default: break
    }
  }

  /// Texts that spell something: a rule for a due date, a step, days around a deadline.
  private static func checkSpelled(_ record: Record) throws(RecordError) {
    func check(_ key: FieldKey<String>, _ expected: ExpectedShape, _ isGood: (String) -> Bool)
      throws(RecordError)
    {
      if let text = record[key], !isGood(text) {
        throw .malformed(text, field: key.name, expected: expected)
      }
    }
    switch record.kind {
    case .milestone: try check(MilestoneField.rule, .rule) { DueRule($0) != nil }
    case .obligation:
      try check(ObligationField.every, .step) { DateStep($0).map { $0.count > 0 } ?? false }
      try check(ObligationField.due, .offset) { DueOffset($0) != nil }
    case .tranche: try check(TrancheField.within, .offset) { DueOffset($0) != nil }
    case .rate:
      try check(RateField.from, .currency) { Currency($0) != nil }
      try check(RateField.to, .currency) { Currency($0) != nil }
    case .agreement: try check(AgreementField.thresholds, .thresholds) { Thresholds($0) != nil }
    case .reminder: try check(ReminderField.days, .days) { ReminderRule.days($0) != nil }
    case .person, .organisation: try check(SharedField.email, .email, EmailAddress.isValid)
    default: break
    }
    for key in digests { try check(key, .digest, HexDigest.isValid) }
  }

  /// The fields that hold the digest of a file or of an entry; a path is made of that of a document.
  private static let digests = [
    DocumentField.sha256, DocumentField.originalSha256, IssueField.entryHash,
  ]

  /// Whether a field holds a digest (SHA-256, 64 hexadecimal digits in lower case).
  package static func isDigest(_ field: String) -> Bool { digests.contains { $0.name == field } }

  /// A value in the spelling in which the register keeps it: a digest in lower case.
  package static func kept(_ value: Value, of field: String) -> Value {
    guard isDigest(field), case .text(let text) = value else { return value }
    return .text(HexDigest.kept(text))
  }

  /// A period does not end before it begins.
  private static func checkPeriod(_ record: Record) throws(RecordError) {
    for (start, end) in [
      (SharedField.from, SharedField.until), (AgreementField.start, AgreementField.end),
      (ProjectField.actualStart, ProjectField.actualEnd),
      (MilestoneField.periodFrom, MilestoneField.periodTo),
      (ObligationField.first, ObligationField.until),
    ] {
      if let from = record[start], let until = record[end], let first = from.first,
        let last = until.last, last < first
      {
        let rule: RecordError.StandardRule? =
          switch record.kind {
          case .period: .indicatorPeriod
          case .budget: .budgetOrder
          case .project where start == ProjectField.actualStart: .actualOrder
          default: nil
          }
        throw .endsBeforeStart(start: from, end: until, rule: rule)
      }
    }
  }

  /// What is recorded as having happened has happened.
  private static func checkEvent(_ record: Record, today: Day) throws(RecordError) {
    guard
      [.delivery, .step, .consent, .actual, .transaction, .judgement, .issue].contains(record.kind),
      let day = record[SharedField.day]
    else {
      return
    }
    guard let first = day.first, first <= today else {
      throw .futureDay(
        day, today: today, rule: record.kind == .transaction ? .transactionDay : nil)
    }
  }

  /// The dates of a project that are not in the future.
  package static let actualDates: KeyValuePairs<FieldKey<PartialDate>, RecordError.StandardRule> =
    [
      ProjectField.actualStart: .actualStart, ProjectField.actualEnd: .actualEnd,
    ]

  /// What the standard for published data asks of a record by itself.
  private static func checkStandard(_ record: Record, parent: Kind?, today: Day)
    throws(RecordError)
  {
    switch record.kind {
    case .project:
      for (key, rule) in actualDates {
        guard let date = record[key], let first = date.first, first > today else { continue }
        throw .breaksStandard(rule, field: key.name, value: date.text)
      }
    case .budget where parent == .budget:
      guard let from = record[SharedField.from]?.first, let until = record[SharedField.until]?.last,
        DateStep(1, .year).from(from) <= until
      else { return }
      throw .breaksStandard(.budgetPeriod, field: BudgetField.until.name, value: until.description)
    case .funding:
      guard let share = record[FundingField.share], ExactDecimal(100) < share else { return }
      throw .breaksStandard(.percentage, field: FundingField.share.name, value: "\(share)")
    default: break
    }
  }

  /// The total of people, where there is one, is no less than any of its categories.
  private static func checkPeople(_ record: Record) throws(RecordError) {
    for key in [DeliveryField.attendances, DeliveryField.newPeople] {
      guard let counts = record[key],
        let total = counts.first(where: { $0.category.isEmpty })
      else { continue }
      for count in counts where count.number > total.number {
        throw .partsExceedTotal(field: key.field.word, parts: count.number, total: total.number)
      }
    }
  }
}

extension Record {
  /// Whether the record counts on a day: an event of a later day does not, anything else does.
  package func counts(on asOf: Day) -> Bool {
    switch kind {
    case .delivery, .step, .consent, .journal, .actual, .transaction, .issue,
      .judgement:
      self[SharedField.day]?.hasHappened(by: asOf) ?? true
    case .suspension: self[SuspensionField.from]?.hasHappened(by: asOf) ?? true
    default: true
    }
  }
}

extension CodeList {
  /// Whether `code` has the form of the list's codes.
  func accepts(_ code: String) -> Bool {
    switch self {
    case .country:
      code.utf8.count == 2 && code.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")) ~= $0 }
    case .language:
      (2...35).contains(code.utf8.count)
        && code.utf8.allSatisfy {
          (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= $0 || $0 == UInt8(ascii: "-")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0
        }
    }
  }
}
