package import Domain
package import JSON

/// Entries of history with what each did, readable.
package struct HistoryReport {
  /// One entry.
  package struct Item: Sendable {
    package let entry: Entry
    /// What it did, field by field.
    package let lines: [Line]
    /// How many rows that it changed were not read, since a page shows a few only.
    package let unread: Int
    /// The key with which it is signed for the first time in the register; nil for any other entry.
    package let newKey: [UInt8]?
    /// What else was said of it, by name.
    package let said: [String: String]

    /// An entry with what it did.
    package init(
      entry: Entry, lines: [Line], unread: Int = 0, newKey: [UInt8]? = nil,
      said: [String: String] = [:]
    ) {
      (self.newKey, self.said) = (newKey, said)
      self.unread = unread
      self.entry = entry
      self.lines = lines
    }
  }

  /// One field that an entry changed.
  package struct Line: Sendable {
    let record: String
    let table: String
    let field: String
    let before: String?
    let after: String?

    /// A field that changed from one text to another; nil where there was or is none.
    package init(record: String, table: String, field: String, before: String?, after: String?) {
      self.record = record
      self.table = table
      self.field = field
      self.before = before
      self.after = after
    }

    func text(in language: Language) -> String {
      let field = RecordWords.field(field)(language)
      let name = record.isEmpty ? field : "\(record), \(field)"
      switch (before, after) {
      case (nil, let after?): return "\(name): \(after)"
      case (let before?, nil): return "\(name): \(before) → \(Phrases.gone(language))"
      case (let before?, let after?): return "\(name): \(before) → \(after)"
      case (nil, nil): return name
      }
    }
  }

  private let items: [Item]
  private let language: Language
  private let office: RecordID
  /// An entry of many rows shows this many; JSON shows all.
  private let linesShown = 12

  /// The report on some entries, the newest first.
  ///
  /// - Parameter office: The office of the register; entries of others are named with theirs.
  package init(_ items: [Item], office: RecordID, language: Language) {
    self.items = items
    self.office = office
    self.language = language
  }

  /// The report as a document.
  package var document: Document {
    guard !items.isEmpty else { return Document([.paragraph(Phrases.noEntries(language))]) }
    return Document(
      items.flatMap { item -> [Document.Block] in
        var lines = item.lines.prefix(linesShown).map { Cell($0.text(in: language)) }
        let more = item.lines.count - lines.count + item.unread
        if more > 0 { lines.append(Cell(Phrases.moreFields(more)(language), .dim)) }
        let marks = marks(of: item).map { Document.Block.paragraph($0, .dim) }
        return [.heading(heading(item.entry))] + marks + [.list(lines)]
      })
  }

  /// The report as a table, one row a field.
  package var table: Table {
    var table = Table([
      .init("entry", trailing: true), .init("at"), .init("by"), .init("command"), .init("reason"),
      .init("record"), .init("field"), .init("before"), .init("after"),
    ])
    for item in items {
      for line in item.lines {
        table.rows.append([
          Cell(item.entry.name.typed(in: office)), Cell(Self.time(item.entry.at)),
          Cell(item.entry.author ?? ""), Cell(item.entry.command ?? ""),
          Cell(item.entry.reason ?? ""),
          Cell(line.record), Cell(line.field), Cell(line.before ?? ""), Cell(line.after ?? ""),
        ])
      }
    }
    return table
  }

  /// The report as JSON.
  package func write(to json: inout JSONWriter) { HistoryAnswer(items).write(to: &json) }

  /// What a reader should know of an entry beside what it did.
  private func marks(of item: Item) -> [String] {
    var marks: [String] = []
    if let key = item.newKey { marks.append(Phrases.newKeyMark(Phrases.key(key))(language)) }
    if let entry = item.said["abandons"]?.split(separator: "@").first {
      marks.append(Phrases.abandonsMark(String(entry))(language))
    }
    return marks
  }

  private func heading(_ entry: Entry) -> String {
    let reason = entry.reason.map { " — \($0)" } ?? ""
    let erased = Phrases.erased(language)
    let (author, command) = (entry.author ?? erased, entry.command ?? erased)
    return "\(entry.name.typed(in: office))  \(Self.time(entry.at))  \(author): \(command)\(reason)"
  }

  /// What stands in the place of what was erased.
  package static let erased = Phrases.erased

  /// A key as people compare it: the first 16 of its hexadecimal digits, in fours.
  package static func key(_ key: [UInt8]) -> String { Phrases.key(key) }

  /// The time of an entry, in UTC (ISO 8601).
  package static func time(_ milliseconds: Int64) -> String {
    // A time before 1970 counts back from the end of its day.
    let (whole, part) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    let (days, rest) = part < 0 ? (whole - 1, Int(part) + 86_400_000) : (whole, Int(part))
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let day = Day(daysSinceEpoch: Int(days))
    return "\(day)T\(two(rest / 3_600_000)):\(two(rest / 60_000 % 60)):\(two(rest / 1000 % 60))Z"
  }
}
