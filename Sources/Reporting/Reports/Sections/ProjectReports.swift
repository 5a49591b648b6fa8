package import Domain

/// The reports on several projects in one document, one after the other.
package struct ProjectReports: SectionedReport {
  package let reports: [ProjectReport]
  /// Language, day and parts.
  package let frame: ReportFrame
  package var kind: ReportKind { .status }

  package init(_ reports: [ProjectReport], _ frame: ReportFrame) {
    self.reports = reports
    self.frame = frame
  }

  /// That there is no project, when there is none; each report has a head of its own.
  package var head: [Document.Block] {
    reports.isEmpty ? [.paragraph(frame.say(Phrases.noProjects))] : []
  }

  /// A part of each.
  package func blocks(of section: ReportSection) -> [Document.Block] {
    reports.flatMap { $0.blocks(of: section) }
  }

  /// Report after report, each with its head before its first part.
  package var parts: [(section: ReportSection, blocks: [Document.Block])] {
    reports.flatMap { report in
      var parts = report.parts
      if parts.isEmpty { return [(ReportSection.summary, report.head)] }
      parts[0].blocks = report.head + parts[0].blocks
      return parts
    }
  }

  /// The main table of each, the rows of several projects under each other with the project before them.
  package var mainTable: Table {
    guard reports.count > 1 else { return reports.first?.mainTable ?? Table([]) }
    let tables = reports.map { ($0.status.facts.reference, $0.mainTable) }
    // Reports on a time of their own have a column more than those without one.
    let widest = tables.map(\.1.columns).max { $0.count < $1.count } ?? []
    var whole = Table([.init(frame.say(Phrases.project), .whole)] + widest)
    for (reference, table) in tables {
      let places = widest.map { column in
        table.columns.firstIndex { $0.title == column.title }
      }
      for row in table.rows {
        whole.rows.append([Cell(reference)] + places.map { $0.map { row[$0] } ?? "–" })
      }
    }
    return whole
  }
}
