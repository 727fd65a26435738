// The whole C wall: the encoder's header, which only BrotliCompression uses.
#include <brotli/encode.h>
