import SafeText

/// Marks of direction for plain text: terminals, text files, Markdown, letters.
///
/// A program that shows Arabic orders each line by the Unicode Bidirectional Algorithm (UAX 9). Without
/// marks it takes `--due` apart, puts the per cent sign on the wrong side, and begins a line at the
/// left because it starts with a reference. So in a language that runs from right to left each run of
/// Latin letters, numbers and their signs is isolated, and a line that does not begin with an Arabic
/// letter begins with a right-to-left mark. All of them have no width.
extension Language {
  /// The text as it can be shown, with the marks that its direction needs, line by line.
  package func marked(_ text: String) -> String {
    let text = SafeText.lines(text)
    guard direction == .rightToLeft, !text.isEmpty else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Isolation.line(Array($0.unicodeScalars)) }.joined(separator: "\n")
  }

  /// A piece of a line that stands beside others, such as a cell: it keeps to itself.
  func isolated(_ text: String) -> String {
    guard direction == .rightToLeft, !text.isEmpty else { return text }
    var marked = String.UnicodeScalarView()
    marked.append(Isolation.firstStrong)
    marked.append(contentsOf: Isolation.runs(Array(text.unicodeScalars)))
    marked.append(Isolation.end)
    return String(marked)
  }

  /// Whether a text runs the other way than this language, so that a form with means of its own has
  /// to set it apart: it begins with Arabic letters among Latin ones; or it has none, but letters or
  /// digits, where lines run from right to left.
  func runsAgainst(_ text: some StringProtocol) -> Bool {
    guard direction == .rightToLeft else {
      let first = text.unicodeScalars.first {
        Isolation.isArabic($0) || $0.properties.isAlphabetic
      }
      return first.map(Isolation.isArabic) ?? false
    }
    return !text.unicodeScalars.contains(where: Isolation.isArabic)
      && text.contains { $0.isLetter || $0.isNumber }
  }

  /// What a line of such pieces begins with.
  var lineMark: String {
    direction == .rightToLeft ? String(Character(Isolation.rightToLeft)) : ""
  }

  /// The text without any marks of direction, as somebody meant it who copied it from a screen.
  package static func unmarked(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: Isolation.isMark) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !Isolation.isMark($0) }))
  }
}

enum Isolation {
  static let rightToLeft: Unicode.Scalar = "\u{200F}"
  static let leftToRight: Unicode.Scalar = "\u{2066}"
  static let firstStrong: Unicode.Scalar = "\u{2068}"
  static let end: Unicode.Scalar = "\u{2069}"

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// One line: its runs isolated, and a mark before it unless it begins with an Arabic letter.
  static func line(_ scalars: [Unicode.Scalar]) -> String {
    guard let first = scalars.first(where: { isStrong($0) || isArabic($0) }) else {
      return String(String.UnicodeScalarView(scalars))
    }
    var line = String.UnicodeScalarView()
    if !isArabic(first) { line.append(rightToLeft) }
    line.append(contentsOf: runs(scalars))
    return String(line)
  }

  /// The text with its left-to-right runs isolated. Digits alone need none.
  static func runs(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var marked: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      guard isStrong(scalar) || (isSign(scalar) && startsRun(scalars, index)) else {
        marked.append(index > 0 ? punctuation(scalar, after: scalars[index - 1]) : scalar)
        index += 1
        continue
      }
      let last = end(of: index, in: scalars)
      let run = scalars[index...last]
      marked += run.allSatisfy(isDigit) ? Array(run) : [leftToRight] + run + [end]
      index = last + 1
    }
    return marked
  }

  /// The sign that Arabic puts for a Latin one right after an Arabic letter.
  static func punctuation(_ scalar: Unicode.Scalar, after last: Unicode.Scalar) -> Unicode.Scalar {
    guard isArabic(last) else { return scalar }
    return switch scalar {
    case ",": "،"
    case ";": "؛"
    case "?": "؟"
    default: scalar
    }
  }

  /// Whether signs, as those of `--due` or `-5`, stand right before a letter or digit.
  private static func startsRun(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let next = scalars[index...].first { !isSign($0) }
    return next.map(isStrong) ?? false
  }

  /// The last place of the run that starts at `start`: it ends before an Arabic letter, before a bracket
  /// that was opened outside, and goes on over blanks and signs only to a further letter or digit. A
  /// number behind a colon belongs to the Arabic words that follow it: `Books: 20 مايو`.
  private static func end(of start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var last = start
    var isNumber = true
    var beforeNumber: Int?
    var open: [Unicode.Scalar] = []
    for index in start..<scalars.count {
      let scalar = scalars[index]
      if isArabic(scalar) { return beforeNumber ?? last }
      if isMark(scalar) || scalar == "—" { break }
      // From one date to another: each keeps to its own side.
      if scalar == "–", scalars[index - 1] == " " { break }
      if isStrong(scalar) {
        isNumber = isNumber && isDigit(scalar)
        if !isDigit(scalar) { beforeNumber = nil }
        last = index
      } else if scalar == "'" {
        // Around what is typed; within a word it is an apostrophe.
        if open.last == scalar {
          open.removeLast()
          last = index
        } else if scalars[index - 1] == " " || scalars[index - 1] == "=" {
          open.append(scalar)
        }
      } else if let closing = brackets[scalar], scalar != closing || open.last != scalar {
        open.append(closing)
      } else if closers.contains(scalar) {
        guard open.last == scalar else { break }
        open.removeLast()
        last = index
      } else if scalar == "%" || scalar == "…" || scalar == "/" || scalar == "=" {
        last = index
      } else if scalar == ":", isNumber {
        // A year, and what is said of it.
        break
      } else if scalar == ":" {
        beforeNumber = last
      }
    }
    return last
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "[": "]", "{": "}", "«": "»", "“": "”", "\"": "\"",
  ]
  private static let closers: Set<Unicode.Scalar> = [")", "]", "}", "»", "”", "\""]

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "+", ".", "/", "~", "$", "@", "#", "−": true
    default: false
    }
  }

  /// Letters and digits that run from left to right.
  private static func isStrong(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || (!isArabic(scalar) && scalar.properties.isAlphabetic)
  }

  /// Letters, digits and punctuation of Arabic and its neighbours.
  static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x200F: true
    default: false
    }
  }
}
