import CSQLiteSession
import Domain

// MARK: Evidence

extension Examination {
  /// That the bytes of documents are there and are those that were recorded, in the register and in the folder
  /// beside it.
  func examineEvidence() throws {
    try part("document") {
      // Of a purged document that others name only an empty shell is left: its bytes went on purpose.
      let purged = try reading.purgedRecords()
      try forEachID("SELECT id FROM document WHERE id > ? ORDER BY id LIMIT ?") { id in
        if try !purged.contains(id) || !isCalledShell(id) { try examineEvidence(of: id) }
      }
    }
    try part("content") { try examineUnnamedContent() }
  }

  /// That what was kept of publications can be unpacked.
  func examineOriginals() throws {
    try part("original") {
      try forEachID(
        """
        SELECT record FROM original WHERE record > ? AND contentSize IS NOT NULL ORDER BY record LIMIT ?
        """
      ) { id in
        do {
          _ = try reading.original(of: id)
        } catch let error as RegisterError {
          add(finding(of: error, in: "original"))
        }
      }
    }
  }

  private func isCalledShell(_ id: RecordID) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM record WHERE id = ? AND slug = ?", [SQLValue(id), .text(Shell.slug(of: id))]
    ) { _ in true } ?? false
  }

  private func examineEvidence(of id: RecordID) throws {
    let document = try connection.first(
      "SELECT sha256 FROM document WHERE id = ? AND location IS NULL", [SQLValue(id)]
    ) { $0.text(0) }
    guard let sha256 = document else { return }
    let reference = name(of: id)
    guard HexDigest.isValid(sha256) else {
      return add(
        .malformed(table: "document", key: reference, column: "sha256", value: sha256))
    }
    let row = try connection.first(
      "SELECT rowid FROM content WHERE sha256 = ?", [.text(sha256)]
    ) { $0.integer(0) }
    if let row {
      guard try connection.digest(ofContent: row) != sha256 else { return }
      return add(.evidenceChanged(reference: reference, sha256: sha256))
    }
    switch try reading.evidenceFolder().held(sha256) {
    case .nothing: add(.evidenceMissing(reference: reference, sha256: sha256))
    case .noFile: add(.evidenceNotAFile(reference: reference, sha256: sha256))
    case .file(sha256): break
    case .file: add(.evidenceChanged(reference: reference, sha256: sha256))
    }
  }

  /// Content that no document names any more may come back by undo: it must be what its digest says.
  private func examineUnnamedContent() throws {
    let statement = try connection.prepare(
      """
      SELECT rowid, sha256 FROM content WHERE sha256 NOT IN (SELECT sha256 FROM document)
      ORDER BY rowid
      """)
    defer { statement.reset() }
    while try statement.step() {
      let sha256 = statement.text(1)
      guard try connection.digest(ofContent: statement.integer(0)) != sha256 else { continue }
      add(.malformed(table: "content", key: sha256, column: "bytes", value: "SHA-256"))
    }
  }
}

extension Connection {
  /// The digest of a piece of evidence that is kept in the register, read in pieces; nil when there are no
  /// bytes.
  fileprivate func digest(ofContent row: Int64) throws -> String? {
    var blob: OpaquePointer?
    let code = sqlite3_blob_open(handle, "main", "content", "bytes", row, 0, &blob)
    defer { sqlite3_blob_close(blob) }
    // A number has no bytes.
    if code & 0xFF == SQLITE_ERROR { return nil }
    guard code == SQLITE_OK, let blob else { throw SQLiteFailure(handle) }
    let count = sqlite3_blob_bytes(blob)
    var place: Int32 = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { buffer.deallocate() }
    return try Digest.sha256(pieces: {
      let size = min(Int32(buffer.count), count - place)
      guard size > 0 else { return nil }
      guard sqlite3_blob_read(blob, buffer.baseAddress, size, place) == SQLITE_OK else {
        throw SQLiteFailure(handle)
      }
      place += size
      return UnsafeRawBufferPointer(rebasing: buffer[..<Int(size)])
    })
  }
}
