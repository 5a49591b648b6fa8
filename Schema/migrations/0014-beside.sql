-- The records beside deliverables and what stands under them, by comparisons instead of a list: for a list SQLite
-- fills a table of its own in each query that asks for them, and most do.
DROP INDEX record_beside;
CREATE INDEX record_beside ON record (parent, kind)
  WHERE kind <> 'deliverable' AND kind <> 'part' AND kind <> 'delivery';

PRAGMA user_version = 14;
