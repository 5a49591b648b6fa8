import ArgumentParser
import JSON
import Phrases
import Reporting
import Terminal
import UseCases

/// Loads what others publish at a terminal: first to see what comes of it, then for good.
struct PublicationImport {
  let importing: ImportPublications
  let session: CommandSession
  /// Whether the summary is for programs.
  let isJSON: Bool

  /// Loads the files; on a terminal it is shown first what would come of it.
  ///
  /// - Parameter asks: Whether a person is asked who can be.
  func run(dryRun: Bool, asks: Bool) throws {
    if dryRun {
      let trial = try importing.run(in: session.session, dryRun: true)
      show(trial, isDryRun: true)
      if !isJSON { session.confirm(Words.dryRun) }
      if !trial.refused.isEmpty { throw ExitCode(1) }
      return
    }
    guard asks, !isJSON, session.context.console.canPrompt else {
      let done = try importing.run(in: session.session, dryRun: false)
      if isJSON { show(done, isDryRun: false) }
      if let refusal = done.refusal { throw refusal }
      if !isJSON { show(done, isDryRun: false) }
      if done.isIncomplete { throw ExitCode(3) }
      return
    }
    let trial = try importing.run(in: session.session, dryRun: true)
    show(trial, isDryRun: true)
    if let refusal = trial.refusal { throw refusal }
    guard session.context.agrees(to: Words.loadThis) else {
      session.confirm(Words.declined)
      throw ExitCode(2)
    }
    let done = try importing.run(in: session.session, dryRun: false)
    session.confirm(TableLoadReport.counts(done.summary, refused: 0))
  }

  private func show(_ answer: ImportPublications.Answer, isDryRun: Bool) {
    let problems = answer.problems.map { PublicationReport.Problem($0) }
    guard !isJSON else {
      var json = JSONWriter()
      PublicationLoadAnswer(
        files: answer.files, isDryRun: isDryRun, isLoaded: answer.refusal == nil,
        summary: answer.summary, problems: problems, count: answer.count,
        language: session.language
      ).write(to: &json)
      return session.context.console.write(json.bytes)
    }
    let report = PublicationReport(
      files: answer.files, summary: answer.summary, problems: problems,
      count: answer.count, language: session.language)
    session.context.show(report.document)
  }
}
