public import Domain

/// One state of the register, to be questioned.
public class Reading {
  let connection: Connection

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// What a setting was set to; nil when it was not.
  public func setting(_ setting: Setting) throws -> String? {
    try connection.first("SELECT value FROM setting WHERE name = ?", [.text(setting.rawValue)]) {
      $0.text(0)
    }
  }

  /// The kind of the record with this key; nil for the root and for what is not there.
  public func kind(of id: RecordID) throws -> Kind? {
    if id == .root { return nil }
    return try connection.first("SELECT kind FROM record WHERE id = ?", [SQLValue(id)]) {
      Kind(rawValue: $0.text(0))
    }.flatMap { $0 }
  }
}
