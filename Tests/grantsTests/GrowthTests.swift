import Domain
import Foundation
import Testing

@testable import Persistence

/// How commands grow, in steps of SQLite's virtual machine: the same in every run, so nothing is timed.
@Suite(.serialized) struct GrowthTests {
  // Registers of 5 and of 50 projects that are alike, with 40 deliverables each; one test at a time.
  private nonisolated(unsafe) static let small = Result { try register(projects: 5) }
  private nonisolated(unsafe) static let large = Result { try register(projects: 50) }

  private static func register(projects: Int) throws -> Workplace {
    let place = try Workplace()
    place.make()
    var records: [String] = []
    for project in (0..<projects).map({ "p\($0)" }) {
      records.append(
        """
        {"kind": "project", "reference": "\(project)", "title": "Project \(project)",
         "status": "implementation", "actualStart": "2024-01"},
        {"kind": "milestone", "reference": "\(project)/end", "title": "End", "type": "end",
         "due": "2026-12"}
        """)
      for number in 0..<40 {
        records.append(
          """
          {"kind": "deliverable", "reference": "\(project)/d\(number)", "title": "Library \(number)",
           "target": "5", "due": "202\(5 + number % 3)-0\(1 + number % 9)"},
          {"kind": "delivery", "reference": "\(project)/d\(number)@2025-01-05", "day": "2025-01-05",
           "quantity": "2"}
          """)
      }
    }
    try
      ("{\"format\": \"grants-register\", \"version\": 1, \"records\": ["
      + records.joined(separator: ",\n") + "]}").write(
        toFile: place.path("all.json"), atomically: true, encoding: .utf8)
    #expect(place.run("import", place.path("all.json")).status == 0)
    // History grows as well.
    for project in 0..<projects {
      #expect(place.run("edit", "p\(project)", "--title", "School \(project)").status == 0)
    }
    return place
  }

  /// The steps that a command takes, by query.
  private func steps(_ place: Workplace, _ command: String) -> [String: Int] {
    let ledger = QueryCost()
    let outcome = QueryCost.$ledger.withValue(ledger) {
      place.run(command.split(separator: " ").map(String.init))
    }
    #expect([0, 3].contains(outcome.status), "\(command): \(outcome.errors)")
    #expect(!ledger.steps.isEmpty, "\(command): no query was counted")
    return ledger.steps
  }

  /// What a command reads in a register ten times as large, beside what it reads in the small one.
  private func growth(_ command: String) throws -> (ratio: Double, worst: String) {
    let few = try steps(Self.small.get(), command)
    let many = try steps(Self.large.get(), command)
    let worst = many.max {
      ($0.value - few[$0.key, default: 0]) < ($1.value - few[$1.key, default: 0])
    }
    return (
      Double(many.values.reduce(0, +)) / Double(max(few.values.reduce(0, +), 1)), worst?.key ?? ""
    )
  }

  @Test(
    arguments: [
      "status p0", "show p0/d0", "explain p0/d0", "report p0", "history --limit 5",
      "history p0/d0",
      "record p0/d1 1 --on 2025-02-01",
      "edit p0/d2 --title Reading",
      "add deliverable p0/new --title New --due 2026-05", "undo",
    ])
  func `what concerns one project costs the same in a register ten times as large`(
    command: String
  ) throws {
    let growth = try growth(command)
    #expect(growth.ratio < 1.2, "\(command) grows by \(growth.ratio): \(growth.worst)")
  }

  @Test(arguments: ["attention", "overdue --limit 5", "upcoming --limit 5"])
  func `a first screen counts what there is, and reads what it shows`(command: String) throws {
    // Five times as many of each: what it shows is less than what the small register has.
    let growth = try growth(command)
    #expect(growth.ratio < 2, "\(command) grows by \(growth.ratio): \(growth.worst)")
  }

  @Test(
    arguments: [
      "overdue --format csv", "upcoming --format csv", "status", "status --format json",
      "list deliverable --format csv", "list deliverable --format json", "export",
      "export --as deliverables", "export --format ics", "search library", "check",
      "report --kind portfolio", "report --kind deadlines", "report --kind results",
    ])
  func `nothing grows faster than the register`(command: String) throws {
    let growth = try growth(command)
    #expect(growth.ratio < 11, "\(command) grows by \(growth.ratio): \(growth.worst)")
  }

