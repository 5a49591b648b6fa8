/// Why history cannot do as asked.
package enum HistoryError: Error, Hashable, Sendable {
  /// There is nothing that this person could take back.
  case nothingToUndo(author: String)
  /// The last change is somebody else's.
  case lastIsByAnother(author: String?, entry: EntryName)
  /// There is no undo that could be taken back.
  case nothingToRedo(author: String)
  /// No entry, or more than one, is named so; those of the same number, of whatever office.
  case noSuchEntry(String, ofThatNumber: [Entry] = [])
  /// Nobody of this name made an entry; who did, the nearest names first.
  case noSuchAuthor(String, nearest: String?, authors: [String])
  /// The register was not there yet: its first entry was made at this time, in milliseconds since
  /// 1970.
  case beforeTheBeginning(first: Int64)
  /// The entry was taken back already.
  case alreadyUndone(EntryName, by: EntryName)
  /// Later entries build on what would be taken back.
  case laterWork(EntryName, later: [EntryName])
  /// Without the entry a record would break a rule.
  case wouldBreak(EntryName, reference: String, RecordError)
  /// The rows are not as the entry left them, though no entry says who changed them.
  case notAsLeft(EntryName, table: String)
  /// What the entry did was erased for good.
  case purged(EntryName)
  /// A stored changeset cannot be read.
  case unreadable(EntryName)
  /// An entry has the last time, or the last number, that there is.
  case nothingCanFollow(EntryName)
}
