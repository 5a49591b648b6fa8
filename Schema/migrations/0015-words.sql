-- An event or a period that has no word but its day, which is its name, is not found by words.
DELETE FROM searchText WHERE rowid IN (
  SELECT m.number FROM searchMap m JOIN record r ON r.id = m.record
  JOIN searchText t ON t.rowid = m.number
  WHERE r.kind IN ('delivery', 'actual', 'transaction', 'period')
    AND t.words NOT LIKE '%' || char(10) || '%' AND r.slug NOT GLOB '*[A-Za-z]*');
DELETE FROM searchMap WHERE number NOT IN (SELECT rowid FROM searchText);

PRAGMA user_version = 15;
