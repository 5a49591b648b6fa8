import Domain
import Testing

@testable import Persistence

/// What an examination finds in the sums of deliveries.
extension ExaminationTests {
  /// The same with a delivery that was accepted in part, and whose people were counted.
  private func delivered() throws -> TemporaryRegister {
    let temporary = try filled()
    try temporary.add(.group, "p/g", "Group", ["size": "9"])
    try temporary.add(
      .delivery, "p/w/@2026-02-01", nil,
      [
        "day": "2026-02-01", "quantity": "2", "at": "kaya", "participations": "7", "groups": "p/g",
      ])
    try temporary.add(
      .step, "p/w/@2026-02-01/accepted", nil,
      ["type": "accepted", "day": "2026-02-02", "quantity": "1"])
    return temporary
  }

  @Test(arguments: [
    ("tallied", "deliverable", "zeroblob(16)"), ("tallied", "counts", "0"),
    ("tallied", "exact", "0"), ("tallied", "part", "zeroblob(16)"), ("tallied", "place", "x''"),
    ("tallied", "day", "'2026-02'"), ("tallied", "dayFirst", "'2026-01-01'"),
    ("tallied", "dayLast", "'2026-03-01'"), ("tallied", "stepFirst", "NULL"),
    ("tallied", "stepLast", "'2026-09-01'"), ("tallied", "quantity", "9"),
    ("tallied", "decimals", "1"), ("tallied", "accepted", "NULL"),
    ("tallied", "acceptedDecimals", "3"), ("tallied", "evidence", "1"),
    ("tallied", "indirect", "1"), ("tallied", "attendances", "8"), ("tallied", "newPeople", "1"),
    ("tallied", "uncounted", "1"), ("tallied", "members", "x''"), ("tallied", "gap", "1"),
    ("tallied", "replaces", "zeroblob(16)"), ("tally", "deliveries", "2"),
    ("tally", "quantity", "3"), ("tally", "size", "3"), ("tally", "acceptances", "0"),
    ("tally", "accepted", "2"), ("tally", "acceptedSize", "2"), ("tally", "inexact", "1"),
    ("tally", "evidence", "1"), ("tally", "attended", "2"), ("tally", "attendances", "8"),
    ("tally", "indirectlyAttended", "1"), ("tally", "indirect", "1"), ("tally", "stated", "1"),
    ("tally", "newPeople", "1"), ("tally", "uncounted", "1"), ("tallyDay", "dayLast", "'2027'"),
    ("tallyDay", "deliveries", "2"), ("tallyDay", "counted", "0"), ("tallyDay", "positive", "0"),
    ("tallyDay", "quantity", "0"), ("tallyGroup", "deliveries", "2"),
  ])
  func `every column of the sums of deliveries is compared with what it is made from`(
    table: String, column: String, value: String
  ) throws {
    let temporary = try delivered()
    try alter(temporary, "UPDATE \(table) SET \(column) = \(value)")
    let found = try findings(temporary)
    let own = found.filter { $0.place?.table == table }
    #expect(!own.isEmpty && own.allSatisfy { $0.place?.columns == [column] }, "\(found)")
    let sums: [String?] = ["tallied", "tally", "tallyDay", "tallyGroup"]
    #expect(found.allSatisfy { sums.contains($0.place?.table) })
    try temporary.register.rebuildDerived()
    #expect(try findings(temporary) == [])
  }

  @Test(arguments: [
    "DELETE FROM tallied", "DELETE FROM tally", "DELETE FROM tallyDay", "DELETE FROM tallyGroup",
    "INSERT INTO tallyGroup VALUES (zeroblob(16), zeroblob(16), 1)",
    "INSERT INTO tallied SELECT zeroblob(16), deliverable, 0, exact, part, place, day, dayFirst, dayLast, NULL, NULL, 0, 0, NULL, NULL, 0, 0, NULL, NULL, 0, x'', 0, NULL FROM tallied",
  ])
  func `sums of deliveries that are missing or too many are found and rebuilt`(sql: String) throws {
    let temporary = try delivered()
    try alter(temporary, sql)
    let found = try findings(temporary)
    #expect(!found.isEmpty && found.allSatisfy { $0.sort == .outOfStep }, "\(found)")
    try temporary.register.rebuildDerived()
    #expect(try findings(temporary) == [])
  }
}
