import ArgumentParser
import Domain
import Persistence
import UseCases

/// Splits words such as `bf-girls/workshops "Workshops" --target 20 --register R` into positions,
/// fields of a kind and the options that every command has.
struct FieldArguments {
  private(set) var positions: [String] = []
  private(set) var fields: [TypedField] = []
  private(set) var common: [String] = []

  private static let commonOptions: Set<String> = ["--register", "--by"]
  private static let commonFlags: Set<String> = [
    "-q", "--quiet", "--allow-network", "-n", "--dry-run",
  ]

  /// - Throws: ``RequestError`` for an option without its value.
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

  /// The text of a field; nil when it was not given.
  func field(_ name: String) -> String? { fields.first { $0.name == name }?.text }

  /// The fields; files that one of them names are read, so that the register can keep them as evidence.
  func fields(in context: Context) throws -> [TypedField] {
    try fields.map { field in
      guard field.name == ActualField.evidence.field.name else { return field }
      let paths = field.text.split(separator: ",").map(String.init)
      guard !paths.isEmpty, paths.allSatisfy({ Paths.exists(Files.absolute($0)) }) else {
        return field
      }
      return TypedField(field.name, field.text, files: try Attachments(reading: paths, in: context))
    }
  }

  /// Whether nothing is to be kept.
  var isDryRun: Bool { common.contains { DryRunOptions.names.contains($0) } }

  /// The options that every command has.
  func options() throws -> RegisterOptions {
    try RegisterOptions.parse(common.filter { !DryRunOptions.names.contains($0) })
  }

  private mutating func takeOption(_ word: String, _ rest: inout ArraySlice<String>) throws {
    let pair = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(pair[0])
    guard let value = pair.count == 2 ? String(pair[1]) : rest.popFirst() else {
      throw RequestError.missingArgument(name)
    }
    if name == "--set" {
      let field = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard field.count == 2 else { throw RequestError.missingArgument("--set FIELD=VALUE") }
      fields.append(TypedField(String(field[0]), String(field[1])))
    } else if Self.commonOptions.contains(name) {
      common += [name, value]
    } else {
      fields.append(TypedField(Spelling.camelCase(name.drop { $0 == "-" }), value))
    }
  }
}
