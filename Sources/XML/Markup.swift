/// Markup that is being written: our own as it is, words from elsewhere escaped.
package struct Markup {
  package internal(set) var bytes: [UInt8] = []
  private let rules: MarkupRules

  package init(_ rules: MarkupRules) {
    self.rules = rules
  }

  /// Adds markup of our own, as it is.
  package mutating func add(_ markup: String) {
    var markup = markup
    markup.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func add(ascii sign: Unicode.Scalar) {
    bytes.append(UInt8(ascii: sign))
  }

  /// Adds what was written elsewhere.
  package mutating func add(_ other: Markup) {
    bytes += other.bytes
  }

  /// Adds words that may say anything.
  package mutating func say(_ words: some StringProtocol) {
    say(words, by: rules)
  }

  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func say(_ words: some StringProtocol, by rules: MarkupRules) {
    let isSaid: Void? = words.utf8.withContiguousStorageIfAvailable { say($0, by: rules) }
    if isSaid == nil { Array(words.utf8).withUnsafeBufferPointer { say($0, by: rules) } }
  }

  /// Runs of letters that stand for themselves go in one piece.
  mutating func say(_ letters: UnsafeBufferPointer<UInt8>, by rules: MarkupRules) {
    var (start, index) = (0, 0)
    while index < letters.count {
      guard rules.mayChange(letters[index]), let (entity, length) = rules.change(letters, at: index)
      else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<index]))
      bytes.append(
        contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
      index += length
      start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
  }
}
