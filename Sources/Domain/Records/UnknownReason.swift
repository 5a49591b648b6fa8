/// Why a value is not there. None of these is ever 0 or an empty text.
package enum UnknownReason: String, CaseIterable, Hashable, Sendable {
  /// Nobody said.
  case notStated
  /// Somebody will say, later.
  case toBeSet
  /// The question does not arise here.
  case notApplicable
  /// It could have been counted, and was not.
  case notCollected
  /// It is known, and kept back.
  case withheld
}
