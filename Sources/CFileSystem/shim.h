// Calls of Linux that Swift's Glibc leaves out: statfs(2), which tells the type of a file system, and
// renameat2(2), which renames without replacing. The system call serves C libraries without a wrapper.
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

static inline unsigned int grants_file_system_type(const char *path) {
  struct statfs status;
  return statfs(path, &status) == 0 ? (unsigned int)status.f_type : 0;
}

// Returns 0, or -1 with errno: EEXIST when something has the new name; EINVAL or ENOSYS when the file
// system or the kernel cannot do it.
static inline int grants_rename_without_replacing(const char *from, const char *to) {
  const unsigned int no_replace = 1;  // RENAME_NOREPLACE
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, no_replace);
}
