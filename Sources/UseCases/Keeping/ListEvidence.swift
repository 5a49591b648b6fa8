import Domain
package import Persistence

/// Which documents prove something, and where their bytes are.
package struct ListEvidence: Query {
  package struct Line: Equatable, Sendable {
    package let reference: String
    package let fileName: String
    /// In bytes.
    package let size: Int64
    /// SHA-256, hexadecimal.
    package let hash: String
    package let place: EvidencePlace
  }

  /// Only the evidence of this record and of what stands under it.
  package var reference: String?

  package init(of reference: String? = nil) {
    self.reference = reference
  }

  package func answer(from register: Reading, for caller: Caller) throws -> [Line] {
    try documents(register, caller).map { document in
      Line(
        reference: try register.reference(of: document.id).description,
        fileName: document[DocumentField.fileName] ?? "", size: document[DocumentField.size] ?? 0,
        hash: document[DocumentField.sha256] ?? "",
        place: try register.place(ofDocument: document.id))
    }
  }

  func documents(_ register: Reading, _ caller: Caller) throws -> [Record] {
    let all = try register.records(.document)
    guard let reference else { return all }
    let below = try register.descendants(of: References(register, caller).find(reference))
    let named = Set(try below.flatMap { try register.record($0).references("evidence") } + below)
    return all.filter { named.contains($0.id) }
  }
}
