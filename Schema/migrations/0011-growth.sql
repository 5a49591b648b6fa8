-- Derived. How each deliverable counts in its project once all its events have happened, and the sums
-- for each project, which SQLite keeps itself: a portfolio then grows with its projects only.
--
-- A row tells the truth for every as-of day from validFrom on. A progress has 4 decimals, a weight 4 and
-- their product 8; a weight that has more, or lies over 1000, is not exact: its project is added up anew.

PRAGMA user_version = 11;

CREATE TABLE standing (
  project BLOB NOT NULL,
  record BLOB NOT NULL,
  counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
  measurable INTEGER NOT NULL CHECK (measurable IN (0, 1)),
  weight INTEGER NOT NULL,
  weighted INTEGER NOT NULL,
  exact INTEGER NOT NULL CHECK (exact IN (0, 1)),
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  firstDue TEXT,
  firstOpenDue TEXT,
  lastEvent TEXT,
  validFrom TEXT NOT NULL,
  PRIMARY KEY (project, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE projectStanding (
  project BLOB NOT NULL PRIMARY KEY,
  deliverables INTEGER NOT NULL,
  counted INTEGER NOT NULL,
  measurable INTEGER NOT NULL,
  weight INTEGER NOT NULL,
  weighted INTEGER NOT NULL,
  inexact INTEGER NOT NULL,
  done INTEGER NOT NULL,
  firstDue TEXT,
  firstOpenDue TEXT,
  lastEvent TEXT,
  validFrom TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER standing_added AFTER INSERT ON standing BEGIN
  INSERT INTO projectStanding VALUES (
    NEW.project, 1, NEW.counted, NEW.measurable, NEW.weight, NEW.weighted, 1 - NEW.exact, NEW.done,
    NEW.firstDue, NEW.firstOpenDue, NEW.lastEvent, NEW.validFrom)
  ON CONFLICT DO UPDATE SET
    deliverables = deliverables + 1, counted = counted + NEW.counted,
    measurable = measurable + NEW.measurable, weight = weight + NEW.weight,
    weighted = weighted + NEW.weighted, inexact = inexact + 1 - NEW.exact, done = done + NEW.done,
    firstDue = min(ifnull(firstDue, NEW.firstDue), ifnull(NEW.firstDue, firstDue)),
    firstOpenDue =
      min(ifnull(firstOpenDue, NEW.firstOpenDue), ifnull(NEW.firstOpenDue, firstOpenDue)),
    lastEvent = max(ifnull(lastEvent, NEW.lastEvent), ifnull(NEW.lastEvent, lastEvent)),
    validFrom = max(validFrom, NEW.validFrom);
END;

-- What is the longest overdue of a project, without a walk through what it owes.
CREATE INDEX standing_by_due ON standing (project, firstOpenDue);

-- The earliest and the latest are looked for again only where the row that changes or goes had them.
CREATE TRIGGER standing_changed AFTER UPDATE ON standing BEGIN
  UPDATE projectStanding SET
    counted = counted - OLD.counted + NEW.counted,
    measurable = measurable - OLD.measurable + NEW.measurable,
    weight = weight - OLD.weight + NEW.weight, weighted = weighted - OLD.weighted + NEW.weighted,
    inexact = inexact + OLD.exact - NEW.exact, done = done - OLD.done + NEW.done,
    firstDue = CASE
      WHEN OLD.firstDue IS NULL OR OLD.firstDue > firstDue OR NEW.firstDue <= OLD.firstDue
      THEN min(ifnull(firstDue, NEW.firstDue), ifnull(NEW.firstDue, firstDue))
      ELSE (SELECT min(firstDue) FROM standing WHERE project = OLD.project) END,
    firstOpenDue = CASE
      WHEN OLD.firstOpenDue IS NULL OR OLD.firstOpenDue > firstOpenDue
        OR NEW.firstOpenDue <= OLD.firstOpenDue
      THEN min(ifnull(firstOpenDue, NEW.firstOpenDue), ifnull(NEW.firstOpenDue, firstOpenDue))
      ELSE (SELECT min(firstOpenDue) FROM standing WHERE project = OLD.project) END,
    lastEvent = CASE
      WHEN OLD.lastEvent IS NULL OR OLD.lastEvent < lastEvent OR NEW.lastEvent >= OLD.lastEvent
      THEN max(ifnull(lastEvent, NEW.lastEvent), ifnull(NEW.lastEvent, lastEvent))
      ELSE (SELECT max(lastEvent) FROM standing WHERE project = OLD.project) END,
    validFrom = CASE WHEN OLD.validFrom < validFrom OR NEW.validFrom >= OLD.validFrom
      THEN max(validFrom, NEW.validFrom)
      ELSE (SELECT max(validFrom) FROM standing WHERE project = OLD.project) END
  WHERE project = OLD.project;
END;

CREATE TRIGGER standing_removed AFTER DELETE ON standing BEGIN
  UPDATE projectStanding SET
    deliverables = deliverables - 1, counted = counted - OLD.counted,
    measurable = measurable - OLD.measurable, weight = weight - OLD.weight,
    weighted = weighted - OLD.weighted, inexact = inexact - 1 + OLD.exact, done = done - OLD.done,
    firstDue = CASE WHEN OLD.firstDue IS NULL OR OLD.firstDue > firstDue THEN firstDue
      ELSE (SELECT min(firstDue) FROM standing WHERE project = OLD.project) END,
    firstOpenDue =
      CASE WHEN OLD.firstOpenDue IS NULL OR OLD.firstOpenDue > firstOpenDue THEN firstOpenDue
      ELSE (SELECT min(firstOpenDue) FROM standing WHERE project = OLD.project) END,
    lastEvent = CASE WHEN OLD.lastEvent IS NULL OR OLD.lastEvent < lastEvent THEN lastEvent
      ELSE (SELECT max(lastEvent) FROM standing WHERE project = OLD.project) END,
    validFrom = CASE WHEN OLD.validFrom < validFrom THEN validFrom
      ELSE ifnull((SELECT max(validFrom) FROM standing WHERE project = OLD.project), '') END
  WHERE project = OLD.project;
  DELETE FROM projectStanding WHERE project = OLD.project AND deliverables = 0;
END;

-- Derived. How much is open by the last day of its due date, kept by SQLite: a first screen says how much
-- there is without counting it.
CREATE TABLE deadlineDay (
  dueLast TEXT NOT NULL PRIMARY KEY,
  open INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO deadlineDay SELECT dueLast, count(*) FROM deadline WHERE isOpen GROUP BY dueLast;

CREATE TRIGGER deadline_added AFTER INSERT ON deadline WHEN NEW.isOpen BEGIN
  INSERT INTO deadlineDay VALUES (NEW.dueLast, 1) ON CONFLICT DO UPDATE SET open = open + 1;
END;

CREATE TRIGGER deadline_removed AFTER DELETE ON deadline WHEN OLD.isOpen BEGIN
  UPDATE deadlineDay SET open = open - 1 WHERE dueLast = OLD.dueLast;
  DELETE FROM deadlineDay WHERE dueLast = OLD.dueLast AND open = 0;
END;

-- What stands under a record beside the many: deliverables, their parts and what was delivered.
CREATE INDEX record_beside ON record (parent, kind)
  WHERE kind NOT IN ('deliverable', 'part', 'delivery');

-- SQLite takes "NOT NULL column IS NOT NULL" for the constant 1 and then never finds that the index
-- may be used: on columns that are never NULL the condition has to go.
DROP INDEX office_by_person;
CREATE INDEX office_by_person ON office (person);
DROP INDEX membership_by_member;
CREATE INDEX membership_by_member ON membership (member);
DROP INDEX party_by_organisation;
CREATE INDEX party_by_organisation ON party (organisation);
DROP INDEX signatory_by_person;
CREATE INDEX signatory_by_person ON signatory (person);
DROP INDEX participant_by_organisation;
CREATE INDEX participant_by_organisation ON participant (organisation);
DROP INDEX place_by_at;
CREATE INDEX place_by_at ON place (at);
DROP INDEX funding_by_project;
CREATE INDEX funding_by_project ON funding (project);
DROP INDEX consent_by_organisation;
CREATE INDEX consent_by_organisation ON consent (organisation);
