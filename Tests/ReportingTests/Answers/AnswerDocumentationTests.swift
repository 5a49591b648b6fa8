import Foundation
import Testing

@testable import Reporting

/// docs/json.md, made from the types of answers and the table of their keys.
struct AnswerDocumentationTests {
  private typealias Report<Body: Codable & Sendable> = Joined<ReportHeadAnswer, Body>

  /// The answers with the commands that give them.
  private static func shapes() throws -> (shapes: AnswerShapes, commands: [(String, String)]) {
    let shapes = AnswerShapes()
    var commands: [(String, String)] = []
    func add<Body: Decodable & Encodable & Sendable>(
      _ name: String, _ command: String, _ answer: Body.Type
    ) throws {
      try shapes.add(name, Body.self)
      commands.append((name, command))
    }
    try add("Status", "status", StatusAnswer.self)
    try add("Deadlines", "overdue, upcoming", DeadlinesAnswer.self)
    try add("Money", "money", MoneyAnswer.self)
    try add("Alerts", "check", AlertsAnswer.self)
    try add("Reminders", "remind", RemindersAnswer.self)
    try add("Search", "search", SearchAnswer.self)
    try add("Evidence", "evidence", EvidenceAnswer.self)
    try add("History", "history", HistoryAnswer.self)
    try add("Diff", "diff", DiffAnswer.self)
    try add("Findings", "doctor, attest --verify", FindingsAnswer.self)
    try add("Attestation", "attest", AttestationAnswer.self)
    try add("Validation", "validate", ValidationAnswer.self)
    try add("TableLoad", "import --format json", TableLoadAnswer.self)
    try add("PublicationLoad", "import --format json", PublicationLoadAnswer.self)
    try add("StatusReport", "report --kind status", Report<StatusReportAnswer>.self)
    try add("StatusList", "report --kind portfolio", Report<PortfolioReportAnswer>.self)
    try add("DeadlinesReport", "report --kind deadlines", Report<DeadlinesReportAnswer>.self)
    try add("ResultsReport", "report --kind results", Report<ResultsReportAnswer>.self)
    try add("MoneyReport", "report --kind money", Report<FundsReportAnswer>.self)
    try add("AgreementReport", "report --kind agreement", Report<AgreementReportAnswer>.self)
    try add("ChangesReport", "report --kind changes", Report<ChangesReportAnswer>.self)
    try add("PeopleReport", "report --kind people", Report<PeopleReportAnswer>.self)
    return (shapes, commands)
  }

  private let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let mark = "<!-- What follows is made by AnswerDocumentationTests. -->\n"

  @Test func `the page says of every key what it is`() throws {
    let table = root.appending(path: "Sources/Reporting/Answers/keys.md")
    let descriptions = AnswerDescriptions(try String(contentsOf: table, encoding: .utf8))
    let (shapes, commands) = try Self.shapes()
    let made = AnswerPage(shapes, commands, descriptions).text
    #expect(descriptions.unused.isEmpty, "keys.md describes keys that no answer has")
    let file = root.appending(path: "docs/json.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    #expect(page.contains("which is \(AnswerVersion.current) now"))
    let head = try #require(page.firstRange(of: Self.mark), "the mark of the page is gone")
    let whole = page[..<head.upperBound] + "\n" + made
    if ProcessInfo.processInfo.environment["GRANTS_WRITE_DOCS"] != nil {
      try whole.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(whole == page, "docs/json.md is another; GRANTS_WRITE_DOCS=1 writes it")
  }
}

/// The part of the page that is made.
private struct AnswerPage {
  private let shapes: AnswerShapes
  private let commands: [(name: String, command: String)]
  private let descriptions: AnswerDescriptions

  init(
    _ shapes: AnswerShapes, _ commands: [(String, String)], _ descriptions: AnswerDescriptions
  ) {
    (self.shapes, self.commands, self.descriptions) = (shapes, commands, descriptions)
  }

  var text: String {
    let names = Set(commands.map(\.name))
    let answers = commands.map { name, command in
      let listed = command.split(separator: ", ").map { "`grants \($0)`" }
      return section(name, listed.joined(separator: ", ") + "\n\n")
    }
    let objects = shapes.objects.map(\.name).filter { !names.contains($0) }.sorted()
    return "## Answers\n\n" + answers.joined() + "## Objects\n\n"
      + objects.map { section($0, "") }.joined() + "## Words\n\n" + words
  }

  private func section(_ name: String, _ preface: String) -> String {
    let members = shapes.objects.first { $0.name == name }?.members ?? []
    return "### \(name)\n\n" + preface
      + "| key | type | unit | meaning | null or left out |\n| --- | --- | --- | --- | --- |\n"
      + members.map(row).joined() + "\n"
  }

  private func row(_ member: AnswerShapes.Member) -> String {
    let line = descriptions[member.owner, member.name]
    let name = "\(member.owner).\(member.name)"
    #expect(line?.meaning.isEmpty == false, "\(name) has no line in keys.md")
    let canBeAbsent = member.isNullable || member.isOmittable
    let absence = canBeAbsent ? line?.absence ?? "" : ""
    #expect(!canBeAbsent || !absence.isEmpty, "keys.md does not say when \(name) is null")
    return "| `\(member.name)` | \(member.type) | \(line?.unit ?? "") | \(line?.meaning ?? "") "
      + "| \(absence) |\n"
  }

  /// The closed lists, each with the keys whose values are from it.
  private var words: String {
    var lists: [(words: [String], keys: [String])] = []
    for object in shapes.objects {
      for member in object.members {
        guard let words = member.words else { continue }
        let key = "`\(member.owner).\(member.name)`"
        if let index = lists.firstIndex(where: { $0.words == words }) {
          if !lists[index].keys.contains(key) { lists[index].keys.append(key) }
        } else {
          lists.append((words, [key]))
        }
      }
    }
    let rows = lists.sorted { $0.keys[0] < $1.keys[0] }.map { list in
      "| \(list.keys.joined(separator: ", ")) | \(list.words.map { "`\($0)`" }.joined(separator: ", ")) |"
    }
    return "| keys | words |\n| --- | --- |\n" + rows.joined(separator: "\n") + "\n"
  }
}
