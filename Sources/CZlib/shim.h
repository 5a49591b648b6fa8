// zlib, whose ways in are macros that Swift cannot see: raw deflate streams, as archives hold them.
// Without this its header brings those of the system with it, whose types would then be this module's to Swift.
#define Z_SOLO
#include <zlib.h>

static inline int grants_inflate_begin(z_stream *stream) {
  return inflateInit2(stream, -MAX_WBITS);
}

static inline int grants_deflate_begin(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
}
