public import Domain

extension Reading {
  /// The first entry of the history: two files with the same one are of one history. Nil before it.
  public func origin() throws -> ChainHead? {
    try connection.first(
      "SELECT \(StoredEntry.columns) FROM entry ORDER BY at, office, number LIMIT 1"
    ) {
      let entry = StoredEntry($0)
      let hash = entry.hash.map { String(UInt32($0) + 0x100, radix: 16).suffix(2) }.joined()
      return ChainHead(entry: entry.name, hash: hash, at: entry.at)
    }
  }
}
