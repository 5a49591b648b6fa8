-- The whole schema as the migrations leave it; written by scripts/schema.

CREATE TABLE content (
  sha256 TEXT NOT NULL PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE deadline (
  record BLOB NOT NULL PRIMARY KEY,
  due TEXT NOT NULL,
  dueLast TEXT NOT NULL,
  originalDue TEXT NOT NULL,
  isOpen INTEGER NOT NULL CHECK (isOpen IN (0, 1)),
  validFrom TEXT NOT NULL
, isHeld INTEGER NOT NULL DEFAULT 0 CHECK (isHeld IN (0, 1))) STRICT, WITHOUT ROWID;

CREATE INDEX deadline_open ON deadline (dueLast, validFrom) WHERE isOpen;

CREATE INDEX deadline_by_validFrom ON deadline (validFrom);

CREATE TABLE searchMap (
  number INTEGER PRIMARY KEY,
  record BLOB NOT NULL UNIQUE
) STRICT;

CREATE VIRTUAL TABLE searchText USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE original (
  record BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  -- The record of the file, and the place in it, counted from 0.
  source BLOB REFERENCES record (id),
  ordinal INTEGER,
  -- Which version of the mapping read it.
  mapping INTEGER NOT NULL,
  content BLOB NOT NULL
, contentSize INTEGER) STRICT;

CREATE INDEX original_by_source ON original (source, ordinal) WHERE source IS NOT NULL;

CREATE INDEX deadline_held ON deadline (record) WHERE isHeld;

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

CREATE INDEX standing_by_due ON standing (project, firstOpenDue);

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

CREATE TABLE deadlineDay (
  dueLast TEXT NOT NULL PRIMARY KEY,
  open INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER deadline_added AFTER INSERT ON deadline WHEN NEW.isOpen BEGIN
  INSERT INTO deadlineDay VALUES (NEW.dueLast, 1) ON CONFLICT DO UPDATE SET open = open + 1;
END;

CREATE TRIGGER deadline_removed AFTER DELETE ON deadline WHEN OLD.isOpen BEGIN
  UPDATE deadlineDay SET open = open - 1 WHERE dueLast = OLD.dueLast;
  DELETE FROM deadlineDay WHERE dueLast = OLD.dueLast AND open = 0;
END;

CREATE TABLE unfinished (
  -- 'journal': the line is to be written into the journal of erasures beside the register;
  -- 'evidence': the file of this digest is to be deleted from the folder beside it;
  -- 'space': unused pages and the text index are to be made again without what they still hold.
  step TEXT NOT NULL CHECK (step IN ('journal', 'evidence', 'space')),
  subject TEXT NOT NULL,
  PRIMARY KEY (step, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
  office BLOB NOT NULL CHECK (length(office) = 16),
  number INTEGER NOT NULL CHECK (number >= 1),
  -- When it was made: milliseconds since 1970, always later than all entries before; clock is what the machine
  -- showed.
  at INTEGER NOT NULL,
  clock INTEGER NOT NULL,
  -- NULL for one that was erased, as are the next two.
  author TEXT,
  command TEXT,
  reason TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo', 'purge', 'seal')),
  undoesOffice BLOB,
  undoesNumber INTEGER,
  -- The user_version of the file when the entry was made.
  layout INTEGER NOT NULL,
  -- The salts of the leaves are derived from it; after a purge, what of it is left.
  seed BLOB,
  -- The public key that signs it (Ed25519).
  key BLOB,
  hash BLOB NOT NULL,
  -- Of entries of layouts before 17: the digests that they had, and the salt of command and reason when the seed
  -- is gone.
  oldPrevious BLOB,
  oldHash BLOB,
  oldTextSalt BLOB,
  PRIMARY KEY (office, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_by_at ON entry (at);

CREATE INDEX entry_by_undone ON entry (undoesOffice, undoesNumber) WHERE undoesNumber IS NOT NULL;

CREATE TABLE said (
  office BLOB NOT NULL,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- NULL for what was erased.
  text TEXT,
  PRIMARY KEY (office, number, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE seen (
  office BLOB NOT NULL,
  number INTEGER NOT NULL,
  other BLOB NOT NULL,
  otherNumber INTEGER NOT NULL,
  otherHash BLOB NOT NULL,
  PRIMARY KEY (office, number, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX seen_by_other ON seen (other, otherNumber);

CREATE TABLE erased (
  office BLOB NOT NULL,
  number INTEGER NOT NULL,
  slot INTEGER NOT NULL,
  byOffice BLOB NOT NULL,
  byNumber INTEGER NOT NULL,
  digest BLOB NOT NULL,
  PRIMARY KEY (office, number, slot, byOffice, byNumber)
) STRICT, WITHOUT ROWID;

CREATE INDEX erased_by ON erased (byOffice, byNumber);

CREATE TABLE signature (
  office BLOB NOT NULL,
  key BLOB NOT NULL,
  number INTEGER NOT NULL,
  signature BLOB NOT NULL,
  PRIMARY KEY (office, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
  -- Every record: its key, its kind, which is the table with its other fields, and its place. Its reference is the
  -- slugs from the top, joined by "/". The top has the kind 'register' and is its own parent; an erased record is
  -- called purged-...
  --
  -- In all tables: NULL is not known (claim may say why). A date is as it was given: 2025, 2025-36 (the fourth
  -- quarter), 2025-10, 2025-10-14; "~" is about, ".." open. Its first and last day stand in ...First and ...Last where
  -- it is searched by. target 125 with targetDecimals 1 is 12.5; amount 1050 with amountDecimals 2 and amountCurrency
  -- EUR (ISO 4217) is 10.50 EUR. Flags are 0 or 1. A reference that names "record" takes several kinds. "Above" is the
  -- record that record.parent names.
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  kind TEXT NOT NULL,
  parent BLOB NOT NULL REFERENCES record (id),
  -- Unique under a parent, which writers check and doctor lists.
  slug TEXT NOT NULL,
  -- The name, and its language (BCP 47); other languages are in narrative.
  title TEXT,
  language TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX record_by_parent ON record (parent, slug);

CREATE INDEX record_beside ON record (parent, kind) WHERE kind <> 'delivery';

CREATE TABLE narrative (
  -- Texts in further languages ("title" is the name), and lists of texts in their order.
  record BLOB NOT NULL REFERENCES record (id),
  field TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (record, field, ordinal, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
  -- The records that a list names, in its order.
  record BLOB NOT NULL REFERENCES record (id),
  field TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  target BLOB NOT NULL REFERENCES record (id),
  PRIMARY KEY (record, field, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX link_by_target ON link (target);

CREATE TABLE headcount (
  -- Numbers of people by category; category '' is the total. Field participations: attendances; newPersons: new people.
  record BLOB NOT NULL REFERENCES record (id),
  field TEXT NOT NULL,
  category TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 0),
  PRIMARY KEY (record, field, category)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  -- What a source says of a field, or why its value is not known. Sources may disagree.
  record BLOB NOT NULL REFERENCES record (id),
  id BLOB NOT NULL CHECK (length(id) = 16),
  field TEXT NOT NULL,
  value TEXT,
  unknown TEXT,
  source BLOB REFERENCES record (id),
  -- Whether the record has this value.
  inUse INTEGER NOT NULL CHECK (inUse IN (0, 1)),
  note TEXT,
  PRIMARY KEY (record, id),
  CHECK (value IS NULL OR unknown IS NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_by_source ON claim (source) WHERE source IS NOT NULL;

CREATE TABLE setting (
  -- What holds for the whole register.
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT,
  acronym TEXT,
  -- As in published data: XI-IATI-...
  identifier TEXT,
  country TEXT CHECK (country GLOB '[A-Z][A-Z]'),
  city BLOB REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
  website TEXT,
  note TEXT,
  email TEXT,
  correspondence TEXT CHECK (length(correspondence) BETWEEN 2 AND 35 AND correspondence NOT GLOB '*[^a-z0-9-]*')
) STRICT, WITHOUT ROWID;

CREATE INDEX organisation_by_city ON organisation (city) WHERE city IS NOT NULL;

CREATE INDEX organisation_by_identifier ON organisation (identifier) WHERE identifier IS NOT NULL;

CREATE TABLE person (
  -- Who signs, answers or is written to; never somebody who was reached.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  email TEXT,
  phone TEXT,
  correspondence TEXT CHECK (length(correspondence) BETWEEN 2 AND 35 AND correspondence NOT GLOB '*[^a-z0-9-]*'),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE office (
  -- A position in the organisation above.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  person BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  "from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]*' OR "from" = '..'),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]*' OR until = '..'),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX office_by_person ON office (person);

CREATE TABLE membership (
  -- An organisation that is a member of the one above.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  member BLOB NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  "from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]*' OR "from" = '..'),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]*' OR until = '..'),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX membership_by_member ON membership (member);

CREATE TABLE city (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  country TEXT CHECK (country GLOB '[A-Z][A-Z]'),
  region TEXT,
  -- Degrees north and east, in millionths.
  latitude INTEGER CHECK (latitude BETWEEN -90000000 AND 90000000),
  longitude INTEGER CHECK (longitude BETWEEN -180000000 AND 180000000),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE site (
  -- A school or another place in the city above.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT,
  identifier TEXT,
  -- Degrees north and east, in millionths.
  latitude INTEGER CHECK (latitude BETWEEN -90000000 AND 90000000),
  longitude INTEGER CHECK (longitude BETWEEN -180000000 AND 180000000),
  -- 1: its exact place does not leave the register.
  sensitive INTEGER CHECK (sensitive IN (0, 1)),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  -- Who said something, where and when.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  publisher TEXT,
  url TEXT,
  published TEXT CHECK (published GLOB '[0-9][0-9][0-9][0-9]*' OR published = '..'),
  accessed TEXT CHECK (accessed GLOB '[0-9][0-9][0-9][0-9]*' OR accessed = '..'),
  words TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  -- A file kept as evidence. Its bytes are in content or beside the register.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  fileName TEXT NOT NULL,
  -- Of the file that is kept, and of the file before the coordinates were removed from a picture.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  originalSha256 TEXT CHECK (length(originalSha256) = 64 AND originalSha256 NOT GLOB '*[^0-9a-f]*'),
  mediaType TEXT,
  -- In bytes.
  size INTEGER NOT NULL CHECK (size >= 0),
  class TEXT NOT NULL,
  keepUntil TEXT CHECK (keepUntil GLOB '[0-9][0-9][0-9][0-9]*' OR keepUntil = '..'),
  -- Where the original of a restricted one is.
  location TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement (
  -- A signed document; it can stand under another.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT,
  number TEXT,
  under BLOB REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  signed TEXT CHECK (signed GLOB '[0-9][0-9][0-9][0-9]*' OR signed = '..'),
  place BLOB REFERENCES record (id),
  venue TEXT,
  subject TEXT,
  prevailing TEXT CHECK (length(prevailing) BETWEEN 2 AND 35 AND prevailing NOT GLOB '*[^a-z0-9-]*'),
  start TEXT CHECK (start GLOB '[0-9][0-9][0-9][0-9]*' OR start = '..'),
  end TEXT CHECK (end GLOB '[0-9][0-9][0-9][0-9]*' OR end = '..'),
  implementationEnd TEXT CHECK (implementationEnd GLOB '[0-9][0-9][0-9][0-9]*' OR implementationEnd = '..'),
  document BLOB REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  thresholds TEXT,
  rateRule TEXT,
  -- By how many per cent spending may differ from a line.
  tolerance INTEGER CHECK (tolerance >= 0),
  toleranceDecimals INTEGER CHECK (toleranceDecimals BETWEEN 0 AND 18),
  identifier TEXT,
  awarded TEXT CHECK (awarded GLOB '[0-9][0-9][0-9][0-9]*' OR awarded = '..')
) STRICT, WITHOUT ROWID;

CREATE INDEX agreement_by_under ON agreement (under) WHERE under IS NOT NULL;

CREATE INDEX agreement_by_place ON agreement (place) WHERE place IS NOT NULL;

CREATE INDEX agreement_by_document ON agreement (document) WHERE document IS NOT NULL;

CREATE INDEX agreement_by_identifier ON agreement (identifier) WHERE identifier IS NOT NULL;

CREATE TABLE party (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  organisation BLOB NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX party_by_organisation ON party (organisation);

CREATE TABLE signatory (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  person BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  "for" BLOB REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  -- The position in which the person signed.
  office BLOB REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  signed TEXT CHECK (signed GLOB '[0-9][0-9][0-9][0-9]*' OR signed = '..'),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX signatory_by_for ON signatory ("for") WHERE "for" IS NOT NULL;

CREATE INDEX signatory_by_office ON signatory (office) WHERE office IS NOT NULL;

CREATE INDEX signatory_by_person ON signatory (person);

CREATE TABLE project (
  -- A funded activity. Its planned end is its milestone "end".
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  status TEXT,
  plannedStart TEXT CHECK (plannedStart GLOB '[0-9][0-9][0-9][0-9]*' OR plannedStart = '..'),
  actualStart TEXT CHECK (actualStart GLOB '[0-9][0-9][0-9][0-9]*' OR actualStart = '..'),
  actualEnd TEXT CHECK (actualEnd GLOB '[0-9][0-9][0-9][0-9]*' OR actualEnd = '..'),
  aim TEXT,
  description TEXT,
  duration TEXT,
  responsible BLOB REFERENCES record (id),
  -- 1: its figures are invented, as an example.
  invented INTEGER CHECK (invented IN (0, 1)),
  note TEXT,
  identifier TEXT,
  unpublished INTEGER CHECK (unpublished IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX project_by_responsible ON project (responsible) WHERE responsible IS NOT NULL;

CREATE INDEX project_by_identifier ON project (identifier) WHERE identifier IS NOT NULL;

CREATE TABLE participant (
  -- What an organisation does in the project above.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  organisation BLOB NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX participant_by_organisation ON participant (organisation);

CREATE TABLE place (
  -- Where the project above works.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  at BLOB NOT NULL REFERENCES record (id),
  "from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]*' OR "from" = '..'),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]*' OR until = '..'),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX place_by_at ON place (at);

CREATE TABLE "group" (
  -- People whose number is known once, such as a class.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  size INTEGER CHECK (size BETWEEN 0 AND 1000000000),
  site BLOB REFERENCES record (id),
  reach TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX group_by_site ON "group" (site) WHERE site IS NOT NULL;

CREATE TABLE funding (
  -- What the agreement above pays of a project.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  project BLOB NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  amount INTEGER,
  amountDecimals INTEGER CHECK (amountDecimals BETWEEN 0 AND 18),
  amountCurrency TEXT CHECK (amountCurrency GLOB '[A-Z][A-Z][A-Z]'),
  -- Per cent of the project.
  share INTEGER CHECK (share >= 0),
  shareDecimals INTEGER CHECK (shareDecimals BETWEEN 0 AND 18),
  "from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]*' OR "from" = '..'),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]*' OR until = '..'),
  told TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX funding_by_project ON funding (project);

CREATE TABLE deliverable (
  -- Something countable that the project above owes; progress is delivery / target.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT,
  level TEXT,
  unit TEXT,
  target INTEGER CHECK (target >= 0),
  targetDecimals INTEGER CHECK (targetDecimals BETWEEN 0 AND 18),
  due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]*' OR due = '..'),
  dueFirst TEXT CHECK (dueFirst IS date(dueFirst, '+0 days')),
  dueLast TEXT CHECK (dueLast IS date(dueLast, '+0 days')),
  responsible BLOB REFERENCES record (id),
  weight INTEGER CHECK (weight >= 0),
  weightDecimals INTEGER CHECK (weightDecimals BETWEEN 0 AND 18),
  description TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX deliverable_by_responsible ON deliverable (responsible) WHERE responsible IS NOT NULL;

CREATE TABLE part (
  -- What the deliverable above owes one place.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  at BLOB REFERENCES record (id),
  target INTEGER CHECK (target >= 0),
  targetDecimals INTEGER CHECK (targetDecimals BETWEEN 0 AND 18),
  due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]*' OR due = '..'),
  dueFirst TEXT CHECK (dueFirst IS date(dueFirst, '+0 days')),
  dueLast TEXT CHECK (dueLast IS date(dueLast, '+0 days')),
  responsible BLOB REFERENCES record (id),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX part_by_at ON part (at) WHERE at IS NOT NULL;

CREATE INDEX part_by_responsible ON part (responsible) WHERE responsible IS NOT NULL;

CREATE TABLE delivery (
  -- What was done for the deliverable above. One that another replaces does not count.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]*' OR day = '..'),
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  quantityDecimals INTEGER NOT NULL CHECK (quantityDecimals BETWEEN 0 AND 18),
  part BLOB REFERENCES part (id) DEFERRABLE INITIALLY DEFERRED,
  at BLOB REFERENCES record (id),
  reach TEXT,
  recordedBy TEXT,
  replaces BLOB REFERENCES delivery (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX delivery_by_part ON delivery (part) WHERE part IS NOT NULL;

CREATE INDEX delivery_by_at ON delivery (at) WHERE at IS NOT NULL;

CREATE INDEX delivery_by_replaces ON delivery (replaces) WHERE replaces IS NOT NULL;

CREATE INDEX delivery_by_day ON delivery (day, at, quantity);

CREATE TABLE milestone (
  -- A dated event that one party owes another. Steps under it say what came of it.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT,
  due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]*' OR due = '..'),
  dueFirst TEXT CHECK (dueFirst IS date(dueFirst, '+0 days')),
  dueLast TEXT CHECK (dueLast IS date(dueLast, '+0 days')),
  rule TEXT,
  owedBy BLOB REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  owedTo BLOB REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  responsible BLOB REFERENCES record (id),
  description TEXT,
  note TEXT,
  -- The obligation that made it, with its occurrence and period.
  obligation BLOB REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
  occurrence INTEGER CHECK (occurrence BETWEEN 1 AND 1000),
  periodFrom TEXT CHECK (periodFrom GLOB '[0-9][0-9][0-9][0-9]*' OR periodFrom = '..'),
  periodTo TEXT CHECK (periodTo GLOB '[0-9][0-9][0-9][0-9]*' OR periodTo = '..')
) STRICT, WITHOUT ROWID;

CREATE INDEX milestone_by_owedBy ON milestone (owedBy) WHERE owedBy IS NOT NULL;

CREATE INDEX milestone_by_owedTo ON milestone (owedTo) WHERE owedTo IS NOT NULL;

CREATE INDEX milestone_by_responsible ON milestone (responsible) WHERE responsible IS NOT NULL;

CREATE INDEX milestone_by_obligation ON milestone (obligation) WHERE obligation IS NOT NULL;

CREATE TABLE step (
  -- What happened to the record above: verified, accepted, returned, submitted, closed ...
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]*' OR day = '..'),
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  "by" BLOB REFERENCES record (id),
  quantity INTEGER CHECK (quantity >= 0),
  quantityDecimals INTEGER CHECK (quantityDecimals BETWEEN 0 AND 18),
  newDue TEXT CHECK (newDue GLOB '[0-9][0-9][0-9][0-9]*' OR newDue = '..'),
  reason TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX step_by_by ON step ("by") WHERE "by" IS NOT NULL;

CREATE TABLE amendment (
  -- A change of one field of the record above; until it is in force the old value rules.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT NOT NULL,
  field TEXT NOT NULL,
  before TEXT,
  after TEXT,
  number TEXT,
  requested TEXT CHECK (requested GLOB '[0-9][0-9][0-9][0-9]*' OR requested = '..'),
  decided TEXT CHECK (decided GLOB '[0-9][0-9][0-9][0-9]*' OR decided = '..'),
  signed TEXT CHECK (signed GLOB '[0-9][0-9][0-9][0-9]*' OR signed = '..'),
  inForce TEXT CHECK (inForce GLOB '[0-9][0-9][0-9][0-9]*' OR inForce = '..'),
  "by" BLOB REFERENCES record (id),
  reason TEXT,
  source BLOB REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX amendment_by_by ON amendment ("by") WHERE "by" IS NOT NULL;

CREATE INDEX amendment_by_source ON amendment (source) WHERE source IS NOT NULL;

CREATE TABLE consent (
  -- A party that agreed to the amendment above.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  organisation BLOB NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]*' OR day = '..'),
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX consent_by_organisation ON consent (organisation);

CREATE TABLE suspension (
  -- A pause of the project above or of its scope.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  scope BLOB REFERENCES record (id),
  "from" TEXT NOT NULL CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]*' OR "from" = '..'),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]*' OR until = '..'),
  decidedBy BLOB REFERENCES record (id),
  reason TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX suspension_by_scope ON suspension (scope) WHERE scope IS NOT NULL;

CREATE INDEX suspension_by_decidedBy ON suspension (decidedBy) WHERE decidedBy IS NOT NULL;

CREATE TABLE journal (
  -- Something that happened and is worth keeping.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT,
  day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]*' OR day = '..'),
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  place BLOB REFERENCES record (id),
  venue TEXT,
  description TEXT,
  source BLOB REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_by_place ON journal (place) WHERE place IS NOT NULL;

CREATE INDEX journal_by_source ON journal (source) WHERE source IS NOT NULL;

CREATE TABLE identity (
  -- Which office this file is.
  office BLOB NOT NULL PRIMARY KEY CHECK (length(office) = 16),
  -- Milliseconds since 1970.
  made INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE obligation (
  -- Something that an agreement requires, once or at regular intervals.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT NOT NULL,
  -- How long a period is, as 6m; NULL for once.
  every TEXT,
  -- How long after the period, the term or the event, as +45d or +30wd.
  due TEXT NOT NULL,
  basis TEXT,
  event BLOB REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
  "first" TEXT CHECK ("first" GLOB '[0-9][0-9][0-9][0-9]*' OR "first" = '..'),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]*' OR until = '..'),
  project BLOB REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  owedBy BLOB REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  owedTo BLOB REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  responsible BLOB REFERENCES record (id),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX obligation_by_event ON obligation (event) WHERE event IS NOT NULL;

CREATE INDEX obligation_by_project ON obligation (project) WHERE project IS NOT NULL;

CREATE INDEX obligation_by_owedBy ON obligation (owedBy) WHERE owedBy IS NOT NULL;

CREATE INDEX obligation_by_owedTo ON obligation (owedTo) WHERE owedTo IS NOT NULL;

CREATE INDEX obligation_by_responsible ON obligation (responsible) WHERE responsible IS NOT NULL;

CREATE TABLE holiday (
  -- A day on which nobody works.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]*' OR day = '..'),
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE reminder (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  -- From the due date, as -30,-7,0,14.
  days TEXT NOT NULL,
  tells TEXT,
  recipient BLOB REFERENCES record (id),
  about BLOB REFERENCES record (id),
  type TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX reminder_by_recipient ON reminder (recipient) WHERE recipient IS NOT NULL;

CREATE INDEX reminder_by_about ON reminder (about) WHERE about IS NOT NULL;

CREATE TABLE sent (
  -- Reminders that were sent from this file: of which rule, for what, how many days from its due date, to whom.
  rule BLOB NOT NULL,
  record BLOB NOT NULL,
  due TEXT NOT NULL,
  days INTEGER NOT NULL,
  recipient BLOB NOT NULL,
  at INTEGER NOT NULL,
  address TEXT,
  state TEXT NOT NULL CHECK (state IN ('sending', 'sent', 'skipped', 'failed', 'refused')),
  detail TEXT,
  PRIMARY KEY (rule, record, due, days, recipient)
) STRICT, WITHOUT ROWID;

CREATE INDEX sent_by_record ON sent (record);

CREATE TABLE result (
  -- What the project above is for.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT NOT NULL,
  description TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
  -- How the result above is measured.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  measure TEXT,
  direction TEXT,
  -- Whether a value counts since the previous one or in total.
  accumulation TEXT,
  rollUp TEXT,
  unit TEXT,
  baseline INTEGER,
  baselineDecimals INTEGER CHECK (baselineDecimals BETWEEN 0 AND 18),
  baselineDate TEXT CHECK (baselineDate GLOB '[0-9][0-9][0-9][0-9]*' OR baselineDate = '..'),
  baselineAt BLOB REFERENCES record (id),
  -- Whose deliveries are its values.
  deliverable BLOB REFERENCES deliverable (id) DEFERRABLE INITIALLY DEFERRED,
  steady INTEGER CHECK (steady IN (0, 1)),
  description TEXT,
  note TEXT,
  feeds BLOB REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX indicator_by_baselineAt ON indicator (baselineAt) WHERE baselineAt IS NOT NULL;

CREATE INDEX indicator_by_deliverable ON indicator (deliverable) WHERE deliverable IS NOT NULL;

CREATE INDEX indicator_by_feeds ON indicator (feeds) WHERE feeds IS NOT NULL;

CREATE TABLE period (
  -- The target of the indicator above for a period.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  "from" TEXT NOT NULL CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]*' OR "from" = '..'),
  until TEXT NOT NULL CHECK (until GLOB '[0-9][0-9][0-9][0-9]*' OR until = '..'),
  target INTEGER,
  targetDecimals INTEGER CHECK (targetDecimals BETWEEN 0 AND 18),
  -- Settled: only an amendment changes it.
  locked INTEGER CHECK (locked IN (0, 1)),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE actual (
  -- What the indicator above was found to be.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]*' OR day = '..'),
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  value INTEGER,
  valueDecimals INTEGER CHECK (valueDecimals BETWEEN 0 AND 18),
  denominator INTEGER CHECK (denominator >= 0),
  denominatorDecimals INTEGER CHECK (denominatorDecimals BETWEEN 0 AND 18),
  words TEXT,
  at BLOB REFERENCES record (id),
  recordedBy TEXT,
  replaces BLOB REFERENCES actual (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX actual_by_day ON actual (day, at);

CREATE INDEX actual_by_at ON actual (at) WHERE at IS NOT NULL;

CREATE INDEX actual_by_replaces ON actual (replaces) WHERE replaces IS NOT NULL;

CREATE TABLE dimension (
  -- Categories of people.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  -- Whether somebody can be in several.
  overlaps INTEGER CHECK (overlaps IN (0, 1)),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE budget (
  -- A line of a budget.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  amount INTEGER NOT NULL,
  amountDecimals INTEGER CHECK (amountDecimals BETWEEN 0 AND 18),
  amountCurrency TEXT CHECK (amountCurrency GLOB '[A-Z][A-Z][A-Z]'),
  type TEXT,
  status TEXT,
  "from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]*' OR "from" = '..'),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]*' OR until = '..'),
  -- By how many per cent spending may differ from it.
  tolerance INTEGER CHECK (tolerance >= 0),
  toleranceDecimals INTEGER CHECK (toleranceDecimals BETWEEN 0 AND 18),
  note TEXT,
  deliverable BLOB REFERENCES deliverable (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX budget_by_deliverable ON budget (deliverable) WHERE deliverable IS NOT NULL;

CREATE TABLE "transaction" (
  -- Money that moved, or what was given in kind.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]*' OR day = '..'),
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  amount INTEGER NOT NULL,
  amountDecimals INTEGER CHECK (amountDecimals BETWEEN 0 AND 18),
  amountCurrency TEXT CHECK (amountCurrency GLOB '[A-Z][A-Z][A-Z]'),
  provider BLOB REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  receiver BLOB REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  description TEXT,
  line BLOB REFERENCES budget (id) DEFERRABLE INITIALLY DEFERRED,
  tranche BLOB REFERENCES tranche (id) DEFERRABLE INITIALLY DEFERRED,
  about BLOB REFERENCES record (id),
  inKind INTEGER CHECK (inKind IN (0, 1)),
  -- On what the value of what was given in kind is based.
  valuation TEXT,
  replaces BLOB REFERENCES "transaction" (id) DEFERRABLE INITIALLY DEFERRED,
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

CREATE TABLE tranche (
  -- A planned payment; link has the milestones that it waits for.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  amount INTEGER NOT NULL,
  amountDecimals INTEGER CHECK (amountDecimals BETWEEN 0 AND 18),
  amountCurrency TEXT CHECK (amountCurrency GLOB '[A-Z][A-Z][A-Z]'),
  due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]*' OR due = '..'),
  dueFirst TEXT CHECK (dueFirst IS date(dueFirst, '+0 days')),
  dueLast TEXT CHECK (dueLast IS date(dueLast, '+0 days')),
  -- How long after the last of these milestones, as +30d.
  within TEXT,
  provider BLOB REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  receiver BLOB REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX tranche_by_provider ON tranche (provider) WHERE provider IS NOT NULL;

CREATE INDEX tranche_by_receiver ON tranche (receiver) WHERE receiver IS NOT NULL;

CREATE TABLE rate (
  -- One unit of "from" in "to".
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]*' OR day = '..'),
  value INTEGER NOT NULL CHECK (value >= 0),
  valueDecimals INTEGER CHECK (valueDecimals BETWEEN 0 AND 18),
  source BLOB REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX rate_by_source ON rate (source) WHERE source IS NOT NULL;

CREATE TABLE alert (
  -- A condition that is watched, such as an overdue report.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT NOT NULL,
  days INTEGER CHECK (days BETWEEN 0 AND 36500),
  percent INTEGER CHECK (percent >= 0),
  percentDecimals INTEGER CHECK (percentDecimals BETWEEN 0 AND 18),
  about BLOB REFERENCES record (id),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX alert_by_about ON alert (about) WHERE about IS NOT NULL;

CREATE TABLE passage (
  -- The narrative of reports on the record above.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  section TEXT NOT NULL,
  "from" TEXT NOT NULL CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]*' OR "from" = '..'),
  until TEXT NOT NULL CHECK (until GLOB '[0-9][0-9][0-9][0-9]*' OR until = '..'),
  text TEXT NOT NULL,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE figure (
  -- What the report above said.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  "of" BLOB NOT NULL REFERENCES record (id),
  measure TEXT NOT NULL,
  value INTEGER CHECK (value >= 0),
  valueDecimals INTEGER CHECK (valueDecimals BETWEEN 0 AND 18),
  amount INTEGER,
  amountDecimals INTEGER CHECK (amountDecimals BETWEEN 0 AND 18),
  amountCurrency TEXT CHECK (amountCurrency GLOB '[A-Z][A-Z][A-Z]')
) STRICT, WITHOUT ROWID;

CREATE INDEX figure_by_of ON figure ("of");

CREATE TABLE judgement (
  -- A rating of the project above by a person.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  light TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]*' OR day = '..'),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]*' OR until = '..'),
  "by" BLOB REFERENCES record (id),
  reason TEXT NOT NULL,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX judgement_by_by ON judgement (by) WHERE by IS NOT NULL;

CREATE TABLE issue (
  -- A report that was issued to somebody.
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]*' OR day = '..'),
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  -- NULL for a name that was erased.
  recipient TEXT,
  type TEXT NOT NULL,
  asOf TEXT NOT NULL CHECK (asOf GLOB '[0-9][0-9][0-9][0-9]*' OR asOf = '..'),
  "from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]*' OR "from" = '..'),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]*' OR until = '..'),
  correspondence TEXT CHECK (length(correspondence) BETWEEN 2 AND 35 AND correspondence NOT GLOB '*[^a-z0-9-]*'),
  format TEXT NOT NULL,
  fileName TEXT,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  -- The command that makes it again.
  arguments TEXT NOT NULL,
  tools TEXT NOT NULL,
  -- The last entry of history when it was made.
  entryOffice TEXT,
  entryNumber INTEGER CHECK (entryNumber >= 0),
  entryHash TEXT CHECK (length(entryHash) = 64 AND entryHash NOT GLOB '*[^0-9a-f]*'),
  recordedBy TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX issue_by_day ON issue (dayLast);

CREATE TABLE tallied (
  -- Derived: what each delivery adds to the sums, with all its steps. One that was corrected since does not count.
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

CREATE INDEX tallied_by_stepFirst ON tallied (deliverable, stepFirst) WHERE stepFirst IS NOT NULL;

CREATE INDEX tallied_by_stepLast ON tallied (deliverable, stepLast) WHERE stepLast IS NOT NULL;

CREATE INDEX tallied_with_gap ON tallied (deliverable) WHERE gap;

CREATE INDEX tallied_correcting ON tallied (deliverable) WHERE replaces IS NOT NULL;

CREATE TABLE tally (
  -- Derived: the sums of tallied, for each part or place and each number of decimals, so that they are exact.
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

CREATE TABLE tallyDay (
  -- Derived: what was delivered on each day, for forecasts and the last day.
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

CREATE TABLE tallyGroup (
  -- Derived: in how many deliveries a group of people took part; member is the group.
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

CREATE TABLE span (
  -- Rows of an entry that follow one another and to which the same was done: in the same table, to the same columns (a
  -- bit each, the first column lowest). Their keys are in line.
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

CREATE TABLE line (
  -- The key of each row that an entry changed. It begins with the record that the row is about; of an erased row only
  -- that is left. Its span is the last one whose first is not after place.
  key BLOB NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (key, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE trace (
  -- What few rows have beside their line: of one that lost something the record that it is about; the salt of one that
  -- stayed in an entry of a layout before 17 that lost its seed.
  office BLOB NOT NULL,
  number INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  record BLOB,
  salt BLOB,
  PRIMARY KEY (office, number, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE changeset (
  -- The parts of what an entry changed, as changesets of SQLite's session extension.
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
