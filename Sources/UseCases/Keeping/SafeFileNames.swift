/// Names that every file system takes, each given once.
package struct SafeFileNames {
  private var taken: Set<String> = []

  package init() {}

  /// The longest name, in bytes; file systems take 255.
  private static let longest = 200
  private static let longestEnding = 16

  /// The name that somebody gave a file, without what no file name can hold, and with a number before its
  /// ending when it is taken. The letters' size makes no difference.
  package mutating func name(_ original: String) -> String {
    let whole = Self.safe(original)
    let ending = Self.ending(of: whole)
    let stem = String(whole.dropLast(ending.count))
    var number = 1
    while true {
      let suffix = (number > 1 ? "-\(number)" : "") + ending
      let name = Self.cut(stem, to: Self.longest - suffix.utf8.count) + suffix
      if taken.insert(name.lowercased()).inserted { return name }
      number += 1
    }
  }

  /// `.PDF` of `minutes.PDF`; empty when there is none, or when it is none that a name can have.
  private static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    let ending = name[name.index(after: dot)...]
    let isPlain = ending.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
    guard isPlain, 1...longestEnding ~= ending.utf8.count else { return "" }
    return "." + ending
  }

  private static func safe(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: scalars.append("_")
      default: scalars.append(scalar == "/" || scalar == "\\" ? "_" : scalar)
      }
    }
    let name = String(scalars)
    return name.isEmpty || name.allSatisfy { $0 == "." } ? "_" : name
  }

  private static func cut(_ text: String, to bytes: Int) -> String {
    var cut = text
    while cut.utf8.count > bytes { cut.removeLast() }
    return cut
  }
}
