-- The entries of history that lost content in a purge.
CREATE TABLE purged (
  office BLOB NOT NULL CHECK (length(office) = 16),
  number INTEGER NOT NULL,
  PRIMARY KEY (office, number)
) STRICT, WITHOUT ROWID;

-- The salt of the command and the reason when the seed is gone, and their digest when they are.
ALTER TABLE entry ADD COLUMN textSalt BLOB;
ALTER TABLE entry ADD COLUMN textLeaf BLOB;

PRAGMA user_version = 9;
