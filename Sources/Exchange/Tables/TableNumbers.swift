import Domain
import Sheets

/// Numbers and amounts of single cells.
extension TableInterpreter {
  /// The number of a cell.
  ///
  /// - Parameter mayBePerCent: Whether the field can be a percentage, so that `58 %` is 58.
  func number(_ cell: SheetCell, mayBePerCent: Bool = false, as sign: DecimalSign? = nil)
    throws(TableError) -> ExactDecimal
  {
    switch cell {
    case .number(let text):
      guard let number = ExactDecimal(text) else { throw .number(.notANumber(text)) }
      return number
    case .percent(let text):
      guard mayBePerCent else { throw .notAPercentage(cell.text) }
      guard let number = ExactDecimal(text) else { throw .number(.notANumber(text)) }
      return number
    default:
      var text = cell.text
      if let bare = NumberReading.perCent(text) {
        guard mayBePerCent else { throw .notAPercentage(text) }
        text = bare
      }
      let number = try Self.reading(text) { text throws(NumberError) in
        try NumberReading(decimalSign: sign ?? mapping.decimalSign).number(text)
      }
      notes.see(text, as: number)
      return number
    }
  }

  /// The amount of a cell, in the currency that its row or the mapping says where it does not.
  func money(_ cell: SheetCell, _ row: SheetRow) throws(TableError) -> Money {
    let stated = currencyColumn.map { row[$0].text }.flatMap { Currency(spelled: $0) }
    // A workbook keeps numbers with a point, whatever it shows.
    let numbers = NumberReading(decimalSign: cell.isNumber ? .point : mapping.decimalSign)
    if case .percent = cell { throw .notAPercentage(cell.text) }
    let money = try Self.reading(cell.text) { text throws(NumberError) in
      try MoneyReading(numbers, currency: stated ?? mapping.currency, franc: lookups.franc)
        .money(text)
    }
    if !cell.isNumber { notes.see(cell.text, as: money.amount) }
    return money
  }

  private static func reading<Value>(
    _ text: String, _ body: (String) throws(NumberError) -> Value
  ) throws(TableError) -> Value {
    do {
      return try body(text)
    } catch {
      throw .number(error)
    }
  }
}

extension SheetCell {
  var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}
