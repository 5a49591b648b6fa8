import Domain
import Sheets

/// Where the records of a row stand.
extension TableInterpreter {
  /// Sets the reference of a row's record, which the table says or its name leads to, and its name as the
  /// register has it where only the spelling differs.
  func setReference(
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
  func checkPerCent(_ row: SheetRow, _ draft: Draft) throws {
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
  func arranged(_ draft: Draft, _ place: Reference?, _ row: SheetRow) throws -> RowDrafts {
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
