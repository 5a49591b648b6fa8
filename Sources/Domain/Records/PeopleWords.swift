/// The words by which people call the categories that every register has, in four languages.
package enum PeopleWords {
  package static let categories: [(category: String, words: String)] = [
    (
      "female",
      "female|females|women|girls|femmes|filles|dont femmes|dont filles|f|إناث|فتيات|نساء|qadın|"
        + "qadınlar|qızlar"
    ),
    (
      "male",
      "male|males|men|boys|hommes|garçons|dont hommes|dont garçons|h|m|ذكور|رجال|فتيان|kişi|"
        + "kişilər|oğlanlar"
    ),
    ("displaced", "displaced|idp|idps|déplacés|déplacées|pdi|نازحون|نازحات|məcburi köçkün"),
    (
      "disability",
      "disability|with disability|handicap|en situation de handicap|ذوو الإعاقة|əlillik"
    ),
  ]

  /// The category that a word means; the word itself where it means none of them.
  ///
  /// Crossings such as `girls/10-14` are read piece by piece.
  package static func category(of word: String) -> String {
    word.split(separator: "/", omittingEmptySubsequences: false).map { piece in
      known[SearchWords.plain(String(piece))] ?? String(piece)
    }.joined(separator: "/")
  }

  /// Whether a text is the name of a category itself.
  package static func isCategory(_ text: String) -> Bool {
    categories.contains { $0.category == text }
  }

  private static let known: [String: String] = {
    var known: [String: String] = [:]
    for (category, words) in categories {
      for word in words.split(separator: "|") { known[SearchWords.plain(String(word))] = category }
    }
    return known
  }()
}
