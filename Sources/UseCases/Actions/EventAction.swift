import Domain
import Persistence

/// Records an event: the same one twice is most often one that was typed twice.
package protocol EventAction: Action {
  /// Whether it is another than one that says the same.
  var isAnother: Bool { get set }
}

extension EventAction {
  /// Finds an event of the same day that says the same.
  ///
  /// - Parameter fields: What tells two events of one day apart.
  /// - Throws: ``RequestError/lookalike(_:)``, unless it is another.
  func checkLookalike(
    of draft: Draft, under parent: RecordID, in fields: [String], _ change: Change
  ) throws {
    guard !isAnother, let day = draft[SharedField.day],
      let other = try change.events(like: draft, under: parent, on: day, in: fields).first
    else { return }
    throw RequestError.lookalike(try change.reference(of: other).description)
  }
}
