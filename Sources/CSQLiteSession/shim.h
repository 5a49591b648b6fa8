// SQLite with its session extension, which the system's library has compiled in.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// Settings of the whole process, to be made before the first file is opened; sqlite3_config takes a list of
// arguments of any length, which Swift cannot call.
//
// SQLite counts no memory, which would lock a mutex at each allocation, and makes no twenty pages ready for
// each table that a query builds on the way: a start builds several, of one page each. What such a table
// gave back is kept, up to 64 MB, and taken from the system a megabyte at a time: the system clears each
// page that it hands out, again and again.
static inline void configureSQLite(void) {
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  sqlite3_config(SQLITE_CONFIG_PAGECACHE, (void *)0, 0, 0);
#ifdef __GLIBC__
  mallopt(M_TOP_PAD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  mallopt(M_MMAP_THRESHOLD, 8 << 20);
#endif
}

// Limits what a file can make SQLite do: nothing in it is trusted, no view is opened, and no trigger runs
// unless the program's own are needed. sqlite3_db_config takes a list of arguments of any length as well.
//
// Returns SQLITE_OK when every setting was taken.
static inline int hardenSQLite(sqlite3 *connection, int runsTriggers) {
  const struct {
    int setting, value;
  } settings[] = {
      {SQLITE_DBCONFIG_DEFENSIVE, 1},
      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
      {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
      {SQLITE_DBCONFIG_ENABLE_TRIGGER, runsTriggers},
      {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
      {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
      {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
      {SQLITE_DBCONFIG_DQS_DML, 0},
      {SQLITE_DBCONFIG_DQS_DDL, 0},
      {SQLITE_DBCONFIG_LEGACY_ALTER_TABLE, 0},
  };
  for (unsigned i = 0; i < sizeof settings / sizeof *settings; i++) {
    int is = -1;
    int code = sqlite3_db_config(connection, settings[i].setting, settings[i].value, &is);
    if (code != SQLITE_OK) return code;
    if (is != settings[i].value) return SQLITE_MISUSE;
  }
  const struct {
    int limit, value;
  } limits[] = {
      {SQLITE_LIMIT_LENGTH, 256 << 20},   {SQLITE_LIMIT_SQL_LENGTH, 1 << 20},
      {SQLITE_LIMIT_COLUMN, 256},         {SQLITE_LIMIT_ATTACHED, 0},
      {SQLITE_LIMIT_TRIGGER_DEPTH, 10},   {SQLITE_LIMIT_WORKER_THREADS, 0},
  };
  for (unsigned i = 0; i < sizeof limits / sizeof *limits; i++)
    sqlite3_limit(connection, limits[i].limit, limits[i].value);
  return SQLITE_OK;
}
