import Domain
package import Persistence

/// Makes a register, empty or with examples in it.
package struct MakeRegister {
  /// A register file that is loaded into the new register.
  package struct Example: Sendable {
    package let name: String
    package let text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// Where it is to lie; absolute.
  package var path: String
  /// The time zone in which its days begin (IANA).
  package var zone: String
  /// Whether the zone of an example gives way to this one.
  package var keepsZone = false
  package var language: String
  /// The reference of the organisation whose register it is; nil when that is not stated.
  package var ownOrganisation: String?
  /// In the order in which they are loaded.
  package var examples: [Example] = []

  /// - Parameter language: BCP 47.
  package init(path: String, zone: String, language: String) {
    self.path = path
    self.zone = zone
    self.language = language
  }

  /// - Throws: ``SettingError`` for a zone that is none.
  package func checkZone() throws {
    guard TimeZoneData.knows(zone) else { throw SettingError(.timeZone, zone) }
  }

  /// - Parameters:
  ///   - keys: Where the key lies that signs entries.
  ///   - clock: Milliseconds since 1970 (UTC).
  /// - Throws: ``SettingError`` for a zone that is none; ``RegisterError``, ``RequestError``. Nothing is left then.
  package func run(
    by name: String, clock: () -> Int64, keys: KeyFile?, allowNetworkFileSystem: Bool = false
  ) throws {
    try checkZone()
    var settings: [Setting: String] = [.timeZone: zone, .language: language]
    if let ownOrganisation { settings[.books] = ownOrganisation }
    let author = Author(
      name: name, clock: clock(), today: TimeZones.day(at: clock(), in: zone))
    // A register with half an example would be worse than none: it gets its name when all is in it.
    _ = try Register.create(
      path: path, settings: settings, author: author,
      allowNetworkFileSystem: allowNetworkFileSystem, keys: keys
    ) { register in
      for example in examples {
        _ = try register.change("init --example \(example.name)", by: author) { change in
          try change.load(file: example.name, keepZone: keepsZone) {
            var pieces = [Array(example.text.utf8)]
            return { pieces.popLast() }
          }
        }
      }
    }
  }
}
