import Domain
import Sheets

/// What single cells say.
extension TableInterpreter {
  func entry(_ cell: SheetCell, _ field: Field, _ row: SheetRow, parent: Reference?) throws
    -> Draft.Entry
  {
    if case .fault(let text) = cell { throw TableError.fault(text) }
    let isWords =
      switch field.shape {
      case .text, .texts: true
      default: false
      }
    let text = isWords ? cell.text : PlainText.visible(cell.text)
    if let reason = UnknownReason(spelled: text) { return .unknown(reason) }
    switch field.shape {
    case .decimal:
      let mayBePerCent = TypedValues.mayBePerCent(field, mapping.kind)
      return .value(.decimal(try number(cell, mayBePerCent: mayBePerCent)))
    case .degrees:
      // No degrees run into thousands.
      let isPoint = !text.contains(",")
      return .value(.decimal(try number(cell, as: isPoint ? .point : .comma)))
    case .integer:
      return .value(.integer(try whole(cell, text, named: field.word, expected: .wholeNumber)))
    case .money: return .value(.money(try money(cell, row)))
    case .date: return .value(.date(try date(cell, field)))
    case .choice(let choices):
      return .value(.text(try choice(text, choices, field)))
    case .code(.country): return .value(.text(text.uppercased()))
    case .code(.language): return .value(.text(text.lowercased()))
    case .reference(let kinds): return .reference(try lookups.record(text, kinds, under))
    case .references(let kinds): return .references(try references(text, kinds))
    case .flag:
      if case .flag(let flag) = cell { return .value(.flag(flag)) }
      return try Draft.Entry(text, for: field, kind: mapping.kind)
    case .counts:
      if text.contains("=") {
        return try Draft.Entry(TypedValues.counts(text), for: field, kind: mapping.kind)
      }
      let number = try whole(cell, text, named: field.name, expected: .counts)
      return .value(.counts([Headcount(category: "", number: number)]))
    case .text, .texts: return try Draft.Entry(text, for: field, kind: mapping.kind)
    }
  }

  /// A number without decimals.
  private func whole(
    _ cell: SheetCell, _ text: String, named name: String, expected: ExpectedShape
  ) throws -> Int64 {
    let number = try number(cell).trimmed
    guard number.decimals == 0 else {
      throw RecordError.malformed(text, field: name, expected: expected)
    }
    return number.mantissa
  }

  /// The choice that a text names as it is kept, or in a language.
  private func choice(_ text: String, _ choices: [String], _ field: Field) throws -> String {
    if choices.contains(text) { return text }
    guard let choice = lookups.choice(field, text) else {
      throw RecordError.notAChoice(text, field: field.word, choices: choices)
    }
    return choice
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

  private func date(_ cell: SheetCell, _ field: Field) throws -> PartialDate {
    let text = PlainText.visible(cell.text)
    do throws(PartialDateError) {
      if case .day = cell { return try PartialDate(text) }
      // A year, or the number of a day that lost its format: 45931 is 1 October 2025.
      if let number = Int(text), !(1000...9999).contains(number), let day = SerialDay.day(number) {
        return PartialDate(day)
      }
      let date = try lookups.date(text, mapping.dayOrder)
      notes.see(text, as: date)
      return date
    } catch .ambiguous(_, let one, let other) {
      throw TableError.ambiguousDay(text, one, other)
    } catch {
      throw RecordError.badDate(text, field: field.word, why: error)
    }
  }

  func takeCounts(
    _ row: SheetRow, into draft: inout Draft, _ problems: inout [TableProblem]
  ) {
    for (column, name, category) in counts where !row[column].isEmpty {
      take(row[column], row, column, &problems) {
        let number = try number(row[column]).trimmed
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
}

extension SerialDay {
  /// The day of a serial number that stands in a table as a plain number: 1927 to 2119 only, so that
  /// no other number is taken for a day.
  static func day(_ number: Int) -> Day? {
    (10_000...80_000).contains(number) ? SerialDay.text(Double(number)).flatMap { Day($0) } : nil
  }
}
