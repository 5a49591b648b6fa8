/// The content of one type as a table of states: state 0 is its beginning, state n stands after its
/// member n. The schemas are deterministic, so one name leads from a state to one other at most.
struct ContentTable {
  /// No way leads on.
  static let none = -1

  /// The next state by state and member; members of one name share the first one's column.
  let next: [Int16]
  /// The column of a member's name.
  let columns: [(name: String?, type: Int)]
  /// Whether the content may end in a state.
  let mayEnd: [Bool]

  init(_ children: [IATISchema.Child], isChoice: Bool, _ occurs: IATISchema.Occurs) {
    var columns: [(name: String?, type: Int)] = []
    let columnOf = children.map { child in
      if let known = columns.firstIndex(where: { $0.name == child.name }) { return known }
      columns.append((child.name, child.type))
      return columns.count - 1
    }
    let reach = Self.reach(children, isChoice: isChoice, occurs)
    var next = Array(
      repeating: Int16(Self.none), count: (children.count + 1) * max(1, columns.count))
    for (state, members) in reach.members.enumerated() {
      for member in members where next[state * columns.count + columnOf[member]] == Self.none {
        next[state * columns.count + columnOf[member]] = Int16(member + 1)
      }
    }
    self.next = next
    self.columns = columns
    mayEnd = reach.mayEnd
  }

  /// The members that may follow each state, and whether it may be the last.
  private static func reach(
    _ children: [IATISchema.Child], isChoice: Bool, _ occurs: IATISchema.Occurs
  ) -> (members: [[Int]], mayEnd: [Bool]) {
    let isEmptiable =
      occurs.isOptional || children.isEmpty
      || (isChoice
        ? children.contains { $0.occurs.isOptional } : children.allSatisfy { $0.occurs.isOptional })
    let first = isChoice ? Array(children.indices) : run(children, from: 0).members
    var members = [first]
    var mayEnd = [isEmptiable]
    for (index, child) in children.enumerated() {
      let after =
        isChoice ? (members: [], reachesEnd: true) : run(children, from: index + 1)
      members.append(
        (child.occurs.isRepeated ? [index] : []) + after.members
          + (after.reachesEnd && occurs.isRepeated ? first : []))
      mayEnd.append(after.reachesEnd)
    }
    return (members, mayEnd)
  }

  /// The members of a sequence that may come next, up to the first that must, and whether none must.
  private static func run(_ children: [IATISchema.Child], from start: Int) -> (
    members: [Int], reachesEnd: Bool
  ) {
    var members: [Int] = []
    for index in start..<children.count {
      members.append(index)
      if !children[index].occurs.isOptional { return (members, false) }
    }
    return (members, true)
  }
}
