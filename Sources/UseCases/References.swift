package import Domain
package import Persistence
import Reporting

/// Finds records by what people type, a default project taken into account.
package struct References {
  private let register: Reading
  private let defaults: Defaults

  package init(_ register: Reading, _ caller: Caller) {
    self.register = register
    defaults = caller.defaults
  }

  /// What a text can name: itself, else itself under the default project.
  package static func candidates(_ text: String, _ caller: Caller) throws -> [Reference] {
    let reference = try Reference(text)
    let project = caller.defaults.project.flatMap { try? Reference($0) }
    return [reference] + (project.map { [Reference(slugs: $0.slugs + reference.slugs)] } ?? [])
  }

  /// The record that a text names: as it stands, else under the default project.
  ///
  /// - Parameter kinds: The kinds that will do; any when empty.
  package func find(_ text: String, _ kinds: [Kind] = []) throws -> RecordID {
    let reference = try Reference(text)
    var id = try register.lookUp(reference)
    if id == nil, let project = defaults.project, let base = try? Reference(project) {
      id = try register.lookUp(Reference(slugs: base.slugs + reference.slugs))
    }
    let found = try id ?? register.find(reference)
    if !kinds.isEmpty, let kind = try register.kind(of: found), !kinds.contains(kind) {
      throw RegisterError.wrongKind(
        try register.reference(of: found).description, is: kind, expected: kinds)
    }
    return found
  }

  /// The record that a text names with what stands under it; of one that is gone, as it was named last.
  package func findPast(_ text: String) throws -> [RecordID] {
    do {
      return try register.descendants(of: find(text))
    } catch let error as RegisterError {
      let gone = try register.removed(Reference(text))
      if gone.isEmpty { throw error }
      return gone
    }
  }

}
