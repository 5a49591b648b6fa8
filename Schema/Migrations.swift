/// One step of the register's schema: SQL that ran once and is never edited after it landed.
public struct Migration: Sendable {
  /// The file's name without its extension; the database remembers it.
  public let name: String
  /// The statements of the step.
  public let sql: String
}

/// Every migration, oldest first: the files of `migrations` in the order of their numbers.
public let migrations = embeddedFiles.map { Migration(name: $0.name, sql: $0.text) }
