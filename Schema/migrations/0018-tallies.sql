-- The deliveries of a deliverable in sums, so that one with very many costs as much as one with few.
--
-- What each delivery adds: all that happened to it counted. A delivery that was corrected since does not count.
CREATE TABLE tallied (
  delivery BLOB NOT NULL PRIMARY KEY,
  deliverable BLOB NOT NULL,
  counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
  -- 0 where a number is too large for the sums: they then do not have it, and the deliveries are read instead.
  exact INTEGER NOT NULL CHECK (exact IN (0, 1)),
  -- What it belongs to: the part that it names, else the place; x'' for none.
  part BLOB NOT NULL,
  place BLOB NOT NULL,
  -- The date, and its first and last day; '' for a date that is open.
  day TEXT NOT NULL,
  dayFirst TEXT NOT NULL,
  dayLast TEXT NOT NULL,
  -- The latest first and last day of its steps.
  stepFirst TEXT,
  stepLast TEXT,
  quantity INTEGER NOT NULL,
  decimals INTEGER NOT NULL,
  accepted INTEGER,
  acceptedDecimals INTEGER,
  evidence INTEGER NOT NULL CHECK (evidence IN (0, 1)),
  indirect INTEGER NOT NULL CHECK (indirect IN (0, 1)),
  attendances INTEGER,
  newPeople INTEGER,
  uncounted INTEGER NOT NULL CHECK (uncounted IN (0, 1)),
  -- The keys of the groups that took part, one behind the other; x'' where they do not count.
  members BLOB NOT NULL,
  -- Whether the parts of its people do not make the whole.
  gap INTEGER NOT NULL CHECK (gap IN (0, 1)),
  replaces BLOB,
  CHECK (NOT exact OR abs(quantity) <= 100000000000 AND abs(ifnull(accepted, 0)) <= 100000000000
    AND ifnull(attendances, 0) <= 100000000000 AND ifnull(newPeople, 0) <= 100000000000)
) STRICT, WITHOUT ROWID;

-- When the last thing happened to a delivery.
CREATE INDEX tallied_by_stepFirst ON tallied (deliverable, stepFirst) WHERE stepFirst IS NOT NULL;
CREATE INDEX tallied_by_stepLast ON tallied (deliverable, stepLast) WHERE stepLast IS NOT NULL;
-- What the status of a project lists.
CREATE INDEX tallied_with_gap ON tallied (deliverable) WHERE gap;
CREATE INDEX tallied_correcting ON tallied (deliverable) WHERE replaces IS NOT NULL;

-- The sums, for each part and place, and for each number of decimals, so that they are exact.
CREATE TABLE tally (
  deliverable BLOB NOT NULL,
  part BLOB NOT NULL,
  place BLOB NOT NULL,
  decimals INTEGER NOT NULL,
  deliveries INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  -- What the quantities would come to if none were negative: how large any sum of some of them can be.
  size INTEGER NOT NULL,
  acceptances INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  acceptedSize INTEGER NOT NULL,
  inexact INTEGER NOT NULL,
  evidence INTEGER NOT NULL,
  -- How many deliveries say how many took part, and how many those were; the same for people who were reached
  -- through others, and for new people.
  attended INTEGER NOT NULL,
  attendances INTEGER NOT NULL,
  indirectlyAttended INTEGER NOT NULL,
  indirect INTEGER NOT NULL,
  stated INTEGER NOT NULL,
  newPeople INTEGER NOT NULL,
  uncounted INTEGER NOT NULL,
  PRIMARY KEY (deliverable, part, place, decimals)
) STRICT, WITHOUT ROWID;

-- What was delivered on each day, for forecasts and the last day.
CREATE TABLE tallyDay (
  deliverable BLOB NOT NULL,
  dayFirst TEXT NOT NULL,
  day TEXT NOT NULL,
  decimals INTEGER NOT NULL,
  dayLast TEXT NOT NULL,
  -- All, also those that were corrected since; those that count; and those of them with a quantity over 0.
  deliveries INTEGER NOT NULL,
  counted INTEGER NOT NULL,
  positive INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  PRIMARY KEY (deliverable, dayFirst, day, decimals)
) STRICT, WITHOUT ROWID;

CREATE INDEX tallyDay_by_last ON tallyDay (deliverable, dayLast, dayFirst DESC, day);

