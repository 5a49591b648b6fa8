package import Domain

/// That attested heads hold, and what came after them.
package struct VerificationReport {
  /// What one entry erased of what the heads cover.
  package struct Erasure: Hashable, Sendable {
    /// The entry that erased it.
    package let entry: Entry
    package let records: [Kind?: Int]
    package let rows: Int
    /// How many names of people in rows that stay.
    package let names: Int
    /// How many authors, commands and reasons.
    package let texts: Int

    /// What an entry erased.
    package init(entry: Entry, records: [Kind?: Int], rows: Int, names: Int, texts: Int) {
      (self.entry, self.records, self.rows) = (entry, records, rows)
      (self.names, self.texts) = (names, texts)
    }
  }

  private let heads: [(head: ChainHead, erasures: [Erasure])]
  private let later: Int64
  private let keys: [[UInt8]]
  private let office: RecordID

  /// The report on heads that hold.
  ///
  /// - Parameters:
  ///   - heads: Each with what was erased of what it covers.
  ///   - later: How many entries came after them.
  ///   - keys: Keys that signed only since.
  ///   - office: The register's own: its entries go by their numbers.
  package init(
    _ heads: [(head: ChainHead, erasures: [Erasure])], later: Int64, keys: [[UInt8]],
    office: RecordID
  ) {
    (self.heads, self.later, self.keys, self.office) = (heads, later, keys, office)
  }

  /// The sentences, a line each.
  package func lines(in language: Language) -> [String] {
    var lines: [String] = []
    for (head, erasures) in heads {
      let holds = Phrases.attestedHolds(
        head.entry.typed(in: office), HistoryReport.time(head.at), isErased: !erasures.isEmpty)
      lines.append(holds(language))
      lines += erasures.map { "- " + text(of: $0, in: language)(language) }
    }
    lines.append(Phrases.entriesSince(later)(language))
    if !keys.isEmpty {
      lines.append(Phrases.newKeys(keys.map(Phrases.key).joined(separator: ", "))(language))
    }
    return lines
  }

  private func text(of erasure: Erasure, in language: Language) -> Wording {
    let kinds = erasure.records.compactMap { kind, count in
      kind.map { "\(RecordWords.kind($0)(language)): \(count)" }
    }.sorted()
    var parts: [Wording] = []
    if erasure.rows > 0 {
      parts.append(Phrases.erasedRows(erasure.rows, kinds.joined(separator: ", ")))
    }
    if erasure.names > 0 { parts.append(Phrases.erasedNames(erasure.names)) }
    if erasure.texts > 0 { parts.append(Phrases.erasedTexts(erasure.texts)) }
    let what = Wording(
      en: parts.map(\.en).joined(separator: ", "), fr: parts.map(\.fr).joined(separator: ", "),
      ar: parts.map(\.ar).joined(separator: "، "), az: parts.map(\.az).joined(separator: ", "))
    if erasure.entry.kind == .seal {
      let name = erasure.entry.name
      return Phrases.erasedBefore(name.number > 0 ? name.typed(in: office) : nil, what)
    }
    return Phrases.erased(
      erasure.entry.name.typed(in: office), HistoryReport.time(erasure.entry.at),
      by: erasure.entry.author ?? "–", what)
  }
}
