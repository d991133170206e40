/// Characters that the sentence rules name.
enum Punctuation {
  static let straightQuote: UInt16 = 0x22
  static let apostrophe: UInt16 = 0x27
  static let closingParenthesis: UInt16 = 0x29
  static let comma: UInt16 = 0x2C
  static let hyphen: UInt16 = 0x2D
  static let fullStop: UInt16 = 0x2E
  static let slash: UInt16 = 0x2F
  static let colon: UInt16 = 0x3A
  static let semicolon: UInt16 = 0x3B
  static let greaterThan: UInt16 = 0x3E
  static let questionMark: UInt16 = 0x3F
  static let at: UInt16 = 0x40
  static let guillemet: UInt16 = 0xBB
  static let bar: UInt16 = 0x7C
  static let danda: UInt16 = 0x0964
  static let doubleDanda: UInt16 = 0x0965
  /// Burmese ၊, which is a comma, although UAX #29 counts it with what ends sentences.
  static let littleSection: UInt16 = 0x104A
  static let khmerFullStop: UInt16 = 0x17D4
  static let khmerFinalStop: UInt16 = 0x17D5
  static let ellipsis: UInt16 = 0x2026
  static let numeroSign: UInt16 = 0x2116
  /// The first half of most emoji.
  static let emojiSurrogate: UInt16 = 0xD83D

  static func isDash(_ unit: UInt16) -> Bool { unit == hyphen || (0x2010...0x2015).contains(unit) }

  /// Quotation marks of all kinds, whose direction depends on the language.
  static func isQuote(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0xB4, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F: true
    default: false
    }
  }

  /// Marks that start an entry of a list wherever they stand.
  static func isBullet(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x25AA, 0x25CF, 0x25E6: true
    default: false
    }
  }

  /// Characters that people draw lines with.
  static func isRuleCharacter(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x23, 0x2A, 0x2D, 0x3D, 0x5F, 0x7E: true
    default: false
    }
  }

  /// Exclamation and question marks of other scripts, which can stand inside a sentence as ours do.
  static func isOtherStrong(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x037E, 0x055C, 0x055E, 0x061F, 0x1367, 0x203C, 0x203D, 0x2047...0x2049, 0xFF01, 0xFF1F:
      true
    default: false
    }
  }

  /// Marks that Unicode's rules leave out: the Greek question mark and the full stops of Khmer.
  static func isScriptTerminator(_ unit: UInt16) -> Bool {
    unit == 0x037E || unit == 0x17D4 || unit == 0x17D5
  }

  /// Units that the sentence segmenter stops at although Unicode does not end sentences with them.
  static func isSignal(_ unit: UInt32) -> Bool {
    guard let unit = UInt16(exactly: unit) else { return false }
    switch unit {
    case straightQuote, closingParenthesis, colon, semicolon, greaterThan, bar, ellipsis,
      emojiSurrogate, khmerFullStop, khmerFinalStop:
      return true
    default: return isBullet(unit) || isRuleCharacter(unit) || isScriptTerminator(unit)
    }
  }
}
