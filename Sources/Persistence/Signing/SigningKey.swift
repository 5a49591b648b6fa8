import Crypto

/// An Ed25519 key (RFC 8032) that signs the hashes of entries.
struct SigningKey: Sendable {
  /// The bytes that others verify with: 32, as RFC 8032 encodes them.
  let publicKey: [UInt8]
  private let key: Curve25519.Signing.PrivateKey

  /// What stands before the hash in the bytes that are signed, so that a signature proves an entry and nothing else.
  private static let tag = Array("grants signature 2\n".utf8)
  private static let hashLength = 32

  /// A new key, from the random numbers of the system.
  init() {
    self.init(Curve25519.Signing.PrivateKey())
  }

  /// The key of a secret: 32 bytes, the "private key" of RFC 8032. Nil for any other count.
  init?(secret: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret) else {
      return nil
    }
    self.init(key)
  }

  private init(_ key: Curve25519.Signing.PrivateKey) {
    self.key = key
    publicKey = Array(key.publicKey.rawRepresentation)
  }

  /// The 32 bytes that the key is made from again.
  var secret: [UInt8] { Array(key.rawRepresentation) }

  /// The 64 bytes of a signature. It may be another one each time.
  ///
  /// - Parameter hash: 32 bytes.
  /// - Throws: `CryptoKitError` when the hash has another length.
  func signature(of hash: [UInt8]) throws -> [UInt8] {
    guard hash.count == Self.hashLength else { throw CryptoKitError.incorrectParameterSize }
    return Array(try key.signature(for: Self.tag + hash))
  }

  /// Whether the owner of a public key signed a hash; false as well for what is no signature, hash or key.
  static func isSignature(
    _ signature: [UInt8], of hash: [UInt8], by publicKey: [UInt8]
  ) -> Bool {
    guard hash.count == hashLength,
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
    else { return false }
    return key.isValidSignature(signature, for: tag + hash)
  }
}

/// What prints a value through its mirror, as failures of tests do, does not show the secret.
extension SigningKey: CustomReflectable {
  var customMirror: Mirror {
    Mirror(self, children: ["publicKey": Digest.hexadecimal(publicKey)])
  }
}
