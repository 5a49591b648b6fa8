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
      case .ar: ar
      case .az: az
      }
    return names[month - 1]
  }

  private static func names(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private static func fold(_ word: String) -> String {
    var folded = word.lowercased()
    for (accented, plain) in [
      ("é", "e"), ("û", "u"), ("è", "e"), ("أ", "ا"), ("i̇", "i"), ("ı", "i"),
    ] {
      folded = folded.split(separator: Character(accented), omittingEmptySubsequences: false)
        .joined(separator: plain)
    }
    return folded.last == "." ? String(folded.dropLast()) : folded
  }
}

/// The names of the quarters; held to CLDR by a test as well.
enum QuarterNames {
  static func of(_ quarter: Int, _ language: Language) -> String {
    switch language {
    case .en: "Q\(quarter)"
    case .fr: "T\(quarter)"
    case .ar: "الربع \(["الأول", "الثاني", "الثالث", "الرابع"][quarter - 1])"
    case .az: "\(quarter)-\(quarter > 2 ? "cü" : "ci") kvartal"
    }
  }

  /// The quarter, 1 to 4, that words name in any of the four languages: Q4, T4, الربع الرابع,
  /// 4-cü kvartal, IV rüb.
  static func quarter(_ words: [String]) -> Int? {
    if words.count == 1, words[0].count == 2, "qt".contains(words[0].prefix(1)) {
      return Int(words[0].dropFirst()).flatMap { (1...4).contains($0) ? $0 : nil }
    }
    guard words.count == 2 else { return nil }
    let text = words.joined(separator: " ")
    let found = (1...4).first { text == of($0, .ar) || text == of($0, .az) }
    if let found { return found }
    guard ["rüb", "kvartal", "kv."].contains(words[1]) else { return nil }
    let roman = ["i", "ii", "iii", "iv"].firstIndex(of: words[0]).map { $0 + 1 }
    return roman ?? (1...4).first { words[0].hasPrefix("\($0)-") }
  }
}
