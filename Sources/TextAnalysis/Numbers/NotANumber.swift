import ArticleModel

/// Digits that are no quantity: dates, times, telephone numbers, versions, identifiers, addresses.
extension NumberReader {
  /// Where to go on after a phrase that running text shows to be no number; nil where it is one.
  mutating func endOfNoNumber(_ phrase: Phrase, from start: Int) -> Int? {
    let first = phrase.first
    if let end = endOfTelephone(first) { return afterToken(end) }
    if first.amount.isFaulty { return afterToken(phrase.end) }
    if phrase.isBareRange, !isPlainRange(phrase) { return afterToken(phrase.end) }
    if first.amount.runsOn || phrase.second?.amount.runsOn == true {
      return endOfNumberWords(from: phrase.end)
    }
    // "Several hundred thousand" has no number to it.
    if first.amount.isImpliedOne, !opensSentence(start) { return phrase.end }
    if first.amount.isWeak, phrase.second == nil { return phrase.end }
    if first.amount.hasWords, isAlone(start, phrase.end) { return nil }
    if phrase.second == nil, isLoneOne(first) || isHyphenated(first) { return phrase.end }
    if first.isFraction {
      return !isPlainFraction(first) || continuesAsToken(phrase.end) ? afterToken(phrase.end) : nil
    }
    if phrase.second == nil, !phrase.hasTail, let end = endOfTime(phrase.end) { return end }
    guard first.amount.digits != nil || phrase.second?.amount.digits != nil else { return nil }
    if let measure = phrase.measure {
      return continuesAsToken(measure.upperBound) ? afterToken(measure.upperBound) : nil
    }
    if phrase.second == nil, let end = endOfDate(first, from: start) { return end }
    if continuesAsToken(phrase.end) { return afterToken(phrase.end) }
    return phrase.second == nil && first.isBareDigits && looksLikeClock(first) ? phrase.end : nil
  }

  /// `10.30` and `24.12` are times and days where a fraction mostly takes another sign.
  private func looksLikeClock(_ side: NumberSide) -> Bool {
    guard let digits = side.amount.digits, digits.hasFraction, digits.digitCount <= 4,
      lexicon.decimalSeparators.first != 0x2E, unit(at: digits.end - 3) == 0x2E,
      let tens = digit(at: digits.end - 2)
    else { return false }
    return tens.value < 6 && side.amount.value < DecimalText(32)
  }

  /// The end of the token that the text before `end` is part of.
  private func afterToken(_ end: Int) -> Int { max(end, tokenEnd(from: end - 1)) }

  /// `two-thirds`, `two-wheeler`: the word is part of another.
  private func isHyphenated(_ side: NumberSide) -> Bool {
    guard side.amount.hasWords, side.amount.wordCount == 1, !side.hasTail,
      let next = unit(at: side.end)
    else { return false }
    return isHyphen(next) && isLetter(at: side.end + 1)
  }

  /// The end of a sequence of number words that makes no single number.
  private mutating func endOfNumberWords(from start: Int) -> Int {
    var end = start
    while true {
      let next = gapEnd(from: end, allowsHyphen: true)
      guard next > end, isLetter(at: next), let lexeme = lexeme(at: next),
        !lexeme.entry.roles.isDisjoint(with: [.word, .scale, .ordinal, .part])
      else { return end }
      end = lexeme.end
    }
  }

  /// A lone "one" says nothing, nor does "first" or "half"; with a unit, a scale, a currency or a sign
  /// it does.
  private func isLoneOne(_ side: NumberSide) -> Bool {
    side.amount.hasWords && side.amount.wordCount <= 2 && !side.hasTail && !side.isFraction
      && side.amount.digits == nil && side.amount.value <= DecimalText(1) && !side.hasSign
      && !side.amount.value.isZero
  }

