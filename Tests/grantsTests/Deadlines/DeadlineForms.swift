import Domain
import Foundation
import Testing

@testable import grants

/// What a command says of deadlines, read back from its JSON or its calendar.
struct DeadlineForms {
  typealias Line = DeadlineReference.Line

  let place: Workplace
  let asOf: Day

  private typealias Fields = [String: Any]

  private func object(_ words: [String]) throws -> [String: Any] {
    let run = place.run(words + ["--as-of", asOf.description, "--format", "json"])
    #expect([0, 3].contains(run.status), "\(words): \(run.errors)")
    let answer = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(answer as? [String: Any], "\(words)")
  }

  private func text(_ fields: Any?, _ name: String) -> String? {
    (fields as? Fields)?[name] as? String
  }

  /// Deadlines as an array of a document, such as `overdue`.
  private func lines(_ array: Any?) throws -> [Line] {
    try #require(array as? [Fields]).map { fields in
      let late = fields["daysOverdue"] as? Int
      return Line(
        reference: text(fields, "reference") ?? "", kind: text(fields, "kind") ?? "",
        title: text(fields, "title") ?? "", owner: text(fields, "project") ?? "",
        due: text(fields["due"], "text") ?? "",
        originalDue: text(fields["originalDue"], "text") ?? "",
        daysLeft: try late.map { -$0 } ?? #require(fields["daysLeft"] as? Int),
        responsible: text(fields["responsible"], "reference"),
        move: text(fields["action"], "reference"),
        ageing: ((fields["ageing"] as? Fields).map { [$0["from"] as? Int, $0["to"] as? Int] } ?? [])
          .compactMap { $0 })
    }
  }

  /// The arrays of these names in what a command says, one after the other.
  func lists(_ names: [String], _ words: [String]) throws -> [Line] {
    let all = try object(words)
    return try names.flatMap { try lines(all[$0]) }
  }

  func lists(_ names: [String], _ words: String...) throws -> [Line] { try lists(names, words) }

  /// What `report --kind changes` says became overdue, over all its projects.
  func changes(_ words: String...) throws -> [Line] {
    let projects = try #require(
      try object(["report", "--kind", "changes"] + words)["projects"] as? [Fields])
    return try projects.flatMap { try lines($0["overdue"]) }
  }

  /// The days by which something is late, by reference, of what a project's status or report says, and how
  /// long something that is not late has still to go.
  func project(_ words: String...) throws -> (daysLeft: [String: Int], reasons: [String: Int]) {
    let projects = try #require(try object(words)["projects"] as? [Fields])
    let project = try #require(projects.first)
    var days: [String: Int] = [:]
    func add(_ fields: Fields, _ open: [String]) throws {
      guard open.contains(text(fields, "state") ?? ""), let last = text(fields["due"], "last"),
        let day = Day(last)
      else { return }
      let left = day.daysSinceEpoch - asOf.daysSinceEpoch
      #expect(fields["daysOverdue"] as? Int == max(0, -left))
      days[text(fields, "reference") ?? ""] = left
    }
    for deliverable in try #require(project["deliverables"] as? [Fields]) {
      let open = ["notStarted", "inProgress"]
      try add(deliverable, open)
      guard open.contains(text(deliverable, "state") ?? "") else { continue }
      for part in try #require(deliverable["parts"] as? [Fields]) { try add(part, open) }
    }
    for milestone in try #require(project["milestones"] as? [Fields]) {
      try add(milestone, ["open", "returned"])
    }
    for line in try lines(project["agreementDeadlines"]) { days[line.reference] = line.daysLeft }
    var reasons: [String: Int] = [:]
    for reason in try #require(project["ratingReasons"] as? [Fields])
    where ["overdue", "endPassed", "overdueByOther"].contains(text(reason, "code") ?? "") {
      reasons[text(reason, "reference") ?? ""] = reason["days"] as? Int
    }
    return (days, reasons)
  }

  /// Whom reminders tell of what: the reference of each thing with the name of whoever is told.
  func reminders() throws -> Set<String> {
    let groups = try #require(try object(["remind"])["reminders"] as? [Fields])
    return Set(
      try groups.flatMap { group in
        try #require(group["deadlines"] as? [Fields]).map {
          "\(text($0, "reference") ?? "") \($0["daysLeft"] ?? "") \(text(group, "recipient") ?? "")"
        }
      })
  }

  /// What `check` finds that nobody is responsible for.
  func withoutAnybody() throws -> Set<String> {
    Set(
      try #require(try object(["check"])["alerts"] as? [Fields]).filter {
        text($0, "code") == "nobodyResponsible"
      }.compactMap { text($0, "reference") })
  }

  /// The screen of the command alone.
  func screen() -> String { today([]).output }

  /// Runs a command on the day itself, at noon.
  private func today(_ words: [String]) -> Workplace.Outcome {
    let clock = place.clock
    place.clock = Int64(asOf.daysSinceEpoch) * 86_400_000 + 43_200_000
    defer { place.clock = clock }
    let run = place.run(words)
    #expect(run.status == 0, "\(words): \(run.errors)")
    return run
  }

  /// The events of the calendar that are still to come, by the key at the end of what they say, with their day.
  func calendar(_ words: String...) -> (open: [String: String], sequences: Set<String>) {
    let run = today(["export", "--format", "ics"] + words)
    var open: [String: String] = [:]
    var sequences = Set<String>()
    let text = run.output.replacing("\r\n ", with: "")
    for event in text.components(separatedBy: "BEGIN:VEVENT").dropFirst() {
      var fields: [String: String] = [:]
      for line in event.components(separatedBy: "\r\n") {
        let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2 { fields[parts[0]] = fields[parts[0]] ?? parts[1] }
      }
      sequences.insert(fields["SEQUENCE"] ?? "")
      let isDone = fields["SUMMARY"]?.hasPrefix("✓") ?? true
      if isDone || fields["STATUS"] == "CANCELLED" { continue }
      let said = fields.first { $0.key.hasPrefix("DESCRIPTION;") }?.value ?? ""
      let reference = said.components(separatedBy: "\\n").last ?? ""
      open[reference] = fields["DTSTART;VALUE=DATE"]
    }
    return (open, sequences)
  }
}
