package import Domain
package import Sheets

/// Tells lines of totals from records, by what they are called and by what they add up to.
package struct TotalLines {
  /// What a row is.
  package enum Verdict: Hashable, Sendable {
    case record
    /// A line of totals, by this name.
    case total(String)
    /// It can be either: it is called a total of something, but adds nothing up.
    case either(String)
  }

  /// The sums of the rows so far, and of those since the last line of totals, by field.
  private var sums: [String: ExactDecimal] = [:]
  private var runs: [String: ExactDecimal] = [:]

  /// Nothing read yet.
  package init() {}

  /// Takes a row that is a record into account.
  package mutating func add(_ drafts: RowDrafts) {
    for (field, entry) in drafts.own.first?.entries ?? [:] {
      guard let number = entry.summand else { continue }
      sums[field] = (sums[field] ?? ExactDecimal(0)).adding(number)
      runs[field] = (runs[field] ?? ExactDecimal(0)).adding(number)
    }
  }

  package mutating func judge(_ row: SheetRow, _ interpreter: TableInterpreter) -> Verdict {
    for text in interpreter.names(of: row) {
      let name = TotalName(text)
      guard name.certainty != .none else { continue }
      let values = interpreter.summands(of: row)
      // An organisation that is called Total has an address, and nothing to add up.
      if values.isEmpty, interpreter.saysMore(than: text, row) { return .record }
      if name.certainty == .certain || addsUp(values) {
        runs = [:]
        return .total(text)
      }
      let isMoney = interpreter.mapping.kind.fields.contains { $0.shape == .money }
      return isMoney && !interpreter.hasReference(row) ? .either(text) : .record
    }
    return .record
  }

  private func addsUp(_ values: [String: ExactDecimal]) -> Bool {
    values.contains { field, value in
      [sums[field], runs[field]].contains { $0?.isEqual(numerically: value) ?? false }
    }
  }
}

extension Draft.Entry {
  /// The number that a line of totals would have in its sum.
  var summand: ExactDecimal? {
    switch self {
    case .value(.decimal(let number)): number
    case .value(.integer(let number)): ExactDecimal(Int(number))
    case .value(.money(let money)): money.amount
    default: nil
    }
  }
}

/// Whether a text is the name of a line of totals.
struct TotalName {
  enum Certainty {
    case none
    /// It begins like one and goes on with other words.
    case likely
    case certain
  }

  let certainty: Certainty

  init(_ text: String) {
    let words = SearchWords.plain(text, spaced: true).split(separator: " ").map(String.init)
    let plain = words.joined(separator: " ")
    // Most rows begin with a word that no line of totals begins with.
    guard let first = words.first, Self.firstWords.contains(first), plain.count <= 60 else {
      certainty = .none
      return
    }
    if Self.exact.contains(plain) || Self.subtotals.contains(where: { Self.begins(words, $0) }) {
      certainty = .certain
      return
    }
    guard let start = Self.starts.first(where: { Self.begins(words, $0) }) else {
      certainty = .none
      return
    }
    let rest = words.dropFirst(start.split(separator: " ").count)
    certainty = rest.allSatisfy(Self.isModifier) ? .certain : .likely
  }

  private static func begins(_ words: [String], _ start: String) -> Bool {
    words.starts(with: start.split(separator: " ").map(String.init))
  }

  /// The first words of all names of such lines.
  private static let firstWords = Set(
    (exact + subtotals + starts).compactMap { $0.split(separator: " ").first.map(String.init) })

  /// A number, a letter, a currency, or a word that says of what a whole budget consists.
  private static func isModifier(_ word: String) -> Bool {
    word.count == 1 || Int(word) != nil || ["ii", "iii", "iv", "vi", "vii", "viii"].contains(word)
      || CurrencyWord.isKnown(word) || modifiers.contains(word)
  }

  private static let exact = list(
    "sum|somme|montant total|cout total|budget total|total|umumi|cem|cemi|suma|soma|summe|gesamt|"
      + "gesamtsumme|gesamtbetrag|insgesamt|toplam|in all|overall|ensemble")
  private static let subtotals = list(
    "sous total|soustotal|sous totaux|sub total|subtotal|sub totals|subtotals|zwischensumme|"
      + "araliq cem|araliq cemi|ara toplam|subtotale|grand total|grand totals|grandtotal|"
      + "total general|totalgeneral|umumi cem|umumi cemi|umumi yekun|umumi mebleg|genel toplam|"
      + "المجموع الفرعي|مجموع فرعي|المجموع الكلي|المجموع العام|الاجمالي العام")
  private static let starts = list(
    "total|totals|totaux|totale|gesamt|cemi|yekun|toplam|المجموع|مجموع|الاجمالي|اجمالي")
  private static let modifiers = Set(
    list(
      "general|generale|generaux|global|globale|overall|budget|budgets|budgetaire|amount|amounts|"
        + "montant|cost|costs|cout|couts|expenses|expenditure|depenses|charges|direct|directs|"
        + "directes|indirect|indirects|indirectes|project|projet|programme|section|rubrique|"
        + "chapitre|chapter|component|composante|volet|axe|lot|year|annee|an|of|for|the|in|de|du|"
        + "des|la|le|les|en|pour|et|and|ht|ttc|net|brut|gross|partiel|page|euros|euro|mebleg|budce|"
        + "uzre|الكلي|العام|الفرعي|الميزانيه|التكاليف|المبلغ|general|geral|cumule|items|lines|lignes"
    ))

  private static func list(_ text: String) -> [String] {
    text.split(separator: "|").map(String.init)
  }
}
