public import Domain
public import Sheets

/// What the interpreter of a table asks the register and the phrase book.
public struct TableLookups {
  /// The date that words say.
  public var date: (String) throws(PartialDateError) -> PartialDate
  /// The choice of a field that a word of any language means; nil when none.
  public var choice: (Field, String) -> String?
  /// The record of one of these kinds that a reference or a name means, seen from under a record.
  public var record: (String, [Kind], Reference?) throws -> Reference
  /// The reference of the record under another that is at a place; nil when there is none.
  public var part: (_ under: Reference, _ place: Reference) throws -> Reference?

  /// The four questions.
  public init(
    date: @escaping (String) throws(PartialDateError) -> PartialDate,
    choice: @escaping (Field, String) -> String?,
    record: @escaping (String, [Kind], Reference?) throws -> Reference,
    part: @escaping (_ under: Reference, _ place: Reference) throws -> Reference?
  ) {
    self.date = date
    self.choice = choice
    self.record = record
    self.part = part
  }
}

/// Makes drafts of records from the rows of a table.
public struct TableInterpreter {
  let mapping: TableMapping
  /// The record under which rows stand that do not say it themselves.
  let under: Reference?
  let lookups: TableLookups
  private let fields: [(column: Int, field: Field)]
  private let referenceColumn: Int?
  private let titleColumn: Int?
  private let keyColumn: Int?
  private let placeColumn: Int?
  private let endColumn: Int?
  private let currencyColumn: Int?
  private let parents: [(column: Int, kind: Kind)]
  private let translations: [(column: Int, language: String)]
  private let counts: [(column: Int, field: String, category: String)]

  /// Rows under a mapping.
  public init(_ mapping: TableMapping, under: Reference?, _ lookups: TableLookups) {
    self.mapping = mapping
    self.under = under
    self.lookups = lookups
    var fields: [(column: Int, field: Field)] = []
    var parents: [(column: Int, kind: Kind)] = []
    var translations: [(column: Int, language: String)] = []
    var counts: [(column: Int, field: String, category: String)] = []
    for (column, target) in mapping.columns.map(\.target).enumerated() {
      switch target {
      case .field(let name)?:
        if let field = mapping.kind.field(name) { fields.append((column, field)) }
      case .under(let kind)?: parents.append((column, kind))
      case .title(let language?)?: translations.append((column, language))
      case .count(let field, let category)?: counts.append((column, field, category))
      default: break
      }
    }
    self.fields = fields
    // The nearest first: a row that names its deliverable and its project stands under the former.
    self.parents = parents.sorted {
      mapping.kind.parents.firstIndex(of: $0.kind) ?? 0 < mapping.kind.parents.firstIndex(
        of: $1.kind) ?? 0
    }
    self.translations = translations
    self.counts = counts
    referenceColumn = mapping.column(of: .reference)
    titleColumn = mapping.column(of: .title(language: nil))
    keyColumn = mapping.column(of: .key)
    placeColumn = mapping.column(of: .place)
    endColumn = mapping.column(of: .plannedEnd)
    currencyColumn = mapping.column(of: .currency)
  }

  /// Whether a row is a line of totals, or blank in all that is taken: nothing to import.
  public func isBeside(_ row: SheetRow) -> Bool {
    if let first = row.cells.first(where: { !$0.isEmpty }), case .text(let text) = first {
      let word = HeadingWords.fold(text)
      let isTotal = [
        "total", "totaux", "soustotal", "subtotal", "grandtotal", "totalgeneral", "sum", "somme",
        "المجموع", "الاجمالي", "cemi", "umumi", "yekun",
      ].contains { word == $0 || word.hasPrefix($0 + "general") }
      if isTotal { return true }
    }
    return mapping.columns.indices.allSatisfy {
      mapping.columns[$0].target == nil || mapping.columns[$0].target == .key || row[$0].isEmpty
    }
  }

  /// Whether anything but the key of a row is filled in.
  public func isFilled(_ row: SheetRow) -> Bool {
    row.cells.indices.contains { $0 != keyColumn && !row[$0].isEmpty }
  }

