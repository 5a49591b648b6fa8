-- Obligations that make milestones, holidays, and reminders.

PRAGMA user_version = 3;

-- What an agreement's terms make due again and again.
CREATE TABLE obligation (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT NOT NULL,
  -- How long a period is, as 6m; NULL for what is due once.
  every TEXT,
  -- How long after the period, the term or the event, as +45d or +30wd.
  due TEXT NOT NULL,
  basis TEXT,
  event BLOB REFERENCES record (id),
  "first" TEXT,
  until TEXT,
  project BLOB REFERENCES record (id),
  owedBy BLOB REFERENCES record (id),
  owedTo BLOB REFERENCES record (id),
  responsible BLOB REFERENCES record (id),
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX obligation_by_event ON obligation (event) WHERE event IS NOT NULL;
CREATE INDEX obligation_by_project ON obligation (project) WHERE project IS NOT NULL;
CREATE INDEX obligation_by_owedBy ON obligation (owedBy) WHERE owedBy IS NOT NULL;
CREATE INDEX obligation_by_owedTo ON obligation (owedTo) WHERE owedTo IS NOT NULL;
CREATE INDEX obligation_by_responsible ON obligation (responsible) WHERE responsible IS NOT NULL;

-- Which obligation made a milestone, as which of its periods.
ALTER TABLE milestone ADD COLUMN obligation BLOB REFERENCES record (id);
ALTER TABLE milestone ADD COLUMN occurrence INTEGER;
ALTER TABLE milestone ADD COLUMN periodFrom TEXT;
ALTER TABLE milestone ADD COLUMN periodTo TEXT;
CREATE INDEX milestone_by_obligation ON milestone (obligation) WHERE obligation IS NOT NULL;

-- A day on which nobody works, beside the weekend.
CREATE TABLE holiday (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  day TEXT NOT NULL,
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  note TEXT
) STRICT, WITHOUT ROWID;

-- A rule that says who is told of a deadline, and when.
CREATE TABLE reminder (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  -- Days from the due date, as -30,-7,0,14.
  days TEXT NOT NULL,
  tells TEXT,
  recipient BLOB REFERENCES record (id),
  about BLOB REFERENCES record (id),
  type TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_by_recipient ON reminder (recipient) WHERE recipient IS NOT NULL;
CREATE INDEX reminder_by_about ON reminder (about) WHERE about IS NOT NULL;

-- Organisations can be written to, as people can.
ALTER TABLE organisation ADD COLUMN email TEXT;
ALTER TABLE organisation ADD COLUMN correspondence TEXT;

-- Local. What was sent to whom: what has left the house cannot be undone.
CREATE TABLE sent (
  rule BLOB NOT NULL,
  record BLOB NOT NULL,
  due TEXT NOT NULL,
  days INTEGER NOT NULL,
  recipient BLOB NOT NULL,
  -- Milliseconds since 1970 of the last attempt.
  at INTEGER NOT NULL,
  address TEXT,
  state TEXT NOT NULL CHECK (state IN ('sending', 'sent', 'skipped', 'failed', 'refused')),
  detail TEXT,
  PRIMARY KEY (rule, record, due, days, recipient)
) STRICT, WITHOUT ROWID;
CREATE INDEX sent_by_record ON sent (record);

-- What was taken out of the register, so that calendars can be told.
CREATE INDEX change_of_removals ON change (office, number, key)
  WHERE tableName = 'record' AND operation = 'delete';

-- Whether a delivery was sent before under another key.
CREATE INDEX delivery_by_day ON delivery (day, at);
