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
  /// Extended_Pictographic
  case pictograph
  case lineEnd

  init(of scalar: UInt32) {
    self =
      switch UnicodeProperties.wordBreak(scalar) {
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
      default: scalar >= 0xA9 && UnicodeProperties.isPictographic(scalar) ? .pictograph : .other
      }
  }

  var startsWord: Bool {
    switch self {
    case .letter, .hebrew, .digit, .katakana, .connector: true
    default: false
    }
  }
}
