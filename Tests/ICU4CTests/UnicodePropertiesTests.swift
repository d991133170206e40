import ICU4C
import Testing

@Suite("Unicode properties")
struct UnicodePropertiesTests {
  @Test(
    "Word break classes are numbered as in ICU",
    arguments: [
      (0x61 as UInt32, WordBreakClass.aLetter), (0x30, .numeric), (0x5F, .extendNumLet),
      (0x27, .singleQuote), (0x22, .doubleQuote), (0x2E, .midNumLet), (0xB7, .midLetter),
      (0x2C, .midNumber), (0x5D0, .hebrewLetter), (0x200D, .zwj), (0x200C, .extend),
      (0xAD, .format), (0x0D, .carriageReturn), (0x0A, .lineFeed), (0x85, .newline),
      (0x1F1E6, .regionalIndicator), (0x30A1, .katakana), (0x20, .wSegSpace), (0x21, .other),
    ])
  func wordBreak(_ scalar: UInt32, _ expected: WordBreakClass) {
    #expect(UnicodeProperties.wordBreak(scalar) == expected)
  }

  @Test(
    "Sentence break classes are numbered as in ICU",
    arguments: [
      (0x2E as UInt32, SentenceBreakClass.aTerm), (0x21, .sTerm), (0x964, .sTerm), (0x29, .close),
      (0x41, .upper), (0x61, .lower), (0x915, .oLetter), (0x30, .numeric), (0x2C, .sContinue),
      (0x0D, .carriageReturn), (0x0A, .lineFeed), (0x2029, .sep), (0x20, .sp), (0x300, .extend),
      (0xAD, .format),
    ])
  func sentenceBreak(_ scalar: UInt32, _ expected: SentenceBreakClass) {
    #expect(UnicodeProperties.sentenceBreak(scalar) == expected)
  }

  @Test("Digits of every script have their value, other numbers none")
  func digits() {
    #expect(UnicodeProperties.digitValue(0x35) == 5)
    #expect(UnicodeProperties.digitValue(0x096B) == 5)
    #expect(UnicodeProperties.digitValue(0x09EB) == 5)
    #expect(UnicodeProperties.digitValue(0x1D7D3) == 5)
    #expect(UnicodeProperties.digitValue(0xBD) == nil)
  }

  @Test("Thai, Han, kana and Hangul need a dictionary, Devanagari and Arabic do not")
  func dictionaryScripts() {
    for scalar: UInt32 in [0x0E01, 0x4E2D, 0x3042, 0x30A2, 0x1780, 0x20000, 0xAC00] {
      #expect(UnicodeProperties.needsDictionary(scalar))
    }
    for scalar: UInt32 in [0x61, 0x0915, 0x1100, 0x0627] {
      #expect(!UnicodeProperties.needsDictionary(scalar))
    }
  }

  @Test("A category is a member of its group")
  func categories() {
    #expect(UnicodeProperties.category(0x93F) == .spacingMark)
    #expect(GeneralCategories.marks.contains(UnicodeProperties.category(0x94D)))
    #expect(GeneralCategories.letters.contains(UnicodeProperties.category(0x915)))
    #expect(UnicodeProperties.category(0xAB) == .initialPunctuation)
    #expect(UnicodeProperties.category(0x20B9) == .currencySymbol)
  }

  @Test("The versions are those of an ICU that this project supports")
  func versions() throws {
    let major = try #require(ICUVersion.icu.split(separator: ".").first.flatMap { Int($0) })
    #expect(major >= 72)
    #expect(!ICUVersion.unicode.isEmpty)
  }
}
