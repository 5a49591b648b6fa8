import Domain

/// The money of an agreement or a project in a report: sums, lines, who has what, tranches, by month.
struct MoneyBlocks {
  private let status: MoneyStatus
  private let frame: ReportFrame

  init(_ status: MoneyStatus, _ frame: ReportFrame) {
    self.status = status
    self.frame = frame
  }

  var blocks: [Document.Block] {
    let report = MoneyReport(status, language: frame.language)
    if report.isEmpty { return [.paragraph(frame.say(Phrases.noMoneyRecorded), .dim)] }
    return report.parts(
      linkingTo: frame.wants(.transactions) ? Anchor(status.facts.reference + "/-money") : nil,
      showsPeriod: frame.period != nil, isShared: frame.isShared) + byMonth.map { .figure($0) }
  }

  /// What was disbursed and spent, month by month, in each currency with at least two months; over more
  /// than a year quarter by quarter, over more than four year by year.
  private var byMonth: [Figure] {
    status.totals.compactMap { total in
      let own = status.facts.counted(asOf: frame.asOf).filter {
        $0.amount.currency == total.currency && !$0.isInKind
      }
      let months = own.compactMap { $0.day.first.map(Self.month) }
      guard let earliest = months.min(), let latest = months.max(), earliest < latest else {
        return nil
      }
      let step = latest - earliest < 12 ? 1 : latest - earliest < 48 ? 3 : 12
      let (first, last) = (earliest / step, latest / step)
      func isOf(_ transaction: MoneyFacts.Transaction, _ time: Int) -> Bool {
        transaction.day.first.map { Self.month($0) / step == time } ?? false
      }
      func series(_ name: Wording, _ tone: Tone, _ isOfIt: (MoneyFacts.Transaction) -> Bool)
        -> Columns.Series
      {
        Columns.Series(
          frame.say(name), tone: tone,
          (first...last).map { time in
            let sum = ExactDecimal.sum(
              own.filter { isOfIt($0) && isOf($0, time) }.map(\.amount.amount))
            return Columns.Quantity(sum, frame.amount(sum, total.currency))
          })
      }
      return Figure(
        "\(frame.say(Phrases.moneyInTime)) (\(total.currency))",
        text: frame.say(
          Phrases.moneyByMonthText(
            MoneyReport.text(total.disbursed, total.currency, frame.language),
            MoneyReport.text(total.spent, total.currency, frame.language), total.currency.code)),
        .columns(
          Columns(
            frame.say(step == 1 ? Phrases.month : step == 3 ? Phrases.quarter : Phrases.year),
            (first...last).map { name(of: $0, step) },
            [
              series(Phrases.disbursed, .plain) { $0.type == .disbursement },
              series(Phrases.spent, .plain) { $0.type == .expenditure },
            ])))
    }
  }

  /// Months from the year 0 on.
  private static func month(_ day: Day) -> Int { day.year * 12 + day.month - 1 }

  private func name(of time: Int, _ step: Int) -> String {
    let year = time * step / 12
    let date =
      switch step {
      case 1: try? PartialDate(year: year, month: time % 12 + 1)
      case 3: try? PartialDate(year: year, quarter: time % 4 + 1)
      default: try? PartialDate(year: year)
      }
    return date?.text(in: frame.language) ?? ""
  }
}

/// Every transaction that counts, by day: where the sums come from.
struct TransactionTable {
  let table: Table

  init(_ money: [MoneyStatus], _ frame: ReportFrame) {
    var table = Table([
      .init(frame.say(Phrases.dayColumn)), .init(frame.say(Phrases.typeColumn)),
      .init(frame.say(Phrases.amount), trailing: true), .init(frame.say(Phrases.currency)),
      .init(frame.say(Phrases.fromColumn)), .init(frame.say(Phrases.toColumn)),
      .init(frame.say(Phrases.line)), .init(frame.say(Phrases.description), .optional),
    ])
    var known = Set<RecordID>()
    for status in money {
      let names = Dictionary(status.lines.map { ($0.facts.id, $0.facts.title) }) { one, _ in one }
      for (index, transaction) in status.facts.counted(asOf: frame.asOf).enumerated()
      where known.insert(transaction.id).inserted {
        table.rows.append([
          Cell(
            transaction.day.text(in: frame.language), value: .date(transaction.day),
            anchor: Anchor(
              index == 0 ? status.facts.reference + "/-money" : transaction.reference)),
          Cell(
            RecordWords.choice(transaction.type.rawValue)(frame.language)
              + (transaction.isInKind ? frame.language.comma + frame.say(Phrases.inKindWord) : "")),
          frame.amount(transaction.amount.amount, transaction.amount.currency),
          Cell(transaction.amount.currency.code),
          Cell(transaction.provider?.name ?? "–"), Cell(transaction.receiver?.name ?? "–"),
          Cell(transaction.line.flatMap { names[$0] } ?? "–"),
          Cell(transaction.description ?? "–"),
        ])
      }
    }
    self.table = table
  }
}
