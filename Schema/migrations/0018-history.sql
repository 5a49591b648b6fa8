-- History takes less room (docs/decisions/0026-compact-history.md). What entries prove stays as it is.

PRAGMA user_version = 18;

ALTER TABLE change RENAME TO oldChange;

-- Rows of an entry that follow one another and to which the same was done: in the same table, to the same columns (a
-- bit each, the first column lowest).
CREATE TABLE span (
  -- The place of its first row among the rows of all entries of this file.
  first INTEGER PRIMARY KEY,
  office BLOB NOT NULL,
  number INTEGER NOT NULL,
  -- Which row of its entry the first one is, counted from 0 through all parts.
  ordinal INTEGER NOT NULL,
  rows INTEGER NOT NULL CHECK (rows >= 1),
  tableName TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  columns INTEGER NOT NULL
) STRICT;
CREATE INDEX span_by_entry ON span (office, number, ordinal);

-- The key of each row that an entry changed. It begins with the record that the row is about; of an erased row only
-- that is left.
CREATE TABLE line (
  key BLOB NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (key, place)
) STRICT, WITHOUT ROWID;

-- What stands beside few rows: of one that lost something the record that it is about; the salt of one that stayed in
-- an entry of a layout before 17 that lost its seed.
CREATE TABLE trace (
  office BLOB NOT NULL,
  number INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  record BLOB,
  salt BLOB,
  PRIMARY KEY (office, number, ordinal)
) STRICT, WITHOUT ROWID;

-- The parts of what an entry changed. What is asked of many stands before the bytes, which may fill hundreds of pages.
ALTER TABLE changeset RENAME TO oldChangeset;
CREATE TABLE changeset (
  office BLOB NOT NULL,
  number INTEGER NOT NULL,
  part INTEGER NOT NULL,
  -- How many rows it had when it was made.
  rows INTEGER NOT NULL,
  -- How many bytes there are when they are unpacked; NULL for those that stand as they are.
  size INTEGER,
  bytes BLOB NOT NULL,
  PRIMARY KEY (office, number, part),
  FOREIGN KEY (office, number) REFERENCES entry (office, number)
) STRICT;
INSERT INTO changeset (office, number, part, rows, bytes)
SELECT office, number, part, rows, bytes FROM oldChangeset ORDER BY rowid;
DROP TABLE oldChangeset;

-- The same of what a publication was.
ALTER TABLE original ADD COLUMN contentSize INTEGER;

CREATE TEMP TABLE numbered (
  place INTEGER PRIMARY KEY,
  key BLOB,
  tableName TEXT,
  office BLOB,
  number INTEGER,
  ordinal INTEGER,
  operation TEXT,
  columns INTEGER
);
INSERT INTO numbered (key, tableName, office, number, ordinal, operation, columns)
SELECT c.key, c.tableName, c.office, c.number, c.ordinal, c.operation, c.columns
FROM oldChange c LEFT JOIN entry e ON e.office = c.office AND e.number = c.number
ORDER BY e.at, c.office, c.number, c.ordinal, c.key, c.tableName;

INSERT INTO span (first, office, number, ordinal, rows, tableName, operation, columns)
SELECT min(place), office, number, min(ordinal), count(*), tableName, operation, columns
FROM (
  SELECT *, sum(begins) OVER (ORDER BY place) AS run
  FROM (
    SELECT *, (office, number, tableName, operation, columns, ordinal) IS NOT (lag(office) OVER w, lag(number) OVER w,
      lag(tableName) OVER w, lag(operation) OVER w, lag(columns) OVER w, lag(ordinal) OVER w + 1) AS begins
    FROM numbered WINDOW w AS (ORDER BY place)
  )
)
GROUP BY run;

INSERT INTO line (key, place) SELECT key, place FROM numbered ORDER BY key, place;

INSERT INTO trace (office, number, ordinal, record)
SELECT DISTINCT c.office, c.number, c.ordinal,
  iif(c.tableName <> 'setting' AND length(c.key) >= 16, substr(c.key, 1, 16), NULL)
FROM erased x CROSS JOIN oldChange c ON c.office = x.office AND c.number = x.number
  AND c.ordinal = x.slot / 2 - 3
    - (SELECT count(*) FROM said s WHERE s.office = x.office AND s.number = x.number)
WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO trace (office, number, ordinal, salt)
SELECT office, number, ordinal, salt FROM oldChange WHERE salt IS NOT NULL
ON CONFLICT DO UPDATE SET salt = excluded.salt;

DROP TABLE temp.numbered;
DROP TABLE oldChange;
