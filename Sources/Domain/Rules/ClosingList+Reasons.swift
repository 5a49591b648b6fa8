extension ClosingList.Question {
  /// The word that is typed for it: `final-report`.
  package var typed: String { Spelling.hyphenated(rawValue) }

  /// The question that a word spells.
  package init?(typed word: String) {
    guard let found = Self.allCases.first(where: { $0.typed == word || $0.rawValue == word }) else {
      return nil
    }
    self = found
  }
}

/// Why points may stay open, as the note of the step that closed the project keeps it:
/// `balance: Nothing was advanced; assets: None`.
extension ClosingList {
  /// The note with the reasons of the points.
  package var note: String? {
    let reasons = points.compactMap { point in
      point.reason.map { "\(point.question.typed): \($0)" }
    }
    return reasons.isEmpty ? nil : reasons.joined(separator: "; ")
  }

  /// The reasons that a note has. What is no point belongs to the reason before it.
  package static func reasons(in note: String) -> [Question: String] {
    var reasons: [Question: String] = [:]
    var last: Question?
    for part in note.split(separator: ";") {
      let words = part.split(separator: ":", maxSplits: 1).map { trimmed($0) }
      if words.count == 2, !words[1].isEmpty, let question = Question(typed: words[0]) {
        reasons[question] = words[1]
        last = question
      } else if let last {
        reasons[last, default: ""] += ";" + part
      }
    }
    return reasons
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }
}
