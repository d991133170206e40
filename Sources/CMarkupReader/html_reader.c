#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "markup_reader.h"
#include "start.h"

/// libxml2 compares each attribute of an element with all before it, so their number must be bounded.
/// It grows its array of them by doubling, two entries an attribute and more, and asks for bytes now and
/// then: when the array has grown beyond this, at some 1,400 attributes, it is given no more.
enum { attribute_entries_limit = 2816 };

/// What libxml2 is given at a time.
enum { piece_length = 4096 };

/// Attributes handed on of one element; the rest is passed over.
enum { attributes_limit = 64 };

typedef struct {
  htmlParserCtxtPtr parser;
  const saransh_markup_events *events;
  const uint8_t *next, *end;
  size_t depth, max_depth;
  int is_too_deep, has_too_many_attributes;
} html_reading;

static int read_piece(void *data, char *target, int room) {
  html_reading *reading = data;
  if (reading->parser->maxatts > attribute_entries_limit) reading->has_too_many_attributes = 1;
  if (reading->is_too_deep || reading->has_too_many_attributes) return 0;
  size_t length = (size_t)(reading->end - reading->next);
  if (length > piece_length) length = piece_length;
  if (length > (size_t)room) length = (size_t)room;
  memcpy(target, reading->next, length);
  reading->next += length;
  return (int)length;
}

static int close_input(void *data) {
  (void)data;
  return 0;
}

/// Makes the page the parser's input. Its bytes are UTF-8 whatever it says of itself.
static int open_input(html_reading *reading) {
  htmlParserCtxtPtr parser = reading->parser;
  xmlParserInputBufferPtr buffer =
      xmlParserInputBufferCreateIO(read_piece, close_input, reading, XML_CHAR_ENCODING_NONE);
  if (buffer == NULL) return 0;
  xmlParserInputPtr input = xmlNewIOInputStream(parser, buffer, XML_CHAR_ENCODING_NONE);
  if (input == NULL) {
    xmlFreeParserInputBuffer(buffer);
    return 0;
  }
  inputPush(parser, input);
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  if (input->encoding == NULL) input->encoding = xmlStrdup((const xmlChar *)"UTF-8");
  return 1;
}

static void start_element(void *data, const xmlChar *name, const xmlChar **pairs) {
  html_reading *reading = data;
  if (reading->is_too_deep) return;
  if (++reading->depth > reading->max_depth) {
    reading->is_too_deep = 1;
    xmlStopParser(reading->parser);
    return;
  }
  saransh_markup_attribute attributes[attributes_limit];
  size_t count = 0;
  for (; pairs != NULL && pairs[0] != NULL && count < attributes_limit; pairs += 2) {
    const char *value = pairs[1] == NULL ? "" : (const char *)pairs[1];
    attributes[count].name = (const char *)pairs[0];
    attributes[count].value.start = value;
    attributes[count].value.length = strlen(value);
    ++count;
  }
  const saransh_markup_events *events = reading->events;
  events->start_element(events->context, (const char *)name, NULL, attributes, count);
}

static void end_element(void *data, const xmlChar *name) {
  (void)name;
  html_reading *reading = data;
  if (reading->is_too_deep || reading->depth == 0) return;
  --reading->depth;
  reading->events->end_element(reading->events->context);
}

static void characters(void *data, const xmlChar *text, int length) {
  html_reading *reading = data;
  if (reading->is_too_deep || length <= 0) return;
  saransh_markup_slice slice = {(const char *)text, (size_t)length};
  reading->events->text(reading->events->context, slice);
}

static void set_handlers(xmlSAXHandlerPtr handlers) {
  memset(handlers, 0, sizeof *handlers);
  handlers->startElement = start_element;
  handlers->endElement = end_element;
  handlers->characters = characters;
  handlers->ignorableWhitespace = characters;
  handlers->cdataBlock = characters;
}

saransh_markup_status saransh_html_parse(const uint8_t *bytes, size_t length, size_t max_depth,
                                         const saransh_markup_events *events) {
  saransh_markup_start();
  if (length == 0) return SARANSH_MARKUP_OK;
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (parser == NULL) return SARANSH_MARKUP_TOO_LARGE;
  html_reading reading = {parser, events, bytes, bytes + length, 0, max_depth, 0, 0};
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                 HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  set_handlers(parser->sax);
  parser->userData = &reading;
  const int is_open = open_input(&reading);
  if (is_open) htmlParseDocument(parser);
  const int is_out_of_memory = !is_open || parser->errNo == XML_ERR_NO_MEMORY;
  htmlFreeParserCtxt(parser);
  if (reading.is_too_deep) return SARANSH_MARKUP_TOO_DEEP;
  return is_out_of_memory || reading.has_too_many_attributes ? SARANSH_MARKUP_TOO_LARGE
                                                             : SARANSH_MARKUP_OK;
}
