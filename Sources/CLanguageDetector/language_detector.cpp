#include "language_detector.h"

#include <cstdio>  // CLD2 uses FILE without it

#include <cld2/public/compact_lang_det.h>

saransh_language saransh_detect_language(const char *text, int length) {
  CLD2::Language languages[3];
  int percents[3];
  int text_bytes = 0;
  bool is_reliable = false;
  CLD2::DetectLanguageSummary(text, length, /*is_plain_text=*/true, languages, percents,
                              &text_bytes, &is_reliable);
  return saransh_language{CLD2::LanguageCode(languages[0]), percents[0], is_reliable ? 1 : 0};
}