  /// The records that a row makes; nil when something is wrong with it.
  ///
  /// - Parameter problems: Takes what is wrong, cell by cell.
  public func drafts(_ row: SheetRow, problems: inout [TableProblem]) -> RowDrafts? {
    let found = problems.count
    let title = titleColumn.map { row[$0].text } ?? ""
    var draft = Draft(kind: mapping.kind, reference: Reference(slugs: [""]))
    if mapping.kind.hasName || mapping.kind.field("title") == nil, !title.isEmpty {
      draft.title = title
    }
    if draft.title != nil { draft.language = mapping.language }
    for (column, field) in fields {
      let cell = row[column]
      if cell.isEmpty { continue }
      take(cell, row, column, &problems) {
        draft.entries[field.name] = try entry(cell, field, row, parent: nil)
      }
    }
    for (column, language) in translations where !row[column].isEmpty {
      draft.narratives.append(Narrative(field: "title", language: language, text: row[column].text))
    }
    takeCounts(row, into: &draft, &problems)
    var place: Reference?
    if let placeColumn, !row[placeColumn].isEmpty {
      take(row[placeColumn], row, placeColumn, &problems) {
        place = try lookups.record(row[placeColumn].text, Catalogued.places, nil)
      }
    }
    // What is missing because a cell could not be read is no error of its own.
    guard problems.count == found else { return nil }
    take(.empty, row, referenceColumn ?? titleColumn, &problems) {
      draft.reference = try reference(of: draft, row, title, place)
    }
    guard problems.count == found else { return nil }
    var drafts: RowDrafts?
    take(.empty, row, placeColumn ?? endColumn, &problems) {
      drafts = try arranged(draft, place, row)
    }
    return drafts
  }

  /// Runs a step that reads one cell and keeps what is wrong with it.
  private func take(
    _ cell: SheetCell, _ row: SheetRow, _ column: Int?, _ problems: inout [TableProblem],
    _ body: () throws -> Void
  ) {
    func report(_ error: TableError) {
      problems.append(
        TableProblem(
          row: row.number, column: column, value: column.map { row[$0].text } ?? "", error: error))
    }
    do {
      try body()
    } catch let error as TableError {
      report(error)
    } catch let error as RecordError {
      report(.rule(error))
    } catch let error as RegisterError {
      report(.register(error))
    } catch {
      report(.register(.refused(detail: "\(error)")))
    }
  }

  // MARK: Cells

  private func entry(_ cell: SheetCell, _ field: Field, _ row: SheetRow, parent: Reference?) throws
    -> Draft.Entry
  {
    if case .fault(let text) = cell { throw TableError.fault(text) }
    let text = cell.text
    if let reason = UnknownReason(spelled: text) { return .unknown(reason) }
    let numbers = NumberReading(decimalSign: mapping.decimalSign)
    switch field.shape {
    case .decimal: return .value(.decimal(try number(cell, numbers)))
    case .degrees:
      // No degrees run into thousands.
      let isPoint = !text.contains(",")
      return .value(
        .decimal(
          try number(cell, NumberReading(decimalSign: isPoint ? .point : .comma))))
    case .integer:
      let number = try number(cell, numbers).trimmed
      guard number.decimals == 0 else {
        throw RecordError.malformed(text, field: field.name, expected: .wholeNumber)
      }
      return .value(.integer(number.mantissa))
    case .money:
      let stated = currencyColumn.map { row[$0].text.uppercased() }.flatMap(Currency.init)
      let currency = stated ?? mapping.currency
      return .value(
        .money(
          try MoneyReading(
            numbers: cell.isNumber ? NumberReading(decimalSign: .point) : numbers,
            currency: currency
          ).money(text)))
    case .date: return .value(.date(try date(cell, field)))
    case .choice(let choices):
      if choices.contains(text) { return .value(.text(text)) }
      guard let choice = lookups.choice(field, text) else {
        throw RecordError.notAChoice(text, field: field.name, choices: choices)
      }
      return .value(.text(choice))
    case .code(.country): return .value(.text(text.uppercased()))
    case .code(.language): return .value(.text(text.lowercased()))
    case .reference(let kinds): return .reference(try lookups.record(text, kinds, under))
    case .references(let kinds): return .references(try references(text, kinds))
    case .flag:
      if case .flag(let flag) = cell { return .value(.flag(flag)) }
      return try Draft.Entry(text, for: field, kind: mapping.kind)
    case .counts:
      if let number = try? number(cell, numbers).trimmed, number.decimals == 0 {
        return .value(.counts([Headcount(category: "", number: number.mantissa)]))
      }
      return try Draft.Entry(text, for: field, kind: mapping.kind)
    case .text, .texts: return try Draft.Entry(text, for: field, kind: mapping.kind)
    }
  }

