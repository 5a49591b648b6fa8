import Foundation
import Testing

@testable import Persistence

/// The values are those that the prototype of the form (vector.py) computes with another implementation of Ed25519.
@Suite struct SigningKeyTests {
  static let secret = [UInt8](0...31)
  private let hash = bytes("88eb62507826967dfd6cb55c891a46ae0d6e3441a2d33c93b9f1c622f10f8587")
  private let publicKey = bytes("03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8")
  private let signature = bytes(
    "f926c0bff5815b9e179292786e82d8aac97f7af46b3b0a4258cc5bd2ecef5def"
      + "d9919483c26824dd6fec8287607f5f1b5d79b6e7413b151455291ea87db02f0d")

  private static func bytes(_ digits: String) -> [UInt8] {
    Digest.bytes(hexadecimal: digits) ?? []
  }

  @Test func `has the public key that the standard says`() throws {
    let key = try #require(SigningKey(secret: Self.secret))
    #expect(key.publicKey == publicKey)
    #expect(key.secret == Self.secret)
  }

  @Test func `takes the signature of another implementation`() {
    #expect(SigningKey.isSignature(signature, of: hash, by: publicKey))
  }

  @Test func `makes signatures that its public key proves, and no other`() throws {
    let key = try #require(SigningKey(secret: Self.secret))
    let made = try key.signature(of: hash)
    #expect(made.count == 64)
    #expect(SigningKey.isSignature(made, of: hash, by: publicKey))
    #expect(!SigningKey.isSignature(made, of: hash, by: SigningKey().publicKey))
  }

  @Test func `signs nothing but a hash of 32 bytes`() throws {
    let key = try #require(SigningKey(secret: Self.secret))
    for count in [0, 31, 33, 64] {
      #expect(throws: (any Error).self) {
        try key.signature(of: [UInt8](repeating: 7, count: count))
      }
    }
  }

  @Test func `is made of 32 bytes only`() {
    for count in [0, 31, 33, 64] {
      #expect(SigningKey(secret: [UInt8](repeating: 7, count: count)) == nil)
    }
  }

  @Test func `a signature with any bit changed proves nothing`() {
    for place in signature.indices {
      for bit in 0..<8 {
        var changed = signature
        changed[place] ^= 1 << bit
        #expect(!SigningKey.isSignature(changed, of: hash, by: publicKey), "\(place).\(bit)")
      }
    }
  }

  @Test func `what is no signature, no hash or no key proves nothing`() {
    let odd: [[UInt8]] = [[], [0], [UInt8](repeating: 0xFF, count: 31), signature + [0]]
    for bytes in odd {
      #expect(!SigningKey.isSignature(bytes, of: hash, by: publicKey))
      #expect(!SigningKey.isSignature(signature, of: bytes, by: publicKey))
      #expect(!SigningKey.isSignature(signature, of: hash, by: bytes))
    }
    // 32 bytes that are no point of the curve.
    #expect(
      !SigningKey.isSignature(signature, of: hash, by: [UInt8](repeating: 0xFF, count: 32)))
  }

  @Test func `a signature over the hash alone, without the tag, is none`() throws {
    // Of the same key over the 32 bytes only, from the prototype's library.
    let bare = Self.bytes(Self.signatureWithoutTag)
    #expect(bare.count == 64)
    #expect(!SigningKey.isSignature(bare, of: hash, by: publicKey))
  }

  private static let signatureWithoutTag =
    "df8a4dbc53d8f08573f61bd4b782b209e52b7047ffbafcc77058abd54456a323"
    + "35e84f53d7cae5e1b288dc0a0c5a771918ca54117131b817c346d6e40671670c"

  @Test func `shows its public half only when it is printed`() throws {
    let key = try #require(SigningKey(secret: Self.secret))
    var shown = ""
    dump(key, to: &shown)
    shown += "\(key)"
    #expect(shown.contains(Digest.hexadecimal(publicKey)))
    #expect(!shown.contains(Digest.hexadecimal(Self.secret)))
    #expect(!shown.contains("PrivateKey"))
  }
}
