package import Domain
package import Sheets

/// The records of a kind as a table: a column for each field, and beside a code or a reference its
/// name.
package struct RecordTable {
  package enum Column: Hashable, Sendable {
    case reference
    case title
    /// The name in another language.
    case titleIn(String)
    /// A field; a code or a reference as it is kept.
    case field(Field)
    /// The name of what the column before has as a code or a reference.
    case name(Field)
    /// The currency of a field of money.
    case currency(Field)
  }

  /// Where names and words come from.
  package struct Names {
    let choice: (String) -> String
    let record: (Reference) throws -> String

    /// - Parameters:
    ///   - choice: The word for a choice.
    ///   - record: The name of another record.
    package init(
      choice: @escaping (String) -> String, record: @escaping (Reference) throws -> String
    ) {
      self.choice = choice
      self.record = record
    }
  }

  /// The columns in their order.
  package let columns: [Column]
  private let names: Names

  /// The table of a kind.
  ///
  /// - Parameter languages: The languages, beside the first, in which names are written.
  package init(_ kind: Kind, languages: [String], _ names: Names) {
    var columns: [Column] = [.reference, .title] + languages.map { .titleIn($0) }
    for field in kind.fields {
      columns.append(.field(field))
      switch field.shape {
      case .choice, .reference, .references: columns.append(.name(field))
      case .money: columns.append(.currency(field))
      default: break
      }
    }
    self.columns = columns
    self.names = names
  }

  /// The cells of a record.
  package func cells(_ draft: Draft) throws -> [SheetCell] {
    try columns.map { column in
      switch column {
      case .reference: .text(draft.reference.description)
      case .title: draft.title.map { .text($0) } ?? .empty
      case .titleIn(let language):
        draft.narratives.first { $0.field == "title" && $0.language == language }
          .map { .text($0.text) } ?? .empty
      case .field(let field): Self.cell(draft.entries[field.name], draft.language)
      case .name(let field): try name(draft.entries[field.name])
      case .currency(let field):
        if case .value(.money(let money))? = draft.entries[field.name] {
          .text(money.currency.code)
        } else {
          .empty
        }
      }
    }
  }

  private static func cell(_ entry: Draft.Entry?, _ language: String?) -> SheetCell {
    switch entry {
    case nil: .empty
    case .unknown(let reason)?: .text(reason.typed)
    case .value(.decimal(let number))?: .number(number.description)
    case .value(.integer(let number))?: .number("\(number)")
    case .value(.money(let money))?: .number(money.amount.description)
    case .value(.flag(let flag))?: .flag(flag)
    case .value(.date(let date))?:
      // Only a whole day is one for a spreadsheet; "2025-10" stays what it is.
      Day(date.text) == nil ? .text(date.text) : .day(date.text)
    case .value(.texts(let texts))?: .text(Self.list(texts, language))
    case .references(let list)?: .text(list.map(\.description).joined(separator: "; "))
    case let other?: other.spelled.map { .text($0) } ?? .empty
    }
  }

  /// The texts of one language, a line each: the record's own where it has them.
  private static func list(_ texts: [Narrative], _ language: String?) -> String {
    let own = texts.filter { $0.language == language ?? "" }
    let first = texts.first?.language
    return (own.isEmpty ? texts.filter { $0.language == first } : own).map(\.text)
      .joined(separator: "\n")
  }

  private func name(_ entry: Draft.Entry?) throws -> SheetCell {
    switch entry {
    case .value(.text(let word))?: .text(names.choice(word))
    case .reference(let reference)?: .text(try names.record(reference))
    case .references(let list)?: .text(try list.map(names.record).joined(separator: "; "))
    default: .empty
    }
  }
}
