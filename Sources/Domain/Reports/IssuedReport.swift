/// A report that was given to somebody, as the register keeps it.
package struct IssuedReport: Hashable, Sendable {
  /// Its key.
  package var id: RecordID
  package var reference: String
  /// When it was given.
  package var day: PartialDate
  /// To whom.
  package var recipient: String
  /// What was asked for, as the words of the command.
  package var words: String
  /// The digest of its bytes, SHA-256 in hexadecimal digits.
  package var sha256: String
  /// The day that cut its events.
  package var asOf: Day
  /// The last day of the time that it was about; nil when it was about none.
  package var until: Day?
  /// The version of the tools that made it.
  package var tools: String
  /// The last entry of history when it was made: its office and number, and its hash.
  package var state: RegisterState
  /// The document that keeps its bytes; nil for one that was given before they were kept.
  package var file: RecordID?
  package var figures: [ReportedFigure] = []

  /// A report that was given to somebody.
  package init(
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
package struct RegisterState: Hashable, Sendable {
  /// The last entry; nil while there is none.
  package var entry: EntryName?
  /// Its hash, in hexadecimal digits.
  package var hash: String

  /// The state after an entry.
  package init(entry: EntryName?, hash: String) {
    self.entry = entry
    self.hash = hash
  }
}
