import Domain
import Persistence
import Reporting

/// Makes the report that was asked for out of one state of the register.
struct ReportMaker {
  let kind: ReportKind
  /// The records that it is about; the whole register when empty.
  let subjects: [RecordID]
  let agreement: RecordID?
  /// Whose deadlines it tells of.
  let scope: DeadlineScope
  private let since: Day?
  /// Whether programs read it, which are told all that there is.
  let isForPrograms: Bool
  private(set) var frame: ReportFrame
  let register: Reading

  /// - Parameter isForPrograms: Whether programs read it.
  init(
    _ request: ReportRequest, isForPrograms: Bool, _ register: Reading, _ caller: Caller
  ) throws {
    self.register = register
    self.isForPrograms = isForPrograms
    let references = References(register, caller)
    let found = try request.references.map { try references.find($0, [.project, .agreement]) }
    let first = try found.first.flatMap { try register.kind(of: $0) }
    kind = try request.wantedKind(for: first)
    for (id, text) in zip(found, request.references) {
      guard let own = try register.kind(of: id) else { continue }
      if !kind.subjects.contains(own), !(own == .agreement && kind.subjects == [.project]) {
        throw RegisterError.wrongKind(text, is: own, expected: kind.subjects)
      }
    }
    agreement = try request.agreement.map { try references.find($0, [.agreement]) }
    since = try request.since.map { try caller.firstDay($0) }
    frame = try Self.frame(request, kind, register, caller)
    subjects =
      kind.subjects == [.project] ? try Self.projects(found, agreement, register) : found
    let asked = found.isEmpty ? [agreement].compactMap { $0 } : found
    scope = asked.isEmpty ? .everything : .concerning(asked, paidBy: agreement)
    if kind == .agreement, subjects.count != 1 {
      throw RequestError.missingArgument("AGREEMENT")
    }
    if kind == .changes, since == nil { throw RequestError.missingArgument("--since") }
  }

  private static func frame(
    _ request: ReportRequest, _ kind: ReportKind, _ register: Reading, _ caller: Caller
  ) throws -> ReportFrame {
    let period = try request.period.map { try caller.period($0) }
    var day = try caller.asOf(request.asOf)
    if request.asOf == nil, let period { day = min(day, period.upperBound) }
    var frame = ReportFrame(caller.language, asOf: day)
    frame.period = period
    frame.notice = caller.notice
    frame.sections = try request.wantedSections(of: kind)
    frame.shown = try request.rowsShown()
    frame.command = request.shortCommand
    if request.isShared { frame.masks = try masks(register) }
    return frame
  }

  private static func masks(_ register: Reading) throws -> SmallCounts {
    let usual = SmallCounts()
    return SmallCounts(
      children: try register.setting(.maskChildren).flatMap { Int64($0) } ?? usual.children,
      others: try register.setting(.maskOthers).flatMap { Int64($0) } ?? usual.others)
  }

  /// The projects that are meant: those that were named, or that an agreement that was named pays for.
  private static func projects(
    _ found: [RecordID], _ agreement: RecordID?, _ register: Reading
  ) throws -> [RecordID] {
    var projects: [RecordID] = []
    var known = Set<RecordID>()
    for id in found.isEmpty ? [agreement].compactMap({ $0 }) : found {
      let own =
        try register.kind(of: id) == .agreement ? register.projects(fundedBy: id) : [id]
      for project in own where known.insert(project).inserted { projects.append(project) }
    }
    return projects
  }

  /// What the report is about, as a record of it has it.
  var about: [RecordID] { subjects + (kind == .agreement ? [] : [agreement].compactMap { $0 }) }

  func make() throws -> any SectionedReport {
    switch kind {
    case .status:
      return ProjectReports(try accounts().map { ProjectReport($0.0, $0.1) }, frame)
    case .results: return ResultsReport(try accounts().map(\.0), frame)
    case .portfolio: return try portfolio()
    case .deadlines: return try deadlines()
    case .money: return try funds()
    case .agreement: return try signed()
    case .changes: return try changes()
    case .people:
      let (facts, places) = try facts()
      return ReachReport(
        facts.map { ProjectStatus($0, asOf: frame.asOf) },
        PeopleByPlace(facts, cities: places.mapValues(\.city), asOf: frame.asOf),
        places: places, frame)
    }
  }

