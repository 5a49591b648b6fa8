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

  @Test func `power lost while a layout is brought up to date leaves the old one or the new`()
    throws
  {
    let whole = try TemporaryRegister()
    let path = try copy(into: whole.folder)
    var disk = try Disk(folder: whole.folder)
    faulty_watch(whole.folder.path())
    _ = try Register(path: path, access: .writing)
    let operations = (0..<faulty_count()).map { Disk.Operation(faulty_at($0)) }
    faulty_stop()
    var dice = Dice(seed: 29)
    var moments = Array(0...operations.count)
    if !drawsAll { moments = (0..<10).map { _ in dice.roll(0...operations.count) }.sorted() }
    var done = 0
    for moment in moments {
      while done < moment {
        disk.take(operations[done])
        done += 1
      }
      for loss in Disk.Loss.allCases {
        let folder = whole.folder.appending(path: "after")
        try disk.afterPowerCut(loss, &dice).write(to: folder, as: whole.folder)
        let after = folder.appending(path: "old.sqlite").path()
        let (was, now) = try upgraded(after)
        #expect(now == [Seal.sound], "operation \(moment) of \(operations.count), \(loss)")
        if moment == operations.count { #expect(was == Int64(Register.currentVersion)) }
        try FileManager.default.removeItem(at: folder)
      }
    }
    print("power cuts drawn in an upgrade: \(moments.count * Disk.Loss.allCases.count)")
  }

  /// The layout that a file has, and the reasons of its seals once a command wrote to it.
  private func upgraded(_ path: String) throws -> (layout: Int64, seals: [String?]) {
    let layout = try Register.layout(at: path)
    #expect(layout == 6 || layout == Int64(Register.currentVersion))
    let register = try Register(path: path, access: .writing)
    #expect(try register.read { try $0.examine() } == [])
    let seals = try register.read { try $0.entries().filter { $0.kind == .seal }.map(\.reason) }
    return (layout, seals)
  }
}

extension Register {
  /// The layout of a file, its journal rolled back.
  fileprivate static func layout(at path: String) throws -> Int64 {
    let file = try DatabaseFile(path: path, .readWrite)
    return try file.connection.first("PRAGMA user_version") { $0.integer(0) } ?? 0
  }
}
