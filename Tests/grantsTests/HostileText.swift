import Testing

/// A text that is refused, and a part of what is then said; a test is named by that, not by megabytes.
struct HostileText: CustomTestStringConvertible, Sendable {
  let text: String
  let words: String
  var testDescription: String { words }

  init(_ text: String, _ words: String) {
    self.text = text
    self.words = words
  }
}
