public import Domain

/// What is said when money was recorded.
public enum MoneyWords {
  /// Where the budget line stands now, or else the sums.
  ///
  /// - Parameter reference: The line, whole or from the agreement on; nil when none was named.
  public static func confirmation(_ status: MoneyStatus, line reference: String?) -> Wording {
    if let reference,
      let line = status.lines.first(where: {
        $0.facts.reference == reference || $0.facts.reference.hasSuffix("/" + reference)
      }), let amount = line.amount.agreed
    {
      let percent = StatusReport.percent(line.ratio) ?? "–"
      return Wording(
        en: "\(line.facts.title): \(line.cumulative) of \(amount) spent, \(percent).",
        fr: "\(line.facts.title) : \(line.cumulative) sur \(amount) dépensés, \(percent).")
    }
    let sums = status.totals.map { total in
      Wording(
        en: "\(total.disbursed) \(total.currency) disbursed, \(total.spent) spent",
        fr: "\(total.disbursed) \(total.currency) décaissés, \(total.spent) dépensés")
    }
    return Wording(
      en: sums.map(\.en).joined(separator: "; ") + ".",
      fr: sums.map(\.fr).joined(separator: " ; ") + ".")
  }
}
