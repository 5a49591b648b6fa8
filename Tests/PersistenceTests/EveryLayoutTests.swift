import Domain
import Foundation
import Schema
import Testing

@testable import Persistence

/// Registers of every layout there was, with a wrong value in each column, are brought to the layout of now.
@Suite struct EveryLayoutTests {
  @Test(arguments: 1..<migrations.count)
  func `a register of any layout with wrong cells in each column is brought over as it is`(
    layout: Int
  ) throws {
    let old = try OldLayout(version: layout)
    let rows = try old.rows()
    let reader = try Register(path: old.path, access: .reading)
    #expect(try reader.read { try old.rows(in: $0.connection) } == rows)
    var shares: [Double] = []
    let register = try Register(
      path: old.path, access: .writing, progress: { shares.append($0) })
    #expect(shares == shares.sorted() && shares.last == 1 && shares.count > 50)
    #expect(try register.read { try old.rows(in: $0.connection) } == rows)
    // Doctor names each of them with table and column.
    let found = try register.read { reading in
      try Tables.recorded.flatMap { table in
        try Examination(reading).run {
          try $0.examineReferences(of: table)
          try $0.examineColumns(of: table)
        }
      }
    }
    let places = Set(
      found.compactMap { finding in
        finding.place.flatMap { place in place.columns.first.map { [place.table, $0] } }
      })
    #expect(places == old.wrong)
    try undoAll(old, register)
  }

  /// Takes back every entry, the last one first; what a rule forbids stays, and what it stands on.
  private func undoAll(_ old: OldLayout, _ register: Register) throws {
    var (undone, refused) = (0, 0)
    for number in stride(from: old.entries, through: 2, by: -1) {
      do {
        _ = try register.undo(Int64(number), by: TemporaryRegister.ada)
        undone += 1
      } catch HistoryError.wouldBreak, HistoryError.laterWork, RegisterError.noSuchRecord,
        RegisterError.malformedRow
      {
        refused += 1
      }
    }
    #expect(old.entries == 0 || undone + refused == old.entries - 1)
    #expect(old.version == 1 || undone >= 10)
    print("layout \(old.version): \(undone) entries taken back, \(refused) refused")
  }
}
