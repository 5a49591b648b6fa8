internal import Domain

/// Writes deadlines as an iCalendar file (RFC 5545) to which calendar programs can subscribe.
///
/// A deadline is an event of a whole day, not a to-do: the usual programs show the events of a
/// calendar that they subscribe to and pass over its `VTODO`. The event does not make its day busy.
///
/// The same entries make the same bytes. RFC 5545 asks for at least one entry; a calendar without
/// any is still one that programs read.
package struct CalendarWriter {
  private var lines = ContentLines()
  private let language: String
  private let sink: ([UInt8]) throws -> Void

  /// Begins a calendar.
  ///
  /// - Parameters:
  ///   - name: What programs call the calendar.
  ///   - language: The language of the name and of the descriptions, as `fr`.
  ///   - refreshHours: How often programs should fetch the calendar again.
  ///   - sink: Takes the bytes as they are made.
  package init(
    name: String, language: String, refreshHours: Int, to sink: @escaping ([UInt8]) throws -> Void
  ) {
    // A parameter has no escapes, so nothing passes that could end it.
    self.language = String(
      language.unicodeScalars.filter {
        "a"..."z" ~= $0 || "A"..."Z" ~= $0 || "0"..."9" ~= $0 || $0 == "-"
      })
    self.sink = sink
    lines.line("BEGIN:VCALENDAR")
    lines.line("VERSION:2.0")
    lines.line("PRODID:-//grants//register//EN")
    lines.line("CALSCALE:GREGORIAN")
    lines.line("METHOD:PUBLISH")
    // RFC 7986 named what programs had long read under names of their own; both are in use.
    localised("NAME", name)
    lines.line("X-WR-CALNAME:", text: name)
    for property: StaticString in ["REFRESH-INTERVAL;VALUE=DURATION:PT", "X-PUBLISHED-TTL:PT"] {
      lines.write(property)
      lines.write(max(1, refreshHours).magnitude)
      lines.line("H")
    }
  }

  /// Writes one deadline.
  package mutating func write(_ entry: CalendarEntry) throws {
    lines.line("BEGIN:VEVENT")
    lines.line("UID:", text: entry.uid)
    moment("DTSTAMP:", entry.changed)
    if let created = entry.created { moment("CREATED:", created) }
    moment("LAST-MODIFIED:", entry.changed)
    lines.write("SEQUENCE:")
    lines.write(max(0, entry.sequence).magnitude)
    lines.end()
    lines.write("DTSTART;VALUE=DATE:")
    lines.write(entry.day)
    lines.end()
    // The end is the first day that is free again. The last day of all has none after it; without
    // an end an event of a whole day is one day long.
    let next = entry.day.advanced(by: 1)
    if next > entry.day {
      lines.write("DTEND;VALUE=DATE:")
      lines.write(next)
      lines.end()
    }
    lines.write("SUMMARY:")
    title(of: entry)
    lines.end()
    if !entry.description.isEmpty { localised("DESCRIPTION", entry.description) }
    if let location = entry.location, !location.isEmpty { lines.line("LOCATION:", text: location) }
    if let url = entry.url, !url.isEmpty {
      lines.write("URL:")
      lines.write(uri: url)
      lines.end()
    }
    categories(entry.categories)
    lines.line(entry.state == .cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED")
    lines.line("TRANSP:TRANSPARENT")
    if entry.state == .open {
      for days in entry.alarmDays { alarm(daysBefore: days, entry) }
    }
    lines.line("END:VEVENT")
    try lines.flush(atLeast: 65_536, to: sink)
  }

  /// Ends the calendar.
  package mutating func finish() throws {
    lines.line("END:VCALENDAR")
    try lines.flush(to: sink)
  }

  /// The title, with a check mark when the deadline is met: an event has no status for that.
  private mutating func title(of entry: CalendarEntry) {
    if entry.state == .done { lines.write(text: "✓ ") }
    lines.write(text: entry.title)
  }

  private mutating func moment(_ name: StaticString, _ milliseconds: Int64) {
    lines.write(name)
    lines.write(moment: milliseconds)
    lines.end()
  }

  /// A text in the calendar's language. Titles are not said to be: they are the register's own.
  private mutating func localised(_ name: StaticString, _ text: String) {
    lines.write(name)
    if !language.isEmpty {
      lines.write(";LANGUAGE=")
      lines.write(text: language)
    }
    lines.line(":", text: text)
  }

  private mutating func categories(_ categories: [String]) {
    guard !categories.isEmpty else { return }
    lines.write("CATEGORIES:")
    var isFirst = true
    for category in categories {
      if !isFirst { lines.write(",") }
      lines.write(text: category)
      isFirst = false
    }
    lines.end()
  }

  /// An alarm at nine in the morning, so many days before.
  ///
  /// An event of a whole day starts at midnight where the reader is, so `-P14D` would ring then.
  /// Nine o'clock is 15 hours before the midnight that ends its day: `-P13DT15H`, and `PT9H` on the
  /// day itself. A duration follows the reader's zone; a time of day would need a zone of ours.
  private mutating func alarm(daysBefore days: Int, _ entry: CalendarEntry) {
    lines.line("BEGIN:VALARM")
    lines.line("ACTION:DISPLAY")
    lines.line("DESCRIPTION:", text: entry.title)
    lines.write(days > 0 ? "TRIGGER;RELATED=START:-P" : "TRIGGER;RELATED=START:P")
    let whole = days > 0 ? (days - 1).magnitude : days.magnitude
    if whole > 0 {
      lines.write(whole)
      lines.write("D")
    }
    lines.line(days > 0 ? "T15H" : "T9H")
    lines.line("END:VALARM")
  }
}
