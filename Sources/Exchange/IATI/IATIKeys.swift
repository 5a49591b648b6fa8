package import Domain

/// The keys of records that come from a publication: made from what the publisher calls them, so that
/// whoever reads the file makes the same.
package struct IATIKeys {
  private let named: (String) -> RecordID

  /// - Parameter named: Makes a key from a name.
  package init(named: @escaping (String) -> RecordID) {
    self.named = named
  }

  /// The key of an activity; `identifier` is the publisher's, or the file and the place in it.
  func activity(_ identifier: String) -> RecordID { named("iati activity \(identifier)") }

  /// The key of a grant; `identifier` is the publisher's, or the file and the place in it.
  func grant(_ identifier: String) -> RecordID { named("360giving grant \(identifier)") }

  /// The key of an organisation, by its identifier.
  func organisation(_ identifier: String) -> RecordID { named("iati organisation \(identifier)") }

  /// The key of an organisation of which only the name is known.
  func organisation(name: String) -> RecordID { named("iati organisation named \(name)") }

  /// The key of a populated place.
  func city(_ name: String, country: String?) -> RecordID {
    named("iati place \(country ?? "") \(name)")
  }

  /// The key of the record of a file.
  package func file(_ name: String) -> RecordID { named("iati file \(name)") }

  /// Whether a publication has the key that its identifier makes. One without an identifier, or with one that stands
  /// in its file before, is known by its file and its place there.
  package func isNamed(_ publication: Publication) -> Bool {
    guard let root = publication.records.first, let identifier = publication.identifier else {
      return false
    }
    switch root.kind {
    case .project: return root.id == activity(identifier)
    case .organisation: return root.id == organisation(identifier)
    case .agreement: return root.id == grant(identifier)
    default: return false
    }
  }

  /// The key of something within an activity. The first six bytes are the activity's, so that what
  /// belongs together lies together in every table.
  static func within(_ owner: RecordID, _ name: String) -> RecordID {
    var name = name
    let (high, low) = name.withUTF8 {
      (fnv($0, 0xCBF2_9CE4_8422_2325), fnv($0, 0x9AE1_6A3B_2F90_404F))
    }
    return RecordID(
      high: owner.high & ~0xFFFF | 0x8000 | (high ^ high >> 24 ^ high >> 48) & 0xFFF,
      low: low & ~(0b11 << 62) | 0b10 << 62)
  }

  /// FNV-1a.
  private static func fnv(_ bytes: UnsafeBufferPointer<UInt8>, _ seed: UInt64) -> UInt64 {
    bytes.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
