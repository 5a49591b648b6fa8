-- What the register is to be watched for.

PRAGMA user_version = 6;

CREATE TABLE alert (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT NOT NULL,
  days INTEGER,
  percent INTEGER,
  percentDecimals INTEGER CHECK (percentDecimals BETWEEN 0 AND 18),
  about BLOB REFERENCES record (id),
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_by_about ON alert (about) WHERE about IS NOT NULL;
