package import Domain
package import Sheets

/// Makes drafts of records from the rows of a table.
package struct TableInterpreter {
  let mapping: TableMapping
  /// The record under which rows stand that do not say it themselves.
  let under: Reference?
  let lookups: TableLookups
  /// What was made of its rows and cells.
  package let notes = ReadingNotes()
  let fields: [(column: Int, field: Field)]
  let referenceColumn: Int?
  let titleColumn: Int?
  let keyColumn: Int?
  private let placeColumn: Int?
  private let endColumn: Int?
  let currencyColumn: Int?
  private let parents: [(column: Int, kind: Kind)]
  private let translations: [(column: Int, language: String)]
  let counts: [(column: Int, field: String, category: String)]

  /// Rows under a mapping.
  package init(_ mapping: TableMapping, under: Reference?, _ lookups: TableLookups) {
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

  /// The records that a row makes; nil when something is wrong with it.
  ///
  /// - Parameter problems: Takes what is wrong, cell by cell.
  package func drafts(_ row: SheetRow, problems: inout [TableProblem]) -> RowDrafts? {
    let found = problems.count
    let name = titleColumn.map { row[$0].text } ?? ""
    let title = PlainText.line(name)
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
      try setReference(of: &draft, row, name, place)
      try checkPerCent(row, draft)
    }
    guard problems.count == found else { return nil }
    var drafts: RowDrafts?
    take(.empty, row, placeColumn ?? endColumn, &problems) {
      drafts = try arranged(draft, place, row)
      drafts?.row = row.number
    }
    return drafts
  }

  /// Runs a step that reads one cell and keeps what is wrong with it.
  func take(
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

  // MARK: Where it stands

  /// Sets the reference of a row's record, which the table says or its name leads to, and its name as the
  /// register has it where only the spelling differs.
  private func setReference(
    of draft: inout Draft, _ row: SheetRow, _ name: String, _ place: Reference?
  ) throws {
    let isNamed = (referenceColumn.map { row[$0].isEmpty } ?? true) && !name.isEmpty
    if isNamed, mapping.kind.fieldsOfIdentity == nil {
      let parent = try self.parent(row)
      let found = try NameIdentity(lookups: lookups, kind: mapping.kind, parent: parent).find(name)
      draft.reference = parent?.appending(found.slug) ?? Reference(slugs: [found.slug])
      if draft.title != nil { draft.title = found.title }
      return
    }
    draft.reference = try reference(of: draft, row, name, place)
  }

  /// Per cent are only taken for indicators that measure them.
  private func checkPerCent(_ row: SheetRow, _ draft: Draft) throws {
    let cell = fields.lazy.map { row[$0.column] }.first {
      if case .percent = $0 { true } else { NumberReading.perCent($0.text) != nil }
    }
    guard let cell, [.actual, .period, .indicator].contains(mapping.kind) else { return }
    let measure =
      if mapping.kind == .indicator {
        try draft.entries["measure"]?.spelled ?? lookups.measure(draft.reference)
      } else {
        try draft.reference.parent.flatMap(lookups.measure)
      }
    if let measure, measure != IndicatorMeasure.percentage.rawValue {
      throw TableError.notAPercentage(cell.text)
    }
  }

  /// The reference of a row's record: what the table says, else its day or its place.
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
    if mapping.kind.fieldsOfIdentity != nil {
      guard let day = draft[SharedField.day] else {
        throw RecordError.missingField("day", kind: mapping.kind)
      }
      // With a key of its own an event is found again even when its day was corrected.
      let key = keyColumn.map { Slug.make(from: row[$0].text) } ?? nil
      let slug = "@" + (key ?? day.text)
      return parent?.appending(slug) ?? Reference(slugs: [slug])
    }
    // A name that was left out below the one that it repeats: the place does not stand for it.
    if stated.isEmpty, mapping.kind.hasName { throw TableError.noName }
    let slug: String
    if !stated.isEmpty, Slug.isValid(stated.lowercased()) {
      slug = stated.lowercased()
    } else if !stated.isEmpty {
      slug = NameIdentity(lookups: lookups, kind: mapping.kind, parent: parent).made(of: stated)
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

  /// Puts what a row says on the records that hold it: a deliverable's place makes a part, a
  /// project's end a milestone.
  private func arranged(_ draft: Draft, _ place: Reference?, _ row: SheetRow) throws -> RowDrafts {
    var draft = draft
    switch mapping.kind {
    case .deliverable:
      guard let place else { return RowDrafts(own: [draft]) }
      let known = try lookups.part(draft.reference, place)
      var part = Draft(kind: .part, reference: known ?? draft.reference.appending(place.slug))
      part[PartField.at] = place
      for name in ["target", "due", "responsible", "note"] {
        part.entries[name] = draft.entries.removeValue(forKey: name)
      }
      return RowDrafts(shared: draft, own: [part])
    case .part:
      if let place { draft[PartField.at] = place }
    case .delivery:
      guard let place else { return RowDrafts(own: [draft]) }
      draft[DeliveryField.at] = place
      // A table with a column for the part says it itself.
      if mapping.column(of: .field("part")) == nil, let parent = draft.reference.parent,
        let part = try lookups.part(parent, place)
      {
        draft[DeliveryField.part] = part
      }
    case .project:
      guard let endColumn, !row[endColumn].isEmpty else {
        return RowDrafts(own: [draft])
      }
      let field = MilestoneField.due.field
      var end = Draft(kind: .milestone, reference: draft.reference.appending("end"))
      end.title = draft.title
      end[MilestoneField.type] = .end
      end.entries[field.name] = try entry(row[endColumn], field, row, parent: nil)
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
