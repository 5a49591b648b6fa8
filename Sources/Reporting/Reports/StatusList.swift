package import Domain

/// All projects, one line each, the most urgent last, where the eye ends.
package struct StatusList {
  private let statuses: [ProjectStatus]
  private let asOf: Day
  private let language: Language
  private let notice: String?

  /// The report on some projects.
  package init(_ statuses: [ProjectStatus], asOf: Day, language: Language, notice: String? = nil) {
    self.statuses = statuses.sorted {
      (Self.urgency($0), $0.facts.reference) < (Self.urgency($1), $1.facts.reference)
    }
    self.asOf = asOf
    self.language = language
    self.notice = notice
  }

  /// The report as a document.
  package var document: Document {
    guard !statuses.isEmpty else {
      return Document([.paragraph(Phrases.noProjects(language))])
    }
    var blocks: [Document.Block] = [.title(Phrases.statusOn(asOf)(language))]
    if let notice { blocks.append(.paragraph(notice, .warning)) }
    blocks += [.table(table), .paragraph(summary)]
    blocks += urgent
    return Document(blocks)
  }

  private var table: Table {
    var table = Table([
      .init(Phrases.project(language)), .init(Phrases.reference(language), .whole),
      .init(Phrases.light(language), .whole), .init(Phrases.progress(language), .whole),
      .init(Phrases.timeElapsed(language), trailing: true, .optional),
    ])
    for status in statuses {
      table.rows.append([
        Cell(status.facts.title), Cell(status.facts.reference),
        light(status), Cell(progress(status)),
        Cell(ratio: status.timeElapsed, in: language),
      ])
    }
    return table
  }

  /// The colour alone; the status where there is none.
  private func light(_ status: ProjectStatus) -> Cell {
    let whole = StatusReport.light(status, language)
    guard let light = status.light else { return whole }
    // A light that somebody set stands beside the computed one.
    let set = status.judgement.map { " (\(Phrases.colour($0.light)(language)))" } ?? ""
    return Cell(Phrases.colour(light)(language) + set, whole.tone)
  }

  /// The mean, and how many of the deliverables can be measured.
  private func progress(_ status: ProjectStatus) -> String {
    let share = "\(status.measurable)/\(status.totals.count)"
    return "\(Phrases.percent(status.progress)(language)) (\(share))"
  }

  /// Why the red and amber projects are so, and whose move it is, the most urgent last.
  private var urgent: [Document.Block] {
    let lines = statuses.filter { $0.light == .amber || $0.light == .red }.compactMap { status in
      status.reasons.first.map { reason in
        let move = reason.move.map { " — " + Phrases.move($0.name)(language) } ?? ""
        let colour = light(status)
        return Cell(
          language.pair(
            "\(colour.text) \(status.facts.reference)",
            "\(Phrases.reason(reason)(language))\(move)"),
          colour.tone)
      }
    }
    return lines.isEmpty ? [] : [.heading(Phrases.why(language)), .list(lines)]
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
    return language.pair(Phrases.projectsCount(statuses.count)(language), language.commas(parts))
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
