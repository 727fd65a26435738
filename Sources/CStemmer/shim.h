// The whole C wall: the one header of libstemmer, which only SearchIndexing uses.
#include <libstemmer.h>
