package import Persistence

/// Copies a register for another office: the copy's history goes on from the head of this one, and what is entered in
/// either is told apart.
package struct CloneRegister: Codable, Sendable {
  /// The new file, absolute.
  package var place: String

  package init(to place: String) {
    self.place = place
  }

  /// - Throws: ``RegisterError/alreadyExists(path:)`` when something has the name.
  package func run(in session: Session) throws -> CopyOutcome {
    try session.register.clone(to: place, clock: session.caller.clock())
  }
}
