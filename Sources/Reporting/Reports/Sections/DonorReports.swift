public import Domain
public import JSON

/// The reports on several projects in one document, one after the other.
public struct DonorReports: SectionedReport {
  /// The report on each project.
  public let reports: [DonorReport]
  /// Language, day and parts.
  public let frame: ReportFrame
  /// Which report it is.
  public var kind: ReportKind { .status }

  /// Reports on some projects.
  public init(_ reports: [DonorReport], _ frame: ReportFrame) {
    self.reports = reports
    self.frame = frame
  }

  /// That there is no project, when there is none; each report has a head of its own.
  public var head: [Document.Block] {
    reports.isEmpty ? [.paragraph(frame.say(Phrases.noProjects))] : []
  }

  /// A part of each.
  public func blocks(of section: ReportSection) -> [Document.Block] {
    reports.flatMap { $0.blocks(of: section) }
  }

  /// Report after report, each with its head before its first part.
  public var parts: [(section: ReportSection, blocks: [Document.Block])] {
    reports.flatMap { report in
      var parts = report.parts
      if parts.isEmpty { return [(ReportSection.summary, report.head)] }
      parts[0].blocks = report.head + parts[0].blocks
      return parts
    }
  }

  /// The projects.
  public func members(to json: inout JSONWriter) {
    json.member("projects") { json in
      json.objects(reports) { $0.project(to: &$1) }
    }
  }
}
