import ArgumentParser
import Domain
import Persistence

/// Splits words such as `bf-girls/workshops "Workshops" --target 20 --register R` into positions,
/// fields of a kind and the options that every command has.
struct FieldArguments {
  private(set) var positions: [String] = []
  private(set) var fields: [(name: String, text: String)] = []
  private(set) var common: [String] = []

  private static let commonOptions: Set<String> = ["--register", "--by"]
  private static let commonFlags: Set<String> = [
    "-q", "--quiet", "--allow-network", "-n", "--dry-run",
  ]

  /// - Throws: ``CommandError`` for an option without its value.
  init(_ words: [String]) throws {
    var rest = words[...]
    var onlyPositions = false
    while let word = rest.popFirst() {
      if onlyPositions || !word.hasPrefix("-") || word == "-" {
        positions.append(word)
      } else if word == "--" {
        onlyPositions = true
      } else if Self.commonFlags.contains(word) {
        common.append(word)
      } else {
        try takeOption(word, &rest)
      }
    }
  }

  private mutating func takeOption(_ word: String, _ rest: inout ArraySlice<String>) throws {
    let pair = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(pair[0])
    guard let value = pair.count == 2 ? String(pair[1]) : rest.popFirst() else {
      throw CommandError.missingArgument(name)
    }
    if name == "--set" {
      let field = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard field.count == 2 else { throw CommandError.missingArgument("--set FIELD=VALUE") }
      fields.append((String(field[0]), String(field[1])))
    } else if Self.commonOptions.contains(name) {
      common += [name, value]
    } else {
      fields.append((Spelling.camelCase(name.drop { $0 == "-" }), value))
    }
  }
}

extension Draft {
  /// Sets fields from what was typed; the dates in words are understood from the desk's day.
  mutating func set(
    _ fields: [(name: String, text: String)], _ change: Change, _ desk: Desk
  ) throws {
    for (name, text) in fields {
      if name == "title" || name == "name" {
        title = text
        continue
      }
      if name == "language" {
        language = text
        continue
      }
      if name == "title." + name.suffix(2) {
        narratives.append(
          Narrative(field: "title", language: String(name.suffix(2)), text: text))
        continue
      }
      guard let field = kind.field(named: name) else { throw RecordRules.noSuchField(name, kind) }
      if field.shape == .date, UnknownReason(spelled: text) == nil {
        do {
          entries[field.name] = .value(.date(try desk.date(text)))
        } catch let error as PartialDateError {
          throw RecordError.badDate(text, field: field.word, why: error)
        }
        continue
      }
      entries[field.name] = try resolved(try Entry(text, for: field, kind: kind), change, desk)
    }
  }

  /// References as they stand in the register, a default project taken into account.
  private func resolved(_ entry: Entry, _ change: Change, _ desk: Desk) throws -> Entry {
    let references = References(change, desk)
    switch entry {
    case .reference(let reference):
      return .reference(try change.reference(of: references.find(reference.description)))
    case .references(let list):
      return .references(
        try list.map { try change.reference(of: references.find($0.description)) })
    default: return entry
    }
  }
}
