#ifndef SARANSH_JSON_READER_H
#define SARANSH_JSON_READER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Reads one JSON object at a time (RFC 8259), validating all of it. Keeps its memory from one record
/// to the next. Not thread safe: one a worker.
typedef struct saransh_json_reader saransh_json_reader;

typedef enum {
  SARANSH_JSON_OK = 0,
  SARANSH_JSON_INVALID = 1,     ///< Not JSON, or not UTF-8.
  SARANSH_JSON_TOO_DEEP = 2,    ///< Nested deeper than the limit.
  SARANSH_JSON_TOO_LARGE = 3,   ///< No memory for a record of that length.
  SARANSH_JSON_NOT_OBJECT = 4,  ///< JSON, but not an object.
} saransh_json_status;

typedef enum {
  SARANSH_JSON_NULL,
  SARANSH_JSON_BOOL,
  SARANSH_JSON_NUMBER,
  SARANSH_JSON_STRING,
  SARANSH_JSON_ARRAY,
  SARANSH_JSON_OBJECT,
} saransh_json_type;

/// Bytes owned by the reader or by the record; valid until the next parse. Not NUL-terminated.
typedef struct {
  const char *start;
  size_t length;
} saransh_json_slice;

typedef struct {
  saransh_json_slice key;     ///< Decoded.
  saransh_json_type type;
  saransh_json_slice string;  ///< The decoded value of a string; empty for the other types.
} saransh_json_field;

/// How many readable bytes must follow a record in memory; their value does not matter.
size_t saransh_json_padding(void);

/// Makes a reader, or returns NULL without memory.
/// @param max_depth How deep brackets may be nested, the record's own included; at least 1.
saransh_json_reader *saransh_json_open(size_t max_depth);

void saransh_json_close(saransh_json_reader *reader);

/// Parses one record and stands before its first field.
///
/// Numbers of any size and precision are accepted (see `saransh_json_raw`); half of a surrogate pair in
/// a `\u` escape is read as U+FFFD.
/// @param bytes Must stay in place while fields are read, with `saransh_json_padding()` bytes behind.
saransh_json_status saransh_json_parse(saransh_json_reader *reader, const uint8_t *bytes,
                                       size_t length);

/// What was wrong with the last record, in a few words; never NULL.
const char *saransh_json_message(const saransh_json_reader *reader);

/// Takes the next field of the object, in the record's order. Returns 0 after the last.
int saransh_json_next(saransh_json_reader *reader, saransh_json_field *field);

/// The value of the field taken last as it is written in the record.
saransh_json_slice saransh_json_raw(saransh_json_reader *reader);

/// Takes the next element of the array that is the field taken last: its type and, of a string, the
/// value. The key is empty. Returns 0 after the last.
int saransh_json_next_element(saransh_json_reader *reader, saransh_json_field *element);

/// Looks for a top-level field in a record that could not be parsed, as far as it can be followed, and
/// returns the value as written; empty where it is not found. `key` is compared undecoded.
saransh_json_slice saransh_json_salvage(const uint8_t *bytes, size_t length, const char *key,
                                        size_t key_length);

#ifdef __cplusplus
}
#endif
#endif
