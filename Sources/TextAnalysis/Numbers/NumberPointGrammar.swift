import ArticleModel

/// Decimals after a word for the point: `two point two five`, `1 komma 5`, `null Komma siebenundsiebzig`.
extension NumberReader {
  /// Reads the decimals after `point`; false where there are none, or no whole number before it.
  mutating func takeDecimals(_ state: inout AmountState, _ point: NumberLexeme) -> Bool {
    guard state.group != nil || state.lastWasScale, !state.amount.isOrdinal,
      state.amount.digits?.hasFraction != true, state.group?.isInteger != false, state.room >= 0,
      let found = decimals(after: point.end)
    else { return false }
    let fraction = DecimalText(digits: found.digits, fractionDigits: found.digits.count)
    // `.25` after a scale is a quarter of one, not of the scale.
    if state.group == nil { state.isOver = true }
    state.group = (state.group ?? .zero) + fraction
    state.room = -1
    state.unit = 0
    state.digitString = 0
    state.shortEnding = 0
    state.amount.isWeak = false
    state.amount.hasWords = true
    state.amount.end = found.end
    state.amount.wordCount += 1
    return true
  }

  /// `point five` by itself: only where the whole string is asked for.
  mutating func takeLeadingPoint(_ state: inout AmountState, _ point: NumberLexeme) -> Bool {
    guard isStrict, state.group == nil, state.terms.isEmpty, state.modifier == nil else {
      return false
    }
    state.group = .zero
    guard takeDecimals(&state, point) else {
      state.group = nil
      return false
    }
    return true
  }

  /// What is behind the point: digits, words for single digits, or one number below a thousand.
  mutating func decimals(after point: Int) -> (digits: [UInt8], end: Int)? {
    guard let start = nextWord(from: point) else { return nil }
    var digits: [UInt8] = []
    var end = start
    while digits.count < DigitRun.limit, let found = digit(at: end) {
      digits.append(found.value)
      end += found.length
    }
    if !digits.isEmpty { return (digits, end) }
    end = point
    while digits.count < DigitRun.limit, let next = nextWord(from: end),
      let word = lexeme(at: next),
      word.entry.roles.contains(.word), !word.isOrdinalForm, (0...9).contains(word.entry.integer)
    {
      digits.append(UInt8(word.entry.integer))
      end = word.end
    }
    if digits.count < 2, let number = smallNumber(at: start) { return number }
    return digits.isEmpty ? nil : (digits, end)
  }

  /// The digits of a number in words below a thousand (`three hundred fifty-six`).
  private mutating func smallNumber(at start: Int) -> (digits: [UInt8], end: Int)? {
    var state = AmountState()
    var next: Int? = start
    while let position = next, !state.isOver, let word = lexeme(at: position) {
      let roles = word.entry.roles
      let isHundred = roles.contains(.scale) && word.entry.exponent < 3 && word.entry.letter == 0
      guard
        (isHundred
          && takeScale(&state, word, at: position, isAttached: false, hasCurrency: false))
          || (roles.contains(.word) && takeWord(&state, word))
          || (roles.contains(.joiner) && takeJoined(&state, word, at: position))
      else { break }
      next = nextWord(from: state.amount.end, allowsHyphen: true)
    }
    guard let value = state.group, state.terms.isEmpty, !state.amount.isOrdinal, value.isInteger,
      value < DecimalText(1000)
    else { return nil }
    return (Array(value.integerDigits), state.amount.end)
  }
}
