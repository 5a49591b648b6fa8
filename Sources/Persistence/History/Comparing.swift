package import Domain

extension Reading {
  /// How two copies of a register differ: for each office the first entry of which they have different digests, and
  /// entries that the other copy has and this one lacks.
  package func forks(from other: Reading) throws -> [Finding] {
    let offices = try Set(offices()).union(other.offices()).sorted()
    var haveCommon = false
    let findings = try offices.compactMap { office -> Finding? in
      // Chains that agree at one entry agree at all before it: the first difference is found by
      // halving.
      func digest(_ reading: Reading, _ number: Int64) throws -> [UInt8]? {
        try reading.storedEntry(EntryName(office: office, number: number))?.hash
      }
      func agree(at number: Int64) throws -> Bool {
        try digest(self, number) == digest(other, number)
      }
      let (own, others) = try (self.lastNumber(of: office), other.lastNumber(of: office))
      let last = min(own, others)
      if last > 0 { haveCommon = true }
      guard try last == 0 || agree(at: last) else {
        var (good, bad) = (Int64(0), last)
        while bad - good > 1 {
          let middle = (good + bad) / 2
          if try agree(at: middle) { good = middle } else { bad = middle }
        }
        return .fork(EntryName(office: office, number: bad), through: own)
      }
      guard others > own else { return nil }
      return .lacks(EntryName(office: office, number: own + 1), through: others)
    }
    return haveCommon ? findings : [.unrelated]
  }

  private func lastNumber(of office: RecordID) throws -> Int64 {
    try connection.first("SELECT max(number) FROM entry WHERE office = ?", [SQLValue(office)]) {
      $0.optionalInteger(0)
    }.flatMap { $0 } ?? 0
  }
}

extension Register {
  /// Where a copy of this register differs from it, or has more.
  package func forks(from other: Register) throws -> [Finding] {
    try read { mine in try other.read { theirs in try mine.forks(from: theirs) } }
  }
}
