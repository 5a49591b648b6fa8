import Persistence

/// A register as somebody looks at it: as it is, or as it was known.
struct Look {
  let register: Register
  var knownUntil: Int64?

  init(_ register: Register, knownUntil: Int64? = nil) {
    self.register = register
    self.knownUntil = knownUntil
  }

  /// A look through connections of its own, which no other look has made a past of.
  init(_ path: String, knownUntil: Int64? = nil) throws {
    self.init(try Register(path: path, access: .reading), knownUntil: knownUntil)
  }

  func read<Result>(_ body: (Reading) throws -> Result) throws -> Result {
    try register.read(as: Viewer(knownUntil: knownUntil), body)
  }

  func read<Result>(_ scope: ReadingScope, _ body: (Reading) throws -> Result) throws -> Result {
    try register.read(as: Viewer(knownUntil: knownUntil), scope, body)
  }
}
