/// What has to be done before a project is closed, and what of it is.
package struct ClosingList: Hashable, Sendable {
  /// A question that is asked of every project.
  package enum Question: String, CaseIterable, Hashable, Sendable {
    /// Is the final report accepted?
    case finalReport
    /// Is every other report and dated duty done with?
    case duties
    /// Is everything delivered, or called off?
    case deliverables
    /// Has every payment been made?
    case payments
    /// Was what was not spent given back?
    case balance
    /// Were the things that were bought handed over?
    case assets
    /// Is the evidence gone that was to be kept only so long?
    case evidence
  }

  /// One question with its answer.
  package struct Point: Hashable, Sendable {
    /// What is asked.
    package let question: Question
    /// Whether the register shows that it is done.
    package let isDone: Bool
    /// What is open, by reference; empty when the register knows nothing of it.
    package let open: [String]
    /// Why it may stay open, as a person said; nil when nobody did.
    package var reason: String?

    /// Whether it stands in the way of closing.
    package var isOpen: Bool { !isDone && reason == nil }
  }

  /// The points in their order.
  package let points: [Point]

  /// What stands in the way.
  package var open: [Point] { points.filter(\.isOpen) }

  /// The list of a project on a day.
  ///
  /// - Parameters:
  ///   - project: How the project stands.
  ///   - duties: Milestones of the agreements that pay for it.
  ///   - money: How the money of the project, and of agreements that pay for it alone, stands.
  ///   - evidence: Documents of the project whose time is over, by reference.
  ///   - reasons: Why points may stay open.
  package init(
    _ project: ProjectStatus, duties: [MilestoneStatus], money: MoneyStatus,
    evidence: [String],
    reasons: [Question: String]
  ) {
    let milestones = project.milestones.filter { $0.facts.type != .end } + duties
    func open(_ type: MilestoneType) -> [String] {
      milestones.filter { $0.facts.type == type && !$0.state.isSettled }.map(\.facts.reference)
    }
    func has(_ type: MilestoneType) -> Bool { milestones.contains { $0.facts.type == type } }
    let reports = milestones.filter { $0.facts.type == .report && $0.state != .cancelled }
    let last = reports.max { Self.isEarlier($0, $1) }
    let special: [MilestoneType] = [.payment, .handover]
    let others = milestones.filter {
      $0.facts.id != last?.facts.id && !$0.state.isSettled
        && !($0.facts.type.map(special.contains) ?? false)
    }
    let undelivered = project.deliverables.filter(\.state.isOpen).map(\.facts.reference)
    func point(_ question: Question, _ isDone: Bool, _ open: [String]) -> Point {
      Point(question: question, isDone: isDone, open: open, reason: reasons[question])
    }
    points = [
      point(
        .finalReport, last.map(\.state.isSettled) ?? false,
        last.map { $0.state.isSettled ? [] : [$0.facts.reference] } ?? []),
      point(.duties, others.isEmpty, others.map(\.facts.reference)),
      point(.deliverables, undelivered.isEmpty, undelivered),
      point(.payments, open(.payment).isEmpty, open(.payment)),
      // Where no money is recorded, somebody has to say so.
      point(
        .balance, money.isBalanced,
        money.totals.filter { $0.unspent?.mantissa != 0 }.map { total in
          "\(total.unspent.map { "\($0)" } ?? "") \(total.currency)"
        }),
      point(.assets, has(.handover) && open(.handover).isEmpty, open(.handover)),
      point(.evidence, evidence.isEmpty, evidence),
    ]
  }

  private static func isEarlier(_ one: MilestoneStatus, _ other: MilestoneStatus) -> Bool {
    switch (one.currentDue, other.currentDue) {
    case (let mine?, let theirs?): mine.isDue(before: theirs)
    case (nil, _?): true
    default: false
    }
  }
}
