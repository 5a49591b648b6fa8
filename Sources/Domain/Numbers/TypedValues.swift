/// Reads what a person types for a field of numbers, in the spelling in which values are kept.
///
/// What the program prints in a language can be typed back in it.
package struct TypedValues: Sendable {
  private let numbers: NumberReading
  private let money: MoneyReading

  /// - Parameters:
  ///   - numbers: How the language writes numbers.
  ///   - franc: What a CFA franc is where the register is kept.
  package init(_ numbers: NumberReading, franc: Currency? = nil) {
    self.numbers = numbers
    money = MoneyReading(numbers, franc: franc)
  }

  /// The text that ``Value`` understands; any other field's as it is.
  package func spelled(_ text: String, for field: Field, kind: Kind) throws(NumberError) -> String {
    if UnknownReason(spelled: text) != nil { return text }
    switch field.shape {
    case .integer, .decimal, .degrees:
      if kind == .rate || field.shape.isDegrees, ExactDecimal(text) != nil { return text }
      let bare = Self.mayBePerCent(field, kind) ? NumberReading.perCent(text) ?? text : text
      let number = try numbers.number(bare)
      return field.shape.isWhole ? number.trimmed.description : number.description
    case .money: return try money.money(text).description
    case .counts: return try counts(text)
    default: return text
    }
  }

  /// Whether a field's number can be per cent.
  package static func mayBePerCent(_ field: Field, _ kind: Kind) -> Bool {
    switch (kind, field.name) {
    case (.indicator, "baseline"), (.indicator, "tolerance"), (.period, "target"),
      (.actual, "value"), (.funding, "share"), (.reminder, "percent"), (.agreement, "tolerance"):
      true
    default: field.name == "percent" || field.name == "share" || field.name == "tolerance"
    }
  }

  /// Counts as people type them: a total with groups of thousands, or `girls=12,boys=3`, of which words in four
  /// languages are categories that every register has.
  private func counts(_ text: String) throws(NumberError) -> String {
    guard text.contains("=") else { return try numbers.number(text).trimmed.description }
    return Self.counts(text)
  }

  /// The counts with the register's words for their categories; two of one category are added up.
  package static func counts(_ text: String) -> String {
    var order: [String] = []
    var numbers: [String: String] = [:]
    for part in text.split(separator: ",") {
      let pair = part.split(separator: "=", omittingEmptySubsequences: false).map {
        PlainText.visible(String($0))
      }
      // What is not of this form is for others to refuse.
      guard pair.count == 2 else { return text }
      let category = PeopleWords.category(of: pair[0])
      let before = numbers[category]
      if before == nil { order.append(category) }
      guard let before else {
        numbers[category] = pair[1]
        continue
      }
      guard category != pair[0], let one = Int64(before), let other = Int64(pair[1]), one >= 0,
        other >= 0
      else { return text }
      numbers[category] = "\(one + other)"
    }
    return order.map { "\($0)=\(numbers[$0] ?? "")" }.joined(separator: ",")
  }
}

extension Field.Shape {
  fileprivate var isWhole: Bool {
    if case .integer = self { true } else { false }
  }

  fileprivate var isDegrees: Bool {
    if case .degrees = self { true } else { false }
  }
}
