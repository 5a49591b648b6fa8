import Domain
import Foundation
import Persistence
import TestSupport
import Testing

@testable import grants

@Suite(.enabled(if: IATITools.obstacle == nil, "\(IATITools.obstacle ?? "")"))
struct IATIRoundTripTests {
  private struct Expected: Decodable {
    struct File: Decodable {
      var activities: Int
      var transactions: Int
      var transactionSums: [String: String]
      var budgets: Int
      var budgetSums: [String: String]
      var planned: Int
      var participants: Int
      var results: Int
      var indicators: Int

      enum CodingKeys: String, CodingKey {
        case activities, transactions, budgets, planned, results, indicators
        case transactionSums = "tx_sum"
        case budgetSums = "budget_sum"
        case participants = "participating_orgs"
      }
    }
    var files: [String: File]
  }

  private static let expected: [String: Expected.File] = {
    guard
      let file = IATITools.samples?.deletingLastPathComponent().appending(path: "expected.json"),
      let data = try? Data(contentsOf: file),
      let expected = try? JSONDecoder().decode(Expected.self, from: data)
    else { return [:] }
    return expected.files
  }()

  @Test(arguments: IATITools.files)
  func `a published file goes in and comes out with every fact and no other`(file: String) throws {
    let place = try Workplace()
    place.make()
    let path = try #require(IATITools.samples).appending(path: file).path()
    let loaded = place.run("import", path)
    #expect(loaded.status == 0, "\(loaded)")
    let written = place.run("export", "--format", "iati", "-o", place.path("out.xml"))
    #expect(written.status == 0, "\(written)")
    let valid = try IATITools.compare("--schema", IATITools.schema(file), place.path("out.xml"))
    #expect(valid.status == 0, "\(valid.output)")
    let compared = try IATITools.compare(path, place.path("out.xml"))
    #expect(compared.status == 0, "\(compared.output)")
    try checkSums(place, file)
    #expect(place.run("doctor").output.hasPrefix("The register is sound"))

    let again = place.run("import", path)
    #expect(again.status == 0)
    #expect(again.output.contains("0 added, 0 changed"))
    #expect(place.run("history", "--limit", "1").output.contains("import"))
    #expect(!place.run("undo").errors.contains("grants:"))
    #expect(
      place.run("list", "projects", "--format", "csv").output.split(separator: "\n").count <= 1)
  }

  /// The sums of the register itself, by type and currency.
  private func checkSums(_ place: Workplace, _ file: String) throws {
    guard let expected = Self.expected["iati/\(file)"] else { return }
    let register = try Register(path: place.path("grants.sqlite"), access: .reading)
    try register.read { reading in
      #expect(try reading.records(.project).count == expected.activities)
      let transactions = try reading.records(.transaction)
      #expect(transactions.count == expected.transactions)
      let sums = Dictionary(
        grouping: transactions.compactMap { record in
          record.money("amount").map { (record, $0) }
        }
      ) { record, money in
        let type = record.text("type").flatMap(TransactionType.init)?.code ?? 0
        return "\(type) \(money.currency)"
      }.mapValues { ExactDecimal.sum($0.map(\.1.amount)) }
      #expect(
        sums.mapValues { $0.trimmed.description }
          == expected.transactionSums.mapValues { ExactDecimal($0)?.trimmed.description ?? $0 })
      let budgets = try reading.records(.budget).compactMap { $0.money("amount") }
      #expect(budgets.count == expected.budgets)
      let sumsOfBudgets = Dictionary(grouping: budgets, by: \.currency.code)
        .mapValues { ExactDecimal.sum($0.map(\.amount)).trimmed.description }
      #expect(
        sumsOfBudgets
          == expected.budgetSums.mapValues { ExactDecimal($0)?.trimmed.description ?? $0 })
      #expect(try reading.records(.tranche).count == expected.planned)
      #expect(try reading.records(.participant).count == expected.participants)
      #expect(try reading.records(.result).count == expected.results)
      #expect(try reading.records(.indicator).count == expected.indicators)
    }
  }

  @Test(arguments: IATITools.drafts)
  func `an early draft goes in with its losses listed, and says what its export lacks`(file: String)
    throws
  {
    let place = try Workplace()
    place.make()
    let path = try #require(IATITools.samples).appending(path: file).path()
    let loaded = place.run("import", path)
    #expect(loaded.status == 3, "\(loaded)")
    #expect(loaded.output.contains("2.03"), "\(loaded)")
    let written = place.run("export", "--format", "iati", "-o", place.path("out.xml"))
    #expect(written.status == 1)
    #expect(written.errors.contains("identifier"), "\(written)")
    #expect(!FileManager.default.fileExists(atPath: place.path("out.xml")))
  }
}
