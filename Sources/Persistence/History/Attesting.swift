public import Domain

extension Reading {
  /// The last entry of this file with its digest.
  public func head() throws -> ChainHead {
    // A fresh clone has no entry of its own yet; its head is that of the register it came from.
    let own = try connection.first(
      "SELECT \(StoredEntry.columns) FROM entry WHERE office = ? ORDER BY number DESC LIMIT 1",
      [SQLValue(try office())]
    ) { StoredEntry($0) }
    let last =
      try own
      ?? connection.first("SELECT \(StoredEntry.columns) FROM entry ORDER BY at DESC LIMIT 1") {
        StoredEntry($0)
      }
    guard let last else { throw HistoryError.noSuchEntry("1") }
    return ChainHead(entry: last.name, hash: Digest.hexadecimal(last.hash), at: last.at)
  }

  /// What speaks against a head that was kept outside; nothing when all up to it is unchanged, and the file
  /// with its indexes and lists says what history says.
  public func verify(_ head: ChainHead) throws -> [Finding] {
    try Examination(self).run { examination in
      try examination.part("entry") {
        guard let entry = try storedEntry(head.entry) else {
          return examination.add(.attested(head.entry, why: .missing))
        }
        if Digest.hexadecimal(entry.hash) != head.hash {
          examination.add(.attested(head.entry, why: .differs))
        }
      }
      try examination.examineRows()
    }
  }

  /// The first entry of each office that another copy of the register has with another digest: from
  /// there on the two are a fork, or one of them was altered.
  public func forks(from other: Reading) throws -> [Finding] {
    let offices = try connection.rows("SELECT DISTINCT office FROM entry ORDER BY office") {
      $0.id(0)
    }
    return try offices.compactMap { office in
      // Chains that agree at one entry agree at all before it: the first difference is found by
      // halving.
      func digest(_ reading: Reading, _ number: Int64) throws -> [UInt8]? {
        try reading.storedEntry(EntryName(office: office, number: number))?.hash
      }
      func agree(at number: Int64) throws -> Bool {
        try digest(self, number) == digest(other, number)
      }
      let last = try min(self.lastNumber(of: office), other.lastNumber(of: office))
      guard last > 0, try !agree(at: last) else { return nil }
      var (good, bad) = (Int64(0), last)
      while bad - good > 1 {
        let middle = (good + bad) / 2
        if try agree(at: middle) { good = middle } else { bad = middle }
      }
      return .fork(EntryName(office: office, number: bad))
    }
  }

  private func lastNumber(of office: RecordID) throws -> Int64 {
    try connection.first("SELECT max(number) FROM entry WHERE office = ?", [SQLValue(office)]) {
      $0.optionalInteger(0)
    }.flatMap { $0 } ?? 0
  }
}

extension Register {
  /// The first entries in which a copy of this register differs.
  public func forks(from other: Register) throws -> [Finding] {
    try read { mine in try other.read { theirs in try mine.forks(from: theirs) } }
  }
}

extension Reading {
  /// How many entries there are, in all or until a time in milliseconds since 1970.
  public func entryCount(until time: Int64 = .max) throws -> Int64 {
    try connection.first("SELECT count(*) FROM entry WHERE at <= ?", [.integer(time)]) {
      $0.integer(0)
    } ?? 0
  }
}