  /// `50-60 people`: a bare range counts where it rises between numbers that are hardly goals, points
  /// or years, and something stands after it that it may count.
  private mutating func isPlainRange(_ phrase: Phrase) -> Bool {
    guard let second = phrase.second, let low = phrase.first.amount.digits,
      let high = second.amount.digits, !low.looksLikeYear, !high.looksLikeYear,
      !low.hasLeadingZero, !high.hasLeadingZero, low.digitCount > 1, !phrase.first.hasSign,
      phrase.first.value < second.value,
      second.value < phrase.first.value.scaled(byPowerOfTen: 1)
    else { return false }
    let next = gapEnd(from: phrase.end)
    guard next > phrase.end, isLetter(at: next) else { return false }
    return !characters[text[next]].isUpper && endOfTime(phrase.end) == nil && !isMonth(at: next)
  }

  /// Whether nothing stands before `start`, or the end of a sentence: no "several" or "a few".
  private func opensSentence(_ start: Int) -> Bool {
    var position = start
    while position > base, start - position < 4, characters[text[position - 1]].isBlank {
      position -= 1
    }
    guard position > base else { return true }
    let before = text[position - 1]
    return before == 0x2E || before == 0x21 || before == 0x3F || before == 0x0964
  }

  /// What follows at once makes the digits part of something longer: `10:30`, `5G`, `3-2`, `5_a`.
  private func continuesAsToken(_ end: Int) -> Bool {
    guard let next = unit(at: end) else { return false }
    // A digit on a key (5 with U+20E3) and a power are no plain digits.
    if next == 0xFE0F || next == 0x20E3 || superscriptDigit(at: end) != nil { return true }
    if isLetter(at: end) { return isIdentifierLetter(next) }
    let hasDigitAfter = digit(at: end + 1) != nil
    switch next {
    case 0x5E, 0x3A, 0x2F, 0x2D, 0x2010, 0x2011, 0x2013, 0x2D7: return hasDigitAfter || next == 0x5E
    case 0x2E, 0x2C, 0x27, 0x2019:
      // `1,,000` and `5..6` are no two numbers.
      guard let second = unit(at: end + 1) else { return false }
      return (second == 0x2E || second == 0x2C) && digit(at: end + 2) != nil
    case 0x40, 0x5F, 0x5C: return isLetter(at: end + 1) || hasDigitAfter
    default: return digit(at: end) != nil
    }
  }

  /// Letters of the scripts in which `5G` and `4x100m` are names. Indic scripts join endings to
  /// digits instead (`৫টি`, `2022ல்`).
  func isIdentifierLetter(_ unit: UInt16) -> Bool {
    unit < 0x0590 || (unit >= 0x1E00 && unit < 0x2000)
  }

  /// Whether a stroke between digits parts a fraction rather than a date, a score or a season.
  private func isPlainFraction(_ side: NumberSide) -> Bool {
    if side.amount.hasWords { return true }
    guard let digits = side.amount.digits else { return false }
    // `2 1/4`: the whole before it makes a fraction sure.
    if unit(at: digits.end) != 0x2F { return digits.digitCount <= 3 }
    guard side.amount.value < DecimalText(1) else { return false }
    return digits.digitCount == 1 && digits.end + 2 >= side.end && !side.amount.value.isZero
  }

  /// The end of the unbroken piece of text at `start`: letters, digits and the marks that join them
  /// (`2022-08-15T10:30`, `COVID-19`, `example.com/a?b=5`).
  func tokenEnd(from start: Int) -> Int {
    var end = start
    while end < limit {
      let unit = text[end]
      let found = characters.character(at: end, in: text)
      let isPart =
        (found.traits.isLetter && !found.traits.needsDictionary)
        || found.traits.isMark || found.traits.isDigit
      if isPart {
        end += found.length
        continue
      }
      guard end > start, isTokenJoint(unit) else { break }
      var after = end + 1
      if after < limit, isTokenJoint(text[after]) { after += 1 }
      guard after < limit else { break }
      let next = characters.character(at: after, in: text).traits
      guard next.isDigit || (next.isLetter && !next.needsDictionary && unit != 0x2C) else { break }
      end = after
    }
    return max(end, min(start + 1, limit))
  }

  private func isTokenJoint(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x5E, 0x2D, 0x2F, 0x2E, 0x3A, 0x5F, 0x2C, 0x40, 0x27, 0x26, 0x3D, 0x3F, 0x2B, 0x23, 0x25,
      0x7E,
      0x5C, 0x2010, 0x2011, 0x2013, 0x2019:
      return true
    default: return false
    }
  }
}
