import Foundation
import Testing

@testable import Persistence

/// How an import grows with its rows, in steps of SQLite's virtual machine.
@Suite struct ImportGrowthTests {
  private static let head = [
    "in turn": "Deliverable,Day,Quantity,Key", "one day": "Day,Quantity,Key",
    "actuals": "Day,Value,Key", "periods": "From,Until,Reference,Target",
    "places": "Reference,At", "parts": "Reference,At,Target",
  ]

  /// A table with so many rows, and the words of its import.
  private static func rows(_ form: String, _ count: Int) -> (table: String, words: [String]) {
    let lines = (0..<count).map { number in
      let (year, month, day) = (10 + number % 15, 10 + number % 3, 10 + number % 18)
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return switch form {
      case "in turn": "p/d\(number % 200),20\(year)-\(month)-\(day),\(1 + number),key-\(number)"
      case "one day": "2020-01-01,\(1 + number),key-\(number)"
      case "actuals": "20\(year)-\(month)-\(day),\(number),key-\(number)"
      case "periods":
        [0, 1].map { _ in
          "\(1950 + number / 336)-\(two(1 + number / 28 % 12))-\(two(1 + number % 28))"
        }.joined(separator: ",") + ",q\(number),5"
      case "parts": "r\(number),c\(number),5"
      default: "r\(number),c\(number)"
      }
    }
    let words =
      switch form {
      case "in turn": ["--as", "deliveries"]
      case "one day": ["--as", "deliveries", "--under", "p/d0"]
      case "actuals", "periods": ["--as", form, "--under", "p/r/i"]
      case "parts": ["--as", form, "--under", "p/d0"]
      default: ["--as", form, "--under", "p"]
      }
    return ((head[form] ?? "") + "\n" + lines.joined(separator: "\n") + "\n", words)
  }

  private static func steps(_ form: String, _ count: Int) throws -> [String: Int] {
    let place = try Workplace()
    place.make()
    for words in [
      ["add", "project", "p", "P"], ["add", "result", "p/r", "R", "--type", "output"],
      ["add", "indicator", "p/r/i", "I"],
    ] { #expect(place.run(words).status == 0) }
    var tables = [
      (
        "Deliverable,Reference\n" + (0..<200).map { "D\($0),p/d\($0)\n" }.joined(),
        ["--as", "deliverables", "--under", "p"]
      )
    ]
    if ["places", "parts"].contains(form) {
      tables.append(
        (
          "City,Reference\n" + (0..<count).map { "City \($0),c\($0)\n" }.joined(),
          ["--as", "cities"]
        ))
    }
    let ledger = QueryCost()
    for (index, table) in (tables + [rows(form, count)]).enumerated() {
      let path = place.path("rows.csv")
      try table.0.write(toFile: path, atomically: true, encoding: .utf8)
      let words = ["import", path] + table.1
      let run =
        index == tables.count
        ? QueryCost.$ledger.withValue(ledger) { place.run(words) } : place.run(words)
      #expect(run.status == 0, "\(words): \(run.errors)")
    }
    #expect(place.run("doctor").status == 0)
    return ledger.steps
  }

  @Test(arguments: [
    ("in turn", 5_500), ("one day", 600), ("actuals", 800), ("periods", 800), ("places", 800),
    ("parts", 800),
  ])
  func `twice as many rows take twice as long`(form: String, count: Int) throws {
    let (few, many) = (try Self.steps(form, count), try Self.steps(form, 2 * count))
    let (small, large) = (few.values.reduce(0, +), many.values.reduce(0, +))
    let worst = many.sorted {
      $0.value - few[$0.key, default: 0] > $1.value - few[$1.key, default: 0]
    }
    if ProcessInfo.processInfo.environment["GRANTS_SHOW_STEPS"] != nil {
      print("STEPS \(form): \(small) \(large) \(Double(large) / Double(small))")
      for one in worst.prefix(5) {
        print(
          "  \(few[one.key, default: 0]) \(one.value) \(one.key.replacing("\n", with: " ").prefix(220))"
        )
      }
    }
    #expect(Double(large) < 2.2 * Double(small), "\(form): \(small), \(large)")
  }
}
