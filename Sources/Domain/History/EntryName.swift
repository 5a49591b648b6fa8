/// Names one entry of history: the office that made it, and its number there.
public struct EntryName: Hashable, Comparable, Sendable {
  /// The office whose chain it stands in.
  public let office: RecordID
  /// Its place in the chain, from 1.
  public let number: Int64

  /// The entry `number` of `office`.
  public init(office: RecordID, number: Int64) {
    self.office = office
    self.number = number
  }

  /// By office, then by number.
  public static func < (left: Self, right: Self) -> Bool {
    (left.office, left.number) < (right.office, right.number)
  }
}
