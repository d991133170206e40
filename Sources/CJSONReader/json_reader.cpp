#include "json_reader.h"

#include <memory>
#include <new>
#include <string_view>

#include <simdjson.h>

#include "mend.h"
#include "raw_members.h"

namespace dom = simdjson::dom;

namespace {

/// Above this a parser is thrown away after a record that needed it, so that one giant record does not
/// keep its memory for the rest of the run.
constexpr size_t largest_kept_capacity = size_t(8) << 20;

saransh_json_slice slice(std::string_view text) { return {text.data(), text.size()}; }

saransh_json_type type_of(const dom::element &value) {
  switch (value.type()) {
    case dom::element_type::ARRAY: return SARANSH_JSON_ARRAY;
    case dom::element_type::OBJECT: return SARANSH_JSON_OBJECT;
    case dom::element_type::STRING: return SARANSH_JSON_STRING;
    case dom::element_type::BOOL: return SARANSH_JSON_BOOL;
    case dom::element_type::NULL_VALUE: return SARANSH_JSON_NULL;
    default: return SARANSH_JSON_NUMBER;
  }
}

void fill(saransh_json_field *field, const dom::element &value) {
  field->type = type_of(value);
  std::string_view text;
  field->string = {nullptr, 0};
  if (value.get_string().get(text) == simdjson::SUCCESS) field->string = slice(text);
}

const char *message_of(simdjson::error_code error) {
  switch (error) {
    case simdjson::DEPTH_ERROR: return "brackets are nested too deep";
    case simdjson::STRING_ERROR: return "a string holds a bad escape";
    case simdjson::T_ATOM_ERROR:
    case simdjson::F_ATOM_ERROR:
    case simdjson::N_ATOM_ERROR: return "a bare word is not true, false or null";
    case simdjson::NUMBER_ERROR: return "a number is malformed";
    case simdjson::UTF8_ERROR: return "the text is not UTF-8";
    case simdjson::EMPTY: return "it is empty";
    case simdjson::UNESCAPED_CHARS: return "a string holds a control character that is not escaped";
    case simdjson::UNCLOSED_STRING: return "a string is not closed";
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC: return "there is no memory for a record of that length";
    default: return "a bracket, comma or colon is missing or out of place";
  }
}

}  // namespace

struct saransh_json_reader {
  std::unique_ptr<dom::parser> parser;
  size_t max_depth = 0;
  const char *message = "";

  const uint8_t *bytes = nullptr;
  size_t length = 0;
  dom::object object;
  dom::object::iterator field{}, fields_end{};
  size_t fields_taken = 0;
  saransh::RawMembers raw;
  size_t raw_taken = 0;
  dom::array::iterator element{}, elements_end{};
  bool in_array = false;
  std::unique_ptr<uint8_t[]> mended;

  bool make_parser() {
    parser.reset(new (std::nothrow) dom::parser());
    return parser != nullptr && parser->allocate(4096, max_depth) == simdjson::SUCCESS;
  }

  simdjson::error_code parse(const uint8_t *source, dom::element &root) {
    return parser->parse(source, length, /*realloc_if_needed=*/false).get(root);
  }

  /// The second try, on a copy, for what simdjson refuses and JSON allows.
  simdjson::error_code parse_mended(dom::element &root) {
    mended.reset(new (std::nothrow) uint8_t[length + simdjson::SIMDJSON_PADDING]);
    if (mended == nullptr) return simdjson::MEMALLOC;
    memcpy(mended.get(), bytes, length);
    memset(mended.get() + length, 0, simdjson::SIMDJSON_PADDING);
    saransh::mend(mended.get(), length);
    return parse(mended.get(), root);
  }
};

size_t saransh_json_padding(void) { return simdjson::SIMDJSON_PADDING; }