  /// Several records: between semicolons or on lines of their own, else between commas where the whole
  /// is no name.
  private func references(_ text: String, _ kinds: [Kind]) throws -> [Reference] {
    let parts = text.split(whereSeparator: { $0 == ";" || $0.isNewline })
      .map { String($0).trimmed }.filter { !$0.isEmpty }
    if parts.count == 1, text.contains(",") {
      do {
        return [try lookups.record(text, kinds, under)]
      } catch TableError.notFound {
        return try text.split(separator: ",").map {
          try lookups.record(String($0).trimmed, kinds, under)
        }
      }
    }
    return try parts.map { try lookups.record($0, kinds, under) }
  }

  private func number(_ cell: SheetCell, _ numbers: NumberReading) throws(TableError)
    -> ExactDecimal
  {
    if case .number(let text) = cell {
      guard let number = ExactDecimal(text) else { throw .notANumber(text) }
      return number
    }
    return try numbers.number(cell.text)
  }

  private func date(_ cell: SheetCell, _ field: Field) throws -> PartialDate {
    let text = cell.text
    do throws(PartialDateError) {
      if case .day = cell { return try PartialDate(text) }
      // A year, or the number of a day that lost its format: 45931 is 1 October 2025.
      if let number = Int(text), !(1000...9999).contains(number), let day = SerialDay.day(number) {
        return PartialDate(day)
      }
      if let order = mapping.dayOrder, let ordered = try Self.ordered(text, order) {
        return ordered
      }
      return try lookups.date(text)
    } catch .ambiguous(_, let one, let other) {
      throw TableError.ambiguousDay(text, one, other)
    } catch {
      throw RecordError.badDate(text, field: field.name, why: error)
    }
  }

  /// A day of three numbers in the order that was said; nil for any other text.
  private static func ordered(_ text: String, _ order: TableMapping.DayOrder)
    throws(PartialDateError) -> PartialDate?
  {
    let date = text.split(separator: " ").first.map(String.init) ?? text
    let numbers = date.split(whereSeparator: { $0 == "/" || $0 == "." || $0 == "-" }).map {
      Int($0)
    }
    guard numbers.count == 3, let one = numbers[0], let two = numbers[1], var year = numbers[2],
      one <= 31
    else { return nil }
    if year < 100 { year += 2000 }
    return try order == .dmy
      ? PartialDate(year: year, month: two, day: one)
      : PartialDate(year: year, month: one, day: two)
  }

  private func takeCounts(
    _ row: SheetRow, into draft: inout Draft, _ problems: inout [TableProblem]
  ) {
    for (column, name, category) in counts where !row[column].isEmpty {
      take(row[column], row, column, &problems) {
        let number = try number(row[column], NumberReading(decimalSign: mapping.decimalSign))
          .trimmed
        guard number.decimals == 0 else {
          throw RecordError.malformed(row[column].text, field: name, expected: .wholeNumber)
        }
        var known: [Headcount] = []
        if case .value(.counts(let counts))? = draft.entries[name] { known = counts }
        known.append(Headcount(category: category, number: number.mantissa))
        draft.entries[name] = .value(.counts(known))
      }
    }
  }

  // MARK: Where it stands

