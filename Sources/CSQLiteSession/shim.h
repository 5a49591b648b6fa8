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