  @Test func `a portfolio grows with its projects, not with what they owe`() throws {
    let place = try Self.small.get()
    let before = steps(place, "status").values.reduce(0, +)
    for number in 100..<180 {
      place.run("add", "deliverable", "p1/d\(number)", "--title", "More", "--due", "2027-01")
    }
    #expect(steps(place, "status").values.reduce(0, +) <= before + 100)
  }

  /// A file of activities or grants that are as like each other as they can be.
  private static func alike(_ form: String, _ count: Int) -> String {
    let all = (0..<count).map { number in
      switch form {
      case "same.xml":
        "<iati-activity><iati-identifier>XM-1</iati-identifier><title><narrative>\(number)</narrative></title></iati-activity>"
      case "empty.xml": "<iati-activity/>"
      case "day.xml":
        "<transaction><transaction-type code=\"2\"/><transaction-date iso-date=\"2020-01-01\"/><value currency=\"USD\" value-date=\"2020-01-01\">\(number)</value></transaction>"
      case "same.json": "{\"id\": \"360G-x\", \"title\": \"\(number)\"}"
      default: "{\"title\": \"\(number)\"}"
      }
    }
    switch form {
    case "day.xml":
      return
        "<iati-activities version=\"2.03\"><iati-activity><iati-identifier>XM-1</iati-identifier>\(all.joined())</iati-activity></iati-activities>"
    case "same.xml", "empty.xml":
      return "<iati-activities version=\"2.03\">\(all.joined())</iati-activities>"
    default: return "{\"grants\": [\(all.joined(separator: ","))]}"
    }
  }

  /// A table with so many rows under one record.
  private static func rows(_ kind: String, _ count: Int) -> String {
    let lines = (0..<count).map { number in
      let day = "20\(10 + number % 15)-\(10 + number % 3)-\(10 + number % 18)"
      return switch kind {
      case "milestones": "Report \(number) of the field office,\(day)"
      case "budget": "Line \(number),\(number) EUR"
      case "deliveries": "\(day),\(number),key-\(number)"
      case "actuals": "\(day),\(number),key-\(number)"
      default: "Report \(number) of the field office,5"
      }
    }
    let head =
      switch kind {
      case "milestones": "Milestone,Due"
      case "budget": "Name,Amount"
      case "deliveries": "Day,Quantity,Key"
      case "actuals": "Day,Value,Key"
      default: "Deliverable,Target"
      }
    return head + "\n" + lines.joined(separator: "\n") + "\n"
  }

  @Test(arguments: [
    ("milestones", "p"), ("deliverables", "p"), ("budget", "a"), ("deliveries", "p/d"),
  ])
  func `twice as many rows under one record take twice as long`(kind: String, under: String) throws
  {
    func steps(_ count: Int) throws -> Int {
      let place = try Workplace()
      place.make()
      for words in [
        ["add", "project", "p", "P"], ["add", "agreement", "a", "A"],
        ["add", "deliverable", "p/d", "D"], ["add", "result", "p/r", "R", "--type", "output"],
        ["add", "indicator", "p/r/i", "I"],
      ] { #expect(place.run(words).status == 0) }
      try Self.rows(kind, count).write(
        toFile: place.path("rows.csv"), atomically: true, encoding: .utf8)
      let ledger = QueryCost()
      let run = QueryCost.$ledger.withValue(ledger) {
        place.run("import", place.path("rows.csv"), "--as", kind, "--under", under)
      }
      #expect(run.status == 0, "\(run.errors)")
      return ledger.steps.values.reduce(0, +)
    }
    let (few, many) = (try steps(400), try steps(800))
    #expect(Double(many) < 2.2 * Double(few), "\(kind): \(few) steps for 400, \(many) for 800")
  }

  @Test(arguments: ["same.xml", "empty.xml", "day.xml", "same.json", "untitled.json"])
  func `publications that are alike take no longer than others`(form: String) throws {
    func steps(_ count: Int) throws -> Int {
      let place = try Workplace()
      place.make()
      try Self.alike(form, count).write(
        toFile: place.path(form), atomically: true, encoding: .utf8)
      let ledger = QueryCost()
      let run = QueryCost.$ledger.withValue(ledger) { place.run("import", place.path(form)) }
      #expect([0, 3].contains(run.status), "\(run)")
      return ledger.steps.values.reduce(0, +)
    }
    let (few, many) = (try steps(150), try steps(600))
    #expect(many < 5 * few, "\(form): \(few) steps for 150, \(many) for 600")
  }
}
