import JSON

/// The file around the grants.
package enum GivingPackage {
  /// Whether the first bytes of a file are those of a package of grants.
  package static func begins(_ beginning: [UInt8]) -> Bool {
    var pieces = [beginning]
    var parser = JSONParser(ByteSource { pieces.popLast() })
    do {
      // Some publishers leave the package out.
      if try parser.takes("[") { return try isGrant(&parser) }
      try parser.expect("{")
      repeat {
        let name = try parser.string()
        try parser.expect(":")
        if name == "grants" { return try parser.peek() == UInt8(ascii: "[") }
        if name == "format" { return false }
        try parser.skip()
      } while try parser.takes(",")
      return false
    } catch {
      return false
    }
  }

  private static func isGrant(_ parser: inout JSONParser) throws -> Bool {
    try parser.expect("{")
    repeat {
      let name = try parser.string()
      try parser.expect(":")
      if ["fundingOrganization", "recipientOrganization", "amountAwarded"].contains(name) {
        return true
      }
      try parser.skip()
    } while try parser.takes(",")
    return false
  }

  /// What stands in a package beside its grants.
  static func outline(_ parser: inout JSONParser) throws -> JSONNode {
    var members: [(name: String, value: JSONNode)] = []
    var names = Set<String>()
    if try parser.peek() == UInt8(ascii: "[") { return JSONNode(.object([])) }
    try parser.expect("{")
    if try parser.takes("}") { return JSONNode(.object([])) }
    repeat {
      let name = try parser.string()
      try parser.expect(":")
      if name == "grants" {
        try parser.skip()
      } else {
        guard names.insert(name).inserted else { throw parser.fault(.duplicateName(name)) }
        members.append((name, try parser.value(depth: 1)))
      }
    } while try parser.takes(",")
    try parser.expect("}")
    try parser.expectEnd()
    return JSONNode(.object(members))
  }

  /// Hands each grant of a package to `body`.
  static func forEachGrant(_ parser: inout JSONParser, _ body: (JSONNode) throws -> Void) throws {
    if try parser.peek() == UInt8(ascii: "[") {
      try grants(&parser, body)
      return try parser.expectEnd()
    }
    try parser.expect("{")
    if try parser.takes("}") { return }
    var isRead = false
    repeat {
      let name = try parser.string()
      try parser.expect(":")
      if name == "grants" {
        if isRead { throw parser.fault(.duplicateName(name)) }
        isRead = true
        try grants(&parser, body)
      } else {
        try parser.skip()
      }
    } while try parser.takes(",")
    try parser.expect("}")
  }

  private static func grants(_ parser: inout JSONParser, _ body: (JSONNode) throws -> Void) throws {
    try parser.expect("[")
    if try parser.takes("]") { return }
    repeat { try body(parser.value(depth: 2)) } while try parser.takes(",")
    try parser.expect("]")
  }
}
