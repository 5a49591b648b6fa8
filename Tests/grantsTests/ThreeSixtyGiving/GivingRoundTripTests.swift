import Domain
import Foundation
import Persistence
import Testing

@testable import grants

@Suite(.enabled(if: GivingTools.obstacle == nil, "\(GivingTools.obstacle ?? "")"))
struct GivingRoundTripTests {
  private func place(_ file: String) throws -> Workplace {
    let place = try Workplace()
    place.make()
    let loaded = place.run("import", file)
    #expect(loaded.status == 0, "\(loaded)")
    #expect(!loaded.output.contains("remark"), "\(loaded)")
    return place
  }

  @discardableResult
  private func export(_ place: Workplace, _ form: String) -> String {
    let file = place.path("out.\(form)")
    let written = place.run("export", "--format", "360giving", "-o", file)
    #expect(written.status == 0, "\(written)")
    return file
  }

  @Test(arguments: ["json", "xlsx"], ["json", "csv", "xlsx"])
  func `a published file goes in and comes out with every fact and no other`(
    form: String, other: String
  ) throws {
    let place = try place(GivingTools.sample(form))
    let written = export(place, other)
    let compared = try GivingTools.compare(GivingTools.sample(form), written)
    #expect(compared.status == 0, "\(compared.output)")
    let again = place.run("import", GivingTools.sample(form))
    let how = form == "xlsx" ? "360Giving, sheet 'Sheet1'" : "360Giving"
    #expect(
      again.output == """
        0 added, 0 changed, 475 as they were.

        Read: 'andrew-lloyd-webber-foundation.\(form)' as \(how); 475 grants.

        """)
  }

  @Test(arguments: ["csv", "xlsx"])
  func `a table that was written is read as the same grants`(form: String) throws {
    let one = try place(GivingTools.sample("xlsx"))
    let first = export(one, form)
    let other = try place(first)
    let second = export(other, form)
    #expect(try Data(contentsOf: URL(filePath: first)) == Data(contentsOf: URL(filePath: second)))
  }

  @Test(
    .enabled(
      if: GivingTools.obstacleToSchema == nil, "\(GivingTools.obstacleToSchema ?? "")"),
    arguments: ["json", "xlsx"])
  func `what is written is valid by the official schema`(form: String) throws {
    let place = try place(GivingTools.sample(form))
    let written = export(place, "json")
    // The folder goes with the place.
    let valid = try withExtendedLifetime(place) { try GivingTools.validate(written) }
    #expect(valid.status == 0, "\(valid.output)")
  }

  @Test func `the sums of the register are those of the file`() throws {
    let place = try place(GivingTools.sample("json"))
    let register = try Register(path: place.path("grants.sqlite"), access: .reading)
    let amounts = try register.read { try $0.records(.funding).compactMap { $0.money("amount") } }
    let sums = Dictionary(grouping: amounts, by: \.currency.code)
      .mapValues { ExactDecimal.sum($0.map(\.amount)).rounded(to: 2).trimmed.description }
    #expect(amounts.count == 475)
    // Counted with Python and exact decimals, to the penny.
    #expect(sums == ["GBP": "21757793.27"])
  }

  @Test func `one import is one change, and undo takes it back whole`() throws {
    let place = try place(GivingTools.sample("json"))
    #expect(place.run("doctor").status == 0)
    #expect(place.run("undo").status == 0)
    for kind in ["agreements", "projects", "organisations", "cities"] {
      let left = place.run("list", kind, "--format", "csv").output.split(separator: "\n")
      #expect(left.count <= 1, "\(kind)")
    }
  }
}