-- In how many deliveries a group took part.
CREATE TABLE tallyGroup (
  deliverable BLOB NOT NULL,
  member BLOB NOT NULL,
  deliveries INTEGER NOT NULL,
  PRIMARY KEY (deliverable, member)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER tallied_added AFTER INSERT ON tallied BEGIN
  INSERT INTO tally SELECT
    NEW.deliverable, NEW.part, NEW.place, NEW.decimals, 1, NEW.exact * NEW.quantity,
    abs(NEW.exact * NEW.quantity), 0, 0, 0, 1 - NEW.exact, NEW.evidence,
    NOT NEW.indirect AND NEW.attendances IS NOT NULL,
    NEW.exact * (1 - NEW.indirect) * ifnull(NEW.attendances, 0),
    NEW.indirect AND NEW.attendances IS NOT NULL,
    NEW.exact * NEW.indirect * ifnull(NEW.attendances, 0),
    NOT NEW.indirect AND NEW.newPeople IS NOT NULL,
    NEW.exact * (1 - NEW.indirect) * ifnull(NEW.newPeople, 0), NEW.uncounted
  WHERE NEW.counts
  ON CONFLICT DO UPDATE SET
    deliveries = deliveries + 1, quantity = quantity + excluded.quantity,
    size = size + excluded.size, inexact = inexact + excluded.inexact,
    evidence = evidence + excluded.evidence, attended = attended + excluded.attended,
    attendances = attendances + excluded.attendances,
    indirectlyAttended = indirectlyAttended + excluded.indirectlyAttended,
    indirect = indirect + excluded.indirect, stated = stated + excluded.stated,
    newPeople = newPeople + excluded.newPeople, uncounted = uncounted + excluded.uncounted;
  INSERT INTO tally SELECT
    NEW.deliverable, NEW.part, NEW.place, NEW.acceptedDecimals, 0, 0, 0, 1,
    NEW.exact * NEW.accepted, abs(NEW.exact * NEW.accepted), 0, 0, 0, 0, 0, 0, 0, 0, 0
  WHERE NEW.counts AND NEW.accepted IS NOT NULL
  ON CONFLICT DO UPDATE SET
    acceptances = acceptances + 1, accepted = accepted + excluded.accepted,
    acceptedSize = acceptedSize + excluded.acceptedSize;
  INSERT INTO tallyDay VALUES (
    NEW.deliverable, NEW.dayFirst, NEW.day, NEW.decimals, NEW.dayLast, 1, NEW.counts,
    NEW.counts AND NEW.quantity > 0, NEW.counts * NEW.exact * NEW.quantity)
  ON CONFLICT DO UPDATE SET
    deliveries = deliveries + 1, counted = counted + excluded.counted,
    positive = positive + excluded.positive, quantity = quantity + excluded.quantity;
END;

CREATE TRIGGER tallied_removed AFTER DELETE ON tallied BEGIN
  UPDATE tally SET
    deliveries = deliveries - 1, quantity = quantity - OLD.exact * OLD.quantity,
    size = size - abs(OLD.exact * OLD.quantity), inexact = inexact - 1 + OLD.exact,
    evidence = evidence - OLD.evidence,
    attended = attended - (NOT OLD.indirect AND OLD.attendances IS NOT NULL),
    attendances = attendances - OLD.exact * (1 - OLD.indirect) * ifnull(OLD.attendances, 0),
    indirectlyAttended = indirectlyAttended - (OLD.indirect AND OLD.attendances IS NOT NULL),
    indirect = indirect - OLD.exact * OLD.indirect * ifnull(OLD.attendances, 0),
    stated = stated - (NOT OLD.indirect AND OLD.newPeople IS NOT NULL),
    newPeople = newPeople - OLD.exact * (1 - OLD.indirect) * ifnull(OLD.newPeople, 0),
    uncounted = uncounted - OLD.uncounted
  WHERE OLD.counts AND deliverable = OLD.deliverable AND part = OLD.part AND place = OLD.place
    AND decimals = OLD.decimals;
  UPDATE tally SET
    acceptances = acceptances - 1, accepted = accepted - OLD.exact * OLD.accepted,
    acceptedSize = acceptedSize - abs(OLD.exact * OLD.accepted)
  WHERE OLD.counts AND OLD.accepted IS NOT NULL AND deliverable = OLD.deliverable
    AND part = OLD.part AND place = OLD.place AND decimals = OLD.acceptedDecimals;
  DELETE FROM tally WHERE deliverable = OLD.deliverable AND part = OLD.part AND place = OLD.place
    AND deliveries = 0 AND acceptances = 0;
  UPDATE tallyDay SET
    deliveries = deliveries - 1, counted = counted - OLD.counts,
    positive = positive - (OLD.counts AND OLD.quantity > 0),
    quantity = quantity - OLD.counts * OLD.exact * OLD.quantity
  WHERE deliverable = OLD.deliverable AND dayFirst = OLD.dayFirst AND day = OLD.day
    AND decimals = OLD.decimals;
  DELETE FROM tallyDay WHERE deliverable = OLD.deliverable AND dayFirst = OLD.dayFirst
    AND day = OLD.day AND decimals = OLD.decimals AND deliveries = 0;
END;

-- The plan of a deliverable is found without its deliveries.
DROP INDEX record_beside;
CREATE INDEX record_beside ON record (parent, kind) WHERE kind <> 'delivery';

-- Events that say the same are found without the others of their day.
DROP INDEX delivery_by_day;
CREATE INDEX delivery_by_day ON delivery (day, at, quantity);

PRAGMA user_version = 18;
