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

  /// The record that a text names: as it stands, else under the default project, else by its name or the last
  /// part of its reference, where only one has it.
  ///
  /// - Parameter kinds: The kinds that will do; any when empty, and then names are not looked for.
  /// - Throws: ``RegisterError``, ``RecordError/badReference(_:)``; ``RequestError/severalNamed(_:_:)``.
  package func find(_ text: String, _ kinds: [Kind] = []) throws -> RecordID {
    do {
      return try exact(text, kinds)
    } catch RegisterError.noSuchRecord(let reference, let nearest) {
      if let named = try named(text, kinds) { return named }
      throw RegisterError.noSuchRecord(reference, nearest: nearest)
    } catch RecordError.badReference(let text) {
      if let named = try named(text, kinds) { return named }
      throw RecordError.badReference(text)
    }
  }

  /// The only record of some kinds with a name; nil when there is none.
  private func named(_ text: String, _ kinds: [Kind]) throws -> RecordID? {
    if kinds.isEmpty { return nil }
    switch try NameLookup(register).match(text, kinds, under: nil) {
    case .found(let id): return id
    case .several(let references): throw RequestError.severalNamed(text, references)
    case .none: return nil
    }
  }

  private func exact(_ text: String, _ kinds: [Kind]) throws -> RecordID {
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
