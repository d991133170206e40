import CICU

/// Unicode character properties, straight from ICU's data.
///
/// A look-up costs a few nanoseconds; hot loops keep the answers in a table of their own.
public enum UnicodeProperties {
  /// The Word_Break property (UAX #29), as `UWordBreakValues`.
  public static func wordBreak(_ scalar: UInt32) -> WordBreakClass {
    WordBreakClass(rawValue: UInt8(truncatingIfNeeded: icu_wordBreak(code(scalar)))) ?? .other
  }

  /// The Sentence_Break property (UAX #29).
  public static func sentenceBreak(_ scalar: UInt32) -> SentenceBreakClass {
    SentenceBreakClass(rawValue: UInt8(truncatingIfNeeded: icu_sentenceBreak(code(scalar))))
      ?? .other
  }

  /// The general category (`Lu`, `Nd`, `Ps`, …), as a set of one for quick membership tests.
  public static func category(_ scalar: UInt32) -> GeneralCategories {
    GeneralCategories(rawValue: 1 << UInt32(UInt8(bitPattern: icu_charType(code(scalar)))))
  }

  /// The value of a decimal digit of any script, or nil.
  public static func digitValue(_ scalar: UInt32) -> Int? {
    let value = icu_digitValue(code(scalar))
    return value >= 0 ? Int(value) : nil
  }

  /// Whether words of this character's script are found by dictionary (Thai, Lao, Khmer, Burmese,
  /// Han and kana), which a rule for boundaries cannot do. Hangul syllables are among them: ICU parts
  /// them from all other letters and digits, as it does Han.
  public static func needsDictionary(_ scalar: UInt32) -> Bool {
    icu_isComplexContext(code(scalar)) || (0xAC00...0xD7A3).contains(scalar)
      || (scalar >= 0x2E80 && icu_isCJKScript(icu_script(code(scalar))))
  }

  /// Whether the character is Extended_Pictographic (an emoji or a symbol kept for one).
  public static func isPictographic(_ scalar: UInt32) -> Bool {
    icu_isPictographic(code(scalar))
  }

  /// Whether the character is shown as an emoji without a variation selector (Emoji_Presentation).
  public static func isEmojiByDefault(_ scalar: UInt32) -> Bool {
    icu_isEmojiByDefault(code(scalar))
  }

  /// The canonical combining class: 0 for what is no mark or stands by itself.
  public static func combiningClass(_ scalar: UInt32) -> UInt8 {
    icu_combiningClass(code(scalar))
  }

  /// Whether NFKC_Casefold changes the character.
  public static func changesWhenFolded(_ scalar: UInt32) -> Bool {
    icu_changesWhenFolded(code(scalar))
  }

  /// The simple lower case of the character.
  public static func lowercase(_ scalar: UInt32) -> UInt32 {
    UInt32(bitPattern: icu_toLower(code(scalar)))
  }

  /// The script of the character, as ICU's number for it.
  public static func script(_ scalar: UInt32) -> Int32 {
    icu_script(code(scalar))
  }

  private static func code(_ scalar: UInt32) -> Int32 { Int32(bitPattern: scalar) }
}

/// The Word_Break classes of UAX #29, numbered as in ICU.
public enum WordBreakClass: UInt8, Sendable {
  case other = 0
  case aLetter, format, katakana, midLetter, midNumber, numeric, extendNumLet
  case carriageReturn, extend, lineFeed, midNumLet, newline, regionalIndicator
  case hebrewLetter, singleQuote, doubleQuote
  case eBase, eBaseGaz, eModifier, glueAfterZwj, zwj, wSegSpace
}

/// The Sentence_Break classes of UAX #29, numbered as in ICU.
public enum SentenceBreakClass: UInt8, Sendable {
  case other = 0
  case aTerm, close, format, lower, numeric, oLetter, sep, sp, sTerm, upper
  case carriageReturn, extend, lineFeed, sContinue
}

/// A set of general categories, one bit each, in ICU's order.
public struct GeneralCategories: OptionSet, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let uppercaseLetter = Self(rawValue: 1 << 1)
  public static let lowercaseLetter = Self(rawValue: 1 << 2)
  public static let titlecaseLetter = Self(rawValue: 1 << 3)
  public static let modifierLetter = Self(rawValue: 1 << 4)
  public static let otherLetter = Self(rawValue: 1 << 5)
  public static let nonspacingMark = Self(rawValue: 1 << 6)
  public static let enclosingMark = Self(rawValue: 1 << 7)
  public static let spacingMark = Self(rawValue: 1 << 8)
  public static let decimalDigit = Self(rawValue: 1 << 9)
  public static let letterNumber = Self(rawValue: 1 << 10)
  public static let otherNumber = Self(rawValue: 1 << 11)
  public static let spaceSeparator = Self(rawValue: 1 << 12)
  public static let lineSeparator = Self(rawValue: 1 << 13)
  public static let paragraphSeparator = Self(rawValue: 1 << 14)
  public static let control = Self(rawValue: 1 << 15)
  public static let format = Self(rawValue: 1 << 16)
  public static let dashPunctuation = Self(rawValue: 1 << 19)
  public static let openPunctuation = Self(rawValue: 1 << 20)
  public static let closePunctuation = Self(rawValue: 1 << 21)
  public static let connectorPunctuation = Self(rawValue: 1 << 22)
  public static let otherPunctuation = Self(rawValue: 1 << 23)
  public static let mathSymbol = Self(rawValue: 1 << 24)
  public static let currencySymbol = Self(rawValue: 1 << 25)
  public static let modifierSymbol = Self(rawValue: 1 << 26)
  public static let otherSymbol = Self(rawValue: 1 << 27)
  public static let initialPunctuation = Self(rawValue: 1 << 28)
  public static let finalPunctuation = Self(rawValue: 1 << 29)

  /// Letters of every kind.
  public static let letters: Self = [
    .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
  ]
  /// Marks: vowel signs, virama, nukta, accents.
  public static let marks: Self = [.nonspacingMark, .enclosingMark, .spacingMark]
}
