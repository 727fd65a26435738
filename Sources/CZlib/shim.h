// The whole C wall: the one header of zlib, which only GzipCompression uses.
#include <zlib.h>
