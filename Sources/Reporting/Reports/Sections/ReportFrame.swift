package import Domain
package import JSON

/// What a report needs beside its facts: language, day, time, parts, and how long its tables may be.
package struct ReportFrame: Sendable {
  /// The language it is written in.
  package var language: Language
  /// The day that cuts the events.
  package var asOf: Day
  /// The time that it is about; nil for all of it.
  package var period: ClosedRange<Day>?
  /// The parts that are wanted, in the order of the report; all of them when empty.
  package var sections: [ReportSection] = []
  /// A sentence that stands on top, such as that all figures are invented.
  package var notice: String?
  /// How many rows of a table are shown at once; nil for all.
  package var shown: Int? = 50
  /// The command that makes the report, to which `--rows all` can be added.
  package var command = "grants report"
  /// The numbers of people that are masked; nil for the house.
  package var masks: SmallCounts?

  package init(_ language: Language, asOf: Day) {
    self.language = language
    self.asOf = asOf
  }

  /// Whether the report is for others.
  package var isShared: Bool { masks != nil }

  /// Whether a part is wanted.
  func wants(_ section: ReportSection) -> Bool {
    sections.isEmpty || sections.contains(section)
  }

  /// The words of a phrase.
  func say(_ wording: Wording) -> String { wording(language) }

  func pair(_ name: String, _ value: String) -> String { language.pair(name, value) }

  /// A list, cut after the rows that are shown at once.
  func list(_ cells: [Cell]) -> [Document.Block] {
    guard let shown, cells.count > shown else { return [.list(cells)] }
    let more = Phrases.more(cells.count - shown, command + " --rows all")
    return [.list(Array(cells.prefix(shown))), .paragraph(say(more), .dim)]
  }

  /// A long table, folded after the rows that are shown at once.
  func folded(_ table: Table) -> Table {
    let rows = table.rows.count - table.footRows
    guard let shown, rows > shown else { return table }
    var table = table
    table.fold = Table.Fold(
      after: shown, rest: Phrases.more(rows - shown, command + " --rows all")(language))
    return table
  }
}

extension ReportFrame {
  /// The sentence that stands on top; of a demonstration it is said in the language of the report.
  func notice(_ projects: some Collection<ProjectStatus>) -> [Document.Block] {
    let isInvented = !projects.isEmpty && projects.allSatisfy(\.facts.isInvented)
    guard let text = isInvented ? say(Phrases.allInvented) : notice else { return [] }
    return [.paragraph(text, .warning)]
  }
}

/// A report that is made of parts with names.
package protocol SectionedReport {
  /// Language, day and parts.
  var frame: ReportFrame { get }
  var kind: ReportKind { get }
  /// What stands above the parts.
  var head: [Document.Block] { get }
  /// A part; empty when there is nothing to be said in it.
  func blocks(of section: ReportSection) -> [Document.Block]
  /// What the report says to programs.
  var answer: any Answer { get }
  /// The parts that are wanted, with what they hold.
  var parts: [(section: ReportSection, blocks: [Document.Block])] { get }
  /// The table that stands for the report in a form that holds one only.
  var mainTable: Table { get }
}

extension SectionedReport {
  var language: Language { frame.language }

  /// The parts that are wanted, with what they hold.
  package var parts: [(section: ReportSection, blocks: [Document.Block])] {
    kind.sections.filter(frame.wants).map { ($0, blocks(of: $0)) }.filter { !$0.1.isEmpty }
  }

  /// The report as a document.
  package var document: Document {
    Document(
      head + parts.flatMap(\.blocks),
      about: Document.About(language: language, asOf: frame.asOf))
  }

  /// Writes the report for programs.
  package func write(to json: inout JSONWriter) { answer.write(to: &json) }

  /// Every table of the report with the name of its part.
  package var tables: [(section: ReportSection, table: Table)] {
    parts.flatMap { part in
      part.blocks.compactMap { block in
        if case .table(let table) = block { (part.section, table) } else { nil }
      }
    }
  }

  /// The table that stands for the report in a form that holds one only.
  package var mainTable: Table {
    let main: ReportSection =
      switch kind {
      case .status: .deliverables
      case .portfolio, .agreement: .projects
      case .deadlines: .late
      case .results: .results
      case .money: .money
      case .changes: .delivered
      case .people: .people
      }
    // Other parts are not made for it.
    for section in [main] + kind.sections where frame.wants(section) {
      for case .table(let table) in blocks(of: section) { return table }
    }
    return Table([])
  }
}