  /// Each project with all that its report says, and the frame of its own period.
  func accounts() throws -> [(ProjectAccount, ReportFrame)] {
    let ids = try isWhole ? register.projectKeys() : subjects
    let calendar = try register.workCalendar()
    return try ids.map { id in
      let source = try register.projectSource(id, for: agreement, asOf: frame.asOf)
      var own = frame
      if own.period == nil, let until = source.reportedUntil, until < frame.asOf {
        own.period = until.advanced(by: 1)...frame.asOf
      }
      return (
        ProjectAccount(
          source, period: own.period, asOf: frame.asOf, masks: frame.masks, calendar: calendar),
        own
      )
    }
  }

  var isWhole: Bool { subjects.isEmpty && agreement == nil }

  /// What bears on the status of the projects, as far as the report may show it, and their places.
  func facts() throws -> (facts: [ProjectFacts], places: [RecordID: PlaceFacts]) {
    try shown(isWhole ? register.projectFacts() : subjects.map { try register.projectFacts($0) })
  }

  func shown(_ all: [ProjectFacts]) throws
    -> (facts: [ProjectFacts], places: [RecordID: PlaceFacts])
  {
    let places = try register.placeFacts(of: all)
    return (frame.isShared ? all.map { $0.shared(places) } : all, places)
  }

  func statuses(_ facts: [ProjectFacts]) throws -> [ProjectStatus] {
    try register.projectStatuses(facts, isWhole: isWhole, asOf: frame.asOf)
  }

  private func deadlines() throws -> DeadlinesReport {
    DeadlinesReport(
      late: try deadlines(.overdue), coming: try deadlines(soon),
      thresholds: try register.thresholds(), frame)
  }

  private func deadlines(_ window: DeadlineWindow) throws -> [DeadlineItem] {
    try register.deadlines(window, in: scope, isShared: frame.isShared, asOf: frame.asOf)
  }

  /// What falls due next, as far ahead as the report looks.
  private var soon: DeadlineWindow {
    .upcoming(
      until: frame.period?.upperBound ?? frame.asOf.advanced(by: DeadlinesReport.daysAhead))
  }

  private func funds() throws -> FundsReport {
    let ids =
      subjects.isEmpty
      ? try agreement.map { [$0] } ?? register.records(.agreement).map(\.id) : subjects
    let calendar = try register.workCalendar()
    let all = try ids.map {
      MoneyStatus(
        // Among all agreements each stands by itself.
        try subjects.isEmpty && agreement == nil
          ? register.moneyFacts($0) : register.moneyFactsWithThoseUnder($0),
        period: frame.period, calendar: calendar, asOf: frame.asOf)
    }
    return FundsReport(
      subjects.isEmpty ? all.filter { !$0.totals.isEmpty || !$0.tranches.isEmpty } : all, frame)
  }

  private func signed() throws -> AgreementReport {
    let id = subjects[0]
    let calendar = try register.workCalendar()
    let projects = try register.projects(fundedBy: id)
    var facts = try projects.map { try register.projectFacts($0) }
    if frame.isShared {
      let places = try register.placeFacts(of: facts)
      facts = facts.map { $0.shared(places) }
    }
    return AgreementReport(
      try register.agreementFacts(id), try statuses(facts),
      money: MoneyStatus(
        try register.moneyFactsWithThoseUnder(id), period: frame.period, calendar: calendar,
        asOf: frame.asOf),
      late: try deadlines(.overdue), coming: try deadlines(soon),
      thresholds: try register.thresholds(), frame)
  }

  private func changes() throws -> ChangesReport {
    let since = since ?? frame.asOf
    // The day of entry is that of the clock, UTC.
    let entered = try register.entered(since: Int64(since.daysSinceEpoch) * 86_400_000)
    return ChangesReport(
      try facts().facts.map { facts in
        ChangesSince(
          facts,
          overdue: try register.deadlines(
            .overdue, in: .concerning([facts.id], paidBy: agreement), isShared: frame.isShared,
            asOf: frame.asOf),
          since: since, asOf: frame.asOf, entered: entered)
      }, since: since, frame)
  }
}
