// A file system for SQLite that fails when it is told to and writes down what it is asked to do. It
// stands before the usual one and lets every path pass that does not begin with the watched folder.
#ifndef FAULTY_H
#define FAULTY_H

enum faulty_kind { faulty_create, faulty_write, faulty_truncate, faulty_sync, faulty_delete };

struct faulty_operation {
  int kind;
  const char *path;
  long long offset;  // of a write; the new size of a truncation
  int size;
  const void *bytes;
};

// Puts it before the usual file system, once.
void faulty_install(void);

// Watches the files whose paths begin with `folder`; writes down what is done to them.
void faulty_watch(const char *folder);

// Lets the operation with this number, counted from 1 from now on, fail with a code of SQLite; all
// later ones too when `forever` is not 0. 0 lets all succeed.
void faulty_fail(int number, int code, int forever);

// Lets every read fail from this one on, counted from 1 from now on; 0 lets all succeed.
void faulty_fail_reads(int number);

// How many operations were asked for since `faulty_watch` or `faulty_fail`.
int faulty_asked(void);

// What was done since `faulty_watch`, in its order.
int faulty_count(void);
struct faulty_operation faulty_at(int index);

// Lets go of everything.
void faulty_stop(void);

#endif
