import SafeText

/// Colours and weights, where a stream can show them.
///
/// They stand in the text as marks of the program's own until ``Console`` writes it: what else is in the text
/// cannot begin or end one.
package struct Style: Sendable {
  /// Whether anything is coloured.
  package let isOn: Bool

  /// A style that is on or off as a whole.
  package init(isOn: Bool) {
    self.isOn = isOn
  }

  /// Red: overdue, or an error.
  package func red(_ text: String) -> String { wrap(text, .red) }
  /// Yellow: due soon.
  package func yellow(_ text: String) -> String { wrap(text, .yellow) }
  /// Green: well.
  package func green(_ text: String) -> String { wrap(text, .green) }
  /// Bold: a heading.
  package func bold(_ text: String) -> String { wrap(text, .bold) }
  /// Dim: done, or beside the point.
  package func dim(_ text: String) -> String { wrap(text, .dim) }

  /// The mark of each style; all of them are among ``SafeText/ownMarks``.
  private enum Mark: UInt32 {
    case red = 0xFDD0
    case yellow, green, bold, dim, end

    var text: String { Unicode.Scalar(rawValue).map { String($0) } ?? "" }

    /// The parameter of "Select graphic rendition" (ECMA-48, 8.3.117).
    var rendition: Int {
      switch self {
      case .red: 31
      case .yellow: 33
      case .green: 32
      case .bold: 1
      case .dim: 2
      case .end: 0
      }
    }
  }

  private func wrap(_ text: String, _ mark: Mark) -> String {
    guard isOn, !text.isEmpty else { return text }
    return mark.text + text + Mark.end.text
  }

  /// What is sent to a terminal for a mark; nil for a character that is none.
  static func escape(_ mark: Unicode.Scalar) -> String? {
    Mark(rawValue: mark.value).map { "\u{1B}[\($0.rendition)m" }
  }
}
