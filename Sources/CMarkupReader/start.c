#include "start.h"

#include <libxml/parser.h>
#include <pthread.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;

void saransh_markup_start(void) { pthread_once(&once, xmlInitParser); }
