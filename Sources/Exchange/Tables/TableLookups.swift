package import Domain

/// What the interpreter of a table asks the register and the phrase book.
package struct TableLookups {
  /// The date that words say, with three numbers in an order where one was said.
  package var date: (String, DayOrder?) throws(PartialDateError) -> PartialDate
  /// The choice of a field that a word of any language means; nil when none.
  package var choice: (Field, String) -> String?
  /// The record of one of these kinds that a reference or a name means, seen from under a record.
  package var record: (String, [Kind], Reference?) throws -> Reference
  /// The reference of the record under another that is at a place; nil when there is none.
  package var part: (_ under: Reference, _ place: Reference) throws -> Reference?
  /// The name of the record with a reference; nil when there is none, or it has no name.
  package var title: (Reference) throws -> String? = { _ in nil }
  /// The own part of the reference of a record that has a name, however it is spelled, among those under
  /// another; the wish where none has it yet.
  package var sibling:
    (_ name: String, _ kind: Kind, _ under: Reference?, _ wish: String) throws
      -> String = { $3 }
  /// How an indicator measures; nil where that is not said.
  package var measure: (Reference) throws -> String? = { _ in nil }
  /// What a CFA franc is where the register is kept.
  package var franc: Currency?

  /// The questions that every table asks.
  package init(
    date: @escaping (String, DayOrder?) throws(PartialDateError) -> PartialDate,
    choice: @escaping (Field, String) -> String?,
    record: @escaping (String, [Kind], Reference?) throws -> Reference,
    part: @escaping (_ under: Reference, _ place: Reference) throws -> Reference?
  ) {
    self.date = date
    self.choice = choice
    self.record = record
    self.part = part
  }
}
