#ifndef SARANSH_RAW_MEMBERS_H
#define SARANSH_RAW_MEMBERS_H

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace saransh {

/// Walks the members of a JSON object in its source text, without decoding. Made for text that is
/// already known to be valid; on any other it ends early, but always inside the bounds.
class RawMembers {
 public:
  RawMembers() = default;
  RawMembers(const uint8_t *bytes, size_t length) : bytes_(bytes), end_(length) {
    skip_blanks();
    if (at('{')) ++position_;
  }

  size_t key_start = 0, key_end = 0;      ///< Between the quotes.
  size_t value_start = 0, value_end = 0;  ///< With quotes and brackets, without blanks around.

  /// Goes to the next member; false at the end or where the text stops making sense.
  bool next() {
    skip_blanks();
    if (at(',')) {
      ++position_;
      skip_blanks();
    }
    if (!at('"')) return false;
    key_start = position_ + 1;
    if (!skip_string()) return false;
    key_end = position_ - 1;
    skip_blanks();
    if (!at(':')) return false;
    ++position_;
    skip_blanks();
    value_start = position_;
    if (!skip_value()) return false;
    value_end = position_;
    return true;
  }

 private:
  const uint8_t *bytes_ = nullptr;
  size_t end_ = 0;
  size_t position_ = 0;

  bool at(char c) const { return position_ < end_ && bytes_[position_] == static_cast<uint8_t>(c); }

  void skip_blanks() {
    while (position_ < end_ && is_blank(bytes_[position_])) ++position_;
  }

  /// From an opening quote to behind the closing one.
  bool skip_string() {
    ++position_;
    for (;;) {
      if (position_ >= end_) return false;
      const void *found = memchr(bytes_ + position_, '"', end_ - position_);
      if (found == nullptr) return false;
      const size_t quote = static_cast<size_t>(static_cast<const uint8_t *>(found) - bytes_);
      size_t backslashes = 0;
      while (quote - backslashes > position_ && bytes_[quote - backslashes - 1] == '\\')
        ++backslashes;
      position_ = quote + 1;
      if (backslashes % 2 == 0) return true;
    }
  }

  bool skip_value() {
    size_t depth = 0;
    while (position_ < end_) {
      const uint8_t c = bytes_[position_];
      if (c == '"') {
        if (!skip_string()) return false;
      } else if (c == '{' || c == '[') {
        ++depth;
        ++position_;
        continue;
      } else if (c == '}' || c == ']') {
        if (depth == 0) return false;
        --depth;
        ++position_;
      } else if (c == ',' || c == ':' || is_blank(c)) {
        if (depth == 0) return false;
        ++position_;
        continue;
      } else {
        while (position_ < end_ && is_atom(bytes_[position_])) ++position_;
      }
      if (depth == 0) return true;
    }
    return false;
  }

  static bool is_blank(uint8_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

  /// Every byte that means nothing else, a control character of a broken text too: each turn of the
  /// walk must pass at least one byte.
  static bool is_atom(uint8_t c) {
    return c != ',' && c != ':' && c != '}' && c != ']' && c != '{' && c != '[' && c != '"' &&
           !is_blank(c);
  }
};

}  // namespace saransh
#endif
