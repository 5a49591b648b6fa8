// SQLite's session extension, which GRDB does not expose; the system's library has it compiled in.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>
