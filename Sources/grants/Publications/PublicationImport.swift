import ArgumentParser
import Phrases
import Reporting
import Terminal
import UseCases

/// Loads what others publish at a terminal: first to see what comes of it, then for good.
struct PublicationImport {
  let importing: ImportPublications
  let session: CommandSession

  /// Loads the files; on a terminal it is shown first what would come of it.
  ///
  /// - Parameter asks: Whether a person is asked who can be.
  func run(dryRun: Bool, asks: Bool) throws {
    if dryRun {
      let trial = try importing.run(in: session.session, dryRun: true)
      show(trial)
      session.confirm(Words.dryRun)
      if !trial.refused.isEmpty { throw ExitCode(1) }
      return
    }
    guard asks, session.context.console.canPrompt else {
      let done = try importing.run(in: session.session, dryRun: false)
      if let refusal = done.refusal { throw refusal }
      show(done)
      if done.isIncomplete { throw ExitCode(3) }
      return
    }
    let trial = try importing.run(in: session.session, dryRun: true)
    show(trial)
    if let refusal = trial.refusal { throw refusal }
    guard session.context.agrees(to: Words.loadThis) else {
      session.confirm(Words.declined)
      throw ExitCode(2)
    }
    let done = try importing.run(in: session.session, dryRun: false)
    session.confirm(TableLoadReport.counts(done.summary, refused: 0))
  }

  private func show(_ answer: ImportPublications.Answer) {
    let report = PublicationReport(
      summary: answer.summary, problems: answer.problems.map { PublicationReport.Problem($0) },
      count: answer.count, language: session.language)
    session.context.show(report.document)
  }
}
