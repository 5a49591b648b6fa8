import IATIStandard
package import Reporting

/// Checks IATI files offline by the version that they state: schema, code lists and the standard's rules.
package struct CheckPublications: Codable, Sendable {
  /// Findings less grave than this are left out: `critical`, `error`, `warning` or `advisory`.
  package var severity: String
  /// How many findings of one kind are kept, 1 or more.
  package var most: Int

  package init(severity: String, most: Int) {
    self.severity = severity
    self.most = most
  }

  /// - Parameters:
  ///   - names: The files, which are opened one after the other.
  ///   - clock: Milliseconds since 1970 (UTC).
  /// - Throws: ``RequestError`` for a word that is no severity, or a file that changes meanwhile.
  package func run(
    _ names: [String], opening open: (String) throws -> InputFile, clock: () -> Int64,
    language: Language
  ) throws -> ValidationReport {
    let levels = IATIFinding.Severity.allCases.map(\.rawValue)
    guard let level = IATIFinding.Severity(rawValue: severity) else {
      throw RequestError.notAWord(severity, of: "--severity", levels)
    }
    var report = ValidationReport(most: max(1, most), severity: level, language: language)
    for name in names {
      let file = try open(name)
      report.begin(name)
      var findings = report
      let checker = IATIChecker(now: clock()) { findings.add($0) }
      let summary = try checker.check(file.open())
      try file.checkUnchanged()
      findings.end(summary)
      report = findings
    }
    return report
  }
}
