/// The encoding in which a text file is read, and how sure that is.
package struct EncodingGuess: Hashable, Sendable {
  package let encoding: TextEncoding
  /// What it could be as well, the likeliest first; empty where the file leaves no doubt.
  package let others: [TextEncoding]

  /// An encoding that somebody named, or that the file shows beyond doubt.
  init(_ encoding: TextEncoding, others: [TextEncoding] = []) {
    self.encoding = encoding
    self.others = others
  }

  /// Looks at a file's bytes: its byte order mark, else whether they are UTF-8, else which one-byte encoding
  /// makes the likeliest letters of them.
  ///
  /// - Parameter open: Begins the file anew and answers what hands out its pieces.
  /// - Throws: ``SheetError/notInEncoding(_:line:)`` where single bytes of a file in UTF-8 are not.
  static func make(_ open: () throws -> () throws -> [UInt8]?) throws -> EncodingGuess {
    let found = try TextEncoding.detect(open())
    guard found == .windows1252 else { return EncodingGuess(found) }
    var census = ByteCensus()
    let next = try open()
    while let piece = try next(), !piece.isEmpty { census.add(piece) }
    if let line = census.faultInUTF8 { throw SheetError.notInEncoding("utf-8", line: line) }
    let order = census.likeliest
    return EncodingGuess(order[0], others: Array(order.dropFirst()))
  }
}

/// Counts what the bytes above ASCII of a text could be.
private struct ByteCensus {
  private var counts = [Int](repeating: 0, count: 256)
  /// Bytes in runs of three and more, as no Western European word has them.
  private var inRuns = 0
  private var run = 0
  private var check = UTF8Check()
  private var wasInLetter = false
  /// How many letters of more than one byte UTF-8 would have, and how many bytes it would not.
  private var letters = 0
  private var faults = 0
  private var line = 1
  private var firstFault: Int?

  mutating func add(_ piece: [UInt8]) {
    for byte in piece {
      count(byte)
      let isGood = check.accepts(byte)
      if !isGood {
        faults += 1
        firstFault = firstFault ?? line
        // What does not go on may begin.
        if wasInLetter {
          check = UTF8Check()
          _ = check.accepts(byte)
        }
      } else if wasInLetter, check.isWhole {
        letters += 1
      }
      if byte == 10 { line += 1 }
      wasInLetter = !check.isWhole
    }
  }

  private mutating func count(_ byte: UInt8) {
    guard byte >= 0x80 else {
      if run >= 3 { inRuns += run }
      run = 0
      return
    }
    counts[Int(byte)] += 1
    run += 1
  }

  /// The line of the first wrong byte of a text that is else UTF-8; nil for other texts.
  var faultInUTF8: Int? { letters > faults ? firstFault : nil }

  /// The one-byte encodings by how likely the letters are that they make, the likeliest first.
  var likeliest: [TextEncoding] {
    let all = counts.reduce(0, +)
    let candidates: [(encoding: TextEncoding, score: Int)] =
      [.windows1252, .windows1254, .macintosh, .ibm850].map { ($0, score($0)) }
    var order = candidates.enumerated()
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .map(\.element.encoding)
    if (inRuns + (run >= 3 ? run : 0)) * 2 > all {
      order.insert(.windows1256, at: 0)
    } else {
      order.append(.windows1256)
    }
    return order
  }

  /// How usual the letters are in Western European and Turkish texts, less those that no such text has.
  private func score(_ encoding: TextEncoding) -> Int {
    guard let table = encoding.upperHalf else { return .min }
    return (0x80...0xFF).reduce(0) { sum, byte in
      guard counts[byte] > 0 else { return sum }
      let weight = Unicode.Scalar(table[byte - 0x80]).map(Self.weight) ?? -2
      return sum + weight * counts[byte]
    }
  }

  /// Small letters of French, Spanish and Turkish are the most frequent, capitals rare.
  private static func weight(_ scalar: Unicode.Scalar) -> Int {
    if frequent.contains(scalar) { return 4 }
    // Where DOS has é, Macintosh has Ç.
    if scalar == "Ç" { return 0 }
    return usual.contains(scalar) ? 1 : -2
  }

  private static let frequent = Set("éèêàçôîûùâïëœáíóúñ«»’“”\u{A0}ğışçöü".unicodeScalars)
  private static let usual = Set(
    "äãößæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆÁÍÓÚÑ‘–—…€°·İŞĞ".unicodeScalars)
}
