#ifndef SARANSH_LOCALE_DATA_H
#define SARANSH_LOCALE_DATA_H

#include <stddef.h>

/// The embedded files of `locales/`, one after the other with a zero byte between.
/// They live as long as the process.
const unsigned char *saransh_locale_data(size_t *length);

#endif
