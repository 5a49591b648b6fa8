/// What stands between the cells.
extension CSVReader {
  /// The separator that a first line such as `sep=;` names, quoted or not, and where the next line begins.
  static func namedSeparator(_ bytes: [UInt8]) -> (UInt8, Int)? {
    let quote: [UInt8] = bytes.first == UInt8(ascii: "\"") ? [UInt8(ascii: "\"")] : []
    let word = quote + Array("sep=".utf8)
    let end = word.count + 1 + quote.count
    guard bytes.count > end, bytes.starts(with: word), [10, 13].contains(bytes[end]),
      bytes[(word.count + 1)..<end].elementsEqual(quote)
    else { return nil }
    let isPair = bytes[end] == 13 && bytes.count > end + 1 && bytes[end + 1] == 10
    return (bytes[word.count], end + (isPair ? 2 : 1))
  }

  /// The separator that cuts the first lines into the most even cells.
  static func separator(in bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: [Int]] = [:]
    let candidates = [",", ";", "\t", "|"].compactMap { Character($0).asciiValue }
    var current: [UInt8: Int] = [:]
    var isQuoted = false
    var lines = 0
    var isEmpty = true
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 10 || byte == 13 {
        if !isEmpty {
          for candidate in candidates {
            counts[candidate, default: []].append(current[candidate] ?? 0)
          }
          lines += 1
        }
        (current, isEmpty) = ([:], true)
        if lines == 20 { break }
      } else {
        isEmpty = false
        if candidates.contains(byte) { current[byte, default: 0] += 1 }
      }
    }
    if lines == 0 { counts = candidates.reduce(into: [:]) { $0[$1] = [current[$1] ?? 0] } }
    func score(_ candidate: UInt8) -> Int {
      let all = (counts[candidate] ?? []).filter { $0 > 0 }.sorted()
      guard !all.isEmpty else { return 0 }
      let middle = all[all.count / 2]
      return all.filter { $0 == middle }.count * 100 + min(middle, 99)
    }
    return candidates.max { score($0) < score($1) || (score($0) == score($1) && $0 > $1) } ?? 44
  }
}
