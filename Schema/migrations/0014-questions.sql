-- The records beside deliverables and what stands under them, by comparisons instead of a list: for a list SQLite
-- fills a table of its own in each query that asks for them, and most do.
DROP INDEX record_beside;
CREATE INDEX record_beside ON record (parent, kind)
  WHERE kind <> 'deliverable' AND kind <> 'part' AND kind <> 'delivery';

-- What came after a time: an undo asks whether anything did, a look at the past what it was.
CREATE INDEX entry_by_at ON entry (at);

PRAGMA user_version = 14;
