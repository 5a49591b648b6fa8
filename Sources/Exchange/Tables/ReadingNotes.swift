import Domain
package import Sheets

/// What was made of the rows and cells of a table, to be said when it is loaded.
package final class ReadingNotes {
  /// A row that is no record.
  package struct LeftOut: Hashable, Sendable {
    /// Why.
    package enum Reason: String, Sendable {
      /// A line of totals.
      case total
      /// The tags of the Humanitarian Exchange Language.
      case tags
      /// Nothing in it that is taken.
      case remark
    }

    /// Its number, as the program that made the table counts.
    package let row: Int
    /// What it is called.
    package let text: String
    /// Why it was left out.
    package let reason: Reason
  }

  /// How the encoding of a text file was found; nil for a workbook.
  package var encoding: EncodingGuess?
  /// The sheets of the workbook that were not read; hidden ones after the others.
  package var otherSheets: [String] = []
  /// The rows left out, the first ones by name.
  package private(set) var leftOut: [LeftOut] = []
  /// How many rows were left out.
  package private(set) var leftOutCount = 0
  /// The rows that are hidden in the workbook and were read, the first ones by number.
  package private(set) var hiddenRows: [Int] = []
  /// How many of them there are.
  package private(set) var hiddenCount = 0
  /// How many days of three numbers had the day first, and how many the month.
  package private(set) var dayFirst = 0
  package private(set) var monthFirst = 0
  /// How many numbers had a comma before their decimals, and how many a point.
  package private(set) var commas = 0
  package private(set) var points = 0
  /// How many years had two digits.
  package private(set) var shortYears = 0

  /// Whether cells are only looked at, and not read as a record's.
  private var isLooking = false

  /// How many rows are named.
  package static let shown = 20

  /// Nothing read yet.
  package init() {}

  /// Takes down a row that is no record.
  package func leaveOut(_ row: SheetRow, _ reason: LeftOut.Reason) {
    leftOutCount += 1
    guard leftOut.count < Self.shown else { return }
    let text = row.filled.first?.cell.text ?? ""
    leftOut.append(LeftOut(row: row.number, text: String(text.prefix(60)), reason: reason))
  }

  /// Takes down that a row which is read is hidden.
  package func see(_ row: SheetRow) {
    guard row.isHidden else { return }
    hiddenCount += 1
    if hiddenRows.count < Self.shown { hiddenRows.append(row.number) }
  }

  /// Has cells looked at without taking down how they were understood.
  func looking<Found>(_ body: () -> Found) -> Found {
    isLooking = true
    defer { isLooking = false }
    return body()
  }

  /// Takes down how the text of a date was understood.
  func see(_ text: String, as date: PartialDate) {
    guard !isLooking, date.precision == .day, let day = date.first else { return }
    let parts = text.split(whereSeparator: { !$0.isNumber }).prefix(3)
    guard parts.count == 3, let first = Int(parts[0]), parts[0].count <= 2 else { return }
    if parts[2].count == 2 { shortYears += 1 }
    guard parts[1].count <= 2, first != Int(parts[1]) else { return }
    if first == day.day { dayFirst += 1 } else if first == day.month { monthFirst += 1 }
  }

  /// Takes down how the text of a number was understood.
  func see(_ text: String, as number: ExactDecimal) {
    guard !isLooking, number.decimals > 0, let sign = text.last(where: { ",.٫".contains($0) })
    else { return }
    if sign == "." { points += 1 } else { commas += 1 }
  }
}
