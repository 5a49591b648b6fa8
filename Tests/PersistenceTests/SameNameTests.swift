import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Persistence

/// Two records that have one reference, as two offices could make them.
@Suite struct SameNameTests {
  private let ada = TemporaryRegister.ada

  /// A register with two cities called kaya, each with a site, and an organisation in the second of them.
  private func doubled() throws -> (temporary: TemporaryRegister, keys: [RecordID]) {
    let temporary = try TemporaryRegister()
    for name in ["kaya", "kaya-b"] {
      try temporary.add(.city, name, "City \(name)")
      try temporary.add(.site, "\(name)/school", "School of \(name)")
    }
    try temporary.add(.organisation, "aid", "Aid", ["city": "kaya-b"])
    let keys = try temporary.register.read { reading in
      try ["kaya", "kaya-b"].map { try reading.find(Reference($0)) }
    }
    _ = try temporary.register.change("meet", by: ada) { change in
      try change.connection.run("UPDATE record SET slug = 'kaya' WHERE slug = 'kaya-b'")
    }
    return (temporary, keys)
  }

  @Test func `a reference that two have is ambiguous, their keys are not, and a rename settles it`()
    throws
  {
    let (temporary, keys) = try doubled()
    let error = RegisterError.ambiguous("kaya", keys: keys.sorted())
    for name in ["kaya", "kaya/school"] {
      #expect(throws: error) { try temporary.register.read { try $0.find(Reference(name)) } }
    }
    #expect(
      try temporary.register.read { reading in
        try keys.map { try reading.record(Reference("\($0)/school")).title }
      } == ["School of kaya", "School of kaya-b"])
    #expect(throws: error) { try temporary.add(.city, "kaya", "A third") }
    #expect(
      try temporary.register.examine() == [.ambiguous(reference: "kaya", keys: keys.sorted())])
    let renamed = try temporary.register.change("rename", by: ada) { change in
      try change.rename(change.find(Reference("\(keys[1])")), to: "kaya-2").description
    }
    #expect(renamed.result == "kaya-2")
    #expect(try temporary.register.examine() == [])
    #expect(throws: RegisterError.duplicate("kaya")) {
      try temporary.register.change("rename", by: ada) { change in
        try change.rename(keys[1], to: "kaya")
      }
    }
  }

  @Test func `a register file takes both along, with what stands under them and what names them`()
    throws
  {
    let (temporary, keys) = try doubled()
    let content = try temporary.content()
    #expect(
      content.map { "\($0.reference)" }
        == ["aid"] + keys.sorted().flatMap { ["kaya", "\($0)/school"] })
    let other = try TemporaryRegister()
    for _ in 0..<2 {
      let loaded = try other.register.change("import", by: ada) { change in
        try change.load { each in for draft in content { try each(draft, 1) } }
      }
      _ = loaded
      #expect(try other.content() == content)
      #expect(try other.register.examine() == [.ambiguous(reference: "kaya", keys: keys.sorted())])
    }
    let past = try Look(
      other.path, knownUntil: try other.register.read { try $0.lastEntry(until: .max) })
    #expect(
      try past.read(.record([Reference("\(keys[1])")])) {
        try $0.record(Reference("\(keys[1])")).title
      } == "City kaya-b")
  }
}
