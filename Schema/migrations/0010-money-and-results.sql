-- Tranches among the deadlines, judgements of lights, thresholds, figures that are rolled up.

PRAGMA user_version = 10;

-- The numbers of the light where the terms say otherwise, as redAfter=45 quiet=60.
ALTER TABLE agreement ADD COLUMN thresholds TEXT;
-- Of which day an exchange rate is.
ALTER TABLE agreement ADD COLUMN rateRule TEXT;
-- By how many per cent spending may differ from a line that says nothing else.
ALTER TABLE agreement ADD COLUMN tolerance INTEGER;
ALTER TABLE agreement ADD COLUMN toleranceDecimals INTEGER
  CHECK (toleranceDecimals BETWEEN 0 AND 18);

-- The indicator that this one's figures go into.
ALTER TABLE indicator ADD COLUMN feeds BLOB REFERENCES record (id);
CREATE INDEX indicator_by_feeds ON indicator (feeds) WHERE feeds IS NOT NULL;

-- The deliverable that a line pays for.
ALTER TABLE budget ADD COLUMN deliverable BLOB REFERENCES record (id);
CREATE INDEX budget_by_deliverable ON budget (deliverable) WHERE deliverable IS NOT NULL;

-- A light that somebody sets beside the computed one, with a reason.
CREATE TABLE judgement (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  light TEXT NOT NULL,
  day TEXT NOT NULL,
  -- Its last day: that of the next report that is issued.
  until TEXT,
  by BLOB REFERENCES record (id),
  reason TEXT NOT NULL,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX judgement_by_by ON judgement (by) WHERE by IS NOT NULL;

-- Whether a payment waits for a condition: it is then never overdue.
ALTER TABLE deadline ADD COLUMN isHeld INTEGER NOT NULL DEFAULT 0 CHECK (isHeld IN (0, 1));
CREATE INDEX deadline_held ON deadline (record) WHERE isHeld;
