package import Domain
package import Persistence

/// Proves that heads which were kept outside still hold, and compares every row, index and list of the file with
/// history.
package struct VerifyHeads {
  package enum Answer {
    /// All holds, and this came since.
    case holds(Later)
    /// Something differs.
    case differs([Finding], office: RecordID)
  }

  /// What came after the heads.
  package struct Later {
    /// The heads, each with what was erased since of what it covers.
    package let heads: [(ChainHead, [Since.Erasure])]
    package let entries: Int64
    /// Keys that signed entries since and none before: 32 bytes each.
    package let keys: [[UInt8]]
    package let office: RecordID
  }

  private let heads: [ChainHead]

  package init(_ heads: [ChainHead]) {
    self.heads = heads
  }

  /// - Throws: ``RegisterError`` where the file cannot be read at all.
  package func run(in session: Session) throws -> Answer {
    let findings = try session.read { try $0.verify(heads) }
    return try session.read { register in
      let office = try register.office()
      guard findings.isEmpty else { return .differs(findings, office: office) }
      let since = try register.since(heads)
      return .holds(
        Later(
          heads: try heads.map { ($0, try register.since([$0]).erasures) },
          entries: since.entries, keys: since.keys, office: office))
    }
  }
}
