/// Arabic letters as they are typed, for those that old programs wrote by their shape (U+FB50 to U+FEFC).
enum PlainLetters {
  /// The text with one letter for each shape of it, and without the stroke that only stretches words.
  static func folded(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isShape($0) || $0.value == 0x640 }) else {
      return text
    }
    var folded = ""
    for scalar in text.unicodeScalars where scalar.value != 0x640 {
      if isShape(scalar), let letters = letters(scalar) {
        folded += letters
      } else {
        folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  private static func isShape(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE80...0xFEFC).contains(scalar.value)
  }

  /// The shapes of Unicode's block Arabic Presentation Forms-B, from U+FE80: a letter for each run of its
  /// shapes.
  private static func letters(_ scalar: Unicode.Scalar) -> String? {
    let offset = Int(scalar.value - 0xFE80)
    return runs.indices.last { starts[$0] <= offset }.map { runs[$0].letters }
  }

  private static let runs: [(letters: String, shapes: Int)] = [
    ("ء", 1), ("آ", 2), ("أ", 2), ("ؤ", 2), ("إ", 2), ("ئ", 4), ("ا", 2), ("ب", 4), ("ة", 2),
    ("ت", 4), ("ث", 4), ("ج", 4), ("ح", 4), ("خ", 4), ("د", 2), ("ذ", 2), ("ر", 2), ("ز", 2),
    ("س", 4), ("ش", 4), ("ص", 4), ("ض", 4), ("ط", 4), ("ظ", 4), ("ع", 4), ("غ", 4), ("ف", 4),
    ("ق", 4), ("ك", 4), ("ل", 4), ("م", 4), ("ن", 4), ("ه", 4), ("و", 2), ("ى", 2), ("ي", 4),
    ("لآ", 2), ("لأ", 2), ("لإ", 2), ("لا", 2),
  ]

  private static let starts: [Int] = runs.reduce(into: [0]) {
    $0.append(($0.last ?? 0) + $1.shapes)
  }
}
