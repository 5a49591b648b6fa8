/// Somebody's table, CSV or workbook: its sheets, and the rows of one of them.
package struct TableFile {
  /// How a CSV file is to be read where its own signs are not enough.
  package struct Options: Sendable {
    /// The encoding; nil to find out.
    package var encoding: TextEncoding?
    /// What stands between cells; nil to find out.
    package var separator: Character?

    /// Everything is found out.
    package init(encoding: TextEncoding? = nil, separator: Character? = nil) {
      self.encoding = encoding
      self.separator = separator
    }
  }

  private enum Form {
    case workbook(WorkbookReader)
    case text(TextEncoding, Character?)
  }

  /// Why a text file is read in its encoding; nil for a workbook.
  package let guess: EncodingGuess?

  private let form: Form
  private let open: () throws -> () throws -> [UInt8]?

  /// Looks at a file and finds out what it is.
  ///
  /// - Parameters:
  ///   - file: The file at any place, for a workbook.
  ///   - open: Begins the file anew and answers what hands out its pieces.
  /// - Throws: ``SheetError``.
  package init(
    _ file: RandomAccess, options: Options = Options(),
    open: @escaping () throws -> () throws -> [UInt8]?
  ) throws {
    self.open = open
    if let other = ForeignForm(try file.bytes(at: 0, count: min(96, file.size))) {
      throw SheetError.another(other)
    }
    if WorkbookReader.begins(try file.bytes(at: 0, count: min(8, file.size))) {
      form = .workbook(try WorkbookReader(file))
      guess = nil
    } else {
      let found = try options.encoding.map { EncodingGuess($0) } ?? EncodingGuess.make(open)
      guess = found
      form = .text(found.encoding, options.separator)
    }
  }

  /// The names of the sheets that can be seen; none for CSV.
  package var sheets: [String] {
    switch form {
    case .workbook(let reader): reader.sheets.filter { !$0.isHidden }.map(\.name)
    case .text: []
    }
  }

  /// The names of the sheets that are hidden; none for CSV.
  package var hiddenSheets: [String] {
    switch form {
    case .workbook(let reader): reader.sheets.filter(\.isHidden).map(\.name)
    case .text: []
    }
  }

  /// The name on the tab of a sheet that was asked for by its name or its number; nil for CSV.
  ///
  /// - Throws: ``SheetError/noSuchSheet(_:known:)``.
  package func name(of sheet: String?) throws -> String? {
    guard case .workbook(let reader) = form else {
      if let sheet { throw SheetError.noSuchSheet(sheet, known: []) }
      return nil
    }
    guard let found = reader.sheet(sheet) else {
      throw SheetError.noSuchSheet(sheet ?? "1", known: sheets)
    }
    return found.name
  }

  /// Whether there is a sheet of that name, hidden or not.
  package func has(sheet name: String) -> Bool {
    if case .workbook(let reader) = form {
      reader.sheets.contains { $0.name == name }
    } else {
      false
    }
  }

  /// The encoding of a CSV file; nil for a workbook.
  package var encoding: TextEncoding? {
    if case .text(let encoding, _) = form { encoding } else { nil }
  }

  /// What stands between the cells of a text file; nil for a workbook.
  package var separator: UInt8? {
    get throws {
      guard case .text(let encoding, let separator) = form else { return nil }
      return try CSVReader(encoding: encoding, separator: separator, open()).separator
    }
  }

  /// What hands out the rows that hold something, nil at the end.
  ///
  /// - Parameters:
  ///   - sheet: The name on the tab, hidden or not; nil for the first that can be seen.
  ///   - keepsTimes: Whether a day with a time keeps it, `2025-03-14T09:30:00`.
  /// - Throws: ``SheetError/noSuchSheet(_:known:)``.
  package func rows(of sheet: String? = nil, keepsTimes: Bool = false) throws
    -> () throws -> SheetRow?
  {
    switch form {
    case .text(let encoding, let separator):
      if let sheet { throw SheetError.noSuchSheet(sheet, known: []) }
      var reader = try CSVReader(encoding: encoding, separator: separator, open())
      return { try reader.next() }
    case .workbook(let reader):
      guard let wanted = reader.sheet(sheet) else {
        throw SheetError.noSuchSheet(sheet ?? "1", known: sheets)
      }
      return try reader.rows(of: wanted, keepsTimes: keepsTimes)
    }
  }
}
