import Domain
import Exchange
import Foundation
import TestSupport
import Testing

/// A program of others that reads calendars: a Python package of Debian.
private enum Reader: String {
  case icalendar, vobject

  static let hasICalendar = Reader.icalendar.isInstalled
  static let hasVObject = Reader.vobject.isInstalled

  private var isInstalled: Bool { (try? run("", [])) != nil }

  /// What the reader found in the file.
  func read(_ bytes: [UInt8]) throws -> Reading {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).ics")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script =
      switch self {
      case .icalendar: Self.readWithICalendar
      case .vobject: Self.readWithVObject
      }
    return try JSONDecoder().decode(Reading.self, from: run(script, [file.path()]))
  }

  /// The output of a Python script with the package.
  private func run(_ script: String, _ arguments: [String]) throws -> Data {
    struct Failed: Error { let status: Int32 }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", "import json, sys, \(rawValue)\n\(script)"] + arguments
    process.environment = ["LANG": "C.UTF-8", "TZ": "Asia/Baku"]
    process.standardOutput = output
    if script.isEmpty { process.standardError = FileHandle.nullDevice }
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    return data
  }

  private static let readWithICalendar = """
    def text(of, name):
        return str(of[name]) if name in of else None
    def seconds(of, name):
        return int(of[name].dt.timestamp()) if name in of else None
    with open(sys.argv[1], 'rb') as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    events = []
    for event in calendar.walk('VEVENT'):
        assert not event.errors, event.errors
        alarms = [[text(alarm, 'ACTION'), text(alarm, 'DESCRIPTION'),
                   str(int(alarm['TRIGGER'].dt.total_seconds())),
                   alarm['TRIGGER'].params['RELATED']] for alarm in event.walk('VALARM')]
        events.append({
            'uid': text(event, 'UID'), 'sequence': int(event['SEQUENCE']),
            'stamp': seconds(event, 'DTSTAMP'), 'changed': seconds(event, 'LAST-MODIFIED'),
            'created': seconds(event, 'CREATED'), 'title': text(event, 'SUMMARY'),
            'description': text(event, 'DESCRIPTION'),
            'start': event['DTSTART'].dt.isoformat(), 'end': event['DTEND'].dt.isoformat(),
            'categories': ','.join(event['CATEGORIES'].cats) if 'CATEGORIES' in event else None,
            'url': text(event, 'URL'), 'location': text(event, 'LOCATION'),
            'status': text(event, 'STATUS'), 'transparency': text(event, 'TRANSP'),
            'alarms': alarms, 'properties': sorted(name.upper() for name in event)})
    json.dump({
        'version': text(calendar, 'VERSION'), 'product': text(calendar, 'PRODID'),
        'method': text(calendar, 'METHOD'), 'name': text(calendar, 'NAME'),
        'language': calendar['NAME'].params['LANGUAGE'],
        'oldName': text(calendar, 'X-WR-CALNAME'),
        'refresh': text(calendar, 'REFRESH-INTERVAL'), 'life': text(calendar, 'X-PUBLISHED-TTL'),
        'events': events}, sys.stdout)
    """

  private static let readWithVObject = """
    def text(of, name):
        return of.contents[name][0].value if name in of.contents else None
    def seconds(of, name):
        return int(text(of, name).timestamp()) if name in of.contents else None
    with open(sys.argv[1], encoding='utf-8', newline='') as file:
        [calendar] = vobject.readComponents(file.read())
    calendar.validate(raiseException=True)
    events = []
    for event in calendar.contents.get('vevent', []):
        alarms = [[text(alarm, 'action'), text(alarm, 'description'),
                   str(int(text(alarm, 'trigger').total_seconds())),
                   alarm.trigger.related_param] for alarm in event.contents.get('valarm', [])]
        categories = text(event, 'categories')
        events.append({
            'uid': text(event, 'uid'), 'sequence': int(text(event, 'sequence')),
            'stamp': seconds(event, 'dtstamp'), 'changed': seconds(event, 'last-modified'),
            'created': seconds(event, 'created'), 'title': text(event, 'summary'),
            'description': text(event, 'description'),
            'start': text(event, 'dtstart').isoformat(), 'end': text(event, 'dtend').isoformat(),
            'categories': ','.join(categories) if categories else None,
            'url': text(event, 'url'), 'location': text(event, 'location'),
            'status': text(event, 'status'), 'transparency': text(event, 'transp'),
            'alarms': alarms, 'properties': sorted(line.name for line in event.lines())})
    json.dump({
        'version': text(calendar, 'version'), 'product': text(calendar, 'prodid'),
        'method': text(calendar, 'method'), 'name': text(calendar, 'name'),
        'language': calendar.contents['name'][0].language_param,
        'oldName': text(calendar, 'x-wr-calname'),
        'refresh': text(calendar, 'refresh-interval'), 'life': text(calendar, 'x-published-ttl'),
        'events': events}, sys.stdout)
    """
}

/// What a reader finds in a calendar, whole.
private struct Reading: Codable, Equatable {
  struct Event: Codable, Equatable {
    var uid: String
    var sequence: Int
    var stamp: Int64
    var changed: Int64
    var created: Int64?
    var title: String
    var description: String?
    var start: String
    var end: String
    /// With a comma between, as one of the readers takes them apart at the commas within, too.
    var categories: String?
    var url: String?
    var location: String?
    var status: String
    var transparency: String
    /// Action, words, seconds from the start, and what that is counted from.
    var alarms: [[String]]
    var properties: [String]
  }

