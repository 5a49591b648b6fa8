/// A code of a list.
package struct IATICode: Hashable, Sendable {
  package let code: String
  /// Whether the standard has withdrawn it; files may still hold it.
  package let isWithdrawn: Bool
  /// Its name in English.
  package let english: String
  /// Its name in French; empty where the standard has none.
  package let french: String
}

/// A code list of the standard.
package struct IATICodeList: Sendable {
  /// Its name, such as `ActivityStatus`.
  package let name: String
  /// Whether it is complete, so that a code that is not on it is wrong.
  package let isComplete: Bool
  /// Its codes in the standard's order.
  package let codes: [IATICode]

  /// A list by its name; nil when there is none.
  package init?(_ name: String) {
    guard let section = CodeSections.all[name] else { return nil }
    self.name = name
    isComplete = section.isComplete
    codes = section.lines.map { line in
      let parts = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      return IATICode(
        code: parts[0], isWithdrawn: parts.count > 1 && parts[1] == "withdrawn",
        english: parts.count > 2 ? parts[2] : "", french: parts.count > 3 ? parts[3] : "")
    }
  }

  /// The names of all lists, in their order.
  package static let names: [String] = CodeSections.all.keys.sorted()
}

/// The lists as they lie in their file.
enum CodeSections {
  struct Section: Sendable {
    let isComplete: Bool
    var lines: ArraySlice<Substring.UTF8View>
  }

  static let all: [String: Section] = {
    let lines = StandardFile.lines("codes")
    let beginning = Array("list\t".utf8)
    let heads = lines.indices.filter { lines[$0].starts(with: beginning) }
    var sections: [String: Section] = [:]
    for (place, head) in heads.enumerated() {
      let words = lines[head].split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) }
      let end = place + 1 < heads.count ? heads[place + 1] : lines.count
      sections[words[1]] = Section(
        isComplete: words[2] == "complete", lines: lines[(head + 1)..<end])
    }
    return sections
  }()
}

/// The codes of a list, to be asked for by their bytes.
final class CodeSet {
  private let bytes: [UInt8]
  private let ends: [Int32]
  private let slots: [Int32]

  init(_ lists: [String]) {
    let codes = lists.flatMap { list in
      (CodeSections.all[list]?.lines ?? []).map { line in
        line.prefix { $0 != UInt8(ascii: "\t") }
      }
    }
    var size = 16
    while size < codes.count * 2 { size *= 2 }
    var bytes: [UInt8] = []
    var ends: [Int32] = [0]
    var slots = [Int32](repeating: -1, count: size)
    for code in codes {
      bytes += code
      ends.append(Int32(bytes.count))
      var slot = Self.hash(code) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(ends.count - 2)
    }
    self.bytes = bytes
    self.ends = ends
    self.slots = slots
  }

  private static func hash(_ code: some Sequence<UInt8>) -> Int {
    Int(code.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 })
  }

  func contains(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
    var slot = Self.hash(code) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      let range = Int(ends[number])..<Int(ends[number + 1])
      if range.count == code.count, bytes[range].elementsEqual(code) { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }
}
