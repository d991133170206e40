// The wall around ICU4C: one function of a stable name for each ICU function that is used.
//
// ICU renames its C symbols by version (`ubrk_open_72`) through macros that Swift does not import, and
// its headers cannot be seen beside Foundation's own copy of ICU. So no ICU header and no ICU type
// passes this one: the same Swift code compiles with every ICU from 72 on.
//
// A status is ICU's UErrorCode: above 0 an error, below 0 a warning. Text is UTF-16.
#ifndef SARANSH_CICU_H
#define SARANSH_CICU_H

#include <stdbool.h>
#include <stdint.h>

typedef int32_t icu_status;

const char *icu_errorName(icu_status status);
bool icu_isBufferOverflow(icu_status status);
icu_status icu_outOfBounds(void);
icu_status icu_outOfMemory(void);
icu_status icu_missingResource(void);
const char *icu_version(void);
const char *icu_unicodeVersion(void);

// Characters
int8_t icu_charType(int32_t c);
int32_t icu_digitValue(int32_t c);
int32_t icu_toLower(int32_t c);
int32_t icu_wordBreak(int32_t c);
int32_t icu_sentenceBreak(int32_t c);
bool icu_isComplexContext(int32_t c);
bool icu_isPictographic(int32_t c);
bool icu_isEmojiByDefault(int32_t c);
uint8_t icu_combiningClass(int32_t c);
bool icu_changesWhenFolded(int32_t c);
int32_t icu_script(int32_t c);
bool icu_isCJKScript(int32_t script);
int32_t icu_languageName(const char *locale, const char *reader, uint16_t *target, int32_t capacity,
                         icu_status *status);
int32_t icu_scriptsOfLocale(const char *locale, int32_t *scripts, int32_t capacity,
                            icu_status *status);

// Encodings
bool icu_hasConverter(const char *charset);
int32_t icu_convertToUTF8(const char *charset, const uint8_t *source, int32_t length, uint8_t *target,
                          int32_t capacity, icu_status *status);

// Normalization. A form is a shared, immutable object of ICU's.
typedef enum { icu_nfc, icu_nfd, icu_nfkc, icu_nfkd, icu_nfkcCasefold } icu_form;
const void *icu_normalizer(icu_form form, icu_status *status);
int32_t icu_normalize(const void *normalizer, const uint16_t *source, int32_t length, uint16_t *target,
                      int32_t capacity, icu_status *status);
int32_t icu_spanQuickCheckYes(const void *normalizer, const uint16_t *source, int32_t length,
                              icu_status *status);
bool icu_hasBoundaryBefore(const void *normalizer, int32_t c);

// Break iterators
typedef enum { icu_graphemeBreaks, icu_wordBreaks, icu_sentenceBreaks } icu_breaks;
void *icu_openBreaks(icu_breaks type, const char *locale, icu_status *status);
void icu_setBreakText(void *breaks, const uint16_t *text, int32_t length, icu_status *status);
int32_t icu_firstBreak(void *breaks);
int32_t icu_nextBreak(void *breaks);
int32_t icu_breakStatus(void *breaks);
void icu_closeBreaks(void *breaks);

// Spelled-out numbers
void *icu_openSpellout(const char *locale, icu_status *status);
void icu_closeNumbers(void *format);
int32_t icu_parseDecimal(const void *format, const uint16_t *text, int32_t length, int32_t *position,
                         char *target, int32_t capacity, icu_status *status);
int32_t icu_formatDecimal(const void *format, const char *number, int32_t length, uint16_t *target,
                          int32_t capacity, icu_status *status);

// How a locale writes numbers
void *icu_openCompact(const char *locale, icu_status *status);
void icu_closeCompact(void *format);
int32_t icu_formatCompact(const void *format, const char *number, int32_t length, uint16_t *target,
                          int32_t capacity, icu_status *status);
int32_t icu_numberPattern(const char *locale, bool isCurrency, uint16_t *target, int32_t capacity,
                          icu_status *status);
int32_t icu_numberingDigits(const char *locale, uint16_t *target, int32_t capacity,
                            icu_status *status);

// Time zones
int32_t icu_canonicalTimeZone(const uint16_t *id, int32_t length, uint16_t *target, int32_t capacity,
                              bool *isSystem, icu_status *status);
void *icu_openCalendar(const uint16_t *zone, int32_t length, icu_status *status);
void icu_closeCalendar(void *calendar);
void icu_setInstant(void *calendar, double milliseconds, icu_status *status);
typedef enum { icu_year, icu_month, icu_day, icu_hour, icu_minute } icu_field;
/// A month counts from 0, as in ICU.
int32_t icu_calendarField(const void *calendar, icu_field field, icu_status *status);

// Transliteration. `length` comes in as the text's and goes out as the result's, in place.
void *icu_openTransliterator(const uint16_t *id, int32_t length, icu_status *status);
void icu_transliterate(const void *transliterator, uint16_t *text, int32_t *length, int32_t capacity,
                       icu_status *status);
void icu_closeTransliterator(void *transliterator);

#endif
