extension DateStep {
  /// So many days, one step after the other from the first: from 31 January in months 28 February and 31
  /// March, since each is taken from the first day.
  package func schedule(from first: Day, count: Int) -> [Day] {
    (0..<max(0, count)).map { times($0).from(first) }
  }
}

extension Shares {
  /// The weights that a text such as `40,30,30` or `33.5 66.5` spells; nil for any other text, or when none
  /// is above 0. At most 1,000 of at most 6 decimals.
  package static func weights(_ text: String) -> [Int]? {
    let words = text.split { $0 == "," || $0 == " " || $0 == ";" }
    let numbers = words.compactMap { ExactDecimal(String($0)) }
    guard numbers.count == words.count, (1...1000).contains(numbers.count),
      numbers.allSatisfy({
        $0.mantissa >= 0 && $0.decimals <= 6 && $0 <= ExactDecimal(1_000_000_000)
      }),
      numbers.contains(where: { $0.mantissa > 0 })
    else { return nil }
    return numbers.map { Int($0.mantissa(at: 6)) }
  }
}
