/// The salts of an entry's slots: the ends of a tree of 32 levels that grows out of its seed (docs/history-format.md).
/// After a purge only the subtrees are left that lead to no slot which was erased.
struct SaltTree: Equatable {
  /// A subtree: all slots that are `index` when their last `height` bits are cut off.
  struct Piece: Equatable {
    let height: Int
    let index: Int64
    let node: Node

    var first: Int64 { index << Int64(height) }
    var end: Int64 { (index + 1) << Int64(height) }
  }

  static let height = 32
  private static let pieceSize = 5 + Node.size

  /// In the order of their slots, none within another.
  let pieces: [Piece]

  private init(_ pieces: [Piece]) { self.pieces = pieces }

  /// Of which no salt can be derived.
  static let none = SaltTree([])

  init(seed: Node) { pieces = [Piece(height: Self.height, index: 0, node: seed)] }

  /// The tree as the column `seed` has it.
  ///
  /// - Returns: nil for what is none.
  init?(stored bytes: [UInt8]) {
    if let seed = Node(bytes) {
      self.init(seed: seed)
      return
    }
    guard bytes.count % Self.pieceSize == 0 else { return nil }
    var pieces: [Piece] = []
    var end: Int64 = 0
    for start in stride(from: 0, to: bytes.count, by: Self.pieceSize) {
      let height = Int(bytes[start])
      let index = bytes[start + 1..<start + 5].reduce(Int64(0)) { $0 << 8 | Int64($1) }
      guard height < Self.height, let node = Node(bytes[start + 5..<start + Self.pieceSize]) else {
        return nil
      }
      let piece = Piece(height: height, index: index, node: node)
      guard piece.first >= end, piece.end <= 1 << Int64(Self.height) else { return nil }
      pieces.append(piece)
      end = piece.end
    }
    self.init(pieces)
  }

  /// As the column `seed` keeps it.
  var stored: [UInt8] {
    if let whole = pieces.first, whole.height == Self.height { return whole.node.bytes }
    var bytes: [UInt8] = []
    for piece in pieces {
      bytes.append(UInt8(piece.height))
      withUnsafeBytes(of: UInt32(piece.index).bigEndian) { bytes.append(contentsOf: $0) }
      bytes.append(piece.node)
    }
    return bytes
  }

  /// What is left when no salt of these slots may be derived any more.
  ///
  /// - Parameters:
  ///   - slots: In their order, each once.
  ///   - count: How many slots there are: two for each leaf.
  func without(_ slots: [Int64], of count: Int64) -> SaltTree {
    SaltTree(pieces(without: slots, of: count) { Self.child(of: $0, bit: $1) })
  }

  /// Whether it has the form that cutting these slots out of a whole tree gives.
  ///
  /// - Parameters:
  ///   - slots: In their order, each once.
  ///   - count: How many slots there are.
  func isCut(at slots: [Int64], of count: Int64) -> Bool {
    if slots.isEmpty { return pieces.first?.height == Self.height }
    let whole = SaltTree([Piece(height: Self.height, index: 0, node: .zero)])
    return whole.pieces(without: slots, of: count) { node, _ in node }
      .elementsEqual(pieces) { $0.height == $1.height && $0.index == $1.index }
  }

  private func pieces(
    without slots: [Int64], of count: Int64, _ child: (Node, UInt8) -> Node
  ) -> [Piece] {
    var left: [Piece] = []
    func keep(_ piece: Piece, _ doomed: ArraySlice<Int64>) {
      guard piece.first < count else { return }
      if doomed.isEmpty { return left.append(piece) }
      guard piece.height > 0 else { return }
      let middle = piece.first + (piece.end - piece.first) / 2
      let split = doomed.partition(at: middle)
      for (bit, part) in [doomed[..<split], doomed[split...]].enumerated() {
        keep(
          Piece(
            height: piece.height - 1, index: 2 * piece.index + Int64(bit),
            node: child(piece.node, UInt8(bit))), part)
      }
    }
    for piece in pieces {
      let start = slots[...].partition(at: piece.first)
      keep(piece, slots[start..<slots[start...].partition(at: piece.end)])
    }
    return left
  }

  fileprivate static func child(of node: Node, bit: UInt8) -> Node {
    node.hashed(mark: 2) { buffer in
      buffer[0] = bit
      return 1
    }
  }
}

extension ArraySlice<Int64> {
  /// The place of the first number of this sorted list that is not smaller.
  fileprivate func partition(at number: Int64) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Derives salts one after the other; in the order of slots each costs about two digests.
struct SaltWalk {
  private let tree: SaltTree
  private var piece: SaltTree.Piece?
  /// The nodes above the last slot, by height.
  private var path: [Node]
  private var last: Int64 = -1

  init(_ tree: SaltTree) {
    self.tree = tree
    path = []
  }

  /// The salt of a slot; nil when it cannot be derived any more.
  mutating func salt(of slot: Int64) -> Node? {
    guard (0..<1 << Int64(SaltTree.height)).contains(slot) else { return nil }
    if let piece, piece.first <= slot, slot < piece.end {
      descend(
        piece, to: slot, from: min(piece.height, Int64.bitWidth - (last ^ slot).leadingZeroBitCount)
      )
    } else {
      guard let found = find(slot) else { return nil }
      piece = found
      path = Array(repeating: found.node, count: found.height + 1)
      descend(found, to: slot, from: found.height)
    }
    last = slot
    return path[0]
  }

  /// Walks down to a slot, below the height to which the way is known.
  private mutating func descend(_ piece: SaltTree.Piece, to slot: Int64, from height: Int) {
    for level in stride(from: height - 1, through: 0, by: -1) {
      path[level] = SaltTree.child(
        of: path[level + 1], bit: UInt8(truncatingIfNeeded: slot >> Int64(level) & 1))
    }
  }

  private func find(_ slot: Int64) -> SaltTree.Piece? {
    var (low, high) = (0, tree.pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if tree.pieces[middle].end <= slot { low = middle + 1 } else { high = middle }
    }
    guard low < tree.pieces.count, tree.pieces[low].first <= slot else { return nil }
    return tree.pieces[low]
  }
}
