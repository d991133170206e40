// The baseline of the benchmarks: what ICU alone costs over the same texts.
//
// For each record: UTF-8 to UTF-16, NFC quick check, sentence and word break iteration; nothing else.
// Iterators are opened once a locale. `bare_icu --version` says which ICU it runs with.
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

#include "../records.h"

enum { maximumLocales = 64 };

typedef struct {
  char locale[32];
  UBreakIterator *sentences;
  UBreakIterator *words;
} Iterators;

static void check(UErrorCode status, const char *what) {
  if (U_FAILURE(status)) fail(what, u_errorName(status));
}

static Iterators *iterators(const char *locale) {
  static Iterators known[maximumLocales];
  static int count = 0;
  for (int i = 0; i < count; i++) {
    if (strcmp(known[i].locale, locale) == 0) return &known[i];
  }
  if (count == maximumLocales) fail(locale, "too many locales");
  Iterators *new = &known[count++];
  UErrorCode status = U_ZERO_ERROR;
  strcpy(new->locale, locale);
  new->sentences = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &status);
  new->words = ubrk_open(UBRK_WORD, locale, NULL, 0, &status);
  check(status, "ubrk_open");
  return new;
}

static long countBreaks(UBreakIterator *breaks, const UChar *text, int length) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(breaks, text, length, &status);
  check(status, "ubrk_setText");
  long count = 0;
  while (ubrk_next(breaks) != UBRK_DONE) count++;
  return count;
}

int main(int argumentCount, char **arguments) {
  if (argumentCount != 2) fail("usage", "bare_icu RECORDS | --version");
  if (strcmp(arguments[1], "--version") == 0) {
    UVersionInfo version;
    char name[U_MAX_VERSION_STRING_LENGTH];
    u_getVersion(version);
    u_versionToString(version, name);
    printf("%s\n", name);
    return 0;
  }
  FILE *file = fopen(arguments[1], "rb");
  if (file == NULL) fail(arguments[1], "cannot be opened");

  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  check(status, "unorm2_getNFCInstance");

  Record record = {0};
  UChar *text = NULL;
  int capacity = 0;
  long records = 0, units = 0, normalized = 0, sentences = 0, words = 0;
  while (nextRecord(file, &record)) {
    if (record.length > capacity) {
      capacity = record.length * 2;
      text = allocated(realloc(text, (size_t)capacity * sizeof(UChar)));
    }
    int length = 0;
    u_strFromUTF8(text, capacity, &length, record.text, record.length, &status);
    if (status == U_STRING_NOT_TERMINATED_WARNING) status = U_ZERO_ERROR;
    check(status, "u_strFromUTF8");
    normalized += unorm2_quickCheck(nfc, text, length, &status) == UNORM_YES;
    check(status, "unorm2_quickCheck");
    Iterators *breaks = iterators(record.locale);
    sentences += countBreaks(breaks->sentences, text, length);
    words += countBreaks(breaks->words, text, length);
    records += 1;
    units += length;
  }
  printf("%ld records, %ld UTF-16 units, %ld in NFC, %ld sentences, %ld words\n", records, units,
         normalized, sentences, words);
  return 0;
}
