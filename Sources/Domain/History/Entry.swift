/// One change of the register, as history keeps it.
package struct Entry: Hashable, Sendable {
  /// What an entry does.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It changes records.
    case change
    /// It takes an earlier entry back.
    case undo
    /// It takes an undo back.
    case redo
    /// It erases something for good.
    case purge
    /// It vouches for entries of older layouts.
    case seal
  }

  package let name: EntryName
  /// What it does.
  package let kind: Kind
  /// When it was made, in milliseconds since 1970 (UTC); later than every entry before it.
  package let at: Int64
  /// Who made it; nil where that was erased.
  package let author: String?
  /// What was asked for, as the command line had it; nil where that was erased.
  package let command: String?
  /// Why, when somebody said so and it was not erased.
  package let reason: String?
  /// The entry that this one takes back.
  package let undoes: EntryName?

  /// An entry with all that is known of it.
  package init(
    name: EntryName, kind: Kind, at: Int64, author: String?, command: String?, reason: String?,
    undoes: EntryName?
  ) {
    self.name = name
    self.kind = kind
    self.at = at
    self.author = author
    self.command = command
    self.reason = reason
    self.undoes = undoes
  }
}
