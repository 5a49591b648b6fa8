/// Tells by its bytes that a text has none of many names, without reading it as words.
///
/// Of each name it looks for one run of letters that stands in every spelling which equals the name: the bytes of
/// such letters are the same in upper and lower case but for one bit, and the same in all normal forms of Unicode.
/// What it finds may still be something else; what it does not find is not there.
struct NameScan {
  private struct Run: Equatable {
    var bytes: [UInt8] = []
    /// Whether nothing of the word stands before it.
    var beginsWord = false
    /// Whether nothing of the word stands behind it.
    var endsWord = false
  }

  /// By their first two bytes; no run is shorter.
  private var runs: [UInt16: [Run]] = [:]
  /// A bit for each two bytes, set where a run begins with them.
  private var isFirst = [UInt64](repeating: 0, count: 1 << 10)
  /// Whether there is a name without such a run, so that every text may have it.
  private var isBlind = false

  /// Looks for a name from now on.
  ///
  /// - Parameter words: Its words in lower case.
  mutating func add(_ words: [Substring]) {
    let longest = words.flatMap(Self.runs).max { $0.bytes.count < $1.bytes.count }
    guard let longest, longest.bytes.count >= 2 else {
      isBlind = true
      return
    }
    add(longest)
    // The Kelvin sign is a k in lower case: the one sign outside ASCII that becomes one of its letters.
    if longest.bytes.contains(UInt8(ascii: "k")) { add(Run(bytes: Array("\u{212A}".utf8))) }
  }

  private mutating func add(_ run: Run) {
    let first = UInt16(run.bytes[0]) << 8 | UInt16(run.bytes[1])
    guard runs[first]?.contains(run) != true else { return }
    runs[first, default: []].append(run)
    isFirst[Int(first >> 6)] |= 1 << UInt64(first & 63)
  }

  /// The runs of letters in a word whose bytes are the same however it is spelled.
  private static func runs(of word: Substring) -> [Run] {
    var runs: [Run] = []
    var run = Run(beginsWord: true)
    var last = 0
    for scalar in word.unicodeScalars {
      if isConstant(scalar) {
        run.bytes += UTF8.encode(scalar).map(Array.init) ?? []
        last = UTF8.width(scalar)
        continue
      }
      // A mark behind a letter may be one with it in another normal form.
      run.bytes.removeLast(min(last, run.bytes.count))
      runs.append(run)
      run = Run()
      last = 0
    }
    run.endsWord = true
    return runs + [run]
  }

  /// Whether a letter or a digit is always spelled by these bytes, but for the case of ASCII: what Unicode calls
  /// canonically equal to it is itself.
  private static func isConstant(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? isPlain(UInt8(scalar.value))
      : arabicLetters.contains(scalar.value) && !composedArabicLetters.contains(scalar.value)
  }

  private static let arabicLetters: ClosedRange<UInt32> = 0x0621...0x064A
  private static let composedArabicLetters: ClosedRange<UInt32> = 0x0622...0x0626

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  /// Whether one of the names may stand in a text, or in one of the texts of a changeset.
  func mayStand(in bytes: UnsafeRawBufferPointer) -> Bool {
    if isBlind { return true }
    if runs.isEmpty || bytes.isEmpty { return false }
    return isFirst.withUnsafeBufferPointer { isFirst in
      var first = UInt16(Self.folded(bytes[0]))
      for place in 1..<bytes.count {
        first = first << 8 | UInt16(Self.folded(bytes[place]))
        if isFirst[Int(first >> 6)] >> UInt64(first & 63) & 1 != 0,
          isRun(first, in: bytes, at: place - 1)
        {
          return true
        }
      }
      return false
    }
  }

  private func isRun(_ first: UInt16, in bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
    runs[first]?.contains { run in
      let end = start + run.bytes.count
      return end <= bytes.count
        && run.bytes.indices.allSatisfy { run.bytes[$0] == Self.folded(bytes[start + $0]) }
        && !(run.beginsWord && Self.isLetter(before: start, in: bytes))
        && !(run.endsWord && Self.isLetter(at: end, in: bytes))
    } ?? false
  }

  /// Whether a text goes on to the left with a letter or a digit. In a changeset its length stands there, behind the
  /// mark of a text or behind other bytes of the length.
  private static func isLetter(before place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard place > 0 else { return false }
    let before = place > 1 ? bytes[place - 2] : 0
    if isPlain(bytes[place - 1]) { return before != ChangesetValue.text && before < 0x80 }
    return isArabic(before, bytes[place - 1])
  }

  /// Whether a text goes on to the right with a letter or a digit. In a changeset the next table may begin there,
  /// with a T.
  private static func isLetter(at place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard place < bytes.count else { return false }
    if isPlain(bytes[place]) { return bytes[place] != UInt8(ascii: "T") }
    return place + 1 < bytes.count && isArabic(bytes[place], bytes[place + 1])
  }

  /// Whether two bytes are an Arabic letter.
  private static func isArabic(_ first: UInt8, _ second: UInt8) -> Bool {
    guard first & 0xE0 == 0xC0, second & 0xC0 == 0x80 else { return false }
    return arabicLetters.contains(UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F))
  }
}
