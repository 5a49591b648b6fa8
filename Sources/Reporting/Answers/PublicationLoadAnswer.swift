package import Domain

/// `import` of files of IATI or 360Giving
package struct PublicationLoadAnswer: Answer {
  let files: [PublishedFileAnswer]
  let dryRun: Bool
  let loaded: Bool
  let added: Int
  let changed: Int
  let unchanged: Int
  let left: Int
  let removed: Int
  let addedKinds: [KindCountAnswer]
  let removedKinds: [KindCountAnswer]
  let remarks: Int
  let problems: [PublicationRemarkAnswer]

  /// How many remarks are named.
  private static let shown = 1000

  /// - Parameters:
  ///   - isLoaded: Whether nothing in it forbids to load it.
  ///   - problems: Those that were kept, the gravest first.
  ///   - count: How many there are.
  package init(
    files: [PublishedFileReading], isDryRun: Bool, isLoaded: Bool, summary: TableLoadSummary,
    problems: [PublicationReport.Problem], count: Int, language: Language
  ) {
    self.files = files.map(PublishedFileAnswer.init)
    (dryRun, loaded) = (isDryRun, isLoaded)
    added = summary.records.added.values.reduce(0, +)
    changed = summary.records.changed.values.reduce(0, +)
    (unchanged, left) = (summary.records.unchanged, summary.left)
    removed = summary.removed.values.reduce(0, +)
    addedKinds = KindCountAnswer.list(summary.records.added)
    removedKinds = KindCountAnswer.list(summary.removed)
    remarks = count
    self.problems = problems.prefix(Self.shown).map { PublicationRemarkAnswer($0, language) }
  }
}

/// How a published file was read.
package struct PublishedFileAnswer: Codable, Sendable {
  let file: String
  let standard: Word<PublishedStandardWord>
  let standardVersion: String?
  let entries: Int
  let sheet: String?
  let furtherSheets: [String]
  let otherSheets: [String]
  let encoding: String?

  init(_ reading: PublishedFileReading) {
    file = reading.file
    standard = Word(reading.standard == .iati ? .iati : .threeSixtyGiving)
    (standardVersion, entries) = (reading.version, reading.entries)
    (sheet, furtherSheets) = (reading.sheet, reading.furtherSheets)
    (otherSheets, encoding) = (reading.otherSheets, reading.encoding)
  }
}

/// How many records of a kind there are.
package struct KindCountAnswer: Codable, Sendable {
  let kind: String
  let count: Int

  static func list(_ counts: [Kind: Int]) -> [KindCountAnswer] {
    Kind.allCases.compactMap { kind in
      counts[kind].map { KindCountAnswer(kind: kind.word, count: $0) }
    }
  }
}

/// Something in a published file that did not become what it says, or is worth knowing.
package struct PublicationRemarkAnswer: Codable, Sendable {
  let file: String
  let line: Int?
  let part: String
  let identifier: String?
  let weight: Word<RemarkWeightWord>
  let problem: String

  init(_ problem: PublicationReport.Problem, _ language: Language) {
    (file, line) = (problem.file, problem.line > 0 ? problem.line : nil)
    (part, identifier) = (problem.part, problem.identifier)
    weight = Word(RemarkWeightWord(gravity: problem.gravity))
    let words = problem.explanation
    self.problem = [words.problem(language), words.remedy(language)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

package enum PublishedStandardWord: String, CaseIterable, Sendable {
  case iati, threeSixtyGiving = "360giving"
}

/// What a remark means for the import.
package enum RemarkWeightWord: String, CaseIterable, Sendable {
  case refused, notTaken, keptAsPublished, worthKnowing

  init(gravity: Int) {
    self =
      switch gravity {
      case ..<0: .refused
      case 0: .notTaken
      case 1: .keptAsPublished
      default: .worthKnowing
      }
  }
}
