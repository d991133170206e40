// The wall around libxml2: HTML and XML as a row of events, without its trees, its entities, its
// network and its words on standard error.
#ifndef SARANSH_MARKUP_READER_H
#define SARANSH_MARKUP_READER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  SARANSH_MARKUP_OK = 0,
  SARANSH_MARKUP_TOO_DEEP = 1,    ///< Elements are nested deeper than the limit; nothing more is read.
  SARANSH_MARKUP_TOO_LARGE = 2,   ///< No memory, or an element of more than a thousand attributes.
  SARANSH_MARKUP_MALFORMED = 3,   ///< XML that cannot be read on; HTML is never malformed.
} saransh_markup_status;

/// UTF-8, not NUL-terminated; valid during the call it is handed to.
typedef struct {
  const char *start;
  size_t length;
} saransh_markup_slice;

typedef struct {
  /// In HTML in lower case; the same pointer for the same name during one parse.
  const char *name;
  saransh_markup_slice value;
} saransh_markup_attribute;

/// What is told of a document, in its order. Character references are resolved; comments, processing
/// instructions and document types are left out. Starts and ends match.
typedef struct {
  void *context;
  /// `space` is the namespace's URI; NULL in HTML and where there is none.
  void (*start_element)(void *context, const char *name, const char *space,
                        const saransh_markup_attribute *attributes, size_t count);
  void (*end_element)(void *context);
  void (*text)(void *context, saransh_markup_slice text);
} saransh_markup_events;

/// Reads an HTML page as browsers do, whatever is wrong with it, in time linear in its length.
/// @param bytes UTF-8, well formed and without NUL.
/// @param max_depth How deep elements may be nested; at least 1.
saransh_markup_status saransh_html_parse(const uint8_t *bytes, size_t length, size_t max_depth,
                                         const saransh_markup_events *events);

/// Reads XML piece by piece. Entities that a document declares do not exist, so none can grow or reach
/// outside; those of HTML (`&nbsp;`) do. Not thread safe.
typedef struct saransh_xml_reader saransh_xml_reader;

/// Makes a reader, or returns NULL without memory. The events are called from within `_feed`.
saransh_xml_reader *saransh_xml_open(size_t max_depth, const saransh_markup_events *events);
void saransh_xml_close(saransh_xml_reader *reader);

/// Reads on. After an error that XML forbids to pass over, it goes on as well as it can and remembers
/// the error until `saransh_xml_forget_error`.
/// @param is_last Whether nothing follows.
saransh_markup_status saransh_xml_feed(saransh_xml_reader *reader, const uint8_t *bytes, size_t length,
                                       int is_last);

/// The first error since the last call of `saransh_xml_forget_error`, in a few words; NULL where there
/// is none.
const char *saransh_xml_error(const saransh_xml_reader *reader);
void saransh_xml_forget_error(saransh_xml_reader *reader);

/// The line the reader is at, from 1.
size_t saransh_xml_line(const saransh_xml_reader *reader);

#ifdef __cplusplus
}
#endif
#endif
