// statfs(2), which tells the type of a file system and which Swift's Glibc leaves out.
#include <sys/vfs.h>

static inline unsigned int grants_file_system_type(const char *path) {
  struct statfs status;
  return statfs(path, &status) == 0 ? (unsigned int)status.f_type : 0;
}
