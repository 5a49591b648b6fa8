package import Domain
package import JSON

/// Which entries a key signed, as they are typed in the register.
package struct SignedRange: Hashable, Sendable {
  /// The public key, 32 bytes.
  package let key: [UInt8]
  /// The first entry.
  package let first: String
  /// The last entry.
  package let last: String
  package let count: Int64

  /// The entries that a key signed.
  package init(key: [UInt8], first: String, last: String, count: Int64) {
    (self.key, self.first, self.last, self.count) = (key, first, last, count)
  }
}

/// The head of a register's history, to be kept outside.
package struct AttestationReport {
  private let heads: [ChainHead]
  private let entries: Int64
  private let keys: [SignedRange]
  private let unsigned: Unsigned
  private let language: Language

  /// The report on heads: one, as long as offices do not exchange entries.
  ///
  /// - Parameters:
  ///   - entries: How many entries the register has.
  ///   - keys: The keys that signed entries.
  ///   - unsigned: Entries that no key signed, of layouts whose entries can be signed.
  package init(
    _ heads: [ChainHead], entries: Int64, keys: [SignedRange], unsigned: Unsigned = Unsigned(),
    language: Language
  ) {
    (self.heads, self.entries, self.keys, self.language) = (heads, entries, keys, language)
    self.unsigned = unsigned
  }

  /// How many entries no key signed.
  package struct Unsigned: Sendable {
    let count: Int64
    let hasLast: Bool

    /// - Parameter hasLast: Whether the last entry is one of them.
    package init(count: Int64 = 0, hasLast: Bool = false) {
      (self.count, self.hasLast) = (count, hasLast)
    }
  }

  /// The report as a document: a sentence for a letter, and the lines that are checked later.
  package var document: Document {
    func fact(_ name: Wording, _ text: String) -> Document.Fact {
      Document.Fact(name(language), Cell(text))
    }
    var facts = heads.flatMap { head in
      [
        fact(Phrases.registryOffice, head.entry.office.description),
        fact(Phrases.entryWord, "\(head.entry.number)"),
        fact(Phrases.madeAt, HistoryReport.time(head.at)), fact(Wording("SHA-256"), head.hash),
      ]
    }
    facts.append(fact(Phrases.entriesInAll, "\(entries)"))
    facts += keys.map {
      fact(Phrases.signingKey, "\(Phrases.key($0.key)): \(Phrases.signed($0)(language))")
    }
    if unsigned.count > 0 {
      let last = unsigned.hasLast ? Phrases.includingTheLast(language) : ""
      facts.append(fact(Phrases.unsignedEntries, "\(unsigned.count)\(last)"))
    }
    return Document(
      [
        .title(Phrases.attestationTitle(language)), .facts(facts),
        .paragraph(Phrases.attestationHow(language)),
      ] + heads.map { .paragraph($0.line) })
  }

  /// The report as JSON.
  package func write(to json: inout JSONWriter) {
    AttestationAnswer(heads, entries: entries, unsigned: unsigned.count, keys: keys)
      .write(to: &json)
  }
}
