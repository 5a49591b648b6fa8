import Domain

/// `doctor`, and `attest --verify` that found something
package struct FindingsAnswer: Answer {
  let findings: [FindingAnswer]

  init(_ findings: [Finding], office: RecordID?, _ language: Language) {
    self.findings = findings.map { FindingAnswer($0, office, language) }
  }
}

/// Something that is not as it should be in a register.
package struct FindingAnswer: Codable, Sendable {
  let code: Word<Finding.Sort>
  let table: String?
  let key: String?
  let columns: [String]
  let count: Int
  let problem: String
  let fix: String

  init(_ finding: Finding, _ office: RecordID?, _ language: Language) {
    let explanation = finding.explanation(in: office)
    code = Word(finding.sort)
    table = finding.place?.table
    key = finding.place?.key
    columns = finding.place?.columns ?? []
    count = finding.count
    problem = explanation.problem(language)
    fix = explanation.remedy(language)
  }
}

/// `attest`
package struct AttestationAnswer: Answer {
  let heads: [HeadAnswer]
  let entries: Int64
  let unsigned: Int64
  let keys: [SignedRangeAnswer]

  init(_ heads: [ChainHead], entries: Int64, unsigned: Int64, keys: [SignedRange]) {
    self.heads = heads.map(HeadAnswer.init)
    self.entries = entries
    self.unsigned = unsigned
    self.keys = keys.map(SignedRangeAnswer.init)
  }
}

/// The last entry of an office, to be kept outside.
package struct HeadAnswer: Codable, Sendable {
  let office: String
  let entry: Int64
  let at: TimeText
  let sha256: String
  let line: String

  init(_ head: ChainHead) {
    office = head.entry.office.description
    entry = head.entry.number
    at = TimeText(head.at)
    sha256 = head.hash
    line = head.line
  }
}

/// The entries that a key signed.
package struct SignedRangeAnswer: Codable, Sendable {
  let key: String
  let first: String
  let last: String
  let entries: Int64

  init(_ range: SignedRange) {
    key = Phrases.key(range.key)
    first = range.first
    last = range.last
    entries = range.count
  }
}

/// `check`
package struct AlertsAnswer: Answer {
  let asOf: DayText
  let alerts: [AlertAnswer]

  init(_ alerts: [Alert], asOf: Day) {
    self.asOf = DayText(asOf)
    self.alerts = alerts.map(AlertAnswer.init)
  }
}

/// What a rule found.
package struct AlertAnswer: Codable, Sendable {
  let code: Word<AlertRule.Subject>
  let reference: String
  let title: String
  let days: Int?
  let spent: ExactNumber?
  let timeElapsed: ExactNumber?

  init(_ alert: Alert) {
    code = Word(alert.subject)
    reference = alert.reference
    title = alert.title
    days = alert.days
    spent = ExactNumber(alert.shares.first)
    timeElapsed = ExactNumber(alert.shares.last)
  }
}
