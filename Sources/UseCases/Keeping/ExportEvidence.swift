import Domain
import Persistence

/// A folder into which files are written. Whoever owns it decides what may be written there.
package protocol OutputFolder {
  /// Whether the folder is there already.
  var isThere: Bool { get throws }
  /// Whether a file has these bytes already; where it has others, whether it gives way is settled.
  func has(_ name: String, _ bytes: [UInt8]) throws -> Bool
  /// Makes the folder where there is none.
  func make() throws
  func write(_ name: String, _ bytes: [UInt8]) throws
}

/// Writes the files of documents into a folder, each checked against its SHA-256. Where each goes is settled before
/// the first is written, and a file that is there with the same bytes is done.
package struct ExportEvidence {
  package struct Answer: Equatable, Sendable {
    /// How many files are now in the folder, as they are in the register.
    package var count = 0
    /// The documents of which the register has no bytes, by reference.
    package var missing: [String] = []

    package init(count: Int = 0, missing: [String] = []) {
      self.count = count
      self.missing = missing
    }
  }

  private let evidence: ListEvidence

  /// - Parameter reference: Only the evidence of this record and of what stands under it.
  package init(of reference: String? = nil) {
    evidence = ListEvidence(of: reference)
  }

  /// - Throws: ``RegisterError``; ``OutputError`` when a file may not be written, and then none is.
  package func run(in session: Session, to folder: some OutputFolder) throws -> Answer {
    let documents = try session.read { register in
      try evidence.documents(register, session.caller).map { document in
        (record: document, reference: try register.reference(of: document.id).description)
      }
    }
    let isThere = try folder.isThere
    var answer = Answer()
    var names = SafeFileNames()
    var items: [(document: Record, name: String)] = []
    for (record, reference) in documents {
      guard let bytes = try bytes(of: record, session) else {
        answer.missing.append(reference)
        continue
      }
      let name = names.name(record[DocumentField.fileName] ?? reference)
      answer.count += 1
      if isThere, try folder.has(name, bytes) { continue }
      items.append((record, name))
    }
    if !items.isEmpty { try folder.make() }
    for (record, name) in items {
      guard let bytes = try bytes(of: record, session) else { continue }
      try folder.write(name, bytes)
    }
    return answer
  }

  private func bytes(of document: Record, _ session: Session) throws -> [UInt8]? {
    try session.read { try $0.checkedContent(of: document) }
  }
}
