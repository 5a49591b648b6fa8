-- History in a form that proves itself: docs/history-format.md. What the old form had is carried over here; the
-- program then digests each old entry once more and seals them all.

PRAGMA user_version = 17;

ALTER TABLE changeset RENAME TO oldChangeset;
ALTER TABLE change RENAME TO oldChange;
ALTER TABLE entry RENAME TO oldEntry;
DROP INDEX change_by_entry;
DROP INDEX entry_by_undone;
DROP INDEX entry_by_at;

CREATE TABLE entry (
  office BLOB NOT NULL CHECK (length(office) = 16),
  number INTEGER NOT NULL CHECK (number >= 1),
  -- When it was made: milliseconds since 1970, always later than all entries before; clock is what the machine
  -- showed.
  at INTEGER NOT NULL,
  clock INTEGER NOT NULL,
  -- NULL for one that was erased, as are the next two.
  author TEXT,
  command TEXT,
  reason TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo', 'purge', 'seal')),
  undoesOffice BLOB,
  undoesNumber INTEGER,
  -- The user_version of the file when the entry was made.
  layout INTEGER NOT NULL,
  -- The salts of the leaves are derived from it; after a purge, what of it is left.
  seed BLOB,
  -- The public key that signs it (Ed25519).
  key BLOB,
  hash BLOB NOT NULL,
  -- Of entries of layouts before 17: the digests that they had, and the salt of command and reason when the seed
  -- is gone.
  oldPrevious BLOB,
  oldHash BLOB,
  oldTextSalt BLOB,
  PRIMARY KEY (office, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_at ON entry (at);
CREATE INDEX entry_by_undone ON entry (undoesOffice, undoesNumber) WHERE undoesNumber IS NOT NULL;

-- What else was said of an entry, by name: each is a leaf of its own.
CREATE TABLE said (
  office BLOB NOT NULL,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- NULL for what was erased.
  text TEXT,
  PRIMARY KEY (office, number, name)
) STRICT, WITHOUT ROWID;

-- The entries of other offices that an entry was the first of its office to see.
CREATE TABLE seen (
  office BLOB NOT NULL,
  number INTEGER NOT NULL,
  other BLOB NOT NULL,
  otherNumber INTEGER NOT NULL,
  otherHash BLOB NOT NULL,
  PRIMARY KEY (office, number, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX seen_by_other ON seen (other, otherNumber);

CREATE TABLE changeset (
  office BLOB NOT NULL,
  number INTEGER NOT NULL,
  part INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  -- How many rows it had when it was made.
  rows INTEGER NOT NULL,
  PRIMARY KEY (office, number, part),
  FOREIGN KEY (office, number) REFERENCES entry (office, number)
) STRICT;

-- Which rows an entry changed, and which of their columns (a bit each, the first column lowest). A key begins
-- with the record that the row is about; of an erased row only that is left.
CREATE TABLE change (
  key BLOB NOT NULL,
  tableName TEXT NOT NULL,
  office BLOB NOT NULL,
  number INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  columns INTEGER NOT NULL,
  -- Only of old entries that lost their seed.
  salt BLOB,
  PRIMARY KEY (key, tableName, office, number, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_entry ON change (office, number, ordinal);

-- What a purge took out of an entry: which slot, by which entry, and the digest that stands in its place. Columns of
-- the key come first: SQLite 3.40 checks others for NULL in the wrong place.
CREATE TABLE erased (
  office BLOB NOT NULL,
  number INTEGER NOT NULL,
  slot INTEGER NOT NULL,
  byOffice BLOB NOT NULL,
  byNumber INTEGER NOT NULL,
  digest BLOB NOT NULL,
  PRIMARY KEY (office, number, slot, byOffice, byNumber)
) STRICT, WITHOUT ROWID;
CREATE INDEX erased_by ON erased (byOffice, byNumber);

-- For each office and key the last entry that the key signed.
CREATE TABLE signature (
  office BLOB NOT NULL,
  key BLOB NOT NULL,
  number INTEGER NOT NULL,
  signature BLOB NOT NULL,
  PRIMARY KEY (office, key)
) STRICT, WITHOUT ROWID;

INSERT INTO entry (office, number, at, clock, author, command, reason, kind, undoesOffice, undoesNumber, layout,
  seed, hash, oldPrevious, oldHash, oldTextSalt)
SELECT office, number, at, clock, author, iif(textLeaf IS NULL, command, NULL),
  iif(textLeaf IS NULL, reason, NULL), kind, undoesOffice, undoesNumber, schemaVersion, seed, zeroblob(32),
  previousHash, hash, textSalt
FROM oldEntry;

INSERT INTO seen (office, number, other, otherNumber, otherHash)
SELECT e.office, 1, p.office, p.number, zeroblob(32)
FROM oldEntry e JOIN oldEntry p ON p.hash = e.previousHash AND p.office <> e.office
WHERE e.number = 1;

-- What the purges of older layouts took: the seal, which comes later, is going to list it.
INSERT INTO erased (office, number, slot, digest, byOffice, byNumber)
SELECT office, number, 2, textLeaf, zeroblob(16), 0 FROM oldEntry WHERE textLeaf IS NOT NULL
UNION ALL
SELECT office, number, 6 + 2 * ordinal, leaf, zeroblob(16), 0 FROM oldChange WHERE leaf IS NOT NULL;

INSERT INTO change (key, tableName, office, number, ordinal, operation, columns, salt)
SELECT iif(leaf IS NULL, key, substr(key, 1, 16)), tableName, office, number, ordinal, operation, columns,
  iif(leaf IS NULL, salt, NULL)
FROM oldChange;

-- How many rows a part had is counted by the program.
INSERT INTO changeset (office, number, part, bytes, rows)
SELECT office, number, part, bytes, 0 FROM oldChangeset ORDER BY office, number, part;

DROP TABLE oldChangeset;
DROP TABLE oldChange;
DROP TABLE oldEntry;
DROP TABLE purged;

-- To whom a report was issued can be erased.
CREATE TABLE newIssue (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  day TEXT NOT NULL,
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  -- NULL for a name that was erased.
  recipient TEXT,
  type TEXT NOT NULL,
  asOf TEXT NOT NULL,
  "from" TEXT,
  until TEXT,
  correspondence TEXT,
  format TEXT NOT NULL,
  fileName TEXT,
  sha256 TEXT NOT NULL,
  -- The words of the command that makes it again.
  arguments TEXT NOT NULL,
  tools TEXT NOT NULL,
  -- The last entry of history when it was made, and its hash.
  entryOffice TEXT,
  entryNumber INTEGER,
  entryHash TEXT,
  recordedBy TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO newIssue SELECT * FROM issue;
DROP TABLE issue;
ALTER TABLE newIssue RENAME TO issue;
CREATE INDEX issue_by_day ON issue (dayLast);
