-- What is written for reports, and what was given to whom.

PRAGMA user_version = 7;

-- A text for the reports on a time: progress, difficulties, measures, next steps, why a figure differs.
CREATE TABLE passage (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  section TEXT NOT NULL,
  "from" TEXT NOT NULL,
  until TEXT NOT NULL,
  text TEXT NOT NULL,
  note TEXT
) STRICT, WITHOUT ROWID;

-- A report that was given to somebody, so that it can be made again and shown to be the same.
CREATE TABLE issue (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  day TEXT NOT NULL,
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  recipient TEXT NOT NULL,
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
CREATE INDEX issue_by_day ON issue (dayLast);

-- A figure as it was reported, so that the next report can say which ones are others now.
CREATE TABLE figure (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  "of" BLOB NOT NULL REFERENCES record (id),
  measure TEXT NOT NULL,
  value INTEGER,
  valueDecimals INTEGER CHECK (valueDecimals BETWEEN 0 AND 18),
  amount INTEGER,
  amountDecimals INTEGER CHECK (amountDecimals BETWEEN 0 AND 18),
  amountCurrency TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_by_of ON figure ("of");
