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

  /// The report on a list of deadlines.
  public init(
    _ kind: Kind, _ items: [DeadlineItem], asOf: Day, language: Language, notice: String? = nil,
    thresholds: Thresholds = Thresholds()
  ) {
    self.kind = kind
    self.items = items
    self.asOf = asOf
    self.language = language
    self.notice = notice
    self.thresholds = thresholds
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
    return Document(blocks)
  }

  /// The list as a table.
  public var table: Table {
    let days = kind == .overdue ? Phrases.ageing : Phrases.daysLeft
    var table = Table([
      .init(Phrases.reference(language), .whole), .init(RecordWords.field("title")(language)),
      .init(Phrases.project(language), .optional), .init(Phrases.due(language), .whole),
      .init(Phrases.agreedFirst(language), .optional), .init(days(language), trailing: true),
      .init(Phrases.responsible(language)),
    ])
    for item in items { table.rows.append(row(item)) }
    return table
  }

  private func row(_ item: DeadlineItem) -> [Cell] {
    let tone: Tone =
      kind == .overdue ? .bad : item.days <= thresholds.dueSoonDays ? .warning : .plain
    let original =
      item.originalDue == item.due ? "–" : item.originalDue.text(in: language)
    return [
      Cell(item.reference), Cell(item.title), Cell(item.project),
      Cell(item.due, in: language, tone), Cell(original),
      Cell(ExactDecimal(item.days), in: language, tone),
      Cell(item.move?.name ?? item.responsible?.name ?? Phrases.unknown(.notStated)(language)),
    ]
  }
}
