import Domain

/// Between the value of a field and the columns that hold it.
enum ColumnCoding {
  /// The columns' values; all NULL when the value is unknown.
  static func encode(_ value: Value?, _ placement: KindTable.Placement) -> [SQLValue] {
    switch value {
    case .text(let text): [.text(text)]
    case .integer(let number): [.integer(number)]
    case .flag(let flag): [.integer(flag ? 1 : 0)]
    case .reference(let id): [SQLValue(id)]
    case .decimal(let decimal):
      if case .degrees = placement.field.shape {
        [.integer(decimal.rounded(to: 6).mantissa(at: 6))]
      } else {
        [.integer(decimal.mantissa), .integer(Int64(decimal.decimals))]
      }
    case .money(let money):
      [
        .integer(money.amount.mantissa), .integer(Int64(money.amount.decimals)),
        .text(money.currency.code),
      ]
    case .date(let date):
      placement.columns.count == 1
        ? [.text(date.text)]
        : [
          .text(date.text), SQLValue(date.first?.description), SQLValue(date.last?.description),
        ]
    case .references, .texts, .counts, nil: placement.columns.map { _ in .null }
    }
  }

  /// Binds what ``encode(_:_:)`` answers, without a list of it.
  static func bind(
    _ value: Value?, _ placement: KindTable.Placement, to statement: Statement, at position: Int
  ) {
    switch value {
    case .text(let text): statement.bind(text, at: position)
    case .reference(let id): statement.bind(id, at: position)
    case nil:
      for column in placement.columns.indices { statement.bindNull(at: position + column) }
    default:
      for (column, value) in encode(value, placement).enumerated() {
        statement.bind(value, at: position + column)
      }
    }
  }

  /// The value in the columns that begin at `first`; nil when it is unknown.
  ///
  /// - Throws: ``RegisterError/malformedRow(table:column:record:value:)`` for what no rule allows.
  static func decode(
    _ placement: KindTable.Placement, at first: Int, of statement: Statement, kind: Kind,
    id: RecordID
  ) throws -> Value? {
    if statement.isNull(first) { return nil }
    func malformed(_ column: Int = 0) -> RegisterError {
      .malformedRow(
        table: kind.rawValue, column: placement.columns[column], record: id.description,
        value: statement.text(first + column))
    }
    switch placement.field.shape {
    case .text, .choice, .code: return .text(statement.text(first))
    case .integer: return .integer(statement.integer(first))
    case .flag: return .flag(statement.integer(first) == 1)
    case .reference: return .reference(statement.id(first))
    case .degrees:
      guard let value = ExactDecimal(mantissa: statement.integer(first), decimals: 6) else {
        throw malformed()
      }
      return .decimal(value.trimmed)
    case .decimal:
      return .decimal(try decimal(statement, first) { malformed($0) })
    case .money:
      let amount = try decimal(statement, first) { malformed($0) }
      guard let currency = Currency(statement.text(first + 2)) else { throw malformed(2) }
      return .money(Money(amount: amount, currency: currency))
    case .date:
      do {
        return .date(try PartialDate(statement.text(first)))
      } catch {
        throw malformed()
      }
    case .texts, .references, .counts: return nil
    }
  }

  private static func decimal(
    _ statement: Statement, _ first: Int, _ malformed: (Int) -> RegisterError
  ) throws -> ExactDecimal {
    let decimals = Int(clamping: statement.integer(first + 1))
    guard let value = ExactDecimal(mantissa: statement.integer(first), decimals: decimals) else {
      throw malformed(0)
    }
    return value
  }
}
