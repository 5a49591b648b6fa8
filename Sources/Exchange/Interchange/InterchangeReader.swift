package import Domain
import JSON

/// Reads the JSON file of a register, a record at a time, in memory bounded by the largest record.
package struct InterchangeReader {
  private var parser: JSONParser
  /// What holds for the whole register of the file; known before the first record.
  package private(set) var settings = Settings()

  /// The settings of a file, with the places where they stand.
  package struct Settings {
    package fileprivate(set) var values: [Setting: String] = [:]
    fileprivate var places: [Setting: (line: Int, column: Int)] = [:]

    /// No settings yet.
    package init() {}

    /// A value that a setting cannot have, where it stands in the file.
    package func fault(_ error: SettingError) -> InterchangeError {
      let place = places[error.setting] ?? (1, 1)
      return InterchangeError(line: place.line, column: place.column, .setting(error))
    }
  }

  /// A file whose bytes come in pieces.
  ///
  /// - Parameter next: Answers the next piece; nil or an empty one at the end.
  package init(_ next: @escaping () throws -> [UInt8]?) {
    parser = JSONParser(ByteSource(next))
  }

  /// Hands every record of the file to `body`, with the line on which it begins.
  ///
  /// - Throws: ``InterchangeError`` with the place, for anything that is not as it should be.
  package mutating func read(_ body: (Draft, Int) throws -> Void) throws {
    do {
      try parser.expect("{")
      var isRegister = false
      var first = true
      while try first ? parser.peek() != UInt8(ascii: "}") : parser.takes(",") {
        first = false
        try readMember(isRegister: &isRegister, body)
      }
      try parser.expect("}")
      try parser.expectEnd()
      guard isRegister else { throw InterchangeError(line: 1, column: 1, .notARegister) }
    } catch let error as JSONError {
      throw InterchangeError(line: error.line, column: error.column, .syntax(error.fault))
    }
  }

  /// - Parameter isRegister: Whether the file has said that it is one.
  private mutating func readMember(
    isRegister: inout Bool, _ body: (Draft, Int) throws -> Void
  ) throws {
    _ = try parser.peek()
    let (line, column) = (parser.line, parser.column)
    let name = try parser.string()
    try parser.expect(":")
    switch name {
    case "format":
      let node = try parser.value()
      guard node.string == InterchangeWriter.format else {
        throw InterchangeError(node, .notARegister)
      }
      isRegister = true
    case "version": try checkVersion(try parser.value())
    case "settings":
      settings = try Self.settings(try parser.value())
    case "records":
      guard isRegister else {
        throw InterchangeError(line: line, column: column, .notARegister)
      }
      try readRecords(body)
    default:
      let names = ["format", "version", "settings", "records"]
      let nearest = Spelling.nearest(to: name, among: names).first
      throw InterchangeError(line: line, column: column, .unknownName(name, nearest: nearest))
    }
  }

  private mutating func readRecords(_ body: (Draft, Int) throws -> Void) throws {
    try parser.expect("[")
    if try parser.takes("]") { return }
    repeat {
      let node = try parser.value(depth: 2)
      try body(try RecordDecoder(node).draft, node.line)
    } while try parser.takes(",")
    try parser.expect("]")
  }

  private func checkVersion(_ node: JSONNode) throws {
    guard case .number(let text) = node.content else {
      throw InterchangeError(node, .wrongForm(name: "version", expected: "number"))
    }
    guard let version = Int(text), (1...InterchangeWriter.version).contains(version) else {
      throw InterchangeError(node, .newer(version: text))
    }
  }

  private static func settings(_ node: JSONNode) throws -> Settings {
    guard let members = node.object else {
      throw InterchangeError(node, .wrongForm(name: "settings", expected: "object"))
    }
    var settings = Settings()
    for (name, value) in members {
      guard let setting = Setting(named: name) else {
        throw InterchangeError(
          value,
          .unknownName(
            name,
            nearest: Spelling.nearest(to: name, among: Setting.allCases.map(\.word)).first))
      }
      guard settings.values[setting] == nil else {
        throw InterchangeError(value, .syntax(.duplicateName(name)))
      }
      guard let text = value.string else {
        throw InterchangeError(value, .wrongForm(name: name, expected: "text"))
      }
      settings.values[setting] = text
      settings.places[setting] = (value.line, value.column)
    }
    return settings
  }
}
