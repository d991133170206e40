import ArticleModel

/// Numbers that are days, years beside a month, and times of day.
extension NumberReader {
  /// Where to go on after a day or a year beside the name of a month (`15 August`, `August 15th`,
  /// `4th of July`, `15. August`, `15 de agosto de 2022`); nil where the number is none.
  mutating func endOfDate(_ side: NumberSide, from start: Int) -> Int? {
    guard !side.hasTail, !side.isFraction, !side.hasSign, let digits = side.amount.digits,
      !digits.hasFraction, digits.grouping == .none,
      digits.looksLikeYear || (digits.digitCount <= 2 && side.value <= DecimalText(31))
    else { return nil }
    return endOfDate(TextSpan(start, side.end))
  }

  /// The same for digits that may be a day or a year.
  mutating func endOfDate(_ digits: TextSpan) -> Int? {
    if let month = monthAfter(digits.end) {
      // `15-Aug-2022` is one token.
      return isHyphen(text[digits.end])
        ? max(month, tokenEnd(from: digits.end - 1)) : ended(digits.end)
    }
    return followsMonth(digits.start) ? ended(digits.end) : nil
  }

  private mutating func ended(_ end: Int) -> Int {
    dateEnd = end
    return end
  }

  /// The start of a month's name after the day that ends at `end`.
  private mutating func monthAfter(_ end: Int) -> Int? {
    // The full stop of German's `15. August`.
    let dayEnd = unit(at: end) == 0x2E ? end + 1 : end
    var next = gapEnd(from: dayEnd, allowsHyphen: dayEnd == end)
    guard next > dayEnd else { return nil }
    if let joiner = dateJoiner(at: next) {
      next = gapEnd(from: joiner)
      guard next > joiner else { return nil }
    }
    return isMonth(at: next) ? next : nil
  }

  /// The end of `of` or `de`.
  mutating func dateJoiner(at position: Int) -> Int? {
    guard isLetter(at: position), let lexeme = lexeme(at: position),
      lexeme.entry.roles.contains(.dateJoiner)
    else { return nil }
    return lexeme.end
  }

  /// Whether a month, or the day of a date with a comma, stands right before `start`.
  private mutating func followsMonth(_ start: Int) -> Bool {
    guard var before = endOfTextBefore(start) else { return false }
    if text[before - 1] == 0x2C || text[before - 1] == 0x2E {
      before -= 1
      if dateEnd == before { return true }
    }
    guard before > base, let word = wordStart(before: before) else { return dateEnd == before }
    if isMonth(at: word) { return true }
    guard dateJoiner(at: word) == before, let end = endOfTextBefore(word),
      let month = wordStart(before: end)
    else { return false }
    return isMonth(at: month)
  }

  /// The end of what stands before `start`, over one or two blanks; nil where nothing does.
  private func endOfTextBefore(_ start: Int) -> Int? {
    var end = start
    while end > base, start - end < 2, characters[text[end - 1]].isBlank { end -= 1 }
    return end < start && end > base && !characters[text[end - 1]].isBlank ? end : nil
  }

  /// The start of the word that ends at `end`; nil where no letter does.
  private func wordStart(before end: Int) -> Int? {
    var start = end
    while start > base, end - start < 24, isLetter(at: start - 1) { start -= 1 }
    return start < end ? start : nil
  }

  mutating func isMonth(at position: Int) -> Bool {
    guard isLetter(at: position), let lexeme = lexeme(at: position),
      lexeme.entry.roles.contains(.month)
    else { return false }
    // In English "may" and "march" are other words.
    return lexeme.entry.roles.contains(.smallMonth) || !characters[text[position]].isLower
  }

  /// Where to go on after a time of day (`10.30 am`, `14 Uhr`, `पाँच बजे`, `22 h 30`); nil where the
  /// number that ends at `end` is none.
  func endOfTime(_ end: Int) -> Int? {
    let next = gapEnd(from: end)
    if next > end, let letter = unit(at: next), letter == 0x68 {
      let minutes = gapEnd(from: next + 1)
      if minutes > next + 1, digit(at: minutes) != nil, digit(at: minutes + 1) != nil,
        digit(at: minutes + 2) == nil
      {
        return minutes + 2
      }
    }
    for word in lexicon.times where stands(word, at: next) {
      return next + word.count
    }
    return nil
  }

  private func stands(_ word: [UInt16], at start: Int) -> Bool {
    guard start + word.count <= limit else { return false }
    for (offset, unit) in word.enumerated() {
      let own = text[start + offset]
      let small = own >= 0x41 && own <= 0x5A ? own | 0x20 : own == 0x2019 ? 0x27 : own
      if small != unit { return false }
    }
    let end = start + word.count
    return !isLetter(at: end) || characters[text[end - 1]].needsDictionary
  }
}
