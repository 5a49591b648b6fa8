import CSQLiteSession

extension Connection {
  /// Lets statements from now on only read and write rows: whatever else a hostile file could bring about while
  /// it is examined, such as attaching another file, making or dropping a table, is refused. It costs a fifth of
  /// the time in which a statement is prepared, so daily commands rely on the comparison of the schema alone.
  func allowRowsOnly() {
    sqlite3_set_authorizer(
      handle,
      { _, action, first, _, _, trigger in
        Authorizer.allows(action, first, trigger) ? SQLITE_OK : SQLITE_DENY
      }, nil)
  }

  /// Ends what ``allowRowsOnly()`` began.
  func allowAll() {
    sqlite3_set_authorizer(handle, nil, nil)
  }
}

private enum Authorizer {
  /// The program's own triggers, which keep sums in step (layouts 11 and 18).
  private static let triggers: Set<String> = [
    "standing_added", "standing_changed", "standing_removed", "deadline_added", "deadline_removed",
    "tallied_added", "tallied_removed",
  ]

  private static let pragmas: Set<String> = [
    "application_id", "cache_size", "cell_size_check", "data_version", "defer_foreign_keys",
    "foreign_key_check", "foreign_key_list", "foreign_keys", "ignore_check_constraints",
    "integrity_check", "journal_mode",
    "page_count", "quick_check", "schema_version", "secure_delete", "synchronous", "table_info",
    "table_xinfo", "database_list", "user_version",
  ]

  /// - Parameters:
  ///   - action: What a statement wants to do (`SQLITE_…`).
  ///   - first: The table, or the name of the pragma.
  ///   - trigger: The trigger or view in which it wants that.
  static func allows(
    _ action: Int32, _ first: UnsafePointer<CChar>?, _ trigger: UnsafePointer<CChar>?
  ) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_FUNCTION, SQLITE_RECURSIVE, SQLITE_TRANSACTION,
      SQLITE_SAVEPOINT:
      return true
    case SQLITE_UPDATE where first.map { String(cString: $0) } == "sqlite_master":
      // So SQLite asks when a module, such as that of the tables of pragmas, declares its table; the schema itself
      // cannot be written to (`DEFENSIVE`).
      return true
    case SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE:
      // The name is also that of a query in WITH, which only reads.
      if let trigger, !triggers.contains(String(cString: trigger)) { return false }
      return first.map { !String(cString: $0).hasPrefix("sqlite_") } ?? false
    case SQLITE_PRAGMA:
      return first.map { pragmas.contains(String(cString: $0).lowercased()) } ?? false
    default: return false
    }
  }
}
