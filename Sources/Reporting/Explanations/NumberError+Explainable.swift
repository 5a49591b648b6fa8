package import Domain

extension NumberError: Explainable {
  /// What is wrong, and what to write.
  package var explanation: Explanation {
    switch self {
    case .notANumber(let text):
      Explanation(
        problem: Wording(
          en: "'\(text)' is not a number.", fr: "« \(text) » n'est pas un nombre.",
          ar: "«\(text)» ليس عددًا.", az: "“\(text)” ədəd deyil."),
        remedy: Wording(
          en: "Write digits, such as 1200.5, or to-be-set.",
          fr: "Écrivez des chiffres, comme 1200,5, ou to-be-set.",
          ar: "اكتب أرقامًا، مثل 1200.5، أو to-be-set.",
          az: "Rəqəm yazın, məsələn 1200,5, və ya to-be-set."))
    case .ambiguous(let text, let grouped, let decimal):
      Explanation(
        problem: Wording { language in
          Self.ambiguous(
            text, grouped.text(in: language), Self.decimal(decimal, language), language)
        },
        remedy: Wording(
          en: "Write \(grouped) or \(decimal.trimmed).",
          fr: "Écrivez \(grouped) ou \(decimal.trimmed).",
          ar: "اكتب \(grouped) أو \(decimal.trimmed).",
          az: "\(grouped) və ya \(decimal.trimmed) yazın."))
    case .noCurrency(let text):
      Explanation(
        problem: Wording(
          en: "'\(text)' has no currency.", fr: "« \(text) » n'a pas de devise.",
          ar: "لا عملة في «\(text)».", az: "“\(text)” üçün valyuta göstərilməyib."),
        remedy: Wording(
          en: "Write the currency after the amount: \"\(text) EUR\".",
          fr: "Écrivez la devise après le montant : \"\(text) EUR\".",
          ar: "اكتب العملة بعد المبلغ: \"\(text) EUR\".",
          az: "Valyutanı məbləğdən sonra yazın: \"\(text) EUR\"."))
    case .unknownCurrency(let word, let text):
      Explanation(
        problem: Wording(
          en: "'\(word)' in '\(text)' is not a currency.",
          fr: "« \(word) » dans « \(text) » n'est pas une devise.",
          ar: "«\(word)» في «\(text)» ليست عملة.", az: "“\(text)” içində “\(word)” valyuta deyil."),
        remedy: Wording(
          en:
            "Write a code of ISO 4217, such as XOF, EUR or USD, and nothing else beside the amount.",
          fr: "Écrivez un code ISO 4217, comme XOF, EUR ou USD, et rien d'autre à côté du montant.",
          ar: "اكتب رمزًا من ISO 4217، مثل XOF أو EUR أو USD، ولا شيء غيره بجانب المبلغ.",
          az: "Məbləğin yanında yalnız ISO 4217 kodu yazın, məsələn XOF, EUR və ya USD."))
    case .ambiguousCurrency(let word, let text, let codes):
      Explanation(
        problem: Wording { language in
          Self.several(word, text, language.or(codes), language)
        },
        remedy: Wording(
          en: "Write the code instead, such as \(codes.first ?? "EUR").",
          fr: "Écrivez plutôt le code, par exemple \(codes.first ?? "EUR").",
          ar: "اكتب الرمز بدلًا من ذلك، مثل \(codes.first ?? "EUR").",
          az: "Əvəzinə kodu yazın, məsələn \(codes.first ?? "EUR")."))
    case .tooManyDecimals(let text, let currency):
      Explanation(
        problem: Wording(
          en: "'\(text)' has more decimals than \(currency), which has \(currency.decimals).",
          fr: "« \(text) » a plus de décimales que \(currency), qui en a \(currency.decimals).",
          ar: "في «\(text)» منازل عشرية أكثر مما لـ \(currency)، وهي \(currency.decimals).",
          az:
            "“\(text)” məbləğində \(currency) üçün artıq onluq var: \(currency.decimals) olmalıdır."
        ),
        remedy: Wording(
          en: "Round the amount.", fr: "Arrondissez le montant.", ar: "قرّب المبلغ.",
          az: "Məbləği yuvarlaqlaşdırın."))
    }
  }

  /// Decimals are shown with the sign that a language has before them.
  private static func decimal(_ number: ExactDecimal, _ language: Language) -> String {
    number.trimmed.text(in: language)
  }

  private static func ambiguous(
    _ text: String, _ one: String, _ other: String, _ language: Language
  )
    -> String
  {
    switch language {
    case .en: "'\(text)' can be \(one) or \(other)."
    case .fr: "« \(text) » peut être \(one) ou \(other)."
    case .ar: "«\(text)» قد يكون \(one) أو \(other)."
    case .az: "“\(text)” həm \(one), həm də \(other) ola bilər."
    }
  }

  private static func several(_ word: String, _ text: String, _ codes: String, _ language: Language)
    -> String
  {
    switch language {
    case .en: "'\(word)' in '\(text)' can be \(codes)."
    case .fr: "« \(word) » dans « \(text) » peut être \(codes)."
    case .ar: "«\(word)» في «\(text)» قد تكون \(codes)."
    case .az: "“\(text)” içində “\(word)” bunlardan biri ola bilər: \(codes)."
    }
  }
}

extension Language {
  /// What spreadsheets of the language expect between the cells of CSV: a semicolon where decimals have a comma.
  package var listSeparator: UInt8 { UInt8(ascii: decimalSign == "," ? ";" : ",") }

  /// How numbers are read that were typed in the language, as it prints them.
  package var typedNumbers: NumberReading { NumberReading(groupSign: groupSign.first) }

  /// `XOF or XAF`.
  fileprivate func or(_ words: [String]) -> String {
    let word =
      switch self {
      case .en: " or "
      case .fr: " ou "
      case .ar: " أو "
      case .az: ", "
      }
    guard words.count > 1, let last = words.last else { return words.joined() }
    return words.dropLast().joined(separator: self == .ar ? "، " : ", ") + word + last
  }
}
