/// A command line as history keeps it.
package enum CommandLineText {
  /// - Parameters:
  ///   - on: The day that was named.
  ///   - place: The city or site that was named.
  package static func of(
    _ words: String..., on: String? = nil, place: String? = nil
  ) -> String {
    of(words + (on.map { ["--on", $0] } ?? []) + (place.map { ["--in", $0] } ?? []))
  }

  package static func of(_ words: [String]) -> String {
    words.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
  }
}
