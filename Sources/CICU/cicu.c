#include "cicu.h"

#include <stddef.h>
#include <unicode/ubrk.h>
#include <unicode/ucnv.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/unumsys.h>
#include <unicode/uscript.h>
#include <unicode/utrans.h>
#include <unicode/uversion.h>

// ICU's functions take the status in and do nothing if it is an error already.
#define WITH_STATUS(call)          \
  UErrorCode code = U_ZERO_ERROR;  \
  __auto_type result = (call);     \
  *status = (icu_status)code;      \
  return result

const char *icu_errorName(icu_status status) { return u_errorName((UErrorCode)status); }
bool icu_isBufferOverflow(icu_status status) { return status == U_BUFFER_OVERFLOW_ERROR; }
icu_status icu_outOfBounds(void) { return U_INDEX_OUTOFBOUNDS_ERROR; }
icu_status icu_outOfMemory(void) { return U_MEMORY_ALLOCATION_ERROR; }
icu_status icu_missingResource(void) { return U_MISSING_RESOURCE_ERROR; }
const char *icu_version(void) { return U_ICU_VERSION; }
const char *icu_unicodeVersion(void) { return U_UNICODE_VERSION; }

int8_t icu_charType(int32_t c) { return u_charType(c); }
int32_t icu_digitValue(int32_t c) { return u_charDigitValue(c); }
int32_t icu_toLower(int32_t c) { return u_tolower(c); }
int32_t icu_wordBreak(int32_t c) { return u_getIntPropertyValue(c, UCHAR_WORD_BREAK); }
int32_t icu_sentenceBreak(int32_t c) { return u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK); }
bool icu_isComplexContext(int32_t c) {
  return u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}
