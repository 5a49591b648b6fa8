extension Finding {
  /// The sorts of findings; the names are the codes in JSON, so that the list only grows.
  package enum Sort: String, Hashable, Sendable, CaseIterable {
    case integrity, unreadableDisk, unexamined, schema, erasureUnfinished, copyFromBefore
    case danglingReference, circle, chain, attested, fork
    case lacks, unrelated, behind, sealed, unaccounted, rule, setting, malformed, evidenceMissing,
      evidenceChanged,
      evidenceNotAFile
    case outOfStep, textIndex, ambiguous, more
  }

  package var sort: Sort {
    switch self {
    case .integrity: .integrity
    case .unreadableDisk: .unreadableDisk
    case .unexamined: .unexamined
    case .schema: .schema
    case .erasureUnfinished: .erasureUnfinished
    case .copyFromBefore: .copyFromBefore
    case .danglingReference: .danglingReference
    case .circle: .circle
    case .chain: .chain
    case .attested: .attested
    case .fork: .fork
    case .lacks: .lacks
    case .unrelated: .unrelated
    case .behind: .behind
    case .sealed: .sealed
    case .unaccounted: .unaccounted
    case .rule: .rule
    case .setting: .setting
    case .malformed: .malformed
    case .evidenceMissing: .evidenceMissing
    case .evidenceChanged: .evidenceChanged
    case .evidenceNotAFile: .evidenceNotAFile
    case .outOfStep: .outOfStep
    case .textIndex: .textIndex
    case .ambiguous: .ambiguous
    case .more: .more
    }
  }

  /// Whether the file is damaged or is not what its history says.
  package var concernsHistory: Bool {
    switch sort {
    case .integrity, .unreadableDisk, .unexamined, .schema, .danglingReference, .circle, .chain,
      .unaccounted, .malformed, .more:
      true
    default: false
    }
  }

  /// How many it stands for: itself, or those that are only counted.
  package var count: Int {
    if case .more(_, let count) = self { count } else { 1 }
  }

  /// Where in the file something was found.
  package struct Place: Hashable, Sendable {
    package let table: String
    /// What tells the row from others: a reference, a key or the number of an entry; nil for the table
    /// as a whole.
    package let key: String?
    /// The columns; empty for a whole row.
    package let columns: [String]

    fileprivate init(_ table: String, _ key: String? = nil, _ columns: [String] = []) {
      (self.table, self.key, self.columns) = (table, key, columns)
    }
  }

  /// Where it was found; nil for what is said of the file as a whole.
  package var place: Place? {
    switch self {
    case .integrity, .unreadableDisk, .erasureUnfinished, .copyFromBefore, .unrelated, .more: nil
    case .schema(let fault): Place("sqlite_schema", fault.name, ["sql"])
    case .unexamined(let table, _): Place(table)
    case .danglingReference(let table, let key, let column, _): Place(table, key, [column])
    case .circle(let record): Place("record", record, ["parent"])
    case .chain(let entry, let fault): Place(fault.table, "\(entry.number)", fault.columns)
    case .attested(let entry, _, _), .fork(let entry, _), .lacks(let entry, _), .behind(let entry),
      .sealed(let entry, _):
      Place("entry", "\(entry.number)")
    case .unaccounted(let table, let record, let columns, _): Place(table, record, columns)
    case .rule(let reference, _): Place("record", reference)
    case .setting(let error): Place("setting", error.setting.rawValue, ["value"])
    case .malformed(let table, let key, let column, _): Place(table, key, [column])
    case .evidenceMissing(let reference, _), .evidenceChanged(let reference, _),
      .evidenceNotAFile(let reference, _):
      Place("document", reference, ["sha256"])
    case .outOfStep(let table, let record, let columns): Place(table, record, columns)
    case .textIndex: Place("searchText")
    case .ambiguous(let reference, _): Place("record", reference, ["slug"])
    }
  }
}

extension Finding.Fault {
  /// The table in which it shows.
  var table: String {
    switch self {
    case .changeset, .packed, .conflict, .parts, .form, .shell: "changeset"
    case .index: "change"
    case .slot, .erases, .partial: "erased"
    case .seen: "seen"
    case .said: "said"
    case .signature: "signature"
    default: "entry"
    }
  }

  /// The columns in which it shows, where it is not the whole row.
  var columns: [String] {
    switch self {
    case .kind: ["kind"]
    case .undoes: ["undoesOffice", "undoesNumber"]
    case .seed: ["seed"]
    case .time: ["at"]
    case .oldHash: ["oldHash"]
    case .oldColumns: ["layout"]
    case .parts: ["part"]
    case .packed: ["size"]
    case .changeset, .conflict, .form, .shell: ["bytes"]
    default: []
    }
  }
}

extension Finding {
  /// An error of the file itself as what was found in it; nothing for an error that says nothing of the file.
  package static func all(_ error: RegisterError) -> [Finding] {
    if case .altered(_, let faults) = error { return faults.map(Finding.schema) }
    return Finding(error).map { [$0] } ?? []
  }

  private init?(_ error: RegisterError) {
    switch error {
    case .malformedRow(let table, let column, let record, let value):
      self = .malformed(table: table, key: record, column: column, value: value)
    case .inputOutput(_, let detail): self = .unreadableDisk(detail)
    case .damaged(_, let detail): self = .integrity(detail)
    case .refused(let detail): self = .unexamined(table: "sqlite_schema", detail: detail)
    default: return nil
    }
  }
}
