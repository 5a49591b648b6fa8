package import Domain
package import JSON

/// What an examination of a register found, with the fix for each.
package struct DoctorReport {
  private let findings: [Finding]
  private let office: RecordID?
  private let language: Language

  /// The report on some findings.
  ///
  /// - Parameter office: That of the register; nil where it is not known.
  package init(_ findings: [Finding], office: RecordID? = nil, language: Language) {
    self.findings = findings
    self.office = office
    self.language = language
  }

  /// The report as a document.
  package var document: Document {
    Document([
      .title(Phrases.findings(findings.map(\.count).reduce(0, +))(language)),
      .list(
        findings.map { finding in
          let explanation = finding.explanation(in: office)
          return Cell("\(explanation.problem(language)) \(explanation.remedy(language))", .bad)
        }),
    ])
  }

  /// The report as JSON.
  package func write(to json: inout JSONWriter) {
    FindingsAnswer(findings, office: office, language).write(to: &json)
  }
}

extension Phrases {
  static func findings(_ count: Int) -> Wording {
    .count(
      count, en: ("finding", "findings"), fr: ("constat", "constats"),
      ar: ("ملاحظة واحدة", "ملاحظتان", "ملاحظات", "ملاحظة", "ملاحظة"), az: "aşkar edilən hal")
  }
  static func moreFields(_ count: Int) -> Wording {
    Wording(
      en: "and \(count) more; all with --format json",
      fr: "et \(count) de plus ; tout : --format json", ar: "و\(count) غيرها؛ الكل: --format json",
      az: "və daha \(count); hamısı: --format json")
  }
  static let gone = Wording(en: "(removed)", fr: "(retiré)", ar: "(أُزيل)", az: "(çıxarılıb)")
}
