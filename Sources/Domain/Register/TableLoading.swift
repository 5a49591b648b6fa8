/// The records that one row of a table speaks of.
package struct RowDrafts: Hashable, Sendable {
  /// A record that several rows may say again, such as the deliverable of two places.
  package var shared: Draft?
  /// The row's own records, the one that it is about first; no other row may speak of them.
  package var own: [Draft]

  /// The number of the row, as the program that made the table counts; nil where there is no table.
  package var row: Int?

  /// The records of a row.
  package init(shared: Draft? = nil, own: [Draft], row: Int? = nil) {
    self.shared = shared
    self.own = own
    self.row = row
  }
}

/// What has become of the rows of a table.
package struct TableLoadSummary: Hashable, Sendable {
  /// What was added, changed or was as the table says.
  package var records = ImportSummary()
  /// How many records say something else and were left so.
  package var left = 0
  /// How many records of each kind were taken out, because a publication has them no more.
  package var removed: [Kind: Int] = [:]
  /// How many rows were read, those beside the table not counted.
  package var rows = 0
  /// How many lines are no rows: totals, remarks.
  package var beside = 0
  /// The first records that were changed, and how.
  package var changes: [RecordDifference] = []

  /// How many changed records are kept to be shown.
  private static let shown = 20

  /// Nothing loaded yet.
  package init() {}

  /// Counts what became of one record.
  package mutating func count(_ outcome: RowOutcome, _ draft: Draft) {
    switch outcome {
    case .added: records.added[draft.kind, default: 0] += 1
    case .unchanged: records.unchanged += 1
    case .left: left += 1
    case .changed(let fields):
      records.changed[draft.kind, default: 0] += 1
      if changes.count < Self.shown {
        changes.append(RecordDifference(draft.reference.description, fields))
      }
    }
  }
}

/// What happened to a record that a row of a table speaks of.
package enum RowOutcome: Hashable, Sendable {
  case added
  /// It was there and now says what the row says.
  case changed([FieldDifference])
  /// It was there and says the same.
  case unchanged
  /// It was there, says something else, and was left so.
  case left
}

/// In which fields one record was changed.
package struct RecordDifference: Hashable, Sendable {
  /// The record.
  package let reference: String
  package let fields: [FieldDifference]

  init(_ reference: String, _ fields: [FieldDifference]) {
    self.reference = reference
    self.fields = fields
  }
}

/// Where a record and a row of a table say different things.
package struct FieldDifference: Hashable, Sendable {
  /// The field; `title` for the name.
  package let field: String
  /// What the register says; nil when nothing is stated.
  package let before: Draft.Entry?
  /// What the row says.
  package let after: Draft.Entry?

  /// A difference in one field.
  package init(field: String, before: Draft.Entry?, after: Draft.Entry?) {
    self.field = field
    self.before = before
    self.after = after
  }
}

/// Why a row of a table does not go into the register.
package enum RowRefusal: Error, Hashable, Sendable {
  /// The record is there and says something else, and nobody said which of the two holds.
  case conflict(String, [FieldDifference])
  /// There is no such record, and only changes were asked for.
  case notThere(String)
  /// The row changes what was agreed, or is on record as having happened, and nobody said what kind of
  /// change it is.
  case agreed(String, [FieldDifference])
  /// Another delivery of the same day, place and quantity is there under another key.
  case lookalike(String)
  /// A row before it says the same record; nil where its number is not known.
  case double(String, row: Int?)
}

/// What is done with records that are there, or are not.
package enum TableMode: Hashable, Sendable {
  /// New ones are added; one that is there must say the same.
  case cautious
  /// New ones are added; those that are there stay as they are.
  case add
  /// Those that are there are changed; none is added.
  case update
  /// New ones are added and the others changed.
  case addAndUpdate

  /// Whether new records are added.
  package var adds: Bool { self != .update }
  /// Whether records that are there are changed.
  package var updates: Bool { self == .update || self == .addAndUpdate }
}

/// What a name or a reference leads to.
package enum NameMatch: Hashable, Sendable {
  case found(RecordID)
  /// None; these are spelled alike.
  case none(nearest: [String])
  /// Several, by reference.
  case several([String])
}
