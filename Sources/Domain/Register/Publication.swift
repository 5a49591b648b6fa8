/// What a file that others publish says of one project or organisation, ready for the register.
///
/// What the register has a field for is in the records; all of it, as it was published, is in
/// ``original``, so that it can be written out again whole.
package struct Publication: Hashable, Sendable {
  /// The records, the one that it is about first, each behind the one that it stands under. Their keys
  /// are made from names, so that two offices that read one file have the same records.
  package var records: [Record]
  /// Records that it names and shares with others: organisations and cities.
  package var shared: [Shared]
  /// All of it, as it was published.
  package var original: [UInt8]
  /// The publisher's own name for it; nil where there is none.
  package var identifier: String?
  /// The day of today on which ``RecordRules`` allowed each of the records by itself, so that who writes them need
  /// not ask again; nil where nobody asked.
  package var checkedOn: Day?

  /// A record that several publications name.
  package struct Shared: Hashable, Sendable {
    package var record: Record
    /// How it was published where it was first named.
    package var original: [UInt8]

    package init(record: Record, original: [UInt8]) {
      self.record = record
      self.original = original
    }
  }

  package init(
    records: [Record], shared: [Shared], original: [UInt8], identifier: String?,
    checkedOn: Day? = nil
  ) {
    self.checkedOn = checkedOn
    self.records = records
    self.shared = shared
    self.original = original
    self.identifier = identifier
  }
}
