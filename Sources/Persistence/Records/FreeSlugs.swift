package import Domain

extension Change {
  /// A slug made from a name that is not taken under a record: with a number behind it if need be.
  ///
  /// The number found for a name is remembered within the change, so that very many of one name take no longer
  /// than as many of different names.
  ///
  /// - Parameter count: How many of the name are known to be taken.
  package func freeSlug(_ name: String, under parent: RecordID, after count: Int = 0) throws
    -> String
  {
    let base = Slug.isValid(name) ? name : Slug.make(from: name) ?? "record"
    let place = SlugPlace(parent: parent, base: base)
    let known = max(count, slugNumbers[place, default: 0])
    if known == 0, try children(of: parent, called: base).isEmpty { return base }
    let number = try Self.firstFree(from: max(2, known + 1)) {
      try children(of: parent, called: "\(base)-\($0)").isEmpty
    }
    slugNumbers[place] = number
    return "\(base)-\(number)"
  }

  /// The first number that is free, in as many steps as the taken ones have digits; where some in between are free,
  /// it may be a later one.
  private static func firstFree(from first: Int, _ isFree: (Int) throws -> Bool) rethrows -> Int {
    if try isFree(first) { return first }
    var (taken, free, width) = (first, first + 1, 1)
    while try !isFree(free) {
      (taken, width) = (free, width * 2)
      free += width
    }
    while free - taken > 1 {
      let middle = taken + (free - taken) / 2
      if try isFree(middle) { free = middle } else { taken = middle }
    }
    return free
  }
}

/// A name under a record, of which slugs are made.
struct SlugPlace: Hashable {
  let parent: RecordID
  let base: String
}
