import Domain

/// An entry that a key signed, as it is remembered beside the key.
struct SignedEntry: Hashable, Sendable {
  let office: RecordID
  let number: Int64
  /// 32 bytes.
  let hash: [UInt8]

  var name: EntryName { EntryName(office: office, number: number) }

  static let beginning = "grants-signed 1"
  private static let digits = 19
}

extension SignedEntry {
  /// The line that a file of memory is: the public key, the office, the number, the hash, and a SHA-256 of all that
  /// is before it. All lines have one length, far below a sector of a disk, so that one takes the place of another
  /// whole.
  ///
  /// - Parameter publicKey: Of whoever signed it.
  func line(signedBy publicKey: [UInt8]) -> [UInt8] {
    let number = String(number)
    let padded = String(repeating: "0", count: max(0, Self.digits - number.count)) + number
    let words = [
      Self.beginning, Digest.hexadecimal(publicKey), office.description, padded,
      Digest.hexadecimal(hash),
    ]
    let text = words.joined(separator: " ") + " "
    return Array((text + Digest.sha256(Array(text.utf8)) + "\n").utf8)
  }

  /// The entry in a line; nil for a line that is not whole, or of another key or office.
  init?(line: [UInt8], of office: RecordID, signedBy publicKey: [UInt8]) {
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard words.count == 7, let number = Int64(words[4]), number >= 0,
      let hash = Digest.bytes(hexadecimal: words[5])
    else { return nil }
    self.init(office: office, number: number, hash: hash)
    guard hash.count == 32, self.line(signedBy: publicKey) == line else { return nil }
  }
}
