/// A report that was given to somebody, as the register keeps it.
public struct IssuedReport: Hashable, Sendable {
  /// Its key.
  public var id: RecordID
  /// Its reference.
  public var reference: String
  /// When it was given.
  public var day: PartialDate
  /// To whom.
  public var recipient: String
  /// What was asked for, as the words of the command.
  public var words: String
  /// The digest of its bytes, SHA-256 in hexadecimal digits.
  public var sha256: String
  /// The day that cut its events.
  public var asOf: Day
  /// The last day of the time that it was about; nil when it was about none.
  public var until: Day?
  /// The version of the tools that made it.
  public var tools: String
  /// The last entry of history when it was made: its office and number, and its hash.
  public var state: RegisterState
  /// The document that keeps its bytes; nil for one that was given before they were kept.
  public var file: RecordID?
  /// What was reported.
  public var figures: [ReportedFigure] = []

  /// A report that was given to somebody.
  public init(
    id: RecordID, reference: String, day: PartialDate, recipient: String, words: String,
    sha256: String, asOf: Day, tools: String, state: RegisterState
  ) {
    self.id = id
    self.reference = reference
    self.day = day
    self.recipient = recipient
    self.words = words
    self.sha256 = sha256
    self.asOf = asOf
    self.tools = tools
    self.state = state
  }
}

/// Where the history of a register stands.
public struct RegisterState: Hashable, Sendable {
  /// The last entry; nil while there is none.
  public var entry: EntryName?
  /// Its hash, in hexadecimal digits.
  public var hash: String

  /// The state after an entry.
  public init(entry: EntryName?, hash: String) {
    self.entry = entry
    self.hash = hash
  }
}
