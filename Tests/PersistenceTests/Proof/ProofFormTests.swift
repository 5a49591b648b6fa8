import Domain
import TestSupport
import Testing

@testable import Persistence

/// The form of entries, by the page docs/history-format.md and its test vector.
@Suite struct ProofFormTests {
  private func hex(_ node: Node?) -> String? { node.map { Digest.hexadecimal($0.bytes) } }

  /// The rows of the test vector.
  private static let record = [UInt8](repeating: 0xAA, count: 16)
  private static let rows = [
    RowChange(inserted: [.text("language"), .text("fr")], into: "setting", keys: 1),
    RowChange(
      inserted: [
        .blob(record), .text("2026-02-10"), .text("2026-02-10"), .text("2026-02-10"), .integer(2),
        .integer(0), .null, .null, .null, .text("ben"), .null, .null, .null,
      ], into: "delivery", keys: 1),
  ]

  @Test func `the test vector comes out digit by digit`() throws {
    let seed = try #require(Node([UInt8](repeating: 7, count: 32)))
    var walk = SaltWalk(SaltTree(seed: seed))
    let (first, last) = (walk.salt(of: 0), walk.salt(of: 9))
    #expect(
      hex(first) == "f733ad0a661bc816f346cd66fc75468f0c3ddb107bb37ff636d03f57be8878d2")
    #expect(
      hex(last) == "9fddc03b2812b379827efe44b8e9da2330f849e2942e5a184270484b5ff57515")
    var maker = LeafMaker(SaltTree(seed: seed))
    var leaves: [Node] = []
    let texts: [SQLValue] = [.text("ada"), .text("record p/rooms 2 --on 2026-02-10"), .null]
    for (place, (name, text)) in zip(EntryDigest.ownTexts, texts).enumerated() {
      let made = maker.content(of: text, leaf: Int64(place))
      let content = try #require(made)
      leaves.append(maker.leaf(text: name, content))
    }
    try Changeset.read(Changeset.encoded(Self.rows)) { row in
      let leaf = Int64(leaves.count)
      let made = maker.content(of: row, leaf: leaf)
      let content = try #require(made)
      let personal = row.personalCells == .filled ? maker.personal(of: row, leaf: leaf) : nil
      leaves.append(maker.leaf(row: EntryDigest.Shape(row), content, personal: personal))
    }
    #expect(
      leaves.map(hex) == [
        "ecf3266e8db937db762a389fd5f6ed1bf188c9d4e1e7da52f81f16be01485567",
        "860f043844fd862a6b0db2f60ec7b9707a86200f26b4d11275784f9a5882b2fb",
        "4dc0e537dedc1dfde556e53c4e693fd0325951cd5a5562782f11f83da2d3b8c9",
        "ef82932a002f909120ac2571e6834fbb0941238324490f48e76fc103ac3f9b2f",
        "603d99afdbfb0e3ba5f093a1c42fdb1c6b031f29117f32941787e5c240e4a007",
      ])
    let office = try #require(RecordID(bytes: Array(1...16)))
    let other = try #require(RecordID(bytes: [UInt8](repeating: 0x22, count: 16)))
    var parts = EntryDigest.Parts(previous: [UInt8](repeating: 0x11, count: 32))
    parts.seen = [
      EntryDigest.Seen(
        entry: EntryName(office: other, number: 5), hash: [UInt8](repeating: 0x33, count: 32))
    ]
    parts.rows = [2]
    for leaf in leaves { parts.leaves.append(leaf) }
    #expect(
      hex(parts.leaves.root) == "08ddea8620bc79eea08dbadcfb0645e51235ef242386237029c5749a6f45c461")
    let key = try #require(SigningKey(secret: SigningKeyTests.secret))
    let entry = StoredEntry(
      name: EntryName(office: office, number: 2), at: 1_796_017_011_792, clock: 1_796_017_011_000,
      author: texts[0], command: texts[1], reason: texts[2], kind: "change", layout: 16,
      key: key.publicKey)
    #expect(
      hex(EntryDigest.hash(of: entry, parts) { _ in })
        == "88eb62507826967dfd6cb55c891a46ae0d6e3441a2d33c93b9f1c622f10f8587")
  }

  @Test func `a cut tree derives the salts that stay, and none of those that went`() throws {
    var dice = Dice(seed: 17)
    for _ in 0..<200 {
      let count = Int64(2 * dice.roll(3...40))
      let seed = try #require(
        Node((0..<4).flatMap { _ in Int64(bitPattern: dice.next()).bytes }))
      let whole = SaltTree(seed: seed)
      var tree = whole
      var gone = Set<Int64>()
      for _ in 0..<dice.roll(1...4) {
        let slots = Set((0..<dice.roll(1...6)).map { _ in Int64(dice.roll(0...Int(count) - 1)) })
          .subtracting(gone)
        gone.formUnion(slots)
        tree = tree.without(slots.sorted(), of: count)
        tree = try #require(SaltTree(stored: tree.stored))
      }
      var (all, left) = (SaltWalk(whole), SaltWalk(tree))
      for slot in (0..<count).shuffled(using: &dice) {
        let (now, before) = (left.salt(of: slot), all.salt(of: slot))
        #expect(now == (gone.contains(slot) ? nil : before))
      }
    }
  }

  @Test func `what is no tree of salts is refused`() {
    func piece(_ height: UInt8, _ index: UInt32) -> [UInt8] {
      [height] + withUnsafeBytes(of: index.bigEndian) { Array($0) }
        + [UInt8](repeating: 1, count: 32)
    }
    for bytes in [
      [1], piece(33, 0), piece(32, 1), piece(0, 5) + piece(0, 4), piece(3, 0) + piece(0, 7),
      piece(31, 2), [UInt8](repeating: 0, count: 36),
    ] { #expect(SaltTree(stored: bytes) == nil, "\(bytes.count)") }
    #expect(SaltTree(stored: []) == SaltTree.none)
    #expect(SaltTree(stored: piece(3, 0) + piece(0, 8)) != nil)
  }

  @Test func `the root of a tree is that of RFC 9162`() throws {
    /// The definition, without any thought for speed.
    func root(_ leaves: ArraySlice<Node>) -> Node {
      guard let first = leaves.first else { return Node(hashing: [UInt8]()) }
      if leaves.count == 1 { return first }
      var split = 1
      while split * 2 < leaves.count { split *= 2 }
      let (left, right) = (root(leaves.prefix(split)), root(leaves.dropFirst(split)))
      return Node(hashing: [1] + left.bytes + right.bytes)
    }
    var tree = MerkleTree()
    var leaves: [Node] = []
    for number in 0..<70 {
      #expect(tree.root == root(leaves[...]), "\(number) leaves")
      let leaf = Node(hashing: [UInt8(number)])
      tree.append(leaf)
      leaves.append(leaf)
    }
  }
}
