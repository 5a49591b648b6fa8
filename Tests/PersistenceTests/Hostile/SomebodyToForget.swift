import Domain
import Foundation
import TestSupport

@testable import Persistence

/// A person whose name stands everywhere, for tests of what an erasure leaves.
enum SomebodyToForget {
  static let name = "Amina Zongo-Ouédraogo"
  static let proof = Array("Amina's signature, as scanned".utf8)

  /// A register with a person whose name stands in rows, texts, history, the text index, commands and evidence.
  static func register() throws -> TemporaryRegister {
    let temporary = try TemporaryRegister()
    try temporary.add(.organisation, "zongo-store", "Store in Kaya")
    try temporary.add(.person, "amina", Self.name, ["email": "amina@example.org"])
    try temporary.edit("amina", "note", "Amina Zongo-Ouédraogo keeps the keys")
    for number in 0..<40 { try temporary.add(.city, "c\(number)", "City \(number)") }
    _ = try temporary.register.change("add document for amina", by: TemporaryRegister.ada) {
      try $0.set(.evidenceLimit, to: "0")
      _ = try $0.keep(
        Evidence(fileName: "signature.pdf", bytes: Self.proof, location: "signature.pdf"))
    }
    return temporary
  }

  static func purge(_ register: Register) throws -> PurgeOutcome {
    let ids = try register.read { reading in
      try ["amina", "signature.pdf"].map { try reading.find(Reference($0)) }
    }
    return try register.purge(ids, by: TemporaryRegister.ada, reason: nil)
  }

  /// The files beside a register, itself among them, that still say something.
  static func traces(_ temporary: TemporaryRegister) throws -> [String] {
    // The text index has words in lower case, without accents, and less of those that begin like another.
    let wanted = ["Amina", "amina", "keeps the keys", "uedraogo"].map { Data($0.utf8) }
    let files = FileManager.default.enumerator(atPath: temporary.folder.path())
    return (files?.compactMap { $0 as? String } ?? []).filter { name in
      let bytes = try? Data(contentsOf: temporary.folder.appending(path: name))
      return wanted.contains { bytes?.range(of: $0) != nil }
    }
  }
}
