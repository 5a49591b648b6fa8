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

  /// Sets a field to what somebody typed: numbers and amounts as their language prints them.
  ///
  /// - Throws: ``RecordError``, ``NumberError``.
  mutating func set(_ name: String, _ text: String, _ caller: Caller) throws {
    guard let field = kind.field(named: name) else { throw RecordRules.noSuchField(name, kind) }
    try set(name, caller.typed.spelled(text, for: field, kind: kind))
  }

  /// Sets fields to what somebody typed: numbers are read as their language prints them, dates are understood from
  /// their day, references also under their project, records also by their names.
  ///
  /// - Throws: ``RecordError``, ``NumberError``, ``RegisterError`` for a record that is not there.
  package mutating func set(_ fields: [TypedField], _ change: Change, _ caller: Caller) throws {
    for field in fields { try set(field, change, caller) }
  }

  private mutating func set(_ typed: TypedField, _ change: Change, _ caller: Caller) throws {
    let (name, text) = (typed.name, typed.text)
    switch name {
    case "title", "name": title = PlainText.line(text)
    case "language": language = text
    case "title." + name.suffix(2):
      narratives.append(Narrative(field: "title", language: String(name.suffix(2)), text: text))
    default:
      guard let field = kind.field(named: name) else { throw RecordRules.noSuchField(name, kind) }
      entries[field.name] = try entry(typed, field, change, caller)
    }
  }

  private func entry(_ typed: TypedField, _ field: Field, _ change: Change, _ caller: Caller) throws
    -> Entry
  {
    let text = typed.text
    switch field.shape {
    case .date where UnknownReason(spelled: text) == nil:
      do { return .value(.date(try caller.date(text))) } catch let error as PartialDateError {
        throw RecordError.badDate(text, field: field.word, why: error)
      }
    case .reference(let kinds)
    where UnknownReason(spelled: text) == nil && (try? Reference(text)) == nil:
      return .reference(try change.reference(of: References(change, caller).find(text, kinds)))
    case .references([.document]):
      if let files = typed.files { return try added(files, to: field, change, caller) }
    default: break
    }
    let typed =
      field.shape == .money ? try caller.typed(change, at: reference) : caller.typed
    let spelled = try typed.spelled(text, for: field, kind: kind)
    return try resolved(try Entry(spelled, for: field, kind: kind), change, caller)
  }

  /// Files beside the evidence that the record has.
  private func added(
    _ files: Attachments, to field: Field, _ change: Change, _ caller: Caller
  ) throws -> Entry {
    var all: [Reference] = []
    if let id = try change.lookUp(reference),
      case .references(let known)? = try change.record(id).values[field.name]
    {
      all = try known.map { try change.reference(of: $0) }
    }
    let new = try files.keep(in: change, for: caller) ?? []
    return .references(all + new.filter { !all.contains($0) })
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
