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
    var number = max(2, known + 1)
    while try !children(of: parent, called: "\(base)-\(number)").isEmpty { number += 1 }
    slugNumbers[place] = number
    return "\(base)-\(number)"
  }
}

/// A name under a record, of which slugs are made.
struct SlugPlace: Hashable {
  let parent: RecordID
  let base: String
}
