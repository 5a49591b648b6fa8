import CSQLiteSession
import Domain
import FaultyFiles
import Foundation
import TestSupport
import Testing

@testable import Persistence

extension FaultTests {
  /// Each operation of the disk in a purge, and all that come after it.
  @Test(arguments: [SQLITE_FULL, SQLITE_IOERR])
  func `a disk that gives up at any step of a purge leaves it undone or remembered`(code: Int32)
    throws
  {
    var dice = Dice(seed: UInt64(code))
    let steps = try { () throws -> Int in
      let temporary = try SomebodyToForget.register()
      faulty_watch(temporary.folder.path())
      defer { faulty_stop() }
      faulty_fail(0, code, 0)
      _ = try SomebodyToForget.purge(Register(path: temporary.path, access: .writing))
      return Int(faulty_asked())
    }()
    #expect(steps > 20)
    let drawn = drawsAll ? Array(1...steps) : (0..<12).map { _ in dice.roll(1...steps) }
    for step in drawn {
      let temporary = try SomebodyToForget.register()
      faulty_watch(temporary.folder.path())
      var failure: RegisterError?
      do {
        let register = try Register(path: temporary.path, access: .writing)
        faulty_fail(Int32(step), code, 1)
        _ = try SomebodyToForget.purge(register)
      } catch let error as RegisterError { failure = error }
      faulty_stop()
      let reader = try Register(path: temporary.path, access: .reading)
      let isThere = try reader.read { try $0.lookUp(Reference("amina")) } != nil
      // Who is told that nothing was changed can rely on that.
      if case .erasureUnfinished? = failure { #expect(!isThere, "\(step)") }
      if case .diskFull? = failure { #expect(isThere, "\(step)") }
      if isThere {
        _ = try SomebodyToForget.purge(Register(path: temporary.path, access: .writing))
      }
      let next = try Register(path: temporary.path, access: .writing)
      #expect(try next.hasUnfinishedErasure == false, "\(step)")
      #expect(try SomebodyToForget.traces(temporary) == [], "step \(step) of \(steps)")
      #expect(EvidenceFolder(of: temporary.path).names == [], "\(step)")
      #expect(try next.read { try $0.examine() } == [], "\(step)")
    }
  }

  @Test(arguments: [SQLITE_FULL, SQLITE_IOERR])
  func `a disk that gives up at any step of a restoration leaves one register or the other`(
    code: Int32
  ) throws {
    func prepared() throws -> (TemporaryRegister, backup: String) {
      let temporary = try TemporaryRegister()
      try temporary.add(.city, "kaya", "Kaya")
      let backup = temporary.folder.appending(path: "backup.sqlite").path()
      try temporary.register.backup(to: backup)
      try temporary.add(.city, "later", "Later")
      return (temporary, backup)
    }
    func restore(_ temporary: TemporaryRegister, _ backup: String) throws {
      _ = try Register.restore(
        backup, to: temporary.path, keeping: backup + ".kept", by: TemporaryRegister.ben)
    }
    let (whole, backup) = try prepared()
    faulty_watch(whole.folder.path())
    faulty_fail(0, code, 0)
    try restore(whole, backup)
    let steps = Int(faulty_asked())
    faulty_stop()
    #expect(steps > 20)
    var dice = Dice(seed: UInt64(code) + 1)
    for step in drawsAll ? Array(1...steps) : (0..<8).map({ _ in dice.roll(1...steps) }) {
      let (temporary, backup) = try prepared()
      faulty_watch(temporary.folder.path())
      faulty_fail(Int32(step), code, 1)
      let failed: Bool
      do {
        try restore(temporary, backup)
        failed = false
      } catch { failed = true }
      faulty_stop()
      let register = try Register(path: temporary.path, access: .writing)
      let cities = try register.read { try $0.records(.city).map(\.slug).sorted() }
      #expect(cities == ["kaya"] || failed && cities == ["kaya", "later"], "\(step)")
      #expect(try register.examine() == [], "step \(step) of \(steps)")
      let names = try FileManager.default.contentsOfDirectory(atPath: temporary.folder.path())
      #expect(names.allSatisfy { !$0.hasSuffix(".part") }, "\(names)")
    }
  }
}
