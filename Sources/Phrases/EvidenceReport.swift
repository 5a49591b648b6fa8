import Domain
package import JSON
import Persistence
package import Reporting
package import UseCases

/// The documents that prove something, as a list.
package struct EvidenceReport {
  private let lines: [ListEvidence.Line]
  private let language: Language

  package init(_ lines: [ListEvidence.Line], language: Language) {
    self.lines = lines
    self.language = language
  }

  package var document: Document {
    lines.isEmpty
      ? Document([.paragraph(Words.nothingListed(language))])
      : Document([.table(table(isForPeople: true))])
  }

  /// The list with whole digests.
  package var table: Table { table(isForPeople: false) }

  /// - Parameter isForPeople: Whether the beginning of a digest is enough.
  private func table(isForPeople: Bool) -> Table {
    Table(
      [
        .init(RecordWords.field("reference")(language), .whole),
        .init(RecordWords.field("fileName")(language)),
        .init(RecordWords.field("size")(language), trailing: true), .init("SHA-256"),
        .init(Words.keptIn(language)),
      ],
      rows: lines.map { line in
        [
          Cell(line.reference), Cell(line.fileName), Cell("\(line.size)"),
          Cell(isForPeople ? String(line.hash.prefix(12)) : line.hash),
          Cell(Words.place(line.place)(language)),
        ]
      })
  }

  package func write(to json: inout JSONWriter) {
    EvidenceAnswer(
      lines.map {
        .init(
          reference: $0.reference, fileName: $0.fileName, size: $0.size, sha256: $0.hash,
          keptIn: $0.place.word)
      }
    ).write(to: &json)
  }
}

extension EvidencePlace {
  /// The word in JSON.
  fileprivate var word: KeptInWord {
    switch self {
    case .register: .register
    case .folder: .folder
    case .elsewhere: .elsewhere
    case .nowhere: .nowhere
    }
  }
}
