public import Domain
public import JSON

/// The head of a register's history, to be kept outside.
public struct AttestationReport {
  private let head: ChainHead
  private let language: Language

  /// The report on a head.
  public init(_ head: ChainHead, language: Language) {
    self.head = head
    self.language = language
  }

  /// The report as a document: a sentence for a letter, and the line that is checked later.
  public var document: Document {
    func fact(_ name: Wording, _ text: String) -> Document.Fact {
      Document.Fact(name(language), Cell(text))
    }
    return Document([
      .title(Phrases.attestationTitle(language)),
      .facts([
        fact(Phrases.registryOffice, head.entry.office.description),
        fact(Phrases.entryWord, "\(head.entry.number)"),
        fact(Phrases.madeAt, HistoryReport.time(head.at)), fact(Wording("SHA-256"), head.hash),
      ]),
      .paragraph(Phrases.attestationHow(language)), .paragraph(head.line),
    ])
  }

  /// The report as JSON.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("office") { $0.value(head.entry.office.description) }
      json.member("entry") { $0.number(head.entry.number) }
      json.member("at") { $0.value(HistoryReport.time(head.at)) }
      json.member("sha256") { $0.value(head.hash) }
      json.member("line") { $0.value(head.line) }
    }
  }

  /// That a head holds, with how many entries came after it.
  public static func holds(_ head: ChainHead, later: Int64) -> Wording {
    Phrases.attestedHolds(head.entry.number, HistoryReport.time(head.at), later: later)
  }
}
