import Domain

/// The slugs that were given within one publication.
struct SlugNames {
  private var taken = Set<String>()
  /// The number to try next for a name that was wanted more than once, so that very many of one name take no
  /// longer than as many of different names.
  private var next: [String: Int] = [:]

  /// A slug that nothing under `parent` has yet: with a number behind it if need be.
  mutating func free(_ wanted: String, under parent: RecordID) -> String {
    let place = "\(parent.low)/"
    if taken.insert(place + wanted).inserted { return wanted }
    var number = next[place + wanted, default: 2]
    while !taken.insert("\(place)\(wanted)-\(number)").inserted { number += 1 }
    next[place + wanted] = number + 1
    return "\(wanted)-\(number)"
  }
}
