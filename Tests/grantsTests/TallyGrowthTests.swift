import Foundation
import Testing

@testable import Persistence

/// What a deliverable costs that has a thousand times as many deliveries, in steps of SQLite's virtual machine.
@Suite(.serialized) struct TallyGrowthTests {
  private nonisolated(unsafe) static let small = Result { try register(deliveries: 10) }
  private nonisolated(unsafe) static let large = Result { try register(deliveries: 10_000) }

  /// A project with one deliverable in three places, two of which have a target of their own, and so many
  /// deliveries from one import.
  private static func register(deliveries: Int) throws -> Workplace {
    let place = try Workplace()
    place.make()
    for words in [
      ["add", "city", "kaya", "Kaya"], ["add", "city", "dori", "Dori"],
      ["add", "city", "tougan", "Tougan"],
      ["add", "project", "p", "P", "--status", "implementation"],
      ["add", "milestone", "p/end", "End", "--type", "end", "--due", "2027-12"],
      ["add", "deliverable", "p/d", "D", "--target", "9000000", "--due", "2027-06"],
      ["add", "part", "p/d/kaya", "--at", "kaya", "--target", "2000000", "--due", "2027-03"],
      ["add", "part", "p/d/dori", "--at", "dori", "--target", "2000000"],
    ] {
      let run = place.run(words)
      #expect(run.status == 0, "\(words): \(run.errors)")
    }
    let lines = (0..<deliveries).map { number in
      let at = ["kaya", "dori", "tougan", ""][number % 4]
      let month = 1 + number % 12
      let day = 10 + number / 12 % 18
      return
        "20\(16 + number % 10)-\(month < 10 ? "0" : "")\(month)-\(day),\(1 + number % 997),\(at),\(number % 50),\(number % 9),key-\(number)"
    }
    try ("Day,Quantity,Place,Attendances,New people,Key\n" + lines.joined(separator: "\n") + "\n")
      .write(toFile: place.path("rows.csv"), atomically: true, encoding: .utf8)
    let run = place.run("import", place.path("rows.csv"), "--as", "deliveries", "--under", "p/d")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      place.run("status", "p", "--format", "json").output.contains("\"deliveries\": \(deliveries)"))
    return place
  }

  /// The steps that a command takes, by query.
  private func steps(_ place: Workplace, _ command: String) -> [String: Int] {
    let ledger = QueryCost()
    let outcome = QueryCost.$ledger.withValue(ledger) {
      place.run(command.split(separator: " ").map(String.init))
    }
    #expect([0, 3].contains(outcome.status), "\(command): \(outcome.errors)")
    return ledger.steps
  }

  @Test(
    arguments: [
      "record p/d 3 --on 2026-02-01 --in kaya", "undo", "redo",
      "record p/d 2.5 --on 2026-02-02 --in tougan --attendances female=3,male=4", "undo",
      "record p/d 4 --on 2026-02-03",
      "verify p/d/@2026-02-03 --on 2026-02-04", "undo",
      "accept p/d/@2026-02-03 --on 2026-02-05 --quantity 3", "undo", "redo",
      "return p/d/@2026-02-03 --on 2026-02-06 --reason torn", "undo",
      "status p", "status p --format json", "overdue", "upcoming", "list deliverable", "attention",
    ])
  func `what concerns a deliverable costs the same with a thousand times as many deliveries`(
    command: String
  ) throws {
    let few = try steps(Self.small.get(), command)
    let many = try steps(Self.large.get(), command)
    let (small, large) = (few.values.reduce(0, +), many.values.reduce(0, +))
    let worst = many.sorted {
      $0.value - few[$0.key, default: 0] > $1.value - few[$1.key, default: 0]
    }
    if ProcessInfo.processInfo.environment["GRANTS_SHOW_STEPS"] != nil {
      print("STEPS \(command): \(small) \(large) \(Double(large) / Double(small))")
      for one in worst.prefix(4) {
        print("  \(few[one.key, default: 0]) \(one.value) \(one.key.prefix(200))")
      }
    }
    #expect(
      Double(large) <= 1.5 * Double(small),
      "\(command): \(small), \(large): \(worst.first?.key ?? "")")
  }
}