bool icu_isPictographic(int32_t c) { return u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC); }
bool icu_isEmojiByDefault(int32_t c) { return u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION); }
uint8_t icu_combiningClass(int32_t c) { return u_getCombiningClass(c); }
bool icu_changesWhenFolded(int32_t c) {
  return u_hasBinaryProperty(c, UCHAR_CHANGES_WHEN_NFKC_CASEFOLDED);
}
int32_t icu_script(int32_t c) {
  UErrorCode code = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript(c, &code);
  return U_FAILURE(code) ? USCRIPT_UNKNOWN : script;
}
bool icu_isCJKScript(int32_t script) {
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

const void *icu_normalizer(icu_form form, icu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *found = NULL;
  switch (form) {
    case icu_nfc: found = unorm2_getNFCInstance(&code); break;
    case icu_nfd: found = unorm2_getNFDInstance(&code); break;
    case icu_nfkc: found = unorm2_getNFKCInstance(&code); break;
    case icu_nfkd: found = unorm2_getNFKDInstance(&code); break;
    case icu_nfkcCasefold: found = unorm2_getNFKCCasefoldInstance(&code); break;
  }
  *status = (icu_status)code;
  return found;
}
int32_t icu_normalize(const void *normalizer, const uint16_t *source, int32_t length, uint16_t *target,
                      int32_t capacity, icu_status *status) {
  WITH_STATUS(unorm2_normalize(normalizer, source, length, target, capacity, &code));
}
int32_t icu_spanQuickCheckYes(const void *normalizer, const uint16_t *source, int32_t length,
                              icu_status *status) {
  WITH_STATUS(unorm2_spanQuickCheckYes(normalizer, source, length, &code));
}
bool icu_hasBoundaryBefore(const void *normalizer, int32_t c) {
  return unorm2_hasBoundaryBefore(normalizer, c);
}

void *icu_openBreaks(icu_breaks type, const char *locale, icu_status *status) {
  static const UBreakIteratorType types[] = {UBRK_CHARACTER, UBRK_WORD, UBRK_SENTENCE};
  WITH_STATUS((void *)ubrk_open(types[type], locale, NULL, 0, &code));
}
void icu_setBreakText(void *breaks, const uint16_t *text, int32_t length, icu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  ubrk_setText(breaks, text, length, &code);
  *status = (icu_status)code;
}
int32_t icu_firstBreak(void *breaks) { return ubrk_first(breaks); }
int32_t icu_nextBreak(void *breaks) { return ubrk_next(breaks); }
int32_t icu_breakStatus(void *breaks) { return ubrk_getRuleStatus(breaks); }
void icu_closeBreaks(void *breaks) { ubrk_close(breaks); }

void *icu_openSpellout(const char *locale, icu_status *status) {
  WITH_STATUS((void *)unum_open(UNUM_SPELLOUT, NULL, 0, locale, NULL, &code));
}
void icu_closeNumbers(void *format) { unum_close(format); }
int32_t icu_parseDecimal(const void *format, const uint16_t *text, int32_t length, int32_t *position,
                         char *target, int32_t capacity, icu_status *status) {
  WITH_STATUS(unum_parseDecimal(format, text, length, position, target, capacity, &code));
}
int32_t icu_formatDecimal(const void *format, const char *number, int32_t length, uint16_t *target,
                          int32_t capacity, icu_status *status) {
  WITH_STATUS(unum_formatDecimal(format, number, length, target, capacity, NULL, &code));
}

// "compact-long latin" and up to eighteen decimals: exact for all that a mantissa should have.
static const uint16_t compactSkeleton[] =
    u"compact-long latin .##################";
void *icu_openCompact(const char *locale, icu_status *status) {
  WITH_STATUS((void *)unumf_openForSkeletonAndLocale(compactSkeleton, -1, locale, &code));
}
void icu_closeCompact(void *format) { unumf_close(format); }
int32_t icu_formatCompact(const void *format, const char *number, int32_t length, uint16_t *target,
                          int32_t capacity, icu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  UFormattedNumber *formatted = unumf_openResult(&code);
  unumf_formatDecimal(format, number, length, formatted, &code);
  int32_t result = unumf_resultToString(formatted, target, capacity, &code);
  unumf_closeResult(formatted);
  *status = (icu_status)code;
  return result;
}
int32_t icu_numberPattern(const char *locale, bool isCurrency, uint16_t *target, int32_t capacity,
                          icu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  UNumberFormat *format =
      unum_open(isCurrency ? UNUM_CURRENCY : UNUM_PERCENT, NULL, 0, locale, NULL, &code);
  int32_t result = unum_toPattern(format, false, target, capacity, &code);
  unum_close(format);
  *status = (icu_status)code;
  return result;
}
int32_t icu_numberingDigits(const char *locale, uint16_t *target, int32_t capacity,
                            icu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  UNumberingSystem *system = unumsys_open(locale, &code);
  int32_t result = 0;
  if (U_SUCCESS(code) && !unumsys_isAlgorithmic(system)) {
    result = unumsys_getDescription(system, target, capacity, &code);
  }
  unumsys_close(system);
  *status = (icu_status)code;
  return result;
}

int32_t icu_canonicalTimeZone(const uint16_t *id, int32_t length, uint16_t *target, int32_t capacity,
                              bool *isSystem, icu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  UBool known = 0;
  int32_t result = ucal_getCanonicalTimeZoneID(id, length, target, capacity, &known, &code);
  *isSystem = known;
  *status = (icu_status)code;
  return result;
}
void *icu_openCalendar(const uint16_t *zone, int32_t length, icu_status *status) {
  WITH_STATUS((void *)ucal_open(zone, length, "en_US", UCAL_GREGORIAN, &code));
}
void icu_closeCalendar(void *calendar) { ucal_close(calendar); }
void icu_setInstant(void *calendar, double milliseconds, icu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  ucal_setMillis(calendar, milliseconds, &code);
  *status = (icu_status)code;
}
int32_t icu_calendarField(const void *calendar, icu_field field, icu_status *status) {
  static const UCalendarDateFields fields[] = {UCAL_EXTENDED_YEAR, UCAL_MONTH, UCAL_DATE,
                                               UCAL_HOUR_OF_DAY, UCAL_MINUTE};
  WITH_STATUS(ucal_get(calendar, fields[field], &code));
}

void *icu_openTransliterator(const uint16_t *id, int32_t length, icu_status *status) {
  WITH_STATUS(utrans_openU((const UChar *)id, length, UTRANS_FORWARD, NULL, 0, NULL, &code));
}
void icu_transliterate(const void *transliterator, uint16_t *text, int32_t *length, int32_t capacity,
                       icu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t limit = *length;
  utrans_transUChars((const UTransliterator *)transliterator, (UChar *)text, length, capacity, 0,
                     &limit, &code);
  *status = (icu_status)code;
}
void icu_closeTransliterator(void *transliterator) { utrans_close(transliterator); }

bool icu_hasConverter(const char *charset) {
  UErrorCode code = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(charset, &code);
  ucnv_close(converter);
  return U_SUCCESS(code);
}
int32_t icu_convertToUTF8(const char *charset, const uint8_t *source, int32_t length, uint8_t *target,
                          int32_t capacity, icu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(charset, &code);
  const int32_t needed = ucnv_toAlgorithmic(UCNV_UTF8, converter, (char *)target, capacity,
                                            (const char *)source, length, &code);
  ucnv_close(converter);
  *status = (icu_status)code;
  return needed;
}

int32_t icu_languageName(const char *locale, const char *reader, uint16_t *target, int32_t capacity,
                         icu_status *status) {
  WITH_STATUS(uloc_getDisplayLanguage(locale, reader, target, capacity, &code));
}

int32_t icu_scriptsOfLocale(const char *locale, int32_t *scripts, int32_t capacity,
                            icu_status *status) {
  UErrorCode code = U_ZERO_ERROR;
  UScriptCode codes[8];
  int32_t count = uscript_getCode(locale, codes, 8, &code);
  *status = (icu_status)code;
  if (U_FAILURE(code)) return 0;
  if (count > capacity) count = capacity;
  for (int32_t index = 0; index < count; ++index) scripts[index] = codes[index];
  return count;
}
