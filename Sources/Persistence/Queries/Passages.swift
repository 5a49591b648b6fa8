package import Domain

extension Reading {
  /// The texts that were written for reports on a record and on what stands under it.
  package func passages(on id: RecordID) throws -> [PassageFacts] {
    let records = try rows(.passage, members(below: id)[Kind.passage.rawValue] ?? [])
    return try records.compactMap { record in
      guard let section = record[NarrativeField.section],
        let from = record[NarrativeField.from]?.first,
        let until = record[NarrativeField.until]?.last,
        from <= until, let text = try writtenText(NarrativeField.text, of: record)
      else { return nil }
      return PassageFacts(
        section, about: record.parent, reference: try reference(of: record.id).description,
        period: from...until, text: text)
    }
  }

  /// What a record says in a field of text, in the language that is wanted, else in the one that exists.
  package func writtenText(_ key: FieldKey<String>, of id: RecordID) throws -> WrittenText? {
    try writtenText(key, of: record(id))
  }

  private func writtenText(_ key: FieldKey<String>, of record: Record) throws -> WrittenText? {
    let own = record[key]
    guard let language, language != record.language else { return own.map { WrittenText($0) } }
    let translations = try connection.rows(
      """
      SELECT text, language FROM narrative WHERE record = ? AND field = ? AND ordinal = 0
      ORDER BY language <> ?, language
      """, [SQLValue(record.id), .text(key.name), .text(language)]
    ) { (text: $0.text(0), language: $0.text(1)) }
    if let first = translations.first, first.language == language {
      return WrittenText(first.text)
    }
    if let own { return WrittenText(own, otherLanguage: record.language) }
    return translations.first.map { WrittenText($0.text, otherLanguage: $0.language) }
  }
}
