/// Why something cannot be done with a register.
package enum RegisterError: Error, Hashable, Sendable {
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
  /// A register whose file is not one that this program makes.
  case unusual(path: String, why: Unusual)
  /// A file beside a register that SQLite would use, and must not.
  case unsafeSideFile(path: String, why: SideFile)
  /// Tables or the like are not as the layout has them: nothing is read from the file.
  case altered(path: String, [SchemaFault])
  /// The file has tables or the like that are not the program's: nothing is written to it.
  case foreignObjects(path: String, [SchemaFault])
  /// Records were erased; parts of what they said are still in the file's unused space.
  case erasureUnfinished(path: String)
  /// The reason for an erasure has one of the names that are to be erased.
  case namedInReason
  /// A name that was to be erased stands nowhere from where it can be taken.
  case nothingToErase(String)
  /// The disk has less room than an erasure needs, in bytes: nothing was changed.
  case noRoom(path: String, needed: Int64)
  /// The disk has less room than it takes to bring a register to the layout of now, in bytes: nothing was written.
  case noRoomToUpgrade(path: String, needed: Int64, free: Int64)
  /// The file was moved away, or another put in its place, since it was opened.
  case moved(path: String)
  /// Two files have different entries in the same place of one office's history.
  case forked(path: String, entry: Int64)
  /// Nothing of the file can be read.
  case beyondRepair(path: String)
  /// Another process holds the register, and did not let go of it for as long as is waited.
  case locked(path: String, by: LockHolder?)
  /// The file or its folder cannot be written to.
  case readOnly(path: String)
  case cannotOpen(path: String)
  /// There is no room on the disk.
  case diskFull(path: String)
  /// The disk does not do what it is told.
  case inputOutput(path: String, detail: String)
  /// The register lies on a network file system, where locks cannot be trusted.
  case networkFileSystem(path: String, type: String)

  /// No record has this reference.
  case noSuchRecord(String, nearest: [String])
  /// Several records have this reference: only their keys tell them apart.
  case ambiguous(String, keys: [RecordID])
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

  /// How a register's file differs from those that this program makes.
  package enum Unusual: String, CaseIterable, Hashable, Sendable {
    /// Changes are kept in a write-ahead log, which cannot be read where nothing may be written.
    case writeAheadLog
    /// Texts are not in UTF-8.
    case encoding
    /// The header has values that no program writes.
    case header
  }

  /// What is wrong with a file beside a register.
  package enum SideFile: String, CaseIterable, Hashable, Sendable {
    /// It is a folder, a link, a pipe or a device.
    case notAFile
    /// The file has other names as well.
    case otherNames
    /// A journal that names a second file, which SQLite would delete.
    case namesAnother
    /// A write-ahead log, whose changes are not in the register.
    case writeAheadLog
    /// It stands where a copy needs its place, and is no journal.
    case inTheWay
  }
}
