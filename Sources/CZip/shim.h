// The whole C wall: the one header of libzip, which only Archives uses.
#include <zip.h>
