import Foundation
import Testing

@testable import Persistence

/// What SQLite looks through without an index: nothing that grows, for what concerns one project. SQLite
/// counts the rows of full scans itself, so that each query of each command is held, and none is listed here.
@Suite(.serialized) struct QueryPlanTests {
  /// A register of so many projects that are alike and have some of everything.
  private static func register(projects: Int) throws -> Workplace {
    let place = try Workplace()
    place.make()
    let records = (0..<projects).flatMap { number -> [String] in
      let (project, agreement, party) = ("p\(number)", "a\(number)", "o\(number)")
      let own = [
        """
        {"kind": "organisation", "reference": "\(party)", "title": "Party \(number)"}
        """,
        """
        {"kind": "city", "reference": "c\(number)", "title": "City \(number)", "country": "BF"}
        """,
        """
        {"kind": "agreement", "reference": "\(agreement)", "title": "Agreement", "signed": "2024-10-01",
         "type": "grantAgreement", "start": "2024-10", "end": "2027-12"}
        """,
        """
        {"kind": "project", "reference": "\(project)", "title": "Project", "status": "implementation",
         "actualStart": "2024-11"}
        """,
        """
        {"kind": "party", "reference": "\(agreement)/\(party)", "organisation": "\(party)",
         "role": "funder"}
        """,
        """
        {"kind": "funding", "reference": "\(agreement)/\(project)", "project": "\(project)"}
        """,
        """
        {"kind": "budget", "reference": "\(agreement)/line", "title": "Line",
         "amount": {"amount": "1000.00", "currency": "EUR"}, "type": "original", "status": "committed"}
        """,
        """
        {"kind": "transaction", "reference": "\(agreement)@2025-01-10", "type": "disbursement",
         "day": "2025-01-10", "amount": {"amount": "400.00", "currency": "EUR"}, "provider": "\(party)"}
        """,
        """
        {"kind": "milestone", "reference": "\(project)/end", "title": "End", "type": "end",
         "due": "2027-12"}
        """,
        """
        {"kind": "milestone", "reference": "\(project)/report", "title": "Report", "type": "report",
         "due": "2026-03", "owedBy": "\(party)"}
        """,
        """
        {"kind": "tranche", "reference": "\(agreement)/first", "title": "First", "due": "2026-05-31",
         "amount": {"amount": "500.00", "currency": "EUR"}, "conditions": ["\(project)/report"]}
        """,
        """
        {"kind": "participant", "reference": "\(project)/doer", "organisation": "\(party)",
         "role": "implementing"}
        """,
        """
        {"kind": "place", "reference": "\(project)/site", "at": "c\(number)"}
        """,
        """
        {"kind": "result", "reference": "\(project)/r", "title": "Result", "type": "output"}
        """,
        """
        {"kind": "indicator", "reference": "\(project)/r/i", "title": "Indicator", "measure": "unit"}
        """,
        """
        {"kind": "period", "reference": "\(project)/r/i/2026", "from": "2026-01-01",
         "until": "2026-12-31", "target": "10"}
        """,
        """
        {"kind": "actual", "reference": "\(project)/r/i@2026-02-01", "day": "2026-02-01", "value": "3"}
        """,
        """
        {"kind": "journal", "reference": "j\(number)", "title": "Visit", "type": "event",
         "day": "2026-02-02", "about": ["\(project)"]}
        """,
      ]
      return own
        + (0..<6).flatMap { other -> [String] in
          let reference = "\(project)/d\(other)"
          return [
            """
            {"kind": "deliverable", "reference": "\(reference)", "title": "Library \(other)",
             "target": "5", "due": "2026-0\(1 + other)", "responsible": "\(party)"}
            """,
            """
            {"kind": "part", "reference": "\(reference)/there", "at": "c\(number)", "target": "2"}
            """,
            """
            {"kind": "delivery", "reference": "\(reference)@2025-03-05", "day": "2025-03-05",
             "quantity": "2", "at": "c\(number)"}
            """,
          ]
        }
    }
    let text =
      "{\"format\": \"grants-register\", \"version\": 1, \"records\": ["
      + records.joined(separator: ",\n") + "]}"
    try text.write(toFile: place.path("all.json"), atomically: true, encoding: .utf8)
    let outcome = place.run("import", place.path("all.json"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    return place
  }

  /// One after the other, so that what was recorded is there for what comes next.
  private static let commands: [[String]] = [
    ["status", "p0"], ["show", "p0"], ["show", "p0/d0"], ["show", "a0"], ["explain", "p0/d0"],
    ["explain", "p0/r/i"], ["explain", "a0"], ["money", "a0"], ["money", "p0"], ["report", "p0"],
    ["report", "a0"], ["history", "p0/d0"], ["history", "--limit", "3"],
    ["overdue", "--limit", "2"], ["upcoming", "--limit", "2"], ["attention"],
    ["record", "p0/d1", "1", "--on", "2025-04-01", "--in", "c0"],
    ["measure", "p0/r/i", "4", "--on", "2026-04-01"],
    ["receive", "a0", "100 EUR", "--from", "o0", "--on", "2026-02-28"],
    ["pay", "a0", "50 EUR", "--to", "o0", "--tranche", "first", "--on", "2026-03-01"],
    ["spend", "a0", "10 EUR", "--line", "line", "--by-party", "o0", "--on", "2026-03-02"],
    ["accept", "p0/d0@2025-03-05", "--on", "2026-03-03"],
    ["submit", "p0/report", "--on", "2026-03-04"], ["complete", "p0/report", "--on", "2026-03-05"],
    ["amend", "p0/end", "--due", "2028-02", "--internal", "--reason", "Rains"],
    ["edit", "p0/d2", "--title", "Reading"],
    ["add", "deliverable", "p0/new", "--title", "New", "--due", "2026-09"],
    ["suspend", "p0", "--from", "2026-04-02", "--reason", "Rains"],
    ["resume", "p0", "--until", "2026-04-20"],
    ["judge", "p0", "amber", "--reason", "Roads"],
    ["narrate", "p0", "progress", "Two libraries.", "--period", "2026-01/2026-06"],
    ["remove", "p0/new"], ["undo"], ["redo"],
  ]

  /// Every payment that waits for a condition is shown, so that all of that index is read.
  private static let waiting = "FROM deadline WHERE isHeld"

  @Test func `no query of a command on one project looks through a table that grows`() throws {
    let (small, large) = (
      try Self.register(projects: 3), try Self.register(projects: 12)
    )
    for command in Self.commands {
      let (few, many) = (try costs(small, command), try costs(large, command))
      for (query, cost) in many
      where cost.scanned > few[query]?.scanned ?? 0 && !query.contains(Self.waiting) {
        Issue.record("\(command.joined(separator: " ")): \(cost.scanned) rows by \(query)")
      }
    }
  }

  private func costs(_ place: Workplace, _ command: [String]) throws -> [String: QueryCost.Cost] {
    let ledger = QueryCost()
    let outcome = QueryCost.$ledger.withValue(ledger) { place.run(command) }
    #expect(outcome.status == 0, "\(command): \(outcome.errors)")
    #expect(!ledger.costs.isEmpty, "\(command): no query was counted")
    return ledger.costs
  }
}
