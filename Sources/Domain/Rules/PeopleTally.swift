/// The people of deliveries, in sums; groups are named, since each counts once however often it took part.
package struct PeopleTally: Hashable, Sendable {
  /// Attendances, direct ones; nil when none was recorded.
  package var attendances: Int64?
  /// Attendances of people who were reached through others; nil when none was recorded.
  package var indirect: Int64?
  /// Those who were stated as new, direct ones; nil when nobody stated any.
  package var newPeople: Int64?
  /// The groups that took part.
  package var groups: Set<RecordID> = []
  /// Whether people took part of whom nothing says how many were new.
  package var hasUncounted = false

  package init() {}

  /// The people of these deliveries.
  package init(_ deliveries: [DeliveryFacts], _ dimensions: Dimensions) {
    func sum(_ counts: [[Headcount]?]) -> Int64? {
      let known = counts.compactMap { $0.map(dimensions.total) }
      return known.isEmpty ? nil : known.reduce(0, +)
    }
    let direct = deliveries.filter { !$0.isIndirect }
    attendances = sum(direct.map(\.participations))
    indirect = sum(deliveries.filter(\.isIndirect).map(\.participations))
    newPeople = sum(direct.map(\.newPersons))
    groups = Set(direct.flatMap(\.groups))
    hasUncounted = direct.contains(where: \.isUncounted)
  }

  /// The people of several deliverables.
  package init(merging all: some Sequence<PeopleTally>) {
    func add(_ number: Int64?, to sum: inout Int64?) {
      if let number { sum = (sum ?? 0) + number }
    }
    for one in all {
      add(one.attendances, to: &attendances)
      add(one.indirect, to: &indirect)
      add(one.newPeople, to: &newPeople)
      groups.formUnion(one.groups)
      hasUncounted = hasUncounted || one.hasUncounted
    }
  }
}

extension DeliveryFacts {
  /// Whether people took part of whom nothing says how many were new.
  package var isUncounted: Bool {
    !isIndirect && participations != nil && newPersons == nil && groups.isEmpty
  }
}
