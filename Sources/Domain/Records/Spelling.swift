/// How names are typed, and what somebody may have meant who typed something else.
package enum Spelling {
  /// A name of the catalogue as it is typed on the command line: `planned-start` for plannedStart.
  package static func hyphenated(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }

  /// A name that was typed as the catalogue has it: plannedStart for `planned-start`.
  package static func camelCase(_ name: some StringProtocol) -> String {
    let words = name.split(separator: "-")
    return words.dropFirst().reduce(String(words.first ?? "")) {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }

  /// The candidates that differ from `word` by few letters, the nearest first.
  package static func nearest(to word: String, among candidates: [String], limit: Int = 1)
    -> [String]
  {
    let length = word.count
    let bound = max(1, min(3, length / 2))
    return
      candidates
      // No word comes near another that is so much longer or shorter; to compare them would take long.
      .filter { $0.hasPrefix(word) || abs($0.count - length) <= bound }
      .map { ($0.hasPrefix(word) ? 1 : distance(word, $0), $0) }
      .filter { $0.0 <= bound }
      .sorted { $0 < $1 }
      .prefix(limit)
      .map(\.1)
  }

  /// The candidates in the order of their distance from `word`, whatever their case, with the nearest
  /// first.
  package static func sorted(_ candidates: [String], byDistanceFrom word: String) -> [String] {
    candidates
      .map { (distance(word.lowercased(), $0.lowercased()), $0) }
      .sorted { $0 < $1 }
      .map(\.1)
  }

  /// How many letters have to be put in, left out, exchanged or swapped with their neighbour.
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var cost = min(current[column], last[column + 1]) + 1
        cost = min(cost, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last.last ?? 0
  }
}
