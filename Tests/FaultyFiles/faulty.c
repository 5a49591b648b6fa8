#include "faulty.h"
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

static sqlite3_vfs *usual;
static sqlite3_vfs faulty;
static char *watched;
static struct faulty_operation *operations;
static int count, room, asked, failing, failing_code, failing_forever, failing_reads, reads;

struct file {
  sqlite3_file base;
  char *path;  // NULL when the file is not watched
  sqlite3_file real[];
};

// Whether the next operation is to fail, and with what.
static int verdict(void) {
  asked++;
  if (failing && (asked == failing || (failing_forever && asked > failing))) return failing_code;
  return SQLITE_OK;
}

static void note(int kind, const char *path, long long offset, int size, const void *bytes) {
  if (count == room) {
    room = room ? room * 2 : 256;
    operations = realloc(operations, (size_t)room * sizeof *operations);
  }
  void *copy = NULL;
  if (size > 0) {
    copy = malloc((size_t)size);
    memcpy(copy, bytes, (size_t)size);
  }
  operations[count++] = (struct faulty_operation){kind, strdup(path), offset, size, copy};
}

#define REAL(f) (((struct file *)(f))->real)
#define PATH(f) (((struct file *)(f))->path)

static int close_file(sqlite3_file *f) {
  int code = REAL(f)->pMethods ? REAL(f)->pMethods->xClose(REAL(f)) : SQLITE_OK;
  free(PATH(f));
  return code;
}
static int read_file(sqlite3_file *f, void *to, int size, sqlite3_int64 at) {
  if (PATH(f) && watched && failing_reads && ++reads >= failing_reads) return SQLITE_IOERR_READ;
  return REAL(f)->pMethods->xRead(REAL(f), to, size, at);
}
static int write_file(sqlite3_file *f, const void *from, int size, sqlite3_int64 at) {
  if (PATH(f) && watched) {
    int code = verdict();
    if (code) return code;
    note(faulty_write, PATH(f), at, size, from);
  }
  return REAL(f)->pMethods->xWrite(REAL(f), from, size, at);
}
static int truncate_file(sqlite3_file *f, sqlite3_int64 size) {
  if (PATH(f) && watched) {
    int code = verdict();
    if (code) return code == SQLITE_FULL ? SQLITE_IOERR_TRUNCATE : code;
    note(faulty_truncate, PATH(f), size, 0, NULL);
  }
  return REAL(f)->pMethods->xTruncate(REAL(f), size);
}
static int sync_file(sqlite3_file *f, int flags) {
  if (PATH(f) && watched) {
    int code = verdict();
    if (code) return code == SQLITE_FULL ? SQLITE_IOERR_FSYNC : code;
    note(faulty_sync, PATH(f), 0, 0, NULL);
    // The test draws its own power cuts; the disk need not wait for real ones.
    return SQLITE_OK;
  }
  return REAL(f)->pMethods->xSync(REAL(f), flags);
}
static int size_of_file(sqlite3_file *f, sqlite3_int64 *size) {
  return REAL(f)->pMethods->xFileSize(REAL(f), size);
}
static int lock_file(sqlite3_file *f, int lock) { return REAL(f)->pMethods->xLock(REAL(f), lock); }
static int unlock_file(sqlite3_file *f, int lock) {
  return REAL(f)->pMethods->xUnlock(REAL(f), lock);
}
static int check_lock(sqlite3_file *f, int *result) {
  return REAL(f)->pMethods->xCheckReservedLock(REAL(f), result);
}
static int control(sqlite3_file *f, int operation, void *argument) {
  return REAL(f)->pMethods->xFileControl(REAL(f), operation, argument);
}
static int sector_size(sqlite3_file *f) { return REAL(f)->pMethods->xSectorSize(REAL(f)); }
static int characteristics(sqlite3_file *f) {
  // No promise at all: neither whole pages nor order.
  return PATH(f) ? 0 : REAL(f)->pMethods->xDeviceCharacteristics(REAL(f));
}

// What the users of a write-ahead log share does not outlast the machine.
static int map_shared(sqlite3_file *f, int region, int size, int extends, void volatile **place) {
  return REAL(f)->pMethods->xShmMap(REAL(f), region, size, extends, place);
}
static int lock_shared(sqlite3_file *f, int first, int count, int flags) {
  return REAL(f)->pMethods->xShmLock(REAL(f), first, count, flags);
}
static void bar_shared(sqlite3_file *f) { REAL(f)->pMethods->xShmBarrier(REAL(f)); }
static int unmap_shared(sqlite3_file *f, int deletes) {
  return REAL(f)->pMethods->xShmUnmap(REAL(f), deletes);
}

static const sqlite3_io_methods methods = {
    2,          close_file,  read_file,   write_file,  truncate_file, sync_file,   size_of_file,
    lock_file,  unlock_file, check_lock,  control,     sector_size,   characteristics,
    map_shared, lock_shared, bar_shared,  unmap_shared};

static int is_watched(const char *path) {
  return path && watched && strncmp(path, watched, strlen(watched)) == 0;
}

static int open_file(sqlite3_vfs *vfs, const char *path, sqlite3_file *f, int flags, int *out) {
  (void)vfs;
  struct file *file = (struct file *)f;
  file->base.pMethods = NULL;
  file->path = NULL;
  int exists = 1;
  if (is_watched(path) && (flags & SQLITE_OPEN_CREATE)) {
    usual->xAccess(usual, path, SQLITE_ACCESS_EXISTS, &exists);
    if (!exists) {
      int code = verdict();
      if (code) return SQLITE_CANTOPEN;
    }
  }
  int code = usual->xOpen(usual, path, file->real, flags, out);
  if (code != SQLITE_OK) return code;
  if (is_watched(path)) {
    file->path = strdup(path);
    if (!exists) note(faulty_create, path, 0, 0, NULL);
  }
  file->base.pMethods = &methods;
  return SQLITE_OK;
}

static int delete_file(sqlite3_vfs *vfs, const char *path, int sync) {
  (void)vfs;
  if (is_watched(path)) {
    int code = verdict();
    if (code) return SQLITE_IOERR_DELETE;
    note(faulty_delete, path, sync, 0, NULL);
  }
  return usual->xDelete(usual, path, is_watched(path) ? 0 : sync);
}

void faulty_install(void) {
  if (usual) return;
  usual = sqlite3_vfs_find(NULL);
  faulty = *usual;
  faulty.zName = "faulty";
  faulty.szOsFile = (int)sizeof(struct file) + usual->szOsFile;
  faulty.xOpen = open_file;
  faulty.xDelete = delete_file;
  sqlite3_vfs_register(&faulty, 1);
}

void faulty_stop(void) {
  for (int i = 0; i < count; i++) {
    free((void *)operations[i].path);
    free((void *)operations[i].bytes);
  }
  count = asked = failing = 0;
  free(watched);
  watched = NULL;
}

void faulty_watch(const char *folder) {
  faulty_install();
  faulty_stop();
  watched = strdup(folder);
}

void faulty_fail_reads(int number) {
  failing_reads = number;
  reads = 0;
}
void faulty_fail(int number, int code, int forever) {
  asked = 0;
  failing = number;
  failing_code = code;
  failing_forever = forever;
}

int faulty_asked(void) { return asked; }
int faulty_count(void) { return count; }
struct faulty_operation faulty_at(int index) { return operations[index]; }
