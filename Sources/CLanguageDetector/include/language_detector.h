#ifndef SARANSH_LANGUAGE_DETECTOR_H
#define SARANSH_LANGUAGE_DETECTOR_H

#ifdef __cplusplus
extern "C" {
#endif

/// What CLD2 thought of a text.
typedef struct {
  const char *code;    ///< ISO 639 code with an optional script ("zh-Hant"); never NULL; "un" is unknown.
  int percent;         ///< How much of the text is in that language, 0 to 100.
  int is_reliable;     ///< 1 where CLD2 trusts its answer.
} saransh_language;

/// Detects the language of `length` bytes of valid UTF-8 plain text. Thread safe.
saransh_language saransh_detect_language(const char *text, int length);

#ifdef __cplusplus
}
#endif
#endif
