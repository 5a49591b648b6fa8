-- What was published of a record, as it was published, and the identifier of a project.
PRAGMA user_version = 8;

ALTER TABLE project ADD COLUMN identifier TEXT;
CREATE INDEX project_by_identifier ON project (identifier) WHERE identifier IS NOT NULL;
CREATE INDEX organisation_by_identifier ON organisation (identifier) WHERE identifier IS NOT NULL;

CREATE TABLE original (
  record BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  -- The record of the file, and the place in it, counted from 0.
  source BLOB REFERENCES record (id),
  ordinal INTEGER,
  -- Which version of the mapping read it.
  mapping INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;

CREATE INDEX original_by_source ON original (source, ordinal) WHERE source IS NOT NULL;