saransh_json_reader *saransh_json_open(size_t max_depth) {
  auto *reader = new (std::nothrow) saransh_json_reader();
  if (reader == nullptr) return nullptr;
  reader->max_depth = max_depth;
  if (!reader->make_parser()) {
    delete reader;
    return nullptr;
  }
  return reader;
}

void saransh_json_close(saransh_json_reader *reader) { delete reader; }

saransh_json_status saransh_json_parse(saransh_json_reader *reader, const uint8_t *bytes,
                                       size_t length) {
  reader->bytes = bytes;
  reader->length = length;
  reader->in_array = false;
  reader->fields_taken = 0;
  reader->field = reader->fields_end = dom::object::iterator();
  reader->mended.reset();
  if (reader->parser == nullptr ||
      (reader->parser->capacity() > largest_kept_capacity && length <= largest_kept_capacity)) {
    if (!reader->make_parser()) {
      reader->parser.reset();
      reader->message = message_of(simdjson::MEMALLOC);
      return SARANSH_JSON_TOO_LARGE;
    }
  }
  dom::element root;
  simdjson::error_code error = reader->parse(bytes, root);
  if (error == simdjson::NUMBER_ERROR || error == simdjson::STRING_ERROR) {
    const simdjson::error_code second = reader->parse_mended(root);
    // The mended copy has no bad numbers left to name: keep the first finding.
    error = second == simdjson::SUCCESS ? second : error;
  }
  if (error == simdjson::SUCCESS) {
    if (root.get_object().get(reader->object) != simdjson::SUCCESS) {
      reader->message = "it is not an object in braces";
      return SARANSH_JSON_NOT_OBJECT;
    }
    reader->field = reader->object.begin();
    reader->fields_end = reader->object.end();
    reader->raw = saransh::RawMembers(bytes, length);
    reader->raw_taken = 0;
    reader->message = "";
    return SARANSH_JSON_OK;
  }
  reader->message = message_of(error);
  switch (error) {
    case simdjson::DEPTH_ERROR: return SARANSH_JSON_TOO_DEEP;
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC: return SARANSH_JSON_TOO_LARGE;
    default: return SARANSH_JSON_INVALID;
  }
}

const char *saransh_json_message(const saransh_json_reader *reader) { return reader->message; }

int saransh_json_next(saransh_json_reader *reader, saransh_json_field *field) {
  if (!(reader->field != reader->fields_end)) return 0;
  const dom::element value = reader->field.value();
  field->key = slice(reader->field.key());
  fill(field, value);
  reader->in_array = false;
  if (field->type == SARANSH_JSON_ARRAY) {
    dom::array array;
    if (value.get_array().get(array) == simdjson::SUCCESS) {
      reader->element = array.begin();
      reader->elements_end = array.end();
      reader->in_array = true;
    }
  }
  ++reader->field;
  ++reader->fields_taken;
  return 1;
}

saransh_json_slice saransh_json_raw(saransh_json_reader *reader) {
  while (reader->raw_taken < reader->fields_taken) {
    if (!reader->raw.next()) return {nullptr, 0};
    ++reader->raw_taken;
  }
  return {reinterpret_cast<const char *>(reader->bytes) + reader->raw.value_start,
          reader->raw.value_end - reader->raw.value_start};
}

int saransh_json_next_element(saransh_json_reader *reader, saransh_json_field *element) {
  if (!reader->in_array || !(reader->element != reader->elements_end)) return 0;
  element->key = {nullptr, 0};
  fill(element, *reader->element);
  ++reader->element;
  return 1;
}

saransh_json_slice saransh_json_salvage(const uint8_t *bytes, size_t length, const char *key,
                                        size_t key_length) {
  saransh::RawMembers members(bytes, length);
  while (members.next()) {
    if (members.key_end - members.key_start == key_length &&
        memcmp(bytes + members.key_start, key, key_length) == 0) {
      return {reinterpret_cast<const char *>(bytes) + members.value_start,
              members.value_end - members.value_start};
    }
  }
  return {nullptr, 0};
}
