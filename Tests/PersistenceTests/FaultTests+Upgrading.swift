import CSQLiteSession
import Domain
import FaultyFiles
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// Faults of the disk while a register of an older layout is brought up to date and sealed.
extension FaultTests {
  private static let layouts = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Layouts")

  private func copy(into folder: URL) throws -> String {
    let path = folder.appending(path: "old.sqlite").path()
    try FileManager.default.copyItem(
      at: Self.layouts.appending(path: "layout-6.register"), to: URL(filePath: path))
    return path
  }

  /// Upgrades behind the faulty files.
  ///
  /// - Returns: How many operations the disk was asked for, and whether it went well.
  private func upgrade(_ path: String, in folder: URL, failing step: Int, _ code: Int32) -> (
    asked: Int, isDone: Bool
  ) {
    faulty_watch(folder.path())
    defer {
      faulty_fail(0, 0, 0)
      faulty_stop()
    }
    faulty_fail(Int32(step), code, 0)
    let isDone = (try? Register(path: path, access: .writing)) != nil
    return (Int(faulty_asked()), isDone)
  }

  @Test(arguments: [SQLITE_FULL, SQLITE_IOERR])
  func `a disk that gives up while a layout is brought up to date leaves the old one or the new`(
    code: Int32
  ) throws {
    let whole = try TemporaryRegister()
    let steps = upgrade(try copy(into: whole.folder), in: whole.folder, failing: 0, code).asked
    #expect(steps > 20)
    var dice = Dice(seed: UInt64(code) + 17)
    for step in drawsAll ? Array(1...steps) : (0..<12).map({ _ in dice.roll(1...steps) }) {
      let temporary = try TemporaryRegister()
      let path = try copy(into: temporary.folder)
      let outcome = upgrade(path, in: temporary.folder, failing: step, code)
      let file = try DatabaseFile(path: path, .readWrite)
      let version = try file.connection.first("PRAGMA user_version") { $0.integer(0) }
      #expect(
        version == 6 || version == Int64(Register.currentVersion), "step \(step) of \(steps)")
      if outcome.isDone { #expect(version == Int64(Register.currentVersion), "step \(step)") }
      let register = try Register(path: path, access: .writing)
      #expect(try register.read { try $0.examine() } == [], "step \(step) of \(steps)")
      #expect(
        try register.read { try $0.entries().filter { $0.kind == .seal }.map(\.reason) }
          == [Seal.sound])
    }
  }
}
