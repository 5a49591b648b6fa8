/// Who looks at a register, as far as what they are shown depends on it.
package struct Viewer: Hashable, Sendable {
  /// The language in which names are wanted where they exist in it, BCP 47; nil for the names as they were given.
  package var language: String?
  /// Whether names that do not exist in it are marked with their own language: for people, not for programs.
  package var marksLanguages: Bool
  /// The time of the last entry that may be known of, in milliseconds since 1970; nil for the register as it is.
  package var knownUntil: Int64?

  package init(language: String? = nil, marksLanguages: Bool = false, knownUntil: Int64? = nil) {
    self.language = language
    self.marksLanguages = marksLanguages
    self.knownUntil = knownUntil
  }
}
