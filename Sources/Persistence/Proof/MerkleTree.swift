import Crypto

/// The root of a tree over leaves that come one after the other (RFC 9162, section 2.1.1); memory grows with the
/// logarithm of their number.
struct MerkleTree {
  /// The roots of whole subtrees, the largest first.
  private var roots: [Node] = []
  private(set) var count: Int64 = 0

  mutating func append(_ leaf: Node) {
    roots.append(leaf)
    count += 1
    var rest = count
    while rest & 1 == 0 {
      join()
      rest >>= 1
    }
  }

  /// The root of all leaves so far; of none, the digest of nothing.
  var root: Node {
    guard count > 0 else { return Node(hashing: [UInt8]()) }
    var tree = self
    while tree.roots.count > 1 { tree.join() }
    return tree.roots[0]
  }

  private mutating func join() {
    let right = roots.removeLast()
    let left = roots.removeLast()
    roots.append(
      left.hashed(mark: 1) { buffer in
        right.withUnsafeBytes { buffer.copyMemory(from: $0) }
        return Node.size
      })
  }
}
