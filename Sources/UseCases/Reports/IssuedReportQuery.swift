package import Domain
package import Persistence
package import Reporting

/// A report that was issued, with the bytes that were kept of it.
package struct IssuedReportQuery: Query {
  package var reference: String

  package struct Answer {
    package let issue: IssuedReport
    /// As they were handed over; nil when they were not kept, were erased, or are no longer the same.
    package let bytes: [UInt8]?
    /// How many entries of history follow the one that keeps the report.
    package let later: Int
  }

  package init(_ reference: String) { self.reference = reference }

  package func answer(from register: Reading, for caller: Caller) throws -> Answer {
    let issue = try register.issuedReport(
      References(register, caller).find(reference, [.issue]))
    let document = try issue.file.map { try register.record($0) }
    let bytes = try document.flatMap { try register.checkedContent(of: $0) }
    let now = try register.state().entry?.number ?? 0
    return Answer(
      issue: issue, bytes: bytes.flatMap { IssuedReport.digest(of: $0) == issue.sha256 ? $0 : nil },
      later: Int(now - (issue.state.entry?.number ?? 0) - 1))
  }
}

extension IssuedReport {
  /// What was asked for.
  ///
  /// - Throws: ``RequestError/notAWord(_:of:_:)`` for a request that nobody can read.
  package func request() throws -> ReportRequest {
    do { return try ReportRequest(kept: words) } catch {
      throw RequestError.notAWord(words, of: "\(reference) arguments", ["{\"references\": …}"])
    }
  }
}

/// A report that was issued, made once more by this program from the register as it stood then.
package struct RemadeReport {
  package let report: HandedReport
  /// The figures that are others now.
  package let restated: [Restatement]

  /// Whether it is the same byte for byte.
  package func isSame(as issue: IssuedReport) -> Bool { report.digest == issue.sha256 }
}

extension Session {
  /// Makes a report that was issued once more: in its language, and from the register as it stood then.
  package func remake(
    _ issue: IssuedReport, rendering: (Language) -> Rendering
  ) throws -> RemadeReport {
    let request = try issue.request()
    let form = request.format.flatMap { OutputForm(rawValue: $0) } ?? .text
    let language = request.language.flatMap { Language(code: $0) } ?? caller.language
    let viewer = Viewer(
      language: language.rawValue, marksLanguages: form.isForPeople,
      knownUntil: try issue.state.entry.map { entry in
        try register.read { try $0.time(of: entry) }
      })
    let report = try register.read(as: viewer) { reading in
      let settings = try reading.settings()
      var then = caller
      then.language = language
      then.usualDay = settings[.asOf].flatMap { Day($0) }
      then.notice = settings[.notice].map { NoticeWords.text($0, in: language) }
      return try HandedReportQuery(request, as: form, rendering(language))
        .answer(from: reading, for: then)
    }
    return RemadeReport(
      report: report, restated: Restatement.between(issue.figures, report.figures))
  }
}
