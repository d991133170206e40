// Where ICU alone ends sentences: for each record one line of its boundaries, as offsets in Unicode
// scalars. `icu_sentences RECORDS [KEYWORDS]`; the keywords are added to each locale (`@ss=standard`).
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include "../records.h"

int main(int argumentCount, char **arguments) {
  if (argumentCount < 2 || argumentCount > 3) fail("usage", "icu_sentences RECORDS [KEYWORDS]");
  const char *keywords = argumentCount == 3 ? arguments[2] : "";
  FILE *file = fopen(arguments[1], "rb");
  if (file == NULL) fail(arguments[1], "cannot be opened");

  Record record = {0};
  while (nextRecord(file, &record)) {
    UErrorCode status = U_ZERO_ERROR;
    UChar *text = allocated(malloc(((size_t)record.length + 1) * sizeof(UChar)));
    int length = 0;
    u_strFromUTF8(text, record.length + 1, &length, record.text, record.length, &status);
    char locale[96];
    snprintf(locale, sizeof locale, "%s%s", record.locale, keywords);
    UBreakIterator *breaks = ubrk_open(UBRK_SENTENCE, locale, text, length, &status);
    if (U_FAILURE(status)) fail(locale, u_errorName(status));

    int scalars = 0, unit = 0;
    for (int end = ubrk_next(breaks); end != UBRK_DONE; end = ubrk_next(breaks)) {
      for (; unit < end; scalars++) U16_FWD_1(text, unit, length);
      printf("%d ", scalars);
    }
    printf("\n");
    ubrk_close(breaks);
    free(text);
  }
  return 0;
}
