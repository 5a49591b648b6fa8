-- The register: records of some kinds, each in a table of its own, under one table of references.
--
-- Every table is recorded (history keeps each change of it), derived (made again from the recorded
-- ones) or local (of this file alone); Persistence says which is which, and a test holds it to that.
-- A date is kept as it was given (EDTF); where it is searched by, its first and last day stand
-- beside it. A decimal is a mantissa and a number of decimals. A value that is NULL is unknown, and
-- claim says why.

PRAGMA application_id = 1735552628;  -- 'grnt'
PRAGMA user_version = 1;

-- What every record has: a key that is unique among all offices, a place and a name.
-- The reference of a record is its slugs from the top, joined; it is never stored.
CREATE TABLE record (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  kind TEXT NOT NULL,
  parent BLOB NOT NULL REFERENCES record (id),
  slug TEXT NOT NULL,
  title TEXT,
  language TEXT,
  UNIQUE (parent, slug)
) STRICT, WITHOUT ROWID;

-- Texts in further languages, and lists of texts.
CREATE TABLE narrative (
  record BLOB NOT NULL REFERENCES record (id),
  field TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (record, field, ordinal, language)
) STRICT, WITHOUT ROWID;

-- The records that a list of references names.
CREATE TABLE link (
  record BLOB NOT NULL REFERENCES record (id),
  field TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  target BLOB NOT NULL REFERENCES record (id),
  PRIMARY KEY (record, field, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_by_target ON link (target);

-- People counted, by category; the category '' is the total.
CREATE TABLE headcount (
  record BLOB NOT NULL REFERENCES record (id),
  field TEXT NOT NULL,
  category TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 0),
  PRIMARY KEY (record, field, category)
) STRICT, WITHOUT ROWID;

-- What a source says of one field, or why its value is not known. Sources may disagree.
CREATE TABLE claim (
  record BLOB NOT NULL REFERENCES record (id),
  id BLOB NOT NULL CHECK (length(id) = 16),
  field TEXT NOT NULL,
  value TEXT,
  unknown TEXT,
  source BLOB REFERENCES record (id),
  inUse INTEGER NOT NULL CHECK (inUse IN (0, 1)),
  note TEXT,
  PRIMARY KEY (record, id),
  CHECK (value IS NULL OR unknown IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_by_source ON claim (source) WHERE source IS NOT NULL;

-- What holds for the whole register: its time zone, its language, its thresholds.
CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- An organisation: a foundation, an international organisation, a state. Its name is its title.
CREATE TABLE organisation (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT,
  acronym TEXT,
  identifier TEXT,
  country TEXT,
  city BLOB REFERENCES record (id),
  website TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_by_city ON organisation (city) WHERE city IS NOT NULL;

-- A person who signs, answers or can be written to. Never somebody who was reached.
CREATE TABLE person (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  email TEXT,
  phone TEXT,
  correspondence TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

-- An office that a person holds in an organisation, and since when.
CREATE TABLE office (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  person BLOB NOT NULL REFERENCES record (id),
  "from" TEXT,
  until TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX office_by_person ON office (person) WHERE person IS NOT NULL;

-- An organisation, often a state, that is a member of another.
CREATE TABLE membership (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  member BLOB NOT NULL REFERENCES record (id),
  "from" TEXT,
  until TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_by_member ON membership (member) WHERE member IS NOT NULL;

-- A city or town. Coordinates are millionths of a degree.
CREATE TABLE city (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  country TEXT,
  region TEXT,
  latitude INTEGER CHECK (abs(latitude) <= 90000000),
  longitude INTEGER CHECK (abs(longitude) <= 180000000),
  note TEXT
) STRICT, WITHOUT ROWID;

-- A school or another place in a city. A sensitive one leaves the register at city level.
CREATE TABLE site (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT,
  identifier TEXT,
  latitude INTEGER CHECK (abs(latitude) <= 90000000),
  longitude INTEGER CHECK (abs(longitude) <= 180000000),
  sensitive INTEGER CHECK (sensitive IN (0, 1)),
  note TEXT
) STRICT, WITHOUT ROWID;

-- Who said something, where and when.
CREATE TABLE source (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  publisher TEXT,
  url TEXT,
  published TEXT,
  accessed TEXT,
  words TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

-- A file that proves something, known by its SHA-256. The bytes are in content, or elsewhere.
CREATE TABLE document (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  fileName TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  originalSha256 TEXT,
  mediaType TEXT,
  size INTEGER NOT NULL CHECK (size >= 0),
  class TEXT NOT NULL,
  keepUntil TEXT,
  location TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

-- A signed document between parties; it can stand under another. The term and the end of implementation are two facts.
CREATE TABLE agreement (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT,
  number TEXT,
  under BLOB REFERENCES record (id),
  signed TEXT,
  place BLOB REFERENCES record (id),
  venue TEXT,
  subject TEXT,
  prevailing TEXT,
  start TEXT,
  end TEXT,
  implementationEnd TEXT,
  document BLOB REFERENCES record (id),
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_by_under ON agreement (under) WHERE under IS NOT NULL;
CREATE INDEX agreement_by_place ON agreement (place) WHERE place IS NOT NULL;
CREATE INDEX agreement_by_document ON agreement (document) WHERE document IS NOT NULL;

-- A party to an agreement.
CREATE TABLE party (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  organisation BLOB NOT NULL REFERENCES record (id),
  role TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX party_by_organisation ON party (organisation) WHERE organisation IS NOT NULL;

-- Who signed an agreement, for whom, in which office.
CREATE TABLE signatory (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  person BLOB NOT NULL REFERENCES record (id),
  "for" BLOB REFERENCES record (id),
  office BLOB REFERENCES record (id),
  signed TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX signatory_by_person ON signatory (person) WHERE person IS NOT NULL;
CREATE INDEX signatory_by_for ON signatory ("for") WHERE "for" IS NOT NULL;
CREATE INDEX signatory_by_office ON signatory (office) WHERE office IS NOT NULL;

-- A funded activity. Its planned end is its milestone "end".
CREATE TABLE project (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  status TEXT,
  plannedStart TEXT,
  actualStart TEXT,
  actualEnd TEXT,
  aim TEXT,
  description TEXT,
  duration TEXT,
  responsible BLOB REFERENCES record (id),
  invented INTEGER CHECK (invented IN (0, 1)),
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX project_by_responsible ON project (responsible) WHERE responsible IS NOT NULL;

-- What an organisation does in a project.
CREATE TABLE participant (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  organisation BLOB NOT NULL REFERENCES record (id),
  role TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_by_organisation ON participant (organisation) WHERE organisation IS NOT NULL;

-- A city or site of a project, from a day to a day.
CREATE TABLE place (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  at BLOB NOT NULL REFERENCES record (id),
  "from" TEXT,
  until TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX place_by_at ON place (at) WHERE at IS NOT NULL;

-- People whose number is known once, such as a class.
CREATE TABLE "group" (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  size INTEGER CHECK (size >= 0),
  site BLOB REFERENCES record (id),
  reach TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX group_by_site ON "group" (site) WHERE site IS NOT NULL;

-- Which agreement pays for which project, and how much of it.
CREATE TABLE funding (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  project BLOB NOT NULL REFERENCES record (id),
  amount INTEGER,
  amountDecimals INTEGER CHECK (amountDecimals BETWEEN 0 AND 18),
  amountCurrency TEXT CHECK (amountCurrency GLOB '[A-Z][A-Z][A-Z]'),
  share INTEGER,
  shareDecimals INTEGER CHECK (shareDecimals BETWEEN 0 AND 18),
  "from" TEXT,
  until TEXT,
  told TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX funding_by_project ON funding (project) WHERE project IS NOT NULL;

-- Something countable that a project owes. No target means that nobody set one.
CREATE TABLE deliverable (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT,
  level TEXT,
  unit TEXT,
  target INTEGER,
  targetDecimals INTEGER CHECK (targetDecimals BETWEEN 0 AND 18),
  due TEXT,
  dueFirst TEXT CHECK (dueFirst IS date(dueFirst, '+0 days')),
  dueLast TEXT CHECK (dueLast IS date(dueLast, '+0 days')),
  responsible BLOB REFERENCES record (id),
  weight INTEGER,
  weightDecimals INTEGER CHECK (weightDecimals BETWEEN 0 AND 18),
  description TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX deliverable_by_responsible ON deliverable (responsible) WHERE responsible IS NOT NULL;

-- What a deliverable owes one place, with its own target and due date.
CREATE TABLE part (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  at BLOB REFERENCES record (id),
  target INTEGER,
  targetDecimals INTEGER CHECK (targetDecimals BETWEEN 0 AND 18),
  due TEXT,
  dueFirst TEXT CHECK (dueFirst IS date(dueFirst, '+0 days')),
  dueLast TEXT CHECK (dueLast IS date(dueLast, '+0 days')),
  responsible BLOB REFERENCES record (id),
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX part_by_at ON part (at) WHERE at IS NOT NULL;
CREATE INDEX part_by_responsible ON part (responsible) WHERE responsible IS NOT NULL;

-- What was done on a day. A correction is a new row that names the one it replaces.
CREATE TABLE delivery (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  day TEXT NOT NULL,
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  quantity INTEGER NOT NULL,
  quantityDecimals INTEGER NOT NULL CHECK (quantityDecimals BETWEEN 0 AND 18),
  part BLOB REFERENCES record (id),
  at BLOB REFERENCES record (id),
  reach TEXT,
  recordedBy TEXT,
  replaces BLOB REFERENCES record (id),
  reason TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_by_part ON delivery (part) WHERE part IS NOT NULL;
CREATE INDEX delivery_by_at ON delivery (at) WHERE at IS NOT NULL;
CREATE INDEX delivery_by_replaces ON delivery (replaces) WHERE replaces IS NOT NULL;

-- A dated event that one party owes another.
CREATE TABLE milestone (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT,
  due TEXT,
  dueFirst TEXT CHECK (dueFirst IS date(dueFirst, '+0 days')),
  dueLast TEXT CHECK (dueLast IS date(dueLast, '+0 days')),
  rule TEXT,
  owedBy BLOB REFERENCES record (id),
  owedTo BLOB REFERENCES record (id),
  responsible BLOB REFERENCES record (id),
  description TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX milestone_by_owedBy ON milestone (owedBy) WHERE owedBy IS NOT NULL;
CREATE INDEX milestone_by_owedTo ON milestone (owedTo) WHERE owedTo IS NOT NULL;
CREATE INDEX milestone_by_responsible ON milestone (responsible) WHERE responsible IS NOT NULL;

-- A dated event in the life of a record: verified, accepted, returned, submitted, completed …
CREATE TABLE step (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT NOT NULL,
  day TEXT NOT NULL,
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  "by" BLOB REFERENCES record (id),
  quantity INTEGER,
  quantityDecimals INTEGER CHECK (quantityDecimals BETWEEN 0 AND 18),
  newDue TEXT,
  reason TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX step_by_by ON step ("by") WHERE "by" IS NOT NULL;

-- A change of one field of a plan: a correction, an internal re-planning or a contractual amendment.
CREATE TABLE amendment (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT NOT NULL,
  field TEXT NOT NULL,
  before TEXT,
  after TEXT,
  number TEXT,
  requested TEXT,
  decided TEXT,
  signed TEXT,
  inForce TEXT,
  "by" BLOB REFERENCES record (id),
  reason TEXT,
  source BLOB REFERENCES record (id),
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX amendment_by_by ON amendment ("by") WHERE "by" IS NOT NULL;
CREATE INDEX amendment_by_source ON amendment (source) WHERE source IS NOT NULL;

-- A party that agreed to a contractual amendment, and when.
CREATE TABLE consent (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  organisation BLOB NOT NULL REFERENCES record (id),
  day TEXT NOT NULL,
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_by_organisation ON consent (organisation) WHERE organisation IS NOT NULL;

-- A time in which a project, or one of its places or deliverables, was paused.
CREATE TABLE suspension (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  scope BLOB REFERENCES record (id),
  "from" TEXT NOT NULL,
  until TEXT,
  decidedBy BLOB REFERENCES record (id),
  reason TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX suspension_by_scope ON suspension (scope) WHERE scope IS NOT NULL;
CREATE INDEX suspension_by_decidedBy ON suspension (decidedBy) WHERE decidedBy IS NOT NULL;

-- Something that happened and is worth keeping.
CREATE TABLE journal (
  id BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  type TEXT,
  day TEXT,
  dayFirst TEXT CHECK (dayFirst IS date(dayFirst, '+0 days')),
  dayLast TEXT CHECK (dayLast IS date(dayLast, '+0 days')),
  place BLOB REFERENCES record (id),
  venue TEXT,
  description TEXT,
  source BLOB REFERENCES record (id),
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_by_place ON journal (place) WHERE place IS NOT NULL;
CREATE INDEX journal_by_source ON journal (source) WHERE source IS NOT NULL;
-- Local. Which office this file is: a copy that goes elsewhere becomes an office of its own.
CREATE TABLE identity (
  office BLOB NOT NULL PRIMARY KEY CHECK (length(office) = 16),
  made INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Local. The bytes of documents, which are only ever added.
CREATE TABLE content (
  sha256 TEXT NOT NULL PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

-- Derived. What has a due date, and whether it is open once all its events have happened.
-- A row tells the truth for every as-of day from validFrom on; before that the events decide.
CREATE TABLE deadline (
  record BLOB NOT NULL PRIMARY KEY,
  due TEXT NOT NULL,
  dueLast TEXT NOT NULL,
  originalDue TEXT NOT NULL,
  isOpen INTEGER NOT NULL CHECK (isOpen IN (0, 1)),
  validFrom TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX deadline_open ON deadline (dueLast, validFrom) WHERE isOpen;
CREATE INDEX deadline_by_validFrom ON deadline (validFrom);

-- Derived. The words of each record, folded; the map keeps its row numbers stable.
CREATE TABLE searchMap (
  number INTEGER PRIMARY KEY,
  record BLOB NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE searchText USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2');
