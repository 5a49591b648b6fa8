/// Names one entry of history: the office that made it, and its number there.
package struct EntryName: Hashable, Comparable, Sendable {
  /// The office whose chain it stands in.
  package let office: RecordID
  /// Its place in the chain, from 1.
  package let number: Int64

  /// The entry `number` of `office`.
  package init(office: RecordID, number: Int64) {
    self.office = office
    self.number = number
  }

  /// As it is typed in a register of `office`: `4`, and `4@9f31c2` when another office made it.
  ///
  /// - Parameter office: Entries of this one go by their number alone; all do when nil.
  package func typed(in office: RecordID?) -> String {
    office == nil || office == self.office ? "\(number)" : full
  }

  /// With the last letters of its office: `4@9f31c2`.
  package var full: String { "\(number)@\(office.description.suffix(6))" }

  /// By office, then by number.
  package static func < (left: Self, right: Self) -> Bool {
    (left.office, left.number) < (right.office, right.number)
  }
}
