import Domain
import XML

/// Results, their indicators, periods and what was measured.
extension IATIMapping {
  func mapResult(_ node: Int, _ project: Record) {
    let number = tree.attribute(node, .type).flatMap { Int($0) }
    guard let type = ResultType.allCases.first(where: { $0.code == number }) else {
      return report(node, .unknownCode(tree.attribute(node, .type) ?? "", element: "result"))
    }
    let name = "result"
    let id = key(name)
    let slug = slug(name, under: project.id)
    var result = Record(id: id, kind: .result, parent: project.id, slug: slug)
    setTitle(of: &result, tree.child(node, .title), else: slug)
    result[ResultField.type] = type
    set(ResultField.description, of: &result, tree.child(node, .description))
    guard take(result, node, under: .project) else { return }
    for child in tree.children(node, .indicator) { mapIndicator(child, result) }
  }

  private func mapIndicator(_ node: Int, _ result: Record) {
    let name = "indicator"
    let slug = slug(name, under: result.id)
    var indicator = Record(
      id: key("\(name)|\(result.id.low)"), kind: .indicator, parent: result.id, slug: slug)
    setTitle(of: &indicator, tree.child(node, .title), else: slug)
    set(IndicatorField.description, of: &indicator, tree.child(node, .description))
    if let code = tree.attribute(node, .measure) {
      indicator[IndicatorField.measure] = known(IndicatorMeasure.self, code, node) {
        $0.code == Int(code)
      }
    }
    switch tree.attribute(node, .ascending) {
    case "0", "false": indicator[IndicatorField.direction] = .descending
    case "1", "true": indicator[IndicatorField.direction] = .ascending
    case nil, "": break
    case let word?: report(node, .unknownCode(word, element: "indicator/@ascending"))
    }
    if let baseline = whole(node, .baseline) {
      if let value = figure(baseline) { indicator[IndicatorField.baseline] = value }
      if let date = date(baseline) ?? year(baseline) {
        indicator[IndicatorField.baselineDate] = date
      }
    }
    guard take(indicator, node, under: .result) else { return }
    var spans: [ClosedRange<Day>] = []
    for period in tree.children(node, .period) { mapPeriod(period, indicator, &spans) }
  }

  /// A period that shares days with one before it stays as it was published.
  private func mapPeriod(_ node: Int, _ indicator: Record, _ spans: inout [ClosedRange<Day>]) {
    let (from, until) = (tree.child(node, .periodStart), tree.child(node, .periodEnd))
    let days = (start: from.flatMap(date), end: until.flatMap(date))
    guard let start = days.start, let end = days.end, let first = start.first, let last = end.last
    else {
      if !saysDay(from) || !saysDay(until) { report(node, .missing("period-start, period-end")) }
      return
    }
    let name = "\(start.text)/\(end.text)"
    let id = key("period|\(indicator.id.low)|\(name)")
    guard first <= last else { return report(node, .endsBeforeStart) }
    guard !spans.contains(where: { $0.overlaps(first...last) }) else {
      return report(node, .overlappingPeriods(name))
    }
    var period = Record(
      id: id, kind: .period, parent: indicator.id,
      slug: slug("\(start.text)~\(end.text)", under: indicator.id))
    period[PeriodField.from] = start
    period[PeriodField.until] = end
    if let value = whole(node, .target).flatMap(figure) {
      period[PeriodField.target] = value
    }
    guard take(period, node, under: .indicator) else { return }
    spans.append(first...last)
    guard let measured = whole(node, .actual), let value = figure(measured) else { return }
    var actual = Record(
      id: key("actual|\(id.low)"), kind: .actual, parent: indicator.id,
      slug: slug("@" + end.text, under: indicator.id))
    actual[ActualField.day] = end
    actual[ActualField.value] = value
    take(actual, measured, under: .indicator)
  }

  /// The only value of its name that is of the whole: without a place and without a dimension.
  private func whole(_ node: Int, _ name: IATIName) -> Int? {
    let wholes = tree.children(node, name).filter {
      tree.child($0, .location) == nil && tree.child($0, .dimension) == nil
    }
    // Several wholes are none: which of them holds is not said.
    if wholes.count > 1 { report(wholes[1], .severalValues) }
    return wholes.count == 1 ? wholes[0] : nil
  }

  /// The number that a value is, reported where it is none; the standard also allows words.
  ///
  /// Earlier versions took no number under 0: one is marked when it is taken, so that what they read is
  /// read as they did.
  private func figure(_ node: Int) -> ExactDecimal? {
    guard let said = tree.attribute(node, .value) else { return nil }
    let text = Self.trimmed(said)
    guard let number = Self.amount(text) else {
      if !text.isEmpty { report(node, .notANumber(text)) }
      return nil
    }
    guard number.mantissa < 0 else { return number }
    if today != nil { mark(node) }
    return tree.isMarked(node) ? number : nil
  }

  private func year(_ node: Int) -> PartialDate? {
    guard let text = tree.attribute(node, .year), !text.isEmpty else { return nil }
    let year = Int(text).flatMap { try? PartialDate(year: $0) }
    if year == nil { report(node, .notADay(text)) }
    return year
  }
}
