import ArticleModel

/// Digits that are no quantity: dates, times, telephone numbers, versions, identifiers, addresses.
extension NumberReader {
  /// Where to go on after a phrase that running text shows to be no number; nil where it is one.
  mutating func endOfNoNumber(_ phrase: Phrase, from start: Int) -> Int? {
    let first = phrase.first
    if first.amount.isInexact { return phrase.end }
    if first.amount.isFaulty || phrase.isBareRange { return afterToken(phrase.end) }
    if first.amount.runsOn || phrase.second?.amount.runsOn == true {
      return endOfNumberWords(from: phrase.end)
    }
    // "Several hundred thousand" has no number to it.
    if first.amount.isImpliedOne { return phrase.end }
    if phrase.second == nil, isLoneOne(first) || isHyphenated(first) { return phrase.end }
    if first.isFraction {
      return !isPlainFraction(first) || continuesAsToken(phrase.end) ? afterToken(phrase.end) : nil
    }
    guard first.amount.digits != nil || phrase.second?.amount.digits != nil else { return nil }
    if continuesAsToken(phrase.end) { return afterToken(phrase.end) }
    guard first.isBareDigits, phrase.second == nil else { return nil }
    if looksLikeClock(first) { return phrase.end }
    if isPartOfDate(start, phrase.end) {
      dateEnd = phrase.end
      return phrase.end
    }
    return isTime(phrase.end) ? phrase.end : endOfTelephone(first)
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

  /// A lone "one" says nothing, nor does "first" or "half"; with a unit, a scale or a currency it
  /// does.
  private func isLoneOne(_ side: NumberSide) -> Bool {
    side.amount.hasWords && side.amount.wordCount <= 2 && !side.hasTail && !side.isFraction
      && side.amount.digits == nil && side.amount.value <= DecimalText(1)
  }

  /// What follows at once makes the digits part of something longer: `10:30`, `5G`, `3-2`, `5_a`.
  private func continuesAsToken(_ end: Int) -> Bool {
    guard let next = unit(at: end) else { return false }
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

  private func isPlainFraction(_ side: NumberSide) -> Bool {
    if side.amount.hasWords { return true }
    guard side.amount.value < DecimalText(1), let digits = side.amount.digits else { return false }
    return digits.digitCount == 1 && digits.end + 2 >= side.end && !side.amount.value.isZero
  }

  /// A day or year beside the name of a month: `15 August`, `August 15`, `August 2022`.
  private mutating func isPartOfDate(_ start: Int, _ end: Int) -> Bool {
    // 15 August, 15. August
    let day = unit(at: end) == 0x2E ? end + 1 : end
    let next = gapEnd(from: day)
    if next > day, isMonth(at: next) { return true }
    guard start > base else { return false }
    // Back over one blank (and the comma of `August 15, 2022`, whose 15 was a date's).
    var before = start
    while before > base, start - before < 2, characters[text[before - 1]].isBlank { before -= 1 }
    if before > base, text[before - 1] == 0x2C || text[before - 1] == 0x2E { before -= 1 }
    guard before < start, before > base, !characters[text[before - 1]].isBlank else { return false }
    var wordStart = before
    while wordStart > base, before - wordStart < 24, isLetter(at: wordStart - 1) { wordStart -= 1 }
    if wordStart < before { return isMonth(at: wordStart) }
    return dateEnd == before || dateEnd == before + 1
  }

  private mutating func isMonth(at position: Int) -> Bool {
    guard isLetter(at: position), let lexeme = lexeme(at: position),
      lexeme.entry.roles.contains(.month)
    else { return false }
    return lexeme.entry.roles.contains(.smallMonth) || !characters[text[position]].isLower
  }

  /// `10.30 am`, `5 p.m.`
  private func isTime(_ end: Int) -> Bool {
    let next = gapEnd(from: end)
    guard next > end, let first = unit(at: next), var second = unit(at: next + 1) else {
      return false
    }
    var length = 2
    if second == 0x2E, let third = unit(at: next + 2) {
      second = third
      length = 3
    }
    let letter = first | 0x20
    return (letter == 0x61 || letter == 0x70) && second | 0x20 == 0x6D
      && !isLetter(at: next + length)
  }

  /// The end of `+91 98765 43210`, `98765 43210` or `022 2345 6789`; nil where it is none.
  private func endOfTelephone(_ side: NumberSide) -> Int? {
    guard let digits = side.amount.digits, digits.grouping == .none, !digits.hasFraction else {
      return nil
    }
    let hasPlus = side.hasSign && !side.isNegative
    guard hasPlus || digits.hasLeadingZero || digits.digitCount == 5 || digits.digitCount == 3
    else { return nil }
    var end = side.end
    var total = digits.digitCount
    var sizes = [total]
    while total < 16, let unit = unit(at: end), unit == 0x20 || unit == 0x2D {
      var position = end + 1
      var count = 0
      while let found = digit(at: position), count < 12 {
        position += found.length
        count += 1
      }
      guard count >= 3 else { break }
      total += count
      sizes.append(count)
      end = position
    }
    // Three digits open a number only as 650 723 1976 does.
    if digits.digitCount == 3, !hasPlus, !digits.hasLeadingZero, sizes != [3, 3, 4] { return nil }
    return total >= 10 ? end : nil
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
