package import Domain
package import Persistence
package import Reporting

/// One record whole, with what sources say of it.
package struct RecordQuery: Query {
  package var reference: String
  /// Only what had happened by this day; nil for all.
  package var asOf: String?

  package struct Answer {
    package let document: Document
    package let draft: Draft
  }

  package init(_ reference: String, asOf: String?) {
    self.reference = reference
    self.asOf = asOf
  }

  package func scope(for caller: Caller) throws -> ReadingScope {
    .record(try References.candidates(reference, caller))
  }

  package func answer(from register: Reading, for caller: Caller) throws -> Answer {
    let asOf = try asOf.map { try caller.asOf($0) }
    let id = try References(register, caller).find(reference)
    let record = try register.record(id)
    let path = try register.reference(of: id).description
    let report = RecordReport(record, reference: path, language: caller.language) {
      name(of: $0, in: register, caller.language)
    }
    var document = report.document(children: try children(of: id, register, caller, asOf))
    document.blocks += try state(of: record, register, caller, try asOf ?? caller.asOf(nil))
    return Answer(document: document, draft: try register.draft(of: id))
  }

  /// What another record is called: its title and its reference.
  private func name(of id: RecordID, in register: Reading, _ language: Language) -> String {
    let isErased = (try? register.isShell(id)) ?? false
    let title =
      isErased ? HistoryReport.erased(language) : (try? register.title(of: id)) ?? ""
    let path = (try? register.reference(of: id).description) ?? ""
    return title == path ? path : "\(title) (\(path))"
  }

  /// Where a milestone or a payment stands, and what money it holds back or waits for.
  private func state(of record: Record, _ register: Reading, _ caller: Caller, _ asOf: Day)
    throws
    -> [Document.Block]
  {
    let report = ExplainReport(language: caller.language, asOf: asOf)
    let document: Document? =
      switch record.kind {
      case .milestone:
        try register.milestoneStatus(record.id, asOf: asOf).map { report.document($0) }
      case .tranche: try register.trancheStatus(record.id, asOf: asOf).map { report.document($0) }
      default: nil
      }
    return Array((document?.blocks ?? []).dropFirst())
  }

  private func children(
    of id: RecordID, _ register: Reading, _ caller: Caller, _ asOf: Day?
  ) throws
    -> [(kind: Kind, lines: [String])]
  {
    try Kind.allCases.compactMap { kind in
      let records = try register.children(of: id, kind).filter { record in
        asOf.map { record.counts(on: $0) } ?? true
      }
      guard !records.isEmpty else { return nil }
      return (
        kind,
        try records.map { record in
          let path = try register.reference(of: record.id).description
          return try RecordSummary(register, caller.language).line(record, path)
        }
      )
    }
  }
}
