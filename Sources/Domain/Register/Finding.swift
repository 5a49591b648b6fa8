/// Something that is not as it should be in a register.
package enum Finding: Hashable, Sendable {
  /// SQLite says that the file is damaged.
  case integrity(String)
  /// The disk does not give what it is asked for; nothing after it was examined.
  case unreadableDisk(String)
  /// A part of the examination that could not be finished, and why.
  case unexamined(table: String, detail: String)
  /// A table or the like that is not as the layout has it; of one that is altered nothing is read.
  case schema(SchemaFault)
  /// Records were erased, and what they said is still in unused parts of the file.
  case erasureUnfinished
  /// A copy of the register that lies beside it since before something was erased, by its path.
  case copyFromBefore(path: String)
  /// A row names a record or an entry that is not there.
  case danglingReference(table: String, key: String, column: String, names: String)
  /// A record that stands under itself, through how many others ever.
  case circle(record: String)
  /// An entry of history that does not fit the chain: it, or one before it, was altered.
  case chain(EntryName, why: Fault)
  /// The register does not hold what was attested.
  ///
  /// - Parameter after: The last entry that was attested and holds: what was altered lies behind it.
  case attested(EntryName, why: Attested, after: EntryName?)
  /// Another copy has another entry in this place: from there to the last number of this office the two go apart.
  case fork(EntryName, through: Int64)
  /// Another copy has entries of an office from this one to a number, and this one has not.
  case lacks(EntryName, through: Int64)
  /// Another file, which was taken for a copy, has no entry in common with this one.
  case unrelated
  /// The file lacks or changes an entry that was made on this machine.
  case behind(EntryName)
  /// When the history of an older layout was sealed, so many things were found in it.
  case sealed(EntryName, findings: Int)
  /// A row that no entry of history made as it is.
  ///
  /// - Parameter columns: Those that differ, when it was changed.
  case unaccounted(table: String, record: String, columns: [String], how: Unaccounted)
  /// A record that breaks a rule.
  case rule(reference: String, RecordError)
  /// A setting that breaks a rule; it counts as not set.
  case setting(SettingError)
  /// A value that no rule allows, such as a date that is none.
  case malformed(table: String, key: String, column: String, value: String)
  /// The bytes of a document are not there.
  case evidenceMissing(reference: String, sha256: String)
  /// The bytes of a document are not those that were recorded.
  case evidenceChanged(reference: String, sha256: String)
  /// Where the bytes of a document are to lie is a link, a folder, a pipe or a device.
  case evidenceNotAFile(reference: String, sha256: String)
  /// A list that is made from the records is not in step with them.
  ///
  /// - Parameter columns: Those that differ; empty when a row is missing or one too many.
  case outOfStep(table: String, record: String, columns: [String])
  /// The text index is not that of its words.
  case textIndex(String)
  /// Several records have one reference: only their keys tell them apart.
  case ambiguous(reference: String, keys: [RecordID])
  /// How many more of a sort were found than are listed.
  case more(Sort, count: Int)

  /// What is wrong with an entry of history.
  package enum Fault: String, Hashable, Sendable, Error, CaseIterable {
    /// There is no entry of this number.
    case missing
    /// Its digest is another one.
    case hash
    /// It is of a kind that there is not.
    case kind
    /// It takes back half of a name of an entry.
    case undoes
    /// It lost what only a purge takes out, and no purge lists it.
    case erased
    /// What a purge lists as erased is still there.
    case remains
    /// What is listed as erased of it is nothing that it has, or listed with different digests.
    case slot
    /// What its salts are derived from is none.
    case seed
    /// It has what only entries of older layouts have, or lacks it.
    case oldColumns
    /// The digest that it had in an older layout is another one.
    case oldHash
    /// It has the form of an older layout behind one of now, or a key.
    case old
    /// No seal vouches for it.
    case unsealed
    /// It is a seal behind entries of now, or one that lost its words.
    case seal
    /// It is not later than the entries before it, or out of all time.
    case time
    /// What it says it has seen of other offices is not there, or was seen before.
    case seen
    /// Nothing stands before it, and it is not the first of all.
    case root
    /// Nothing has seen it, and it is not the last of all.
    case branch
    /// Texts that belong to no entry.
    case said
    /// The signature of its key is missing or is none.
    case signature
    /// It erases what it may not, or is no purge.
    case erases
    /// It erased a part of what one record had.
    case partial
    /// It is a purge that states more than empty rows.
    case shell
    /// Its rows cannot be read, or are not those of the index of changes.
    case changeset
    /// Its rows are packed and cannot be unpacked, or would be larger than any that are.
    case packed
    /// Its rows do not fit those that were there.
    case conflict
    /// Its parts are not numbered from 0, or one is empty.
    case parts
    /// Its rows are written in another form than the register's.
    case form
    /// The lines of the index of changes have no entry, are not numbered from 0, or hold salts or
    /// digests where there are none.
    case index
  }

  /// Why an attested head does not hold.
  package enum Attested: String, Hashable, Sendable {
    /// There is no such entry.
    case missing
    /// The entry has another digest.
    case differs
    /// The entry has another time.
    case time
    /// It is dated before an attested one that does not cover it.
    case backdated
    /// A purge took out of it what the attested digest, in the form of an older layout, covers.
    case lost
  }

  /// How a row differs from what history says.
  package enum Unaccounted: String, Hashable, Sendable {
    /// It is there, and no entry put it in.
    case added
    /// It is not there, and no entry took it out.
    case missing
    /// It has other values.
    case changed
  }
}
