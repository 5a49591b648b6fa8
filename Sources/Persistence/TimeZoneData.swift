import Domain

#if canImport(Glibc)
  import Glibc
#endif

/// The time zones that the system has data for.
package enum TimeZoneData {
  private static let folder = "/usr/share/zoneinfo"

  /// Whether days can be told in a zone (IANA); any name will do where the system has no data at all.
  package static func knows(_ name: String) -> Bool {
    guard Setting.canNameTimeZone(name) else { return false }
    return name == "UTC" || access("\(folder)/\(name)", R_OK) == 0 || access(folder, R_OK) != 0
  }
}
