/// Something that is not as it should be in a register.
public enum Finding: Hashable, Sendable {
  /// SQLite says that the file is damaged.
  case integrity(String)
  /// A row names a record that is not there.
  case danglingReference(table: String, row: String, names: String)
  /// An entry of history that does not fit the chain: it, or one before it, was altered.
  case chain(EntryName, why: String)
  /// The register does not hold what was attested.
  case attested(EntryName, why: Attested)
  /// Another copy has another entry in this place.
  case fork(EntryName)
  /// A row that no entry of history made as it is.
  case unaccounted(table: String, record: String, how: Unaccounted)
  /// A record that breaks a rule.
  case rule(reference: String, RecordError)
  /// A row that cannot be read.
  case malformed(RegisterError)
  /// The bytes of a document are not there.
  case evidenceMissing(reference: String, sha256: String)
  /// The bytes of a document are not those that were recorded.
  case evidenceChanged(reference: String, sha256: String)
  /// A list that is made from the records is not in step with them.
  case outOfStep(table: String, record: String)

  /// Why an attested head does not hold.
  public enum Attested: String, Hashable, Sendable {
    /// There is no such entry.
    case missing
    /// The entry has another digest.
    case differs
  }

  /// How a row differs from what history says.
  public enum Unaccounted: String, Hashable, Sendable {
    /// It is there, and no entry put it in.
    case added
    /// It is not there, and no entry took it out.
    case missing
    /// It has other values.
    case changed
  }
}
