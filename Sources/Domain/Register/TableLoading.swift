/// What happened to a record that a row of a table speaks of.
public enum RowOutcome: Hashable, Sendable {
  /// It is new.
  case added
  /// It was there and now says what the row says.
  case changed([FieldDifference])
  /// It was there and says the same.
  case unchanged
  /// It was there, says something else, and was left so.
  case left
}

/// Where a record and a row of a table say different things.
public struct FieldDifference: Hashable, Sendable {
  /// The field; `title` for the name.
  public let field: String
  /// What the register says; nil when nothing is stated.
  public let before: Draft.Entry?
  /// What the row says.
  public let after: Draft.Entry?

  /// A difference in one field.
  public init(field: String, before: Draft.Entry?, after: Draft.Entry?) {
    self.field = field
    self.before = before
    self.after = after
  }
}

/// Why a row of a table does not go into the register.
public enum RowRefusal: Error, Hashable, Sendable {
  /// The record is there and says something else, and nobody said which of the two holds.
  case conflict(String, [FieldDifference])
  /// There is no such record, and only changes were asked for.
  case notThere(String)
  /// A row before it says the same record.
  case double(String)
}

/// What is done with records that are there, or are not.
public enum TableMode: Hashable, Sendable {
  /// New ones are added; one that is there must say the same.
  case cautious
  /// New ones are added; those that are there stay as they are.
  case add
  /// Those that are there are changed; none is added.
  case update
  /// New ones are added and the others changed.
  case addAndUpdate

  /// Whether new records are added.
  public var adds: Bool { self != .update }
  /// Whether records that are there are changed.
  public var updates: Bool { self == .update || self == .addAndUpdate }
}

/// What a name or a reference leads to.
public enum NameMatch: Hashable, Sendable {
  /// One record.
  case found(RecordID)
  /// None; these are spelled alike.
  case none(nearest: [String])
  /// Several, by reference.
  case several([String])
}
