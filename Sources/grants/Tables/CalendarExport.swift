import Domain
import Exchange
import Persistence
import Reporting
import UseCases

/// Writes the deadlines of a register as a calendar.
struct CalendarExport {
  private let session: CommandSession
  private let under: String?
  private let alarms: [Int]

  /// - Throws: ``RequestError`` for alarms that are no days.
  init(_ session: CommandSession, under: String?, alarms: String?) throws {
    self.session = session
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

  /// - Returns: How many deadlines were written.
  func write(_ register: Reading, _ sink: @escaping ([UInt8]) throws -> Void) throws -> Int {
    let language = session.language
    let scope = try under.map { try References(register, session.caller).find($0) }
    let name = try scope.map { try register.title(of: $0) }
    var writer = CalendarWriter(
      name: CalendarWords.name(name)(language), language: language.rawValue, refreshHours: 6,
      to: sink)
    var count = 0
    try register.forEachDeadlineEvent(under: scope, asOf: session.caller.today) { event in
      guard let entry = entry(event, language) else { return }
      try writer.write(entry)
      count += 1
    }
    try writer.finish()
    return count
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
