/// Colours and weights, where a stream can show them.
public struct Style: Sendable {
  /// Whether anything is coloured.
  public let isOn: Bool

  /// A style that is on or off as a whole.
  public init(isOn: Bool) {
    self.isOn = isOn
  }

  /// Red: overdue, or an error.
  public func red(_ text: String) -> String { wrap(text, "31") }
  /// Yellow: due soon.
  public func yellow(_ text: String) -> String { wrap(text, "33") }
  /// Green: well.
  public func green(_ text: String) -> String { wrap(text, "32") }
  /// Bold: a heading.
  public func bold(_ text: String) -> String { wrap(text, "1") }
  /// Dim: done, or beside the point.
  public func dim(_ text: String) -> String { wrap(text, "2") }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
