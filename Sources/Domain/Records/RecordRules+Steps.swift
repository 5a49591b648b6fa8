/// What must hold for what happens to a record.
extension RecordRules {
  /// Checks a step, or what a register holds as one.
  package static func checkStep(_ step: Record, in register: some RegisterLookup) throws {
    guard let type = step[StepField.type],
      let subject = try register.kind(of: step.parent)
    else { return }
    guard type.subjects.contains(subject) else {
      throw RecordError.wrongKind(
        try register.reference(of: step.parent).description, is: subject, expected: type.subjects)
    }
    switch type {
    case .waived: try checkWaiver(step, of: register.record(step.parent), register)
    case .cancelled: try checkReason(step)
    case .closed where subject == .project: try checkClosing(step, register)
    default: break
    }
  }

  /// That a record says why.
  package static func checkReason(_ record: Record) throws(RecordError) {
    guard let reason = record[SharedField.reason], reason.contains(where: { !$0.isWhitespace })
    else {
      throw .missingReason
    }
  }

  /// Only the party that something is owed to can waive it.
  private static func checkWaiver(
    _ step: Record, of milestone: Record, _ register: some RegisterLookup
  ) throws {
    guard let receiver = milestone[MilestoneField.owedTo], step[StepField.by] != receiver else {
      return
    }
    throw RecordError.onlyOwedTo(try register.title(of: receiver))
  }

  /// That what was waived by one party does not become owed to another.
  static func checkWaivers(of milestone: Record, _ register: some RegisterLookup) throws {
    for step in try register.rows(.step, under: milestone.id)
    where step[StepField.type] == .waived {
      try checkWaiver(step, of: milestone, register)
    }
  }

  /// That each point of a project's closing list was done on the day on which it is closed, or that the note of
  /// the step says why it may stay open.
  private static func checkClosing(_ step: Record, _ register: some RegisterLookup) throws {
    guard let day = step[StepField.day]?.first else { return }
    let list = try register.closingList(
      of: step.parent, asOf: day, reasons: ClosingList.reasons(in: step[SharedField.note] ?? ""))
    guard list.open.isEmpty else {
      throw RecordError.notClosed(
        try register.reference(of: step.parent).description, list.open.map(\.question))
    }
  }
}

/// What a register holds is examined by the same rules as what is entered.
extension RecordRules {
  /// Checks a record that stands in a register, by all rules that do not depend on when it was entered.
  package static func checkStanding(_ record: Record, in register: some RegisterLookup) throws {
    try checkBeside(record, in: register)
    if record.isShell { return }
    switch record.kind {
    case .step where try !isUndone(record, register): try checkStep(record, in: register)
    case .suspension, .amendment: try checkReason(record)
    default: break
    }
  }

  /// Whether something later took a closing back: then nothing depends on how it came about.
  private static func isUndone(_ step: Record, _ register: some RegisterLookup) throws -> Bool {
    guard step[StepField.type] == .closed else { return false }
    return try register.rows(.step, under: step.parent).contains {
      $0[StepField.type] == .reopened && isBefore(step, $0)
    }
  }

  private static func isBefore(_ one: Record, _ other: Record) -> Bool {
    guard let first = one[StepField.day]?.first, let second = other[StepField.day]?.first else {
      return false
    }
    return first <= second
  }
}
