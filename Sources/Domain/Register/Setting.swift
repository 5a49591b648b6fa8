/// What holds for a whole register.
package enum Setting: String, CaseIterable, Hashable, Sendable {
  /// The time zone in which a day begins, such as `Africa/Ouagadougou` (IANA).
  case timeZone
  /// The organisation whose register this is, by reference.
  case books
  /// The language that people are spoken to in unless they ask for another.
  case language
  /// A sentence that stands on every screen, such as that all figures are invented.
  case notice
  /// The day on which the register's own story is told, for a demonstration.
  case asOf
  /// The days of the week without work, such as `saturday sunday`.
  case weekend
  /// Fewer children than so many, or people of unknown age, are masked in what others get; 10 if not set.
  case maskChildren
  /// Fewer adults than so many are masked; 5 if not set.
  case maskOthers
  /// The currency in which sums are shown as well, ISO 4217.
  case currency
  /// The numbers of the light and of ageing, as `redAfter=45 quiet=60`.
  case thresholds
  /// How many megabytes a piece of evidence may have to be kept in the register itself, as a whole
  /// number; larger ones are kept in a folder beside it.
  case evidenceLimit

  /// The limit of evidence when none is set, in megabytes.
  package static let usualEvidenceLimit = 10
  /// The highest limit, in megabytes: SQLite is given no value of more than 256 MiB, so that a hostile file
  /// cannot ask for more memory.
  package static let highestEvidenceLimit = 200
  /// The highest number of people under which counts can be masked.
  package static let highestMask = 1000
  /// The languages that people can be spoken to in, BCP 47.
  package static let languages = ["en", "fr", "ar", "az"]
}

/// A value that a setting cannot have.
package struct SettingError: Error, Hashable, Sendable {
  package let setting: Setting
  package let value: String

  /// An error of a setting with a value.
  package init(_ setting: Setting, _ value: String) {
    self.setting = setting
    self.value = value
  }
}
