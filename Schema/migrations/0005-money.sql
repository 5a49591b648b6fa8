-- Money: budget lines, transactions, tranches with conditions, exchange rates.

PRAGMA user_version = 5;

-- What may be spent on what.
CREATE TABLE budget (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  amount INTEGER NOT NULL,
  amountDecimals INTEGER CHECK (amountDecimals BETWEEN 0 AND 18),
  amountCurrency TEXT,
  type TEXT,
  status TEXT,
  "from" TEXT,
  until TEXT,
  -- By how many per cent spending may differ from the line.
  tolerance INTEGER,
  toleranceDecimals INTEGER CHECK (toleranceDecimals BETWEEN 0 AND 18),
  note TEXT
) STRICT, WITHOUT ROWID;

-- Money that moved, or was promised (IATI 2.03 transaction).
CREATE TABLE "transaction" (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT NOT NULL,
  day TEXT NOT NULL,
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  amount INTEGER NOT NULL,
  amountDecimals INTEGER CHECK (amountDecimals BETWEEN 0 AND 18),
  amountCurrency TEXT,
  provider BLOB REFERENCES record (id),
  receiver BLOB REFERENCES record (id),
  description TEXT,
  line BLOB REFERENCES record (id),
  tranche BLOB REFERENCES record (id),
  about BLOB REFERENCES record (id),
  inKind INTEGER,
  -- On what the value of a contribution in kind is based.
  valuation TEXT,
  replaces BLOB REFERENCES record (id),
  reason TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX transaction_by_day ON "transaction" (day, amount);
CREATE INDEX transaction_by_provider ON "transaction" (provider) WHERE provider IS NOT NULL;
CREATE INDEX transaction_by_receiver ON "transaction" (receiver) WHERE receiver IS NOT NULL;
CREATE INDEX transaction_by_line ON "transaction" (line) WHERE line IS NOT NULL;
CREATE INDEX transaction_by_tranche ON "transaction" (tranche) WHERE tranche IS NOT NULL;
CREATE INDEX transaction_by_about ON "transaction" (about) WHERE about IS NOT NULL;
CREATE INDEX transaction_by_replaces ON "transaction" (replaces) WHERE replaces IS NOT NULL;

-- A payment that is planned, and what has to be met before it is made.
CREATE TABLE tranche (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  amount INTEGER NOT NULL,
  amountDecimals INTEGER CHECK (amountDecimals BETWEEN 0 AND 18),
  amountCurrency TEXT,
  due TEXT,
  dueFirst TEXT CHECK (dueFirst IS date(dueFirst, '+0 days')),
  dueLast TEXT CHECK (dueLast IS date(dueLast, '+0 days')),
  -- How long after the last condition it is to be paid, as +30d.
  within TEXT,
  provider BLOB REFERENCES record (id),
  receiver BLOB REFERENCES record (id),
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX tranche_by_provider ON tranche (provider) WHERE provider IS NOT NULL;
CREATE INDEX tranche_by_receiver ON tranche (receiver) WHERE receiver IS NOT NULL;

-- What one currency was worth in another on a day, as the user has it from a source.
CREATE TABLE rate (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  day TEXT NOT NULL,
  value INTEGER NOT NULL,
  valueDecimals INTEGER CHECK (valueDecimals BETWEEN 0 AND 18),
  source BLOB REFERENCES record (id),
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX rate_by_source ON rate (source) WHERE source IS NOT NULL;
