package import Domain
package import Persistence

extension Draft {
  /// Sets a field to what a text spells.
  ///
  /// - Throws: ``RecordError``.
  package mutating func set(_ name: String, _ text: String) throws {
    guard let field = kind.field(named: name) else { throw RecordRules.noSuchField(name, kind) }
    entries[field.name] = try Entry(text, for: field, kind: kind)
  }

  /// Sets fields to what somebody typed: dates are understood from their day, references also under their project.
  ///
  /// - Throws: ``RecordError``, ``RegisterError`` for a record that is not there.
  package mutating func set(_ fields: [TypedField], _ register: Reading, _ caller: Caller) throws {
    for field in fields { try set(field.name, field.text, register, caller) }
  }

  private mutating func set(
    _ name: String, _ text: String, _ register: Reading, _ caller: Caller
  ) throws {
    switch name {
    case "title", "name": title = text
    case "language": language = text
    case "title." + name.suffix(2):
      narratives.append(Narrative(field: "title", language: String(name.suffix(2)), text: text))
    default:
      guard let field = kind.field(named: name) else { throw RecordRules.noSuchField(name, kind) }
      guard field.shape == .date, UnknownReason(spelled: text) == nil else {
        entries[field.name] = try resolved(
          try Entry(text, for: field, kind: kind), register, caller)
        return
      }
      do {
        entries[field.name] = .value(.date(try caller.date(text)))
      } catch let error as PartialDateError {
        throw RecordError.badDate(text, field: field.word, why: error)
      }
    }
  }

  /// References as they stand in the register.
  private func resolved(_ entry: Entry, _ register: Reading, _ caller: Caller) throws -> Entry {
    let references = References(register, caller)
    switch entry {
    case .reference(let reference):
      return .reference(try register.reference(of: references.find(reference.description)))
    case .references(let list):
      return .references(
        try list.map { try register.reference(of: references.find($0.description)) })
    default: return entry
    }
  }
}