/// Cells of a language.
extension ReportFrame {
  /// A phrase.
  func cell(_ wording: Wording, _ tone: Tone = .plain) -> Cell { Cell(wording(language), tone) }

  /// A number; `none` where there is none.
  func cell(
    _ number: ExactDecimal?, _ tone: Tone = .plain, none: Wording? = nil, link: Anchor? = nil
  ) -> Cell {
    guard let number else { return none.map { cell($0, .dim) } ?? "–" }
    return Cell(number.text(in: language), tone, value: .number(number), link: link)
  }

  func count(_ count: Int, _ tone: Tone = .plain, link: Anchor? = nil) -> Cell {
    Cell(
      language.number(count), tone, value: .number(ExactDecimal(count)), link: link)
  }

  func signed(_ number: ExactDecimal?, none: Wording) -> Cell {
    guard let number else { return cell(none, .dim) }
    let text = number.text(in: language)
    let shown = number.mantissa > 0 ? "+\(text)" : text
    return Cell(shown, number.mantissa < 0 ? .bad : .plain, value: .number(number))
  }

  /// A count of people; masked when it is.
  func people(_ count: Int64?, masked: Bool, none: Wording = Phrases.noneRecorded) -> Cell {
    if masked { return cell(Phrases.masked) }
    return cell(count.map { ExactDecimal(Int($0)) }, none: none)
  }

  /// An amount without its currency, which stands beside it.
  func amount(
    _ amount: ExactDecimal?, _ currency: Currency, _ tone: Tone = .plain, link: Anchor? = nil
  )
    -> Cell
  {
    guard let amount else { return "–" }
    return Cell(
      MoneyReport.text(amount, currency, language), tone,
      value: .money(Money(amount: amount, currency: currency)), link: link)
  }

  func cell(
    _ date: PartialDate?, _ tone: Tone = .plain, none: Wording = Phrases.unknown(.notStated)
  )
    -> Cell
  {
    guard let date else { return cell(none, .dim) }
    return Cell(date.text(in: language), tone, value: .date(date))
  }

  /// A share as a percentage.
  func percent(_ ratio: ExactDecimal?, _ tone: Tone = .plain) -> Cell {
    guard let ratio else { return "–" }
    return Cell(language.percent(ratio: ratio), tone, value: .ratio(ratio))
  }

  /// A due date, with the one that was agreed first where it is another.
  func due(_ current: PartialDate?, _ original: PartialDate?, isLate: Bool = false) -> Cell {
    guard let current else { return cell(Phrases.noDate, .dim) }
    var text = current.text(in: language)
    if let original, original != current {
      text += " " + say(Phrases.agreedFirstAs(original.text(in: language)))
    }
    return Cell(text, isLate ? .bad : .plain, value: .date(current))
  }

  /// Names in a row; that nobody stated them when there are none.
  func names(_ parties: [Party]) -> Cell {
    parties.isEmpty
      ? cell(Phrases.unknown(.notStated), .dim) : Cell(language.list(parties.map(\.name)))
  }

  /// A text of the register, marked with its language when it is another one.
  func written(_ text: WrittenText?, none: Wording = Phrases.unknown(.notStated)) -> Cell {
    guard let text else { return cell(none, .dim) }
    return Cell(text.text + (text.otherLanguage.map { " [\($0)]" } ?? ""))
  }

  /// First and last day of a time.
  func span(_ days: ClosedRange<Day>) -> String {
    let (from, to) = (days.lowerBound, days.upperBound)
    let (first, last) = (from.components, to.components)
    guard first.day == 1, last.day == Day.lastDay(ofMonth: last.month, year: last.year),
      let start = try? PartialDate(year: first.year, month: first.month),
      let end = try? PartialDate(year: last.year, month: last.month)
    else { return "\(from.text(in: language)) – \(to.text(in: language))" }
    // Whole months are called by their names.
    if start == end { return start.text(in: language) }
    if first.year == last.year, first.month == 1, last.month == 12 { return "\(first.year)" }
    return "\(start.text(in: language)) – \(end.text(in: language))"
  }
}