  var version = "2.0"
  var product = "-//grants//register//EN"
  var method = "PUBLISH"
  var name: String
  var language: String
  var oldName: String
  var refresh = "PT12H"
  var life = "PT12H"
  var events: [Event]
}

extension Reading.Event {
  /// What a reader should find of an entry.
  init(_ entry: CalendarEntry) {
    let title = HardText.plain(entry.title)
    uid = entry.uid
    sequence = entry.sequence
    stamp = entry.changed / 1000
    changed = entry.changed / 1000
    created = entry.created.map { $0 / 1000 }
    self.title = entry.state == .done ? "✓ \(title)" : title
    description = entry.description.isEmpty ? nil : HardText.plain(entry.description)
    start = entry.day.description
    end = entry.day.advanced(by: 1).description
    let words = entry.categories.map(HardText.plain).joined(separator: ",")
    categories = entry.categories.isEmpty ? nil : words
    url = entry.url
    location = entry.location.map(HardText.plain)
    status = entry.state == .cancelled ? "CANCELLED" : "CONFIRMED"
    transparency = "TRANSPARENT"
    let days = entry.state == .open ? entry.alarmDays : []
    alarms = days.map { ["DISPLAY", title, String(32_400 - 86_400 * $0), "START"] }
    properties = ["DTEND", "DTSTAMP", "DTSTART", "LAST-MODIFIED", "SEQUENCE", "STATUS"]
    properties += ["SUMMARY", "TRANSP", "UID"]
    if created != nil { properties.append("CREATED") }
    if description != nil { properties.append("DESCRIPTION") }
    if categories != nil { properties.append("CATEGORIES") }
    if url != nil { properties.append("URL") }
    if location != nil { properties.append("LOCATION") }
    properties.sort()
  }
}

@Suite struct OtherReadersTests {
  private static let titles = [
    "Report", "", " two spaces  ", "Échéance du rapport d’étape",
    "تسليم التقرير النهائي، المرحلة ٢",
    "Məktəblərin təmiri: yekun hesabatı, ğüışöç", "one, two; three: four = \"five\"",
    "a\\b C:\\pv\\ 100 % ;LANGUAGE=fr:x", "✓ 👩🏽‍🏫 schools 🏫🇧🇫", "END:VEVENT\nBEGIN:VEVENT",
    "\ttab", String(repeating: "0123456789", count: 30), String(repeating: "مدرسة، ", count: 30),
    String(repeating: "👩🏽‍🏫", count: 20), String(repeating: "\\b;,", count: 75),
    String(repeating: "é", count: 29) + ",", String(repeating: "a", count: 67) + ";",
  ]
  /// What one of the readers mistakes: it takes escapes away twice, and its own marks for them.
  private static let harderTitles = [
    "C:\\new\\N", "\\\\server\\share", "\\, \\; \\", "50%2C 50%3A 50%3B 50%5C",
  ]

  /// Deadlines with the titles, and everything else in every combination in turn.
  private func entries(_ titles: [String]) -> [CalendarEntry] {
    titles.indices.map { index in
      let other = titles[(index + 1) % titles.count]
      return CalendarEntry(
        uid: "\(index)@grants, \(titles.count)", sequence: index,
        changed: 1_767_225_599_000 + Int64(index) * 86_399_000,
        created: index % 2 == 0 ? 951_782_400_000 : nil, title: titles[index],
        description: index % 5 == 0 ? "" : "About April 2026\n\n\(other)\n- \(titles[index])\n",
        day: Day(daysSinceEpoch: 20_450 + index * 13),
        state: [.open, .done, .cancelled][index % 3],
        alarmDays: Array([0, 1, 14, 400].prefix(index % 5)),
        categories: index % 4 == 0 ? [] : ["milestone", "a" + other, "b, c"],
        url: index % 3 == 0 ? nil : "https://example.org/r?a=1;b=2,3&c=%D9%85#\(index)",
        location: index % 2 == 0 ? nil : "Kaya, \(other)")
    }
  }

  private func check(_ entries: [CalendarEntry], with reader: Reader) throws {
    let name = "Échéances, المواعيد; \\b"
    let read = try reader.read(CalendarWriterTests.bytes(entries, name: name, language: "fr"))
    var bare = read
    bare.events = []
    #expect(bare == Reading(name: name, language: "fr", oldName: name, events: []))
    #expect(read.events.count == entries.count)
    for (event, entry) in zip(read.events, entries) { #expect(event == Reading.Event(entry)) }
  }

  @Test(.enabled(if: Reader.hasICalendar, "the package python3-icalendar is not installed"))
  func `icalendar reads what was written`() throws {
    try check(entries(Self.titles), with: .icalendar)
  }

  @Test(.enabled(if: Reader.hasVObject, "the package python3-vobject is not installed"))
  func `vobject reads what was written`() throws {
    try check(entries(Self.titles + Self.harderTitles), with: .vobject)
  }

  @Test(.enabled(if: Reader.hasVObject, "the package python3-vobject is not installed"))
  func `vobject reads any text that was written`() throws {
    var dice = Dice(seed: 7986)
    try check(entries((0..<300).map { _ in HardText.random(&dice) }), with: .vobject)
  }
}
