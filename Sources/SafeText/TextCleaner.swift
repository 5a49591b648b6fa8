/// Cleans a text that comes in pieces; see ``SafeText``.
package struct TextCleaner {
  private static let firstStrong: Unicode.Scalar = "\u{2068}"
  private static let leftToRight: Unicode.Scalar = "\u{2066}"
  private static let endOfIsolate: Unicode.Scalar = "\u{2069}"

  private let lineBreak: Unicode.Scalar
  private let keepsOwnIsolates: Bool
  /// The isolates that are open in the line which has been reached.
  private var open = 0
  private var endsInReturn = false

  /// - Parameters:
  ///   - lineBreak: What a line break becomes.
  ///   - keepsOwnIsolates: Whether isolates from left to right stay, as a program puts them around Latin words in
  ///     an Arabic line; for texts whose foreign parts are clean.
  package init(lineBreak: Unicode.Scalar = "\n", keepsOwnIsolates: Bool = false) {
    self.lineBreak = lineBreak
    self.keepsOwnIsolates = keepsOwnIsolates
  }

  /// The piece as it can be shown.
  ///
  /// - Parameter mark: Answers what a character of ``SafeText/ownMarks`` stands for; nil where none is expected.
  package mutating func clean(
    _ text: String, mark: ((Unicode.Scalar) -> String?)? = nil
  ) -> String {
    if open == 0, !endsInReturn, lineBreak == "\n", SafeText.isPlain(text) { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if endsInReturn {
        endsInReturn = false
        if scalar != "\n" { shown.append(SafeText.shown("\r")) }
      }
      switch scalar {
      case "\r": endsInReturn = true
      case "\n":
        if lineBreak == "\n" { close(&shown) }
        shown.append(lineBreak)
      case "\t": shown.append(" ")
      case Self.firstStrong: begin(scalar, &shown)
      case Self.leftToRight where keepsOwnIsolates: begin(scalar, &shown)
      case Self.endOfIsolate:
        guard open > 0 else { continue }
        open -= 1
        shown.append(scalar)
      case _ where SafeText.ownMarks.contains(scalar.value):
        let own = mark?(scalar) ?? String(SafeText.replacement)
        shown.append(contentsOf: own.unicodeScalars)
      default: shown.append(SafeText.shown(scalar))
      }
    }
    return String(shown)
  }

  /// What is still due at the end of the text.
  package mutating func end() -> String {
    var rest = String.UnicodeScalarView()
    if endsInReturn { rest.append(SafeText.shown("\r")) }
    endsInReturn = false
    close(&rest)
    return String(rest)
  }

  private mutating func begin(_ isolate: Unicode.Scalar, _ shown: inout String.UnicodeScalarView) {
    open += 1
    shown.append(isolate)
  }

  private mutating func close(_ shown: inout String.UnicodeScalarView) {
    for _ in 0..<open { shown.append(Self.endOfIsolate) }
    open = 0
  }
}
