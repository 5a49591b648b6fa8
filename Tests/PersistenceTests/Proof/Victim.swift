import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// What a forger knows beside the file.
enum Power: CaseIterable {
  /// Changes what stands there, and nothing else.
  case none
  /// Recomputes every digest, and leaves the signatures.
  case form
  /// Signs what he forged with a key of his own.
  case ownKey
  /// Has the key that signed it.
  case key
}

/// A register with the key that signs it, and the head that was attested in the middle of it.
struct Victim {
  let temporary: TemporaryRegister
  let register: Register
  let keys: KeyFile
  let head: ChainHead

  init() throws {
    temporary = try TemporaryRegister()
    keys = KeyFile(path: temporary.folder.appending(path: "state/key").path())
    register = try Register(path: temporary.path, access: .writing, keys: keys)
    let place = TemporaryRegister(sharing: temporary, register)
    try place.add(.project, "p", "Project")
    try place.add(.deliverable, "p/w", "Workshops", ["target": "6", "due": "2026-05"])
    for (day, who) in [("2026-02-10", "ben"), ("2026-02-20", "cem"), ("2026-03-01", "dan")] {
      try place.add(
        .delivery, "p/w/@\(day)", nil, ["day": day, "quantity": "2", "recordedBy": who])
    }
    try place.add(.person, "amina", "Amina Zongo")
    head = try register.read { try $0.head() }
    try place.add(.city, "kaya", "Kaya")
    try place.edit("kaya", "region", "Nord")
  }

  func findings() throws -> [Finding] {
    try Register(path: temporary.path, access: .reading).read { try $0.examine() }
  }

  func verified() throws -> [Finding] {
    try Register(path: temporary.path, access: .reading).read { try $0.verify([head]) }
  }
}
