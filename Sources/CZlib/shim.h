// zlib, whose ways in are macros that Swift cannot see: raw deflate streams, as archives hold them.
#include <zlib.h>

static inline int grants_inflate_begin(z_stream *stream) {
  return inflateInit2(stream, -MAX_WBITS);
}

static inline int grants_deflate_begin(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
}
