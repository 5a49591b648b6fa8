package import Domain
package import Persistence

/// Records a value of an indicator.
package struct RecordActual: EventAction {
  package var indicator: String
  /// A number; words for a qualitative indicator.
  package var value: String
  /// Of how many, when the value is a share.
  package var denominator: String?
  /// nil for the caller's usual day, else today.
  package var day: String?
  /// nil for the caller's usual place.
  package var place: String?
  /// Parts of the value, such as `female=455,male=25`.
  package var parts: String?
  package var evidence = Attachments()
  package var note: String?
  package var isAnother = false

  package struct Answer: Sendable {
    package let reference: String
    package let day: PartialDate
    /// Where the indicator stands now.
    package let status: IndicatorStatus?
  }

  package init(_ indicator: String, value: String) {
    self.indicator = indicator
    self.value = value
  }

  package var command: String {
    CommandLineText.of("measure", indicator, value, on: day, place: place)
  }

  package func check(for caller: Caller) throws { _ = try caller.usual(day) }

  package func perform(in change: Change, for caller: Caller) throws -> Answer {
    let references = References(change, caller)
    let id = try references.find(indicator, [.indicator])
    let measure = try change.record(id)[IndicatorField.measure]
    let day = try caller.usual(day)
    let slug = try change.freeSlug("@\(day.text)", under: id)
    var draft = Draft(kind: .actual, reference: try change.reference(of: id).appending(slug))
    draft[ActualField.day] = day
    let isWords = measure == .qualitative || measure == .nominal
    try draft.set(isWords ? "words" : "value", value, caller)
    if let denominator { try draft.set("denominator", denominator, caller) }
    if let parts { try draft.set("parts", parts) }
    if let note { try draft.set("note", note) }
    try draft.set("recordedBy", caller.name)
    if let place = place ?? caller.defaults.place {
      let at = try references.find(place, [.city, .site])
      draft[ActualField.at] = try change.reference(of: at)
    }
    try checkLookalike(of: draft, under: id, in: ["at", "value", "denominator"], change)
    draft[ActualField.evidence] = try evidence.keep(in: change, for: caller)
    let record = try change.add(draft)
    return Answer(
      reference: try change.reference(of: record.id).description, day: day,
      status: try change.indicatorFacts(id).map { IndicatorStatus($0, asOf: caller.today) })
  }
}
