/// What was found in the entry that is read, until its identifier is known.
final class FindingLog {
  private let report: (IATIFinding) -> Void
  private var pending: [IATIFinding] = []
  private static let mostPending = 10_000
  /// A longer identifier, in bytes, is shown in part.
  private static let longest = 1000

  /// - Parameter report: Takes the findings, those of one entry in the order of their lines.
  init(_ report: @escaping (IATIFinding) -> Void) {
    self.report = report
  }

  func tell(
    _ what: IATIFinding.What, _ id: String, _ severity: IATIFinding.Severity, _ category: String,
    line: Int, element: String? = nil
  ) {
    // One tag can have more faults than can be kept: they are told without waiting.
    if pending.count >= 2 * Self.mostPending { flush(nil) }
    pending.append(
      IATIFinding(
        what: what, id: id, severity: severity, category: category, line: line, element: element))
  }

  /// Whether there are so many that they should be told.
  var isFull: Bool { pending.count > Self.mostPending }

  /// Tells what was found.
  ///
  /// - Parameter identifier: The identifier of the entry in which it was.
  func flush(_ identifier: String?) {
    guard !pending.isEmpty else { return }
    // Stable, so that what stands on one line stays in the order in which it was found.
    let sorted = pending.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    let shown = identifier.map { $0.utf8.count > Self.longest ? $0.prefix(80) + "…" : $0 }
    for (_, var finding) in sorted {
      finding.entry = shown
      report(finding)
    }
    pending.removeAll(keepingCapacity: true)
  }
}