  /// The reference of a row's record: what the table says, else made of its name.
  private func reference(of draft: Draft, _ row: SheetRow, _ title: String, _ place: Reference?)
    throws -> Reference
  {
    let stated = referenceColumn.map { row[$0].text } ?? ""
    if !stated.isEmpty, stated.contains("/") || stated.contains("@"),
      let whole = try? Reference(stated)
    {
      return whole
    }
    let parent = try self.parent(row)
    if mapping.kind == .delivery {
      guard case .value(.date(let day))? = draft.entries["day"] else {
        throw RecordError.missingField("day", kind: .delivery)
      }
      // With a key of its own a delivery is found again even when its day was corrected.
      let key = keyColumn.map { Slug.make(from: row[$0].text) } ?? nil
      let slug = "@" + (key ?? day.text)
      return parent?.appending(slug) ?? Reference(slugs: [slug])
    }
    let name = stated.isEmpty ? title : stated
    let slug: String
    if !stated.isEmpty, Slug.isValid(stated.lowercased()) {
      slug = stated.lowercased()
    } else if !name.isEmpty {
      slug = Slug.make(from: name) ?? Self.slug(ofLetters: name)
    } else if let place {
      slug = place.slug
    } else {
      throw TableError.noName
    }
    return parent?.appending(slug) ?? Reference(slugs: [slug])
  }

  private func parent(_ row: SheetRow) throws -> Reference? {
    for (column, kind) in parents where !row[column].isEmpty {
      return try lookups.record(row[column].text, [kind], under)
    }
    if mapping.kind.parents.isEmpty { return nil }
    guard let under else { throw TableError.noParent(mapping.kind, under: mapping.kind.parents) }
    return under
  }

  /// A slug for a name without a Latin letter: the same for the same name (FNV-1a, 64 bits).
  private static func slug(ofLetters name: String) -> String {
    let hash = name.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return "n-" + String(hash, radix: 36).prefix(8)
  }

  /// Puts what a row says on the records that hold it: a deliverable's place makes a part, a
  /// project's end a milestone.
  private func arranged(_ draft: Draft, _ place: Reference?, _ row: SheetRow) throws -> RowDrafts {
    var draft = draft
    switch mapping.kind {
    case .deliverable:
      guard let place else { return RowDrafts(own: [draft]) }
      let known = try lookups.part(draft.reference, place)
      var part = Draft(kind: .part, reference: known ?? draft.reference.appending(place.slug))
      part.entries["at"] = .reference(place)
      for name in ["target", "due", "responsible", "note"] {
        part.entries[name] = draft.entries.removeValue(forKey: name)
      }
      return RowDrafts(shared: draft, own: [part])
    case .part:
      if let place { draft.entries["at"] = .reference(place) }
    case .delivery:
      guard let place else { return RowDrafts(own: [draft]) }
      draft.entries["at"] = .reference(place)
      // A table with a column for the part says it itself.
      if mapping.column(of: .field("part")) == nil, let parent = draft.reference.parent,
        let part = try lookups.part(parent, place)
      {
        draft.entries["part"] = .reference(part)
      }
    case .project:
      guard let endColumn, !row[endColumn].isEmpty, let field = Kind.milestone.field("due") else {
        return RowDrafts(own: [draft])
      }
      var end = Draft(kind: .milestone, reference: draft.reference.appending("end"))
      end.title = draft.title
      end.entries["type"] = .value(.text("end"))
      end.entries["due"] = try entry(row[endColumn], field, row, parent: nil)
      return RowDrafts(own: [draft, end])
    default: break
    }
    return RowDrafts(own: [draft])
  }
}

/// Kinds that the catalogue takes together.
enum Catalogued {
  static let places: [Kind] = [.city, .site]
}

extension SheetCell {
  var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}

extension SerialDay {
  /// The day of a serial number that stands in a table as a plain number: 1927 to 2119 only, so that
  /// no other number is taken for a day.
  static func day(_ number: Int) -> Day? {
    (10_000...80_000).contains(number) ? SerialDay.text(Double(number)).flatMap { Day($0) } : nil
  }
}
