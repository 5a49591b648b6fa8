import Domain
import Exchange
package import Persistence
import Reporting

/// Writes the deadlines of a register as a calendar, which calendars of people subscribe to.
package struct ExportCalendar: ExportRequest {
  /// Only the deadlines of what stands under this record.
  package var under: String?
  /// How many days before a deadline calendars remind, the furthest last.
  package let alarms: [Int]

  /// - Parameter alarms: Days before a deadline, such as `14,3`; nil for these.
  /// - Throws: ``RequestError/notAWord(_:of:_:)`` for alarms that are no days.
  package init(under: String?, alarms: String?) throws {
    self.under = under
    guard let alarms else {
      self.alarms = [14, 3]
      return
    }
    guard let days = ReminderRule.days(alarms), days.allSatisfy({ $0 >= 0 }) else {
      throw RequestError.notAWord(alarms, of: "--alarms", ["14,3", "30,7,1", "0"])
    }
    self.alarms = days.reversed()
  }

  package func write(
    _ register: Reading, for caller: Caller, to sink: @escaping ([UInt8]) throws -> Void
  ) throws -> Exported {
    let language = caller.language
    let scope = try under.map { try References(register, caller).find($0) }
    let name = try scope.map { try register.title(of: $0) }
    var writer = CalendarWriter(
      name: CalendarWords.name(name)(language), language: language.rawValue, refreshHours: 6,
      to: sink)
    var count = 0
    try register.forEachDeadlineEvent(under: scope, asOf: caller.today) { event in
      guard let entry = entry(event, language) else { return }
      try writer.write(entry)
      count += 1
    }
    try writer.finish()
    return Exported(count)
  }

  private func entry(_ event: DeadlineEvent, _ language: Language) -> CalendarEntry? {
    guard let day = event.item.due.last else { return nil }
    let state: CalendarEntry.State =
      switch event.state {
      case .open: .open
      case .done: .done
      case .cancelled: .cancelled
      }
    return CalendarEntry(
      uid: "\(event.id)@grants", sequence: event.revision, changed: event.changed,
      created: event.entered, title: CalendarWords.title(event.item),
      description: CalendarWords.description(event.item)(language), day: day, state: state,
      alarmDays: alarms, categories: [RecordWords.kind(event.item.kind)(language)])
  }
}
