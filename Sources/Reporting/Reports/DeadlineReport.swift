public import Domain

/// A list of deadlines: what is overdue, or what comes.
public struct DeadlineReport {
  /// Which list it is.
  public enum Kind: Sendable {
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

  /// The report on a list of deadlines.
  ///
  /// - Parameters:
  ///   - waiting: Payments that wait for a condition; the list takes those that belong to it.
  ///   - rest: How many more there are than the list has.
  public init(
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
      let isPast = payment.tranche.due.agreed?.last.map { $0 < asOf } ?? false
      return isPast == (kind == .overdue)
    }
  }

  var isOverdue: Bool { kind == .overdue }

  /// The report as a document.
  public var document: Document {
    let heading = kind == .overdue ? Phrases.overdueHeading : Phrases.upcomingHeading
    var blocks: [Document.Block] = [
      .title("\(heading(language)) — \(Phrases.asOf(asOf)(language))")
    ]
    if let notice { blocks.append(.paragraph(notice, .warning)) }
    if items.isEmpty {
      let none = kind == .overdue ? Phrases.nothingOverdue : Phrases.nothingUpcoming
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
  public var table: Table {
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
      kind == .overdue ? .bad : item.days <= thresholds.dueSoonDays ? .warning : .plain
    let original =
      item.originalDue == item.due ? "–" : item.originalDue.text(in: language)
    let title = language.commas([item.title] + [item.amount?.text(in: language)].compactMap { $0 })
    return [
      Cell(item.reference), Cell(title), Cell(item.project),
      Cell(item.due, in: language, tone), Cell(original),
      Cell(ExactDecimal(item.days), in: language, tone),
      Cell(item.move?.name ?? item.responsible?.name ?? Phrases.unknown(.notStated)(language)),
    ] + slip(item)
  }

  private func slip(_ item: DeadlineItem) -> [Cell] {
    guard hasSlips else { return [] }
    return [Cell(item.slip.map { Phrases.slip($0)(language) } ?? "–", .warning)]
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
