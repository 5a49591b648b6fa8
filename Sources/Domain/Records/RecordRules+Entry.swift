/// What must hold for what is entered, given what stands in the register.
///
/// What a file brings together with the record that it stands under, or a publication says, is history: it is
/// told as it was, and only ``checkBeside(_:in:)`` holds for it.
extension RecordRules {
  /// Checks a record that is entered or changed.
  ///
  /// - Parameter old: The record before; nil for a new one. Of a change only what it touches is judged.
  package static func checkEntry(
    _ new: Record, since old: Record?, in register: some RegisterLookup
  ) throws {
    if new.isShell { return }
    func touches(_ keys: any DeclaredField...) -> Bool {
      guard let old else { return true }
      return Field.names(keys).contains { old.values[$0] != new.values[$0] }
    }
    switch new.kind {
    case .step
    where touches(
      StepField.type, StepField.day, StepField.by, StepField.reason, SharedField.note):
      try checkStep(new, in: register)
    case .suspension, .judgement, .amendment:
      if touches(SharedField.reason) { try checkReason(new) }
    case .milestone where old != nil && touches(MilestoneField.owedTo):
      try checkWaivers(of: new, register)
    case .actual where touches(ActualField.day, ActualField.value): try checkActual(new, register)
    case .indicator where touches(IndicatorField.baseline):
      try checkQualitative(new, IndicatorField.baseline, .qualitativeBaseline, of: new)
    case .period where touches(PeriodField.target):
      try checkQualitative(
        new, PeriodField.target, .qualitativeTarget, of: try register.record(new.parent))
    default: break
    }
  }

  /// Whether a rule looks at others when a record is written.
  ///
  /// - Parameter isHistory: Whether only ``checkBeside(_:in:)`` holds for it.
  package static func looksAround(_ new: Record, since old: Record?, isHistory: Bool) -> Bool {
    switch new.kind {
    case .period, .funding: true
    case .indicator where new[IndicatorField.feeds] != nil: true
    case _ where isHistory: false
    case .step, .suspension, .judgement, .amendment, .actual, .indicator: true
    case .milestone
    where old.map { $0[MilestoneField.owedTo] != new[MilestoneField.owedTo] } ?? false: true
    default: old.map { !agreedChanges(from: $0, to: new).isEmpty } ?? false
    }
  }

  // MARK: What was agreed

  /// The fields in which a change takes away what was agreed, or is on record as having happened.
  package static func agreedChanges(from old: Record, to new: Record) -> [String] {
    new.kind.agreedFields.filter { old.values[$0] != nil && old.values[$0] != new.values[$0] }
  }

  /// That what was agreed changes only with an amendment that says so.
  package static func checkAgreed(
    _ new: Record, since old: Record, in register: some RegisterLookup
  ) throws {
    let fields = agreedChanges(from: old, to: new)
    guard !fields.isEmpty else { return }
    let amendments = try register.rows(.amendment, under: new.id)
    for field in fields {
      let value = new.values[field].flatMap { Draft.Entry.value($0).spelled }
      let amended = amendments.first { (amendment: Record) -> Bool in
        amendment[AmendmentField.field] == field && amendment[AmendmentField.after] == value
          && amendment[AmendmentField.type] != .internal
      }
      if amended == nil {
        throw RecordError.notAmended(
          try register.reference(of: new.id).description, field: field)
      }
    }
  }

  // MARK: What is measured

  /// That nobody enters a figure twice, and that settled values change only by a version that replaces another.
  private static func checkActual(_ actual: Record, _ register: some RegisterLookup) throws {
    let indicator = try register.record(actual.parent)
    let path = try register.reference(of: indicator.id).description
    if let feeder = try register.feeder(of: indicator.id) {
      throw RecordError.rolledUp(path, from: try register.reference(of: feeder).description)
    }
    if let deliverable = indicator[IndicatorField.deliverable] {
      throw RecordError.countsDeliverable(
        path, deliverable: try register.reference(of: deliverable).description)
    }
    let measure = indicator[IndicatorField.measure] ?? .unit
    try checkQualitative(actual, ActualField.value, .qualitativeValue, of: indicator)
    if [.unit, .percentage].contains(measure), actual[ActualField.value] == nil,
      !actual.claims.contains(where: { $0.field == ActualField.value.name && $0.unknown != nil })
    {
      throw RecordError.breaksStandard(.missingValue, field: ActualField.value.name, value: "–")
    }
    guard actual[ActualField.replaces] == nil, let day = actual[ActualField.day]?.first else {
      return
    }
    let settled = try register.settledPeriods(of: indicator.id).first {
      !register.justSettled.contains($0.id) && days(of: $0).contains(day)
    }
    if let settled {
      throw RecordError.lockedPeriod(try register.reference(of: settled.id).description)
    }
  }

  /// A value of a qualitative indicator is in words, not a number.
  private static func checkQualitative(
    _ record: Record, _ key: FieldKey<ExactDecimal>, _ rule: RecordError.StandardRule,
    of indicator: Record
  ) throws {
    guard let value = record[key],
      indicator[IndicatorField.measure] == .qualitative
    else { return }
    throw RecordError.breaksStandard(rule, field: key.name, value: "\(value)")
  }
}
