/// The sentence that a register has on every screen.
package enum NoticeWords {
  /// The sentence as the register has it; that of the demonstration is said in every language.
  package static func text(_ notice: String, in language: Language) -> String {
    notice == Phrases.allInvented.en ? Phrases.allInvented(language) : notice
  }
}
