import Foundation
import TestSupport
import Testing

@testable import grants

/// A register of layout 17 with history of every kind tells the same when its history has been made compact: what
/// the command of that layout said of it lies beside it (`PersistenceTests/Layouts/README.md`).
@Suite struct CompactHistoryTests {
  private static let layouts = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "PersistenceTests/Layouts")

  private func text(_ name: String) throws -> String {
    try String(contentsOf: Self.layouts.appending(path: name), encoding: .utf8)
  }

  @Test(arguments: [false, true])
  func `history, heads and soundness are as they were`(isMigrated: Bool) throws {
    let place = try Workplace()
    let file = place.path("grants.sqlite")
    try FileManager.default.copyItem(
      at: Self.layouts.appending(path: "layout-17.register"), to: URL(filePath: file))
    if isMigrated {
      // It is migrated by the first command that writes, and a record that was added is taken out again.
      #expect(place.run("add", "city", "gaoua", "Gaoua").status == 0)
      #expect(place.run("undo").status == 0)
      // It still has what was erased, and doctor says so.
      try FileManager.default.removeItem(atPath: file + ".layout-17")
    }
    let heads = try text("layout-17.heads")
    let verified = place.run("attest", "--verify", heads)
    #expect(verified.status == 0, "\(verified)")
    #expect(place.run("doctor").status == 0)
    let history = place.run("history", "--limit", "1000", "--format", "json").output
    let expected = try text("layout-17.history.json")
    guard isMigrated else { return #expect(history == expected) }
    // The two new entries stand before all others.
    let entries = try #require(expected.range(of: "\"entries\": [\n"))
    #expect(history.hasSuffix(expected[entries.upperBound...]))
  }
}
