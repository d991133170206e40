#ifndef SARANSH_MARKUP_START_H
#define SARANSH_MARKUP_START_H

/// Makes libxml2 ready, once a process: it must not happen in two threads at a time.
void saransh_markup_start(void);

#endif
