package import Domain

extension Reading {
  /// The texts that were written for reports on a record and on what stands under it.
  package func passages(on id: RecordID) throws -> [PassageFacts] {
    let records = try rows(.passage, members(below: id)[Kind.passage.rawValue] ?? [])
    return try records.compactMap { record in
      guard let section = record.text("section").flatMap(PassageSection.init),
        let from = record.date("from")?.first, let until = record.date("until")?.last,
        from <= until, let text = try writtenText("text", of: record)
      else { return nil }
      return PassageFacts(
        section, about: record.parent, reference: try reference(of: record.id).description,
        period: from...until, text: text)
    }
  }

  /// What a record says in a field of text, in the language that is wanted, else in the one that exists.
  package func writtenText(_ field: String, of id: RecordID) throws -> WrittenText? {
    try writtenText(field, of: record(id))
  }

  private func writtenText(_ field: String, of record: Record) throws -> WrittenText? {
    let own = record.text(field)
    guard let language, language != record.language else { return own.map { WrittenText($0) } }
    let translations = try connection.rows(
      """
      SELECT text, language FROM narrative WHERE record = ? AND field = ? AND ordinal = 0
      ORDER BY language <> ?, language
      """, [SQLValue(record.id), .text(field), .text(language)]
    ) { (text: $0.text(0), language: $0.text(1)) }
    if let first = translations.first, first.language == language {
      return WrittenText(first.text)
    }
    if let own { return WrittenText(own, otherLanguage: record.language) }
    return translations.first.map { WrittenText($0.text, otherLanguage: $0.language) }
  }
}
