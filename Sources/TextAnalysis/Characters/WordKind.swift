import ICU4C

/// The Word_Break classes of UAX #29 as far as the rules tell them apart.
@usableFromInline
enum WordKind: UInt8 {
  case other
  /// ALetter
  case letter
  /// Hebrew_Letter
  case hebrew
  /// Numeric
  case digit
  case katakana
  /// ExtendNumLet, such as `_`
  case connector
  /// MidNumLet: between letters and between digits, such as `.`
  case middle
  case middleLetter, middleNumber, singleQuote, doubleQuote
  /// Extend and Format: belong to what they follow
  case attached
  /// The zero width joiner
  case joiner
  case lineEnd
  /// WSegSpace
  case space
  /// Regional_Indicator
  case flag
  /// The at sign and colons: what they are depends on ICU's version and the locale
  case tailored

  init(of scalar: UInt32) {
    self =
      switch UnicodeProperties.wordBreak(scalar) {
      case _ where scalar == 0x40 || scalar == 0x3A || scalar == 0xFE55 || scalar == 0xFF1A:
        .tailored
      case .aLetter: .letter
      case .hebrewLetter: .hebrew
      case .numeric: .digit
      case .katakana: .katakana
      case .extendNumLet: .connector
      case .midNumLet: .middle
      case .midLetter: .middleLetter
      case .midNumber: .middleNumber
      case .singleQuote: .singleQuote
      case .doubleQuote: .doubleQuote
      case .extend, .format: .attached
      case .zwj: .joiner
      case .carriageReturn, .lineFeed, .newline: .lineEnd
      case .wSegSpace: .space
      case .regionalIndicator: .flag
      default: .other
      }
  }

  /// Whether it belongs to what it follows, whatever that is.
  var extends: Bool { self == .attached || self == .joiner }

  /// Whether it starts no word and extends nothing, whatever stands around.
  var separates: Bool {
    switch self {
    case .other, .lineEnd, .space: true
    default: standsInside
    }
  }

  /// Whether a word may go on behind it.
  var standsInside: Bool {
    switch self {
    case .middle, .middleLetter, .middleNumber, .singleQuote, .doubleQuote: true
    default: false
    }
  }

  var startsWord: Bool {
    switch self {
    case .letter, .hebrew, .digit, .katakana, .connector: true
    default: false
    }
  }
}
