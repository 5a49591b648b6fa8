import Domain

/// Where the sums in one currency come from.
extension ExplainReport {
  func all(_ converted: ConvertedMoney) -> [Document.Block] {
    let name = Phrases.inAllIn(converted.currency.code)(language)
    return MoneyStatus.Sum.allCases.flatMap { sum -> [Document.Block] in
      guard let costs = converted.costs[sum], !costs.isEmpty else { return [] }
      let own = Dictionary(costs.map { ($0.payment.id, $0) }) { first, _ in first }
      let whole = converted.sums[sum].map {
        MoneyReport.padded(Money(amount: $0, currency: converted.currency)).amount.text(
          in: language)
      }
      let text =
        "\(Phrases.sumName(sum)(language)) \(whole ?? "–") = \(Phrases.payments(costs.count)(language))"
      return [
        .heading(language.pair(name, text)),
        .table(
          transactions(costs.map(\.payment)) { own[$0.id].map(Phrases.convertedAs) ?? Wording("–") }
        ),
      ]
    }
  }
}
