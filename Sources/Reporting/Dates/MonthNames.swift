/// The names of the months, as people write and read them.
///
/// A table of its own, so that a daily command need not start the locale library; a test holds it
/// to CLDR.
enum MonthNames {
  static let en = names(
    "January February March April May June July August September October November December")
  static let fr = names(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
  static let az = names(
    "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr")
  static let ar = names(
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")

  /// The month, 1 to 12, that a word names in any of the four languages, or begins with three
  /// letters or more.
  static func month(_ word: String) -> Int? {
    let folded = fold(word)
    guard folded.count >= 3 else { return nil }
    for names in [en, fr, az, ar] {
      let found = names.indices.filter { fold(names[$0]).hasPrefix(folded) }
      if found.count == 1 { return found[0] + 1 }
    }
    return nil
  }

  static func of(_ month: Int, _ language: Language) -> String {
    let names =
      switch language {
      case .en: en
      case .fr: fr
      }
    return names[month - 1]
  }

  private static func names(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private static func fold(_ word: String) -> String {
    var folded = word.lowercased()
    for (accented, plain) in [("é", "e"), ("û", "u"), ("è", "e"), ("أ", "ا")] {
      folded = folded.split(separator: Character(accented), omittingEmptySubsequences: false)
        .joined(separator: plain)
    }
    return folded.last == "." ? String(folded.dropLast()) : folded
  }
}
