package import Domain

extension Reading {
  /// Where the history of this register stands.
  package func state() throws -> RegisterState {
    let last = try connection.first(
      "SELECT \(StoredEntry.columns) FROM entry WHERE office = ? ORDER BY number DESC LIMIT 1",
      [SQLValue(office())]
    ) { StoredEntry($0) }
    return RegisterState(
      entry: last?.name, hash: last.map { Digest.hexadecimal($0.hash) } ?? "")
  }

  /// The report that was given last about a record, of a kind, for a day or for an earlier one; nil when
  /// there is none.
  package func lastIssue(
    about id: RecordID, _ kind: ReportKind, by asOf: Day
  ) throws -> IssuedReport? {
    let found = try connection.first(
      """
      SELECT i.id FROM link l JOIN issue i ON i.id = l.record
      WHERE l.target = ? AND l.field = 'about' AND i.type = ? AND i.asOf <= ?
      ORDER BY i.entryNumber DESC, i.id DESC LIMIT 1
      """,
      [SQLValue(id), .text(kind.rawValue), .text(asOf.description)]
    ) { $0.id(0) }
    return try found.map { try issuedReport($0) }
  }

  /// A report that was given to somebody, with its figures.
  package func issuedReport(_ id: RecordID) throws -> IssuedReport {
    let record = try record(id)
    let path = try reference(of: id).description
    guard record.kind == .issue else {
      throw RegisterError.wrongKind(path, is: record.kind, expected: [.issue])
    }
    guard let day = record[IssueField.day], let asOf = record[IssueField.asOf]?.last else {
      throw RegisterError.malformedRow(
        table: "issue", column: "asOf", record: path, value: record[IssueField.asOf]?.text ?? "")
    }
    let entry = record[IssueField.entryOffice].flatMap { RecordID($0) }.flatMap { office in
      record[IssueField.entryNumber].map { EntryName(office: office, number: $0) }
    }
    var issue = IssuedReport(
      id: id, reference: path, day: day, recipient: record[IssueField.recipient] ?? "",
      words: record[IssueField.arguments] ?? "", sha256: record[IssueField.sha256] ?? "",
      asOf: asOf,
      tools: record[IssueField.tools] ?? "",
      state: RegisterState(entry: entry, hash: record[IssueField.entryHash] ?? ""))
    issue.file = record[IssueField.evidence]?.first
    issue.until = record[IssueField.until]?.last
    issue.figures = try figures(of: id)
    return issue
  }

  private func figures(of issue: RecordID) throws -> [ReportedFigure] {
    let loader = FactsLoader(self, .below(issue))
    return try rows(.figure, "r.parent = ?", [SQLValue(issue)], order: "r.id").compactMap {
      record in
      guard let measure = record[FigureField.measure],
        let subject = try loader.party(record[FigureField.of])
      else { return nil }
      let money = record[FigureField.amount]
      return ReportedFigure(
        measure, of: subject.id, subject.reference, subject.name,
        value: money?.amount ?? record[FigureField.value], currency: money?.currency)
    }
  }

  /// The deliveries and measured values that were entered at or after a moment, by the clock of history, and
  /// the deliverables and indicators with which that began.
  ///
  /// - Parameter moment: Milliseconds since 1970 (UTC).
  package func entered(since moment: Int64) throws -> Set<RecordID> {
    let tables: Set<String> = ["delivery", "actual", "deliverable", "indicator"]
    let entered = try ChangedRecords(self).later(
      than: moment &- 1,
      in: """
        s.operation = 'insert' AND s.tableName IN ('delivery', 'actual', 'deliverable', 'indicator')
        """
    ) { $0.operation == .insert && tables.contains($0.table) }
    return Set(entered ?? [])
  }
}

extension IssuedReport {
  /// The digest that is kept of a report: SHA-256 in hexadecimal digits.
  package static func digest(of bytes: [UInt8]) -> String { Digest.sha256(bytes) }
}

extension Change {
  /// Keeps the figures of a report that was given to somebody.
  package func keep(_ figures: [ReportedFigure], of issue: RecordID) throws {
    let path = try reference(of: issue)
    for (index, figure) in figures.enumerated() {
      var draft = Draft(kind: .figure, reference: path.appending("f\(index + 1)"))
      draft[FigureField.of] = try reference(of: figure.key.subject)
      draft[FigureField.measure] = figure.key.measure
      if let value = figure.value {
        if let currency = figure.key.currency {
          draft[FigureField.amount] = Money(amount: value, currency: currency)
        } else {
          draft[FigureField.value] = value
        }
      }
      try add(draft)
    }
  }
}
