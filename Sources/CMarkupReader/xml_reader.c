#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "markup_reader.h"
#include "start.h"

/// Attributes handed on of one element; the rest is passed over.
enum { attributes_limit = 64 };

/// The longest start of an element in bytes, give or take a piece: libxml2 compares each attribute with all
/// before it.
enum { element_start_limit = 32 << 10 };

/// Namespaces declared by the elements that are open, twice: libxml2 looks through all of them.
enum { namespace_entries_limit = 512 };

struct saransh_xml_reader {
  xmlParserCtxtPtr parser;
  saransh_markup_events events;
  size_t depth, max_depth;
  int is_too_deep, is_refused;
  int has_error;
  char error[160];
  /// The entity that was asked for last, for libxml2 to read its text from.
  xmlEntity entity;
  xmlChar entity_text[8];
};

static void refuse(saransh_xml_reader *reader, const char *why) {
  reader->is_refused = reader->has_error = 1;
  snprintf(reader->error, sizeof reader->error, "%s", why);
  xmlStopParser(reader->parser);
}

/// A document that declares attributes could give each of its elements thousands of them.
static void declare_attribute(void *data, const xmlChar *element, const xmlChar *name, int type,
                              int default_kind, const xmlChar *value, xmlEnumerationPtr values) {
  (void)element, (void)name, (void)type, (void)default_kind, (void)value;
  xmlFreeEnumeration(values);
  refuse(data, "it declares attributes of its own");
}

static void start_element(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                          int namespaces_count, const xmlChar **namespaces, int attributes_count,
                          int defaulted_count, const xmlChar **fields) {
  (void)prefix, (void)namespaces_count, (void)namespaces, (void)defaulted_count;
  saransh_xml_reader *reader = data;
  if (reader->is_too_deep || reader->is_refused) return;
  if (reader->parser->nsNr > namespace_entries_limit) {
    refuse(reader, "it has too many namespaces");
    return;
  }
  if (++reader->depth > reader->max_depth) {
    reader->is_too_deep = 1;
    xmlStopParser(reader->parser);
    return;
  }
  saransh_markup_attribute attributes[attributes_limit];
  size_t count = 0;
  // Five fields an attribute: local name, prefix, URI, and the value's start and end.
  for (; count < (size_t)attributes_count && count < attributes_limit; ++count, fields += 5) {
    attributes[count].name = (const char *)fields[0];
    attributes[count].value.start = (const char *)fields[3];
    attributes[count].value.length = (size_t)(fields[4] - fields[3]);
  }
  reader->events.start_element(reader->events.context, (const char *)name, (const char *)uri,
                               attributes, count);
}

static void end_element(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)name, (void)prefix, (void)uri;
  saransh_xml_reader *reader = data;
  if (reader->is_too_deep || reader->is_refused || reader->depth == 0) return;
  --reader->depth;
  reader->events.end_element(reader->events.context);
}

static void characters(void *data, const xmlChar *text, int length) {
  saransh_xml_reader *reader = data;
  if (reader->is_too_deep || length <= 0) return;
  saransh_markup_slice slice = {(const char *)text, (size_t)length};
  reader->events.text(reader->events.context, slice);
}

/// One of HTML's entities, or none: what a document declares is never looked at.
static xmlEntityPtr find_entity(void *data, const xmlChar *name) {
  saransh_xml_reader *reader = data;
  const htmlEntityDesc *known = htmlEntityLookup(name);
  if (known == NULL) return NULL;
  const int length = xmlCopyChar(0, reader->entity_text, (int)known->value);
  reader->entity_text[length] = 0;
  memset(&reader->entity, 0, sizeof reader->entity);
  reader->entity.type = XML_ENTITY_DECL;
  reader->entity.name = (const xmlChar *)known->name;
  reader->entity.etype = XML_INTERNAL_PREDEFINED_ENTITY;
  reader->entity.content = reader->entity.orig = reader->entity_text;
  reader->entity.length = length;
  return &reader->entity;
}

static xmlEntityPtr find_no_entity(void *data, const xmlChar *name) {
  (void)data, (void)name;
  return NULL;
}

static void remember(void *data, xmlErrorPtr error) {
  saransh_xml_reader *reader = data;
  if (reader->has_error || error == NULL || error->level < XML_ERR_FATAL) return;
  reader->has_error = 1;
  const char *message = error->message == NULL ? "unknown error" : error->message;
  size_t length = strcspn(message, "\r\n");
  if (length >= sizeof reader->error) length = sizeof reader->error - 1;
  while (length > 0 && ((unsigned char)message[length] & 0xC0) == 0x80) --length;
  while (length > 0 && message[length - 1] == ' ') --length;
  memcpy(reader->error, message, length);
  reader->error[length] = 0;
}

saransh_xml_reader *saransh_xml_open(size_t max_depth, const saransh_markup_events *events) {
  saransh_markup_start();
  saransh_xml_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  reader->events = *events;
  reader->max_depth = max_depth;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start_element;
  handler.endElementNs = end_element;
  handler.characters = characters;
  handler.ignorableWhitespace = characters;
  handler.cdataBlock = characters;
  handler.getEntity = find_entity;
  handler.getParameterEntity = find_no_entity;
  handler.attributeDecl = declare_attribute;
  handler.serror = (xmlStructuredErrorFunc)remember;
  reader->parser = xmlCreatePushParserCtxt(&handler, reader, NULL, 0, NULL);
  if (reader->parser == NULL) {
    free(reader);
    return NULL;
  }
  xmlCtxtUseOptions(reader->parser, XML_PARSE_RECOVER | XML_PARSE_NONET);
  return reader;
}

void saransh_xml_close(saransh_xml_reader *reader) {
  if (reader == NULL) return;
  if (reader->parser->myDoc != NULL) xmlFreeDoc(reader->parser->myDoc);
  xmlFreeParserCtxt(reader->parser);
  free(reader);
}

saransh_markup_status saransh_xml_feed(saransh_xml_reader *reader, const uint8_t *bytes, size_t length,
                                       int is_last) {
  if (length > (1 << 30)) return SARANSH_MARKUP_TOO_LARGE;
  xmlParseChunk(reader->parser, (const char *)bytes, (int)length, is_last);
  if (reader->is_too_deep) return SARANSH_MARKUP_TOO_DEEP;
  const xmlParserInputPtr input = reader->parser->input;
  if (!reader->is_refused && reader->parser->instate == XML_PARSER_START_TAG && input != NULL &&
      input->end - input->cur > element_start_limit) {
    refuse(reader, "an element begins and does not end for too long");
  }
  if (reader->is_refused) return SARANSH_MARKUP_MALFORMED;
  if (reader->parser->errNo == XML_ERR_NO_MEMORY) return SARANSH_MARKUP_TOO_LARGE;
  return reader->parser->instate == XML_PARSER_EOF && !is_last ? SARANSH_MARKUP_MALFORMED
                                                               : SARANSH_MARKUP_OK;
}

const char *saransh_xml_error(const saransh_xml_reader *reader) {
  return reader->has_error ? reader->error : NULL;
}

void saransh_xml_forget_error(saransh_xml_reader *reader) {
  reader->has_error = 0;
  // libxml2 drops references behind an error for as long as it holds the document for ill-formed.
  reader->parser->wellFormed = 1;
}

size_t saransh_xml_line(const saransh_xml_reader *reader) {
  const xmlParserInputPtr input = reader->parser->input;
  return input == NULL || input->line < 1 ? 1 : (size_t)input->line;
}
