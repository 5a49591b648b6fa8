-- What published grants say of an agreement, and projects that are not to be published.
PRAGMA user_version = 12;

-- The identifier under which it is published, of 360Giving: 360G-prefix-number.
ALTER TABLE agreement ADD COLUMN identifier TEXT;
-- When it was decided, as far as somebody stated it; it is signed later.
ALTER TABLE agreement ADD COLUMN awarded TEXT;
CREATE INDEX agreement_by_identifier ON agreement (identifier) WHERE identifier IS NOT NULL;

ALTER TABLE project ADD COLUMN unpublished INTEGER CHECK (unpublished IN (0, 1));
