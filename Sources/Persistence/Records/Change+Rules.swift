import Domain

/// Everything that is written passes here.
extension Change {
  /// Checks a record that somebody enters or changes. One that stays as it is was judged before.
  ///
  /// - Throws: ``RecordError`` for what no rule allows.
  func check(_ new: Record, since old: Record?, parent: Kind?) throws {
    if new == old { return }
    try checkAlone(new, parent: parent)
    try checkAmongOthers(new, since: old)
  }

  func checkAlone(_ record: Record, parent: Kind?) throws {
    try RecordRules.check(record, parent: parent, today: today)
  }

  /// Checks a record against what stands in the register.
  func checkAmongOthers(_ new: Record, since old: Record?) throws {
    try RecordRules.checkBeside(new, in: self)
    try RecordRules.checkEntry(new, since: old, in: self)
  }

  /// Remembers which periods are settled by this change: what comes with it need not have been entered before.
  func noteSettled(_ new: Record, before old: Record? = nil) {
    guard new.kind == .period, new[PeriodField.locked] == true, old?[PeriodField.locked] != true
    else { return }
    settled.insert(new.id)
  }
}
