package import Domain

/// What loading published files does, or would do: what comes in, what changes, and what could not
/// become what it says, the gravest first.
package struct PublicationReport {
  /// Something that is not as it should be.
  package struct Problem: Sendable {
    /// The name of the file.
    package let file: String
    /// The line, counted from 1; 0 where there is none.
    package let line: Int
    package let part: String
    let identifier: String?
    /// How grave it is: less than 0 stops the import, 0 is not in the register, 1 is there only as it
    /// was published, 2 is worth knowing.
    package let gravity: Int
    let explanation: Explanation

    /// Something at a place of a file.
    ///
    /// - Parameter part: The element, `<value>`, or the property there.
    package init(
      file: String, line: Int, part: String, identifier: String?, gravity: Int,
      explanation: Explanation
    ) {
      self.file = file
      self.line = line
      self.part = part
      self.identifier = identifier
      self.gravity = gravity
      self.explanation = explanation
    }

    /// `ml.xml:12 <transaction> XM-1: the amount has no currency. It is kept …`
    package var wording: Wording {
      var place = line > 0 ? "\(file):\(line)" : file
      if !part.isEmpty { place += " \(part)" }
      if let identifier, !identifier.isEmpty { place += " \(identifier)" }
      let (problem, remedy) = (explanation.problem, explanation.remedy)
      return Wording(
        en: "\(place): \(problem.en) \(remedy.en)", fr: "\(place) : \(problem.fr) \(remedy.fr)",
        ar: "\(place): \(problem.ar) \(remedy.ar)", az: "\(place): \(problem.az) \(remedy.az)"
      ).inLine
    }
  }

  private let files: [PublishedFileReading]
  private let summary: TableLoadSummary
  private let problems: [Problem]
  private let count: Int
  private let language: Language

  /// How many lines of a list are shown.
  package static let shown = 20

  /// - Parameters:
  ///   - files: How each was read.
  ///   - problems: Those that were kept, the gravest first.
  ///   - count: How many there are.
  package init(
    files: [PublishedFileReading], summary: TableLoadSummary, problems: [Problem], count: Int,
    language: Language
  ) {
    self.files = files
    self.summary = summary
    self.problems = problems
    self.count = count
    self.language = language
  }

  /// The report as a document.
  package var document: Document {
    var blocks: [Document.Block] = [
      .paragraph(TableLoadReport.counts(summary, refused: 0)(language))
    ]
    for (counts, phrase) in [
      (summary.records.added, Phrases.addedByKind), (summary.removed, Phrases.removedByKind),
    ] {
      let kinds = Kind.allCases.filter { counts[$0] != nil }
      guard !kinds.isEmpty else { continue }
      let parts = kinds.map { "\(RecordWords.kind($0)(language)) \(counts[$0] ?? 0)" }
      blocks.append(.paragraph(phrase(language.commas(parts))(language)))
    }
    if !summary.changes.isEmpty {
      blocks += [.heading(Phrases.changesHeading(language)), .list(summary.changes.map(change))]
    }
    if !problems.isEmpty {
      blocks += [
        .heading(Phrases.problemsHeading(count)(language)),
        .list(
          problems.prefix(Self.shown).map {
            Cell($0.wording(language), $0.gravity < 1 ? .bad : $0.gravity < 2 ? .warning : .plain)
          }),
      ]
      if count > Self.shown {
        blocks.append(.paragraph(Phrases.moreProblems(count - Self.shown)(language)))
      }
    }
    let read = files.prefix(Self.shown).map { $0.wording(language) }
    blocks += (read + (files.count > read.count ? ["…"] : [])).map { .paragraph($0, .dim) }
    return Document(blocks)
  }

  private func change(_ difference: RecordDifference) -> Cell {
    let fields = difference.fields.map { RecordWords.field($0.field)(language) }
    return Cell(language.pair(difference.reference, language.commas(fields)))
  }
}
