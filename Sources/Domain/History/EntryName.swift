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

  /// As it is typed in a register of `office`: `4`, and `4@9f31c2` when another office made it.
  ///
  /// - Parameter office: Entries of this one go by their number alone; all do when nil.
  public func typed(in office: RecordID?) -> String {
    office == nil || office == self.office ? "\(number)" : full
  }

  /// With the last letters of its office: `4@9f31c2`.
  public var full: String { "\(number)@\(office.description.suffix(6))" }

  /// By office, then by number.
  public static func < (left: Self, right: Self) -> Bool {
    (left.office, left.number) < (right.office, right.number)
  }
}
