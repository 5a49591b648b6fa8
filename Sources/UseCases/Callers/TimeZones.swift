package import Domain
import Files
import Persistence

#if canImport(Glibc)
  import Glibc
#endif

/// Days in time zones, after the system's own data, without starting a locale library.
package enum TimeZones {
  /// The zone that the C library works in, held for as long as it does.
  private static let current = Guarded("")

  /// The day that a clock shows in a zone such as `Africa/Ouagadougou`.
  package static func day(at milliseconds: Int64, in zone: String) -> Day {
    var parts = tm()
    current.withLock { current in
      set(zone)
      current = zone
      var seconds = time_t(milliseconds / 1000)
      localtime_r(&seconds, &parts)
    }
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Day(daysSinceEpoch: Int(milliseconds / 86_400_000))
  }

  /// Has the C library, which knows one zone at a time, work in one; in UTC where the text cannot be the name of
  /// one: a register from elsewhere must not name any file of the system to be read.
  private static func set(_ zone: String) {
    setenv("TZ", Setting.canNameTimeZone(zone) ? ":\(zone)" : ":UTC", 1)
    tzset()
  }

  /// When a day begins in a zone, in milliseconds since 1970.
  package static func start(of day: Day, in zone: String) -> Int64 {
    var parts = tm()
    parts.tm_year = Int32(clamping: day.year - 1900)
    parts.tm_mon = Int32(day.month - 1)
    parts.tm_mday = Int32(day.day)
    parts.tm_isdst = -1
    return current.withLock { current in
      set(zone)
      current = zone
      return Int64(mktime(&parts)) * 1000
    }
  }

  /// The zone that the machine is set to; UTC when it does not say.
  package static func ofMachine(_ environment: (String) -> String?) -> String {
    if let zone = environment("TZ")?.drop(while: { $0 == ":" }), TimeZoneData.knows(String(zone)) {
      return String(zone)
    }
    var buffer = [CChar](repeating: 0, count: 1024)
    let count = readlink("/etc/localtime", &buffer, buffer.count - 1)
    let target = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init), as: UTF8.self)
    let name = target.split(separator: "/").suffix(2).joined(separator: "/")
    if TimeZoneData.knows(name) { return name }
    return target.split(separator: "/").last.map(String.init).flatMap {
      TimeZoneData.knows($0) ? $0 : nil
    }
      ?? "UTC"
  }
}
