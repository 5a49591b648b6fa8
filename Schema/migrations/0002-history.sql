-- History: one entry for each change, in a chain of its own for each office.
--
-- The changesets are SQLite's own (session extension): from them come before and after, undo, the
-- register as it was, and the proof that a row is what history says. An entry's hash covers its
-- fields, the hash before it and one leaf for each changed row; leaves are salted, so that a row can
-- be purged later while its leaf stays.

PRAGMA user_version = 2;

CREATE TABLE entry (
  office BLOB NOT NULL CHECK (length(office) = 16),
  number INTEGER NOT NULL CHECK (number >= 1),
  -- When it was made: milliseconds since 1970, always later than the entry before; clock is what
  -- the machine showed.
  at INTEGER NOT NULL,
  clock INTEGER NOT NULL,
  author TEXT NOT NULL,
  command TEXT NOT NULL,
  reason TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo')),
  undoesOffice BLOB,
  undoesNumber INTEGER,
  schemaVersion INTEGER NOT NULL,
  -- The salts of the leaves are made from it; NULL after a purge, when change.salt has them.
  seed BLOB,
  previousHash BLOB NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (office, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_undone ON entry (undoesOffice, undoesNumber) WHERE undoesNumber IS NOT NULL;

CREATE TABLE changeset (
  office BLOB NOT NULL,
  number INTEGER NOT NULL,
  part INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (office, number, part),
  FOREIGN KEY (office, number) REFERENCES entry (office, number)
) STRICT;

-- Which rows an entry changed, and which of their columns (a bit each, the first column lowest).
-- A key begins with the record that the row is about.
CREATE TABLE change (
  key BLOB NOT NULL,
  tableName TEXT NOT NULL,
  office BLOB NOT NULL,
  number INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  columns INTEGER NOT NULL,
  salt BLOB,
  leaf BLOB,
  PRIMARY KEY (key, tableName, office, number, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_entry ON change (office, number, ordinal);
