package import Domain

/// One change of the register while it is being made: what it reads, it reads with its own writes.
package final class Change: Reading {
  /// The day in the register's time zone; nothing is recorded as having happened after it.
  package let today: Day
  private let clock: Int64
  private var random: any RandomNumberGenerator
  private var keysMade: Int64 = 0
  /// Keeps what was done so far as a part of the entry, so that memory does not grow with it.
  var collectRows: () throws -> Void = {}
  /// Runs what may fail: nothing that it wrote then stays.
  var attempt: (() throws -> Void) throws -> Void = { try $0() }

  /// Records that were put in since the last part and not touched again, so that what is derived from
  /// them needs no question to the register.
  var fresh: [RecordID: Record] = [:]
  /// Whether records only get their keys and places, which nothing is derived from yet.
  var isReserving = false
  /// The last number that was put behind a name to make a slug.
  var slugNumbers: [SlugPlace: Int] = [:]
  /// Packs what is kept of publications.
  let packer = Packer()
  /// Obligations whose milestones are to be made again at the end of the change.
  var staleObligations = Set<RecordID>()
  /// The terms of an amendment that is being made.
  var amending: AmendmentTerms?
  /// Whether obligations follow what changes; a file that has their milestones already says no.
  var renewsObligations = true
  /// What became of the milestones of obligations.
  var renewals: [Renewal] = []

  override var keepsMembers: Bool { false }
  override var periodDays: PeriodDays? { days }
  private let days = PeriodDays()
  package override var justSettled: Set<RecordID> { settled }
  var settled = Set<RecordID>()

  init(_ connection: Connection, author: Author, random: any RandomNumberGenerator) {
    today = author.today
    clock = author.clock
    self.random = random
    super.init(connection)
  }

  /// Holds more of the file in memory, 48 MB, so that a large change does not write pages to the disk
  /// that it is about to change again.
  func makeRoom() throws {
    try connection.script("PRAGMA cache_size = -49152")
  }

  /// A key for a new record, greater than those made before in this change (RFC 9562, section 6.2).
  package func makeID() -> RecordID {
    defer { keysMade += 1 }
    // 12 bits count the keys of a millisecond; more of them borrow from the next one.
    let made = RecordID(milliseconds: clock + keysMade >> 12, using: &random)
    return RecordID(high: made.high & ~0xFFF | UInt64(keysMade & 0xFFF), low: made.low)
  }

  /// Whether this change made the key.
  func made(_ id: RecordID) -> Bool {
    let first = UInt64(clamping: clock) << 16
    let last = UInt64(clamping: clock + keysMade >> 12) << 16 | 0xFFFF
    return first...last ~= id.high && id.high & 0xF000 == 0x7000
  }

  /// Sets what holds for the whole register; nil takes it away.
  ///
  /// - Throws: ``SettingError`` for a value that the setting cannot have.
  package func set(_ setting: Setting, to value: String?) throws {
    try value.map { try setting.check($0, in: self) }
    try put(setting, value)
  }

  /// Sets what may name records that are still to come.
  func put(_ setting: Setting, _ value: String?) throws {
    let value = try value.map { try setting.kept($0) }
    guard try keptSetting(setting) != value else { return }
    if setting == .weekend { try noteCalendar() }
    if let value {
      try connection.run(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = ?2",
        .text(setting.rawValue), .text(value))
    } else {
      try connection.run("DELETE FROM setting WHERE name = ?", .text(setting.rawValue))
    }
  }
}
