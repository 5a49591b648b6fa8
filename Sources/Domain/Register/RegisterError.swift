/// Why something cannot be done with a register.
public enum RegisterError: Error, Hashable, Sendable {
  /// There is no register at the path.
  case notFound(path: String)
  /// There is a file where a new register was to be made.
  case alreadyExists(path: String)
  /// The file is a database, but not a register; or no database at all.
  case foreign(path: String)
  /// A newer program has changed the layout of the register.
  case newer(path: String, version: Int, supported: Int)
  /// The file is damaged.
  case damaged(path: String, detail: String)
  /// The file was moved away, or another put in its place, since it was opened.
  case moved(path: String)
  /// Two files have different entries in the same place of one office's history.
  case forked(path: String, entry: Int64)
  /// Nothing of the file can be read.
  case beyondRepair(path: String)
  /// Another process holds the register.
  case locked(path: String)
  /// The file or its folder cannot be written to.
  case readOnly(path: String)
  /// The path cannot be opened.
  case cannotOpen(path: String)
  /// There is no room on the disk.
  case diskFull(path: String)
  /// The disk does not do what it is told.
  case inputOutput(path: String, detail: String)
  /// The register lies on a network file system, where locks cannot be trusted.
  case networkFileSystem(path: String, type: String)

  /// No record has this reference.
  case noSuchRecord(String, nearest: [String])
  /// A record has this reference already.
  case duplicate(String)
  /// A file gives a record the key of another.
  case keyTaken(RecordID, by: String, not: String)
  /// A record stands in a file twice.
  case statedTwice(String)
  /// The record is of another kind than is asked for.
  case wrongKind(String, is: Kind, expected: [Kind])
  /// Other records stand under this one or name it.
  case hasDependents(String, dependents: [String], count: Int)
  /// A row that no rule allows, such as a date that is none.
  case malformedRow(table: String, column: String, record: String, value: String)
  /// SQLite refused the change for a reason that has no name here.
  case refused(detail: String)
}
