-- The changes that gave a record another place or name: the past of one record is found by what moved
-- since, not by all that was done since. The columns are parent and slug.
CREATE INDEX change_of_moves ON change (office, number, key)
  WHERE tableName = 'record' AND operation = 'update' AND columns & 12 <> 0;

PRAGMA user_version = 13;
