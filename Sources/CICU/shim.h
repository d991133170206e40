// ICU4C renames its C symbols by version (`ubrk_open_72`) through macros that Swift does not import.
// These inline wrappers give each function one stable name, so the Swift side is the same for
// every ICU from 72 on. Nothing here thinks: one call in, one call out.
#ifndef SARANSH_CICU_SHIM_H
#define SARANSH_CICU_SHIM_H

#include <unicode/ubrk.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/unum.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

static inline const char *icu_errorName(UErrorCode code) { return u_errorName(code); }
static inline const char *icu_version(void) { return U_ICU_VERSION; }
static inline const char *icu_unicodeVersion(void) { return U_UNICODE_VERSION; }

// Characters
static inline int8_t icu_charType(UChar32 c) { return u_charType(c); }
static inline int32_t icu_digitValue(UChar32 c) { return u_charDigitValue(c); }
static inline int32_t icu_property(UChar32 c, UProperty which) { return u_getIntPropertyValue(c, which); }
static inline UBool icu_hasProperty(UChar32 c, UProperty which) { return u_hasBinaryProperty(c, which); }
static inline int32_t icu_script(UChar32 c, UErrorCode *status) { return uscript_getScript(c, status); }
static inline UChar32 icu_toLower(UChar32 c) { return u_tolower(c); }

// Normalization
static inline const UNormalizer2 *icu_nfc(UErrorCode *status) { return unorm2_getNFCInstance(status); }
static inline const UNormalizer2 *icu_nfd(UErrorCode *status) { return unorm2_getNFDInstance(status); }
static inline const UNormalizer2 *icu_nfkc(UErrorCode *status) { return unorm2_getNFKCInstance(status); }
static inline const UNormalizer2 *icu_nfkd(UErrorCode *status) { return unorm2_getNFKDInstance(status); }
static inline const UNormalizer2 *icu_nfkcCasefold(UErrorCode *status) {
  return unorm2_getNFKCCasefoldInstance(status);
}
static inline int32_t icu_normalize(const UNormalizer2 *form, const UChar *source, int32_t length,
                                    UChar *target, int32_t capacity, UErrorCode *status) {
  return unorm2_normalize(form, source, length, target, capacity, status);
}
static inline int32_t icu_spanQuickCheckYes(const UNormalizer2 *form, const UChar *source,
                                            int32_t length, UErrorCode *status) {
  return unorm2_spanQuickCheckYes(form, source, length, status);
}
static inline UBool icu_hasBoundaryBefore(const UNormalizer2 *form, UChar32 c) {
  return unorm2_hasBoundaryBefore(form, c);
}

// Break iterators
static inline UBreakIterator *icu_openBreaks(UBreakIteratorType type, const char *locale,
                                             UErrorCode *status) {
  return ubrk_open(type, locale, NULL, 0, status);
}
static inline void icu_setBreakText(UBreakIterator *breaks, const UChar *text, int32_t length,
                                    UErrorCode *status) {
  ubrk_setText(breaks, text, length, status);
}
static inline int32_t icu_firstBreak(UBreakIterator *breaks) { return ubrk_first(breaks); }
static inline int32_t icu_nextBreak(UBreakIterator *breaks) { return ubrk_next(breaks); }
static inline int32_t icu_breakStatus(UBreakIterator *breaks) { return ubrk_getRuleStatus(breaks); }
static inline void icu_closeBreaks(UBreakIterator *breaks) { ubrk_close(breaks); }

// Numbers
static inline UNumberFormat *icu_openNumbers(UNumberFormatStyle style, const char *locale,
                                             UErrorCode *status) {
  return unum_open(style, NULL, 0, locale, NULL, status);
}
static inline void icu_closeNumbers(UNumberFormat *format) { unum_close(format); }
static inline int32_t icu_parseDecimal(const UNumberFormat *format, const UChar *text, int32_t length,
                                       int32_t *position, char *target, int32_t capacity,
                                       UErrorCode *status) {
  return unum_parseDecimal(format, text, length, position, target, capacity, status);
}
static inline int32_t icu_formatDecimal(const UNumberFormat *format, const char *number, int32_t length,
                                        UChar *target, int32_t capacity, UErrorCode *status) {
  return unum_formatDecimal(format, number, length, target, capacity, NULL, status);
}
static inline void icu_setNumberAttribute(UNumberFormat *format, UNumberFormatAttribute attribute,
                                          int32_t value) {
  unum_setAttribute(format, attribute, value);
}
static inline int32_t icu_numberSymbol(const UNumberFormat *format, UNumberFormatSymbol symbol,
                                       UChar *target, int32_t capacity, UErrorCode *status) {
  return unum_getSymbol(format, symbol, target, capacity, status);
}
static inline int32_t icu_numberRuleSets(const UNumberFormat *format, UChar *target, int32_t capacity,
                                         UErrorCode *status) {
  return unum_getTextAttribute(format, UNUM_PUBLIC_RULESETS, target, capacity, status);
}
static inline void icu_setDefaultRuleSet(UNumberFormat *format, const UChar *name, int32_t length,
                                         UErrorCode *status) {
  unum_setTextAttribute(format, UNUM_DEFAULT_RULESET, name, length, status);
}

// Time zones
static inline int32_t icu_canonicalTimeZone(const UChar *id, int32_t length, UChar *target,
                                            int32_t capacity, UBool *isSystem, UErrorCode *status) {
  return ucal_getCanonicalTimeZoneID(id, length, target, capacity, isSystem, status);
}
static inline UCalendar *icu_openCalendar(const UChar *zone, int32_t length, UErrorCode *status) {
  return ucal_open(zone, length, "en_US", UCAL_GREGORIAN, status);
}
static inline void icu_closeCalendar(UCalendar *calendar) { ucal_close(calendar); }
static inline void icu_setInstant(UCalendar *calendar, double milliseconds, UErrorCode *status) {
  ucal_setMillis(calendar, milliseconds, status);
}
static inline int32_t icu_calendarField(const UCalendar *calendar, UCalendarDateFields field,
                                        UErrorCode *status) {
  return ucal_get(calendar, field, status);
}

// Locales
static inline int32_t icu_displayLanguage(const char *locale, const char *in, UChar *target,
                                          int32_t capacity, UErrorCode *status) {
  return uloc_getDisplayName(locale, in, target, capacity, status);
}

#endif
