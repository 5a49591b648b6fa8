package import Domain
import Exchange
package import Persistence
package import Reporting

/// A form in which others publish, to be read.
package protocol PublishedForm: Sendable {
  /// What takes publications of this form into a change.
  func loader(_ change: Change, _ mode: TableMode) throws -> PublicationLoader

  /// Reads a file.
  func load(
    _ file: InputFile, _ loader: PublicationLoader, _ answer: inout ImportPublications.Answer
  ) throws
}

/// Loads files that others publish, in one change.
package struct ImportPublications {
  /// What came of reading the files, or would come of it.
  package struct Answer {
    package var summary = TableLoadSummary()
    /// How each file was read.
    package var files: [PublishedFileReading] = []
    /// What is not as it should be, the gravest first.
    package var problems: [PublicationProblem] = []
    /// How many problems there were; not all of them are kept.
    package var count = 0
    /// Whether something is not in the register at all.
    package var isIncomplete = false
    /// Whether every file could be read at all.
    package var isTaken = true
    /// What nothing was loaded for; empty when something was.
    package var refused: [PublicationProblem] = []
  }

  /// Takes everything back, because something cannot be taken as it is.
  private struct Refused: Error {}

  private let form: any PublishedForm
  private let files: [InputFile]
  private let request: TableRequest

  package init(_ form: any PublishedForm, _ files: [InputFile], _ request: TableRequest) {
    self.form = form
    self.files = files
    self.request = request
  }

  /// Loads the files, all or none.
  ///
  /// - Parameter dryRun: Whether all is taken back at the end.
  /// - Throws: ``RequestError``, ``RegisterError``; nothing is loaded then.
  package func run(in session: Session, dryRun: Bool) throws -> Answer {
    var answer = Answer()
    do {
      _ = try session.register.change(
        CommandLineText.of(["import"] + files.map(\.path)), reason: request.amendment.reason,
        by: session.caller.author, dryRun: dryRun
      ) { change in
        let loader = try form.loader(change, request.mode)
        for file in files {
          try form.load(file, loader, &answer)
          try file.checkUnchanged()
        }
        if answer.problems.contains(where: refuses) { throw Refused() }
      }
    } catch is Refused {}
    answer.problems.sort { ($0.gravity, $0.file, $0.line) < ($1.gravity, $1.file, $1.line) }
    let isGrave = answer.problems.contains { $0.gravity < 0 }
    answer.refused = answer.problems.filter { isGrave ? $0.gravity < 0 : refuses($0) }
    return answer
  }

  private func refuses(_ problem: PublicationProblem) -> Bool {
    problem.gravity < (request.isStrict ? 2 : 0)
  }
}

extension ImportPublications.Answer {
  /// The refusal of it; nil when it was loaded.
  package var refusal: RequestError? {
    if refused.isEmpty { return nil }
    return isTaken
      ? .publicationRefused(refused, isStrict: refused.allSatisfy { $0.gravity >= 0 })
      : .publicationUnreadable(refused)
  }

  /// Takes a publication in, or keeps why it says something else than the register.
  mutating func load(
    _ publication: Publication, _ ordinal: Int, _ loader: PublicationLoader, from file: InputFile
  ) throws {
    do {
      try loader.load(publication, ordinal: ordinal, &summary)
    } catch let refusal as RowRefusal {
      refuse(publication, of: file, TableError(refusal))
    } catch let error as RecordError {
      refuse(publication, of: file, .rule(error))
    }
  }

  private mutating func refuse(
    _ publication: Publication, of file: InputFile, _ error: TableError
  ) {
    count += 1
    problems.append(
      PublicationProblem(
        .refused(identifier: publication.identifier, error), in: file.name))
  }
}

extension InputFile {
  /// Where publications come from.
  var source: IATIReader.Source {
    var digest: String?
    return IATIReader.Source(name: name) { [self] in
      if let digest { return digest }
      let made = try Reading.digest(open())
      digest = made
      return made
    }
  }
}
