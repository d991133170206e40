#ifndef SARANSH_MEND_H
#define SARANSH_MEND_H

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace saransh {

inline bool is_digit(uint8_t c) { return c >= '0' && c <= '9'; }

/// The end of a number of RFC 8259 section 6 at `start`, or `start` where there is none.
inline size_t number_end(const uint8_t *bytes, size_t start, size_t end) {
  size_t i = start;
  if (i < end && bytes[i] == '-') ++i;
  if (i >= end || !is_digit(bytes[i])) return start;
  if (bytes[i] == '0') {
    ++i;
  } else {
    while (i < end && is_digit(bytes[i])) ++i;
  }
  if (i < end && bytes[i] == '.') {
    ++i;
    if (i >= end || !is_digit(bytes[i])) return start;
    while (i < end && is_digit(bytes[i])) ++i;
  }
  if (i < end && (bytes[i] | 0x20) == 'e') {
    ++i;
    if (i < end && (bytes[i] == '+' || bytes[i] == '-')) ++i;
    if (i >= end || !is_digit(bytes[i])) return start;
    while (i < end && is_digit(bytes[i])) ++i;
  }
  return i;
}

/// The value of the escape `\uXXXX` at `position`, or -1.
inline int escaped_unit(const uint8_t *bytes, size_t position, size_t end) {
  if (position + 6 > end || bytes[position] != '\\' || bytes[position + 1] != 'u') return -1;
  int value = 0;
  for (size_t i = position + 2; i < position + 6; ++i) {
    const uint8_t c = bytes[i];
    const uint8_t lower = c | 0x20;
    int digit;
    if (is_digit(c)) {
      digit = c - '0';
    } else if (lower >= 'a' && lower <= 'f') {
      digit = lower - 'a' + 10;
    } else {
      return -1;
    }
    value = value * 16 + digit;
  }
  return value;
}

/// Changes in place, without moving a byte, what JSON's grammar allows and simdjson refuses: a number
/// that no double or 64-bit integer holds becomes `0` and blanks, an escaped half of a surrogate pair
/// becomes U+FFFD. All that is wrong stays wrong.
inline void mend(uint8_t *bytes, size_t end) {
  size_t i = 0;
  while (i < end) {
    const uint8_t c = bytes[i];
    if (c == '"') {
      ++i;
      while (i < end && bytes[i] != '"') {
        if (bytes[i] != '\\') {
          ++i;
          continue;
        }
        const int unit = escaped_unit(bytes, i, end);
        if (unit < 0xD800 || unit > 0xDFFF) {
          i += 2;
          continue;
        }
        const int after = escaped_unit(bytes, i + 6, end);
        if (unit <= 0xDBFF && after >= 0xDC00 && after <= 0xDFFF) {
          i += 12;
        } else {
          memcpy(bytes + i, "\\uFFFD", 6);
          i += 6;
        }
      }
      ++i;
    } else if (c == '-' || is_digit(c)) {
      const size_t number = number_end(bytes, i, end);
      if (number == i) {
        ++i;
        continue;
      }
      bytes[i] = '0';
      memset(bytes + i + 1, ' ', number - i - 1);
      i = number;
      // `1x` must not become `0 ` and something harmless; letters behind stay and are refused.
    } else {
      ++i;
    }
  }
}

}  // namespace saransh
#endif
