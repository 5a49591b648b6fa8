/// What a passage of a report speaks of.
package enum PassageSection: String, CaseIterable, Hashable, Sendable {
  /// What was done.
  case progress
  /// What stood in the way.
  case difficulties
  /// What was done about it.
  case measures
  /// What comes next.
  case nextSteps
  /// Why a figure differs from its plan.
  case deviation
}

/// A text of the register in the language that was asked for, else in the one that exists.
package struct WrittenText: Hashable, Sendable {
  package let text: String
  /// Its language, BCP 47, when it is another than the one that was asked for.
  package let otherLanguage: String?

  /// A text, and its language when it is another one.
  package init(_ text: String, otherLanguage: String? = nil) {
    self.text = text
    self.otherLanguage = otherLanguage
  }
}

/// A text that somebody wrote for the reports on a time.
package struct PassageFacts: Hashable, Sendable {
  /// What it speaks of.
  package var section: PassageSection
  /// The record that it is about: a project, or something of it.
  package var about: RecordID
  package var reference: String
  /// First and last day of the time.
  package var period: ClosedRange<Day>
  /// What it says.
  package var text: WrittenText

  /// A text on a time.
  package init(
    _ section: PassageSection, about: RecordID, reference: String, period: ClosedRange<Day>,
    text: WrittenText
  ) {
    self.section = section
    self.about = about
    self.reference = reference
    self.period = period
    self.text = text
  }
}

extension [PassageFacts] {
  /// The texts of a section about a record, for a time: those that share a day with it, the earliest
  /// first; without a time those of the latest period that has begun by the as-of day.
  package func told(
    _ section: PassageSection, of record: RecordID, in period: ClosedRange<Day>?, asOf: Day
  ) -> [PassageFacts] {
    let own = filter { $0.section == section && $0.about == record && $0.period.lowerBound <= asOf }
      .sorted {
        ($0.period.lowerBound, $0.period.upperBound, $0.reference)
          < ($1.period.lowerBound, $1.period.upperBound, $1.reference)
      }
    guard let period else { return own.last.map { [$0] } ?? [] }
    return own.filter { $0.period.overlaps(period) }
  }
}
