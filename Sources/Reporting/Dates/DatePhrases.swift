import Domain

/// What stands around a date that is written in words or numbers.
enum DateText {
  /// No end is set, as it is printed.
  static let open = Set([".."] + Language.allCases.map { Phrases.noEnd($0).lowercased() })

  /// In lower case, without marks that cannot be seen, with Latin digits, and without a time of day.
  static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in PlainText.line(text).lowercased().unicodeScalars {
      switch scalar {
      case "٠"..."٩", "۰"..."۹": plain += "\(Int(scalar.properties.numericValue ?? 0))"
      case "‐", "‑", "–", "−": plain.append("-")
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return withoutTime(plain)
  }

  /// Without a time behind the day: `t23:30:00.000+00:00`, ` 00:00`, ` 10:30 pm`, `z`.
  private static func withoutTime(_ text: String) -> String {
    // Most dates have none, and looking for the whole pattern takes longer than all other reading.
    guard text.utf8.contains(UInt8(ascii: ":")) else { return text }
    let clock = /[t ] *\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)? *([ap]\.?m\.?)? *(z|[+-]\d{2}:?\d{2})?$/
    guard let match = text.firstMatch(of: clock), match.range.lowerBound > text.startIndex else {
      return text
    }
    return String(text[..<match.range.lowerBound]).trimmingBlanks()
  }

  /// What follows a word for "about"; nil where there is none.
  static func about(_ text: String) -> String? {
    for word in [
      "about ", "around ", "circa ", "ca. ", "vers ", "environ ", "təxminən ", "حوالي ", "نحو ",
    ]
    where text.hasPrefix(word) {
      return String(text.dropFirst(word.count))
    }
    return nil
  }

  /// The words of a date, without those that add nothing: articles, days of the week, "end of" before a month.
  static func words(_ text: String) -> [String] {
    var words = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "،" }).map(String.init)
    // 14-oct-26, sept-26, oct.2025.
    if words.count == 1, words[0].contains(where: \.isLetter) {
      let parts = words[0].split(whereSeparator: { "-/.".contains($0) }).map(String.init)
      if (2...3).contains(parts.count), MonthNames.month(parts[parts.count - 2]) != nil {
        words = parts
      }
    }
    while words.count > 2, let first = words.first, fillers.contains(first) { words.removeFirst() }
    // "fin mai 2025": a deadline counts to the last day of its month.
    if words.count == 4, endsOf.contains(words[0] + " " + words[1]) { words.removeFirst(2) }
    if words.count == 3, endsOf.contains(words[0]) { words.removeFirst() }
    if words.count == 3, let last = words.last, endsBehind.contains(last) { words.removeLast() }
    return words.filter { $0 != "of" && $0 != "de" && $0 != "il" && $0 != "ili" }
  }

  private static let endsOf = Set(["end", "end of", "fin", "fin de", "نهاية", "آخر", "أواخر"])
  private static let endsBehind = Set(["sonu", "sonuna", "axırı"])
  private static let fillers = Set(
    """
    le on the dated du au في يوم \
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun \
    lundi mardi mercredi jeudi vendredi samedi dimanche lun. mer. jeu. ven. sam. dim. \
    الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
    """.split(separator: " ").map(String.init))
}
