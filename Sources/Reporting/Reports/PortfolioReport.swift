public import Domain

/// All projects, one line each, the most urgent last, where the eye ends.
public struct PortfolioReport {
  private let statuses: [ProjectStatus]
  private let asOf: Day
  private let language: Language
  private let notice: String?

  /// The report on some projects.
  public init(_ statuses: [ProjectStatus], asOf: Day, language: Language, notice: String? = nil) {
    self.statuses = statuses.sorted {
      (Self.urgency($0), $0.facts.reference) < (Self.urgency($1), $1.facts.reference)
    }
    self.asOf = asOf
    self.language = language
    self.notice = notice
  }

  /// The report as a document.
  public var document: Document {
    guard !statuses.isEmpty else {
      return Document([.paragraph(Phrases.noProjects(language))])
    }
    var blocks: [Document.Block] = [.title(Phrases.statusOn(asOf)(language))]
    if let notice { blocks.append(.paragraph(notice, .warning)) }
    blocks += [.table(table), .paragraph(summary)]
    return Document(blocks)
  }

  private var table: Table {
    var table = Table([
      .init(Phrases.project(language)), .init(Phrases.reference(language)),
      .init(Phrases.light(language)), .init(Phrases.progress(language)),
      .init(Phrases.timeElapsed(language), trailing: true), .init(Phrases.why(language)),
    ])
    for status in statuses {
      table.rows.append([
        Cell(status.facts.title), Cell(status.facts.reference),
        StatusReport.light(status, language), Cell(StatusReport.progress(status, language)),
        Cell(StatusReport.percent(status.timeElapsed) ?? "–"), Cell(why(status)),
      ])
    }
    return table
  }

  private func why(_ status: ProjectStatus) -> String {
    guard status.light != nil, let first = status.reasons.first else { return "–" }
    let move = first.move.map { " — " + Phrases.move($0.name)(language) } ?? ""
    return Phrases.reason(first)(language) + move
  }

  /// "7 projects: 1 off track, 2 at risk …".
  private var summary: String {
    let lights: [Light] = [.red, .amber, .green, .grey]
    var parts = lights.compactMap { light -> String? in
      let count = statuses.count { $0.light == light }
      return count == 0 ? nil : "\(count) \(Phrases.light(light)(language))"
    }
    for word in ActivityStatus.allCases {
      let count = statuses.count {
        $0.light == nil && $0.facts.effectiveStatus(asOf: asOf) == word
      }
      if count > 0 { parts.append("\(count) \(Phrases.status(word)(language))") }
    }
    return Phrases.projectsCount(statuses.count)(language) + ": " + parts.joined(separator: ", ")
  }

  private static func urgency(_ status: ProjectStatus) -> Int {
    switch status.light {
    case nil: 0
    case .green: 1
    case .grey: 2
    case .amber: 3
    case .red: 4
    }
  }
}
