/// What a word is made of, as far as it decides what it joins with and what kind of token it is.
struct WordForm {
  private var hasLetters = false
  private var hasDigits = false
  private var isKeycap = false
  /// Digits alone, how many of them; 0 where there is anything else.
  private var digitCount = 0
  private var isTime = false

  init(
    _ text: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, _ characters: CharacterTable
  ) {
    var index = range.lowerBound
    var digits = 0
    var others = 0
    while index < range.upperBound {
      let (traits, length) = characters.character(at: index, in: text)
      if traits.isDigit { digits += 1 } else { others += 1 }
      if traits.isLetter { hasLetters = true }
      index += length
    }
    hasDigits = digits > 0
    digitCount = others == 0 ? digits : 0
    isKeycap = text[range.upperBound - 1] == 0x20E3
  }

  var kind: TokenKind {
    if hasLetters { return .word }
    if isKeycap { return .emoji }
    return hasDigits ? .number : .word
  }

  /// One or two digits, as before the colon of a time.
  var endsLikeHours: Bool { digitCount == 1 || digitCount == 2 }
  /// As many digits as a group of a number has at most, and no part of a time.
  var isDigitGroup: Bool { (1...3).contains(digitCount) && !isTime }

  /// The form of both together. Only its last part decides what comes next: of `10 000` a further
  /// group may follow, of `10 000,5` none.
  func joined(with next: WordForm, by joint: UInt16) -> WordForm {
    var both = next
    both.hasLetters = hasLetters || next.hasLetters
    both.hasDigits = hasDigits || next.hasDigits
    both.isKeycap = false
    both.isTime = joint == 0x3A
    if joint == 0x2D || joint == 0x2010 || joint == 0x2011 { both.digitCount = 0 }
    return both
  }
}
