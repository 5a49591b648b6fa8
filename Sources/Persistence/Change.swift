public import Domain

/// One change of the register while it is being made: what it reads, it reads with its own writes.
public final class Change: Reading {
  /// The day in the register's time zone; nothing is recorded as having happened after it.
  public let today: Day
  private let clock: Int64
  private var random: any RandomNumberGenerator

  init(_ connection: Connection, today: Day, clock: Int64, random: any RandomNumberGenerator) {
    self.today = today
    self.clock = clock
    self.random = random
    super.init(connection)
  }

  /// A key for a new record.
  public func makeID() -> RecordID {
    RecordID(milliseconds: clock, using: &random)
  }

  /// Sets what holds for the whole register; nil takes it away.
  public func set(_ setting: Setting, to value: String?) throws {
    guard try self.setting(setting) != value else { return }
    if let value {
      try connection.run(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = ?2",
        .text(setting.rawValue), .text(value))
    } else {
      try connection.run("DELETE FROM setting WHERE name = ?", .text(setting.rawValue))
    }
  }
}
