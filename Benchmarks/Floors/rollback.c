/* Takes back what was changed after an entry, as SQLite itself can do it, asks a question and changes
 * nothing: the changesets of the later entries merged into one, inverted and applied to the file in a
 * transaction that is rolled back.
 *
 *   rollback FILE ENTRY SQL
 */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static void must(int code, const char *what, sqlite3 *db) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  fprintf(stderr, "%s: %s\n", what, db ? sqlite3_errmsg(db) : sqlite3_errstr(code));
  exit(1);
}

static int stop(void *context, int kind, sqlite3_changeset_iter *row) { return SQLITE_CHANGESET_ABORT; }

static int line(void *context, int count, char **values, char **names) {
  for (int column = 0; column < count; column++)
    printf("%s%s", column ? "|" : "", values[column] ? values[column] : "");
  puts("");
  return 0;
}

int main(int count, char **words) {
  if (count != 4) return 64;
  sqlite3 *db;
  must(sqlite3_open_v2(words[1], &db, SQLITE_OPEN_READWRITE, 0), "open", db);
  /* Nothing is spilled, so that nothing is ever written to the file. */
  must(sqlite3_exec(db,
    "PRAGMA cache_spill = OFF; PRAGMA journal_mode = MEMORY; PRAGMA foreign_keys = OFF; BEGIN", 0, 0, 0),
    "begin", db);
  sqlite3_changegroup *group;
  must(sqlite3changegroup_new(&group), "group", 0);
  sqlite3_stmt *parts;
  must(sqlite3_prepare_v2(db,
    "SELECT c.bytes FROM entry e CROSS JOIN changeset c ON c.office = e.office AND c.number = e.number "
    "WHERE e.at > (SELECT max(at) FROM entry WHERE number = ?) ORDER BY e.at, c.part", -1, &parts, 0),
    "parts", db);
  sqlite3_bind_int64(parts, 1, atoll(words[2]));
  while (sqlite3_step(parts) == SQLITE_ROW)
    must(sqlite3changegroup_add(
      group, sqlite3_column_bytes(parts, 0), (void *)sqlite3_column_blob(parts, 0)), "add", 0);
  sqlite3_finalize(parts);
  int size, inverted_size;
  void *merged, *inverted;
  must(sqlite3changegroup_output(group, &size, &merged), "output", 0);
  sqlite3changegroup_delete(group);
  must(sqlite3changeset_invert(size, merged, &inverted_size, &inverted), "invert", 0);
  sqlite3_free(merged);
  must(sqlite3changeset_apply(db, inverted_size, inverted, 0, stop, 0), "apply", db);
  sqlite3_free(inverted);
  must(sqlite3_exec(db, words[3], line, 0, 0), "ask", db);
  must(sqlite3_exec(db, "ROLLBACK", 0, 0, 0), "rollback", db);
  sqlite3_close(db);
  return 0;
}
