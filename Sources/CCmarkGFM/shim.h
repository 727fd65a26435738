// The whole C wall: the two headers of libcmark-gfm that Markup uses.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
