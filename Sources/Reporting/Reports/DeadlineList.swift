package import Domain
package import JSON

/// A list of deadlines as a command shows it: what is overdue, or what comes.
package struct DeadlineList {
  /// Which list it is.
  package enum Kind: Sendable {
    case overdue, upcoming
  }

  private let kind: Kind
  let items: [DeadlineItem]
  let asOf: Day
  private let language: Language
  private let notice: String?
  let thresholds: Thresholds
  let waiting: [WaitingPayment]
  private let rest: Int
  /// Whether anything will be late at its pace: found once, not for each line.
  private let hasSlips: Bool

  /// Whether nothing is in the list; payments that wait do not count.
  package var isEmpty: Bool { items.isEmpty }

  /// The report on a list of deadlines.
  ///
  /// - Parameters:
  ///   - waiting: Payments that wait for a condition; the list takes those that belong to it.
  ///   - rest: How many more there are than the list has.
  package init(
    _ kind: Kind, _ items: [DeadlineItem], waiting: [WaitingPayment] = [], asOf: Day,
    language: Language, notice: String? = nil,
    thresholds: Thresholds = Thresholds(), rest: Int = 0
  ) {
    self.rest = rest
    hasSlips = items.contains { $0.slip != nil }
    self.kind = kind
    self.items = items
    self.asOf = asOf
    self.language = language
    self.notice = notice
    self.thresholds = thresholds
    // What would be overdue if it did not wait stands with what is overdue.
    self.waiting = waiting.filter { payment in
      let isPast =
        payment.tranche.due.agreed.map { Deadline.daysOverdue($0, asOf: asOf) > 0 } ?? false
      return isPast == (kind == .overdue)
    }
  }

  var isOverdue: Bool { kind == .overdue }

  private var heading: Wording { isOverdue ? Phrases.overdueHeading : Phrases.upcomingHeading }
  private var none: Wording { isOverdue ? Phrases.nothingOverdue : Phrases.nothingUpcoming }

  /// The list under its heading, as a part of a report.
  func part(_ section: ReportSection, of frame: ReportFrame) -> [Document.Block] {
    let title = Document.Block.heading(frame.say(heading), anchor: Anchor(section.rawValue))
    guard !items.isEmpty else { return [title, .paragraph(frame.say(none), .good)] }
    return [title, .table(frame.folded(table))]
  }

  /// The report as a document.
  package var document: Document {
    var blocks: [Document.Block] = [
      .title("\(heading(language)) — \(Phrases.asOf(asOf)(language))")
    ]
    if let notice { blocks.append(.paragraph(notice, .warning)) }
    if items.isEmpty {
      blocks.append(.paragraph(none(language)))
    } else {
      blocks.append(.table(table))
    }
    if rest > 0 {
      let command = kind == .overdue ? "grants overdue" : "grants upcoming"
      blocks.append(.paragraph(Phrases.more(rest, command)(language), .dim))
    }
    if !waiting.isEmpty {
      blocks += [.heading(Phrases.waitingHeading(language)), .table(waitingTable)]
    }
    return Document(blocks)
  }

  /// The list as a table.
  package var table: Table {
    let days = kind == .overdue ? Phrases.ageing : Phrases.daysLeft
    var table = Table([
      .init(Phrases.reference(language), .whole),
      .init(language.capitalised(RecordWords.field("title")(language))),
      .init(Phrases.project(language), .optional), .init(Phrases.due(language), .whole),
      .init(Phrases.agreedFirst(language), .optional), .init(days(language), trailing: true),
      .init(Phrases.responsible(language)),
    ])
    if hasSlips { table.columns.append(.init(Phrases.atThisPace(language))) }
    for item in items { table.rows.append(row(item)) }
    return table
  }

  private func row(_ item: DeadlineItem) -> [Cell] {
    let tone: Tone =
      isOverdue ? .bad : item.daysLeft <= thresholds.dueSoonDays ? .warning : .plain
    let original =
      item.originalDue == item.due ? "–" : item.originalDue.text(in: language)
    return [
      Cell(item.reference), Cell(item.name(in: language)), Cell(item.project),
      Cell(item.due, in: language, tone), Cell(original),
      Cell(ExactDecimal(isOverdue ? item.daysOverdue : item.daysLeft), in: language, tone),
      Cell(item.move?.name ?? item.responsible?.name ?? Phrases.unknown(.notStated)(language)),
    ] + slip(item)
  }

  private func slip(_ item: DeadlineItem) -> [Cell] {
    guard hasSlips else { return [] }
    return [Cell(item.slip.map { Phrases.slip($0)(language) } ?? "–", .warning)]
  }

  /// The list as JSON.
  package func write(to json: inout JSONWriter) {
    DeadlinesAnswer(items, held: waiting, asOf: asOf).write(to: &json)
  }

  private var waitingTable: Table {
    var table = Table([
      .init(Phrases.reference(language), .whole),
      .init(language.capitalised(RecordWords.field("title")(language))),
      .init(Phrases.amount(language), trailing: true), .init(Phrases.due(language), .optional),
      .init(Phrases.waitsFor(language)),
    ])
    for payment in waiting {
      let tranche = payment.tranche
      table.rows.append([
        Cell(tranche.facts.reference), Cell(tranche.facts.title), Cell(tranche.rest, in: language),
        Cell(tranche.due.agreed, in: language),
        Cell(Phrases.waiting(payment.waitsFor)(language), .warning),
      ])
    }
    return table
  }
}

extension DeadlineItem {
  /// What it is called; of a payment with how much it is.
  func name(in language: Language) -> String {
    language.commas([title] + [amount?.text(in: language)].compactMap { $0 })
  }
}
