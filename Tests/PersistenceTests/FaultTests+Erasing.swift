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
}
