/// What a file that others publish says of one project or organisation, ready for the register.
///
/// What the register has a field for is in the records; all of it, as it was published, is in
/// ``original``, so that it can be written out again whole.
public struct Publication: Hashable, Sendable {
  /// The records, the one that it is about first, each behind the one that it stands under. Their keys
  /// are made from names, so that two offices that read one file have the same records.
  public var records: [Record]
  /// Records that it names and shares with others: organisations and cities.
  public var shared: [Shared]
  /// All of it, as it was published.
  public var original: [UInt8]
  /// The publisher's own name for it; nil where there is none.
  public var identifier: String?
  /// The day of today on which ``RecordRules`` allowed each of the records by itself, so that who writes them need
  /// not ask again; nil where nobody asked.
  public var checkedOn: Day?

  /// A record that several publications name.
  public struct Shared: Hashable, Sendable {
    /// The record.
    public var record: Record
    /// How it was published where it was first named.
    public var original: [UInt8]

    /// A record with its original.
    public init(record: Record, original: [UInt8]) {
      self.record = record
      self.original = original
    }
  }

  /// A publication.
  public init(
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
