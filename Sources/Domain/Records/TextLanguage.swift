/// The language of a text, where another one was asked for.
package enum TextLanguage {
  /// The text with the code of its language behind it, `Reading rooms [en]`, unless it is in the one
  /// that is wanted, or nobody stated which it is in.
  ///
  /// - Parameters:
  ///   - language: The language of the text, BCP 47; nil when nobody stated it.
  ///   - wanted: The language that was asked for; nil when any will do.
  package static func marked(_ text: String, in language: String?, wanted: String?) -> String {
    guard let language, let wanted, primary(language) != primary(wanted) else { return text }
    return "\(text) [\(language)]"
  }

  private static func primary(_ code: String) -> String {
    String(code.lowercased().prefix { $0 != "-" && $0 != "_" })
  }
}
