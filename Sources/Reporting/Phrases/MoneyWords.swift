package import Domain

/// What is said when money was recorded.
package enum MoneyWords {
  /// Where the budget line stands now, or else the sums.
  ///
  /// - Parameter reference: The line, whole or from the agreement on; nil when none was named.
  package static func confirmation(_ status: MoneyStatus, line reference: String?) -> Wording {
    if let reference,
      let line = status.lines.first(where: {
        $0.facts.reference == reference || $0.facts.reference.hasSuffix("/" + reference)
      }), let amount = line.amount.agreed
    {
      let title = line.facts.title
      let (percent, spent) = (Phrases.percent(line.ratio), Phrases.number(line.cumulative))
      let budget = Phrases.money(amount)
      return Wording(
        en: "\(title): \(spent.en) of \(budget.en) spent, \(percent.en).",
        fr: "\(title) : \(spent.fr) sur \(budget.fr) dépensés, \(percent.fr).",
        ar: "\(title): أُنفق \(spent.ar) من \(budget.ar)، \(percent.ar).",
        az: "\(title): \(budget.az) vəsaitdən \(spent.az) xərclənib, \(percent.az).")
    }
    let sums = status.totals.map { total in
      let disbursed = Phrases.money(Money(amount: total.disbursed, currency: total.currency))
      let spent = Phrases.number(total.spent)
      return Wording(
        en: "\(disbursed.en) disbursed, \(spent.en) spent",
        fr: "\(disbursed.fr) décaissés, \(spent.fr) dépensés",
        ar: "صُرف \(disbursed.ar)، وأُنفق \(spent.ar)",
        az: "\(disbursed.az) köçürülüb, \(spent.az) xərclənib")
    }
    return Wording { language in language.list(sums.map { $0(language) }) + "." }
  }
}
