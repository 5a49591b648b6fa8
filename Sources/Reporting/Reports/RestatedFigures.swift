package import Domain

/// Figures that were handed over and are others now.
package enum RestatedFigures {
  /// One of them in a line: what it is, its value then and now.
  package static func line(_ restatement: Restatement) -> Wording {
    func text(_ language: Language) -> String {
      let figure = restatement.reported
      func value(_ value: ExactDecimal?) -> String {
        value.map { $0.text(in: language) } ?? Phrases.noneRecorded(language)
      }
      let currency = figure.key.currency.map { " (\($0))" } ?? ""
      let name = language.pair(figure.title, Phrases.measure(figure.key.measure)(language))
      let arrow = language == .ar ? "←" : "→"
      return "\(figure.reference) \(name)\(currency) "
        + "\(value(figure.value)) \(arrow) \(value(restatement.now))"
    }
    return Wording(en: text(.en), fr: text(.fr), ar: text(.ar), az: text(.az))
  }
}
