import Crypto

/// 32 bytes: a digest, a salt or a node of a tree, without an object of its own.
struct Node: Hashable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  static let size = 32
  /// Of nothing but zeros.
  static let zero = Node()

  private init() {}

  /// - Returns: nil for what has not 32 bytes.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
  }

  init(_ digest: SHA256Digest) {
    digest.withUnsafeBytes { bytes in
      withUnsafeMutableBytes(of: &words) { $0.copyMemory(from: bytes) }
    }
  }

  /// SHA-256 of bytes.
  init(hashing bytes: [UInt8]) { self.init(SHA256.hash(data: bytes)) }

  /// SHA-256 of bytes.
  init(hashing bytes: UnsafeRawBufferPointer) {
    var digest = SHA256()
    digest.update(bufferPointer: bytes)
    self.init(digest.finalize())
  }

  var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

  func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    Swift.withUnsafeBytes(of: words, body)
  }

  /// SHA-256 of a mark, this and what is behind it.
  func hashed(mark: UInt8, _ add: (UnsafeMutableRawBufferPointer) -> Int = { _ in 0 }) -> Node {
    // A mark, two nodes.
    Swift.withUnsafeTemporaryAllocation(byteCount: 1 + 2 * Self.size, alignment: 1) { buffer in
      buffer[0] = mark
      withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: buffer[1...]).copyMemory(from: $0) }
      let added = add(UnsafeMutableRawBufferPointer(rebasing: buffer[(1 + Self.size)...]))
      return Node(hashing: UnsafeRawBufferPointer(rebasing: buffer[..<(1 + Self.size + added)]))
    }
  }

  static func == (one: Node, other: Node) -> Bool { one.words == other.words }

  func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension [UInt8] {
  mutating func append(_ node: Node) { node.withUnsafeBytes { append(contentsOf: $0) } }
}
