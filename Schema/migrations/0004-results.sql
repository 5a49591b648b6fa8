-- The results framework: results, their indicators, periods with targets, and what was measured.

PRAGMA user_version = 4;

-- A change that a project wants, IATI 2.03 ResultType.
CREATE TABLE result (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT NOT NULL,
  description TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

-- How it is seen that a result is there.
CREATE TABLE indicator (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  measure TEXT,
  direction TEXT,
  -- Whether a value is what was done since the last one, or all that was done so far.
  accumulation TEXT,
  rollUp TEXT,
  unit TEXT,
  baseline INTEGER,
  baselineDecimals INTEGER CHECK (baselineDecimals BETWEEN 0 AND 18),
  baselineDate TEXT,
  baselineAt BLOB REFERENCES record (id),
  -- The deliverable whose deliveries are its values.
  deliverable BLOB REFERENCES record (id),
  steady INTEGER,
  description TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_by_baselineAt ON indicator (baselineAt) WHERE baselineAt IS NOT NULL;
CREATE INDEX indicator_by_deliverable ON indicator (deliverable) WHERE deliverable IS NOT NULL;

-- A time with a target of its own.
CREATE TABLE period (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  "from" TEXT NOT NULL,
  until TEXT NOT NULL,
  target INTEGER,
  targetDecimals INTEGER CHECK (targetDecimals BETWEEN 0 AND 18),
  -- Whether its values are settled, so that only an amendment changes them.
  locked INTEGER,
  note TEXT
) STRICT, WITHOUT ROWID;

-- A value that was measured on a day; with a denominator it is a share of that.
CREATE TABLE actual (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  day TEXT NOT NULL,
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  value INTEGER,
  valueDecimals INTEGER CHECK (valueDecimals BETWEEN 0 AND 18),
  denominator INTEGER,
  denominatorDecimals INTEGER CHECK (denominatorDecimals BETWEEN 0 AND 18),
  words TEXT,
  at BLOB REFERENCES record (id),
  recordedBy TEXT,
  replaces BLOB REFERENCES record (id),
  reason TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX actual_by_day ON actual (day, at);
CREATE INDEX actual_by_at ON actual (at) WHERE at IS NOT NULL;
CREATE INDEX actual_by_replaces ON actual (replaces) WHERE replaces IS NOT NULL;

-- A way to part people: its categories either exclude each other or may overlap.
CREATE TABLE dimension (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  overlaps INTEGER,
  note TEXT
) STRICT, WITHOUT ROWID;
