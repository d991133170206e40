import ArticleModel

/// What joins number words: `and`, `point`, and the parts of one (`three quarters`).
extension NumberReader {
  /// `and` of `one hundred and two`, `two and a half crore`, `y` of `treinta y tres`.
  mutating func takeJoined(
    _ state: inout AmountState, _ joiner: NumberLexeme, at position: Int
  ) -> Bool {
    guard state.group != nil || state.lastWasScale else { return false }
    let start = joiner.isPrefix ? joiner.end : nextWord(from: joiner.end, allowsHyphen: true)
    if let start, startsDigits(at: start) { return takeJoinedDigits(&state, at: start) }
    guard var next = start, var following = lexeme(at: next) else { return false }
    if following.entry.modifier >= 0, lexicon.values[following.entry.modifier].isZero {
      let afterArticle = gapEnd(from: following.end)
      if let half = lexeme(at: afterArticle), isBelowOne(half.entry) {
        next = afterArticle
        following = half
      }
    }
    if isBelowOne(following.entry) {
      let part = lexicon.values[following.entry.value]
      if let group = state.group {
        guard group.isInteger, state.room >= 0 else { return false }
        state.group = group + part
        state.room = -1
        state.isGroupOfDigits = false
      } else if let last = state.terms.indices.last, let multiplier = state.multiplier {
        guard state.terms.count == 1 else { return false }
        state.terms[last].value = state.terms[last].value + part * multiplier
        state.isOver = true
      }
      state.amount.end = following.end
      state.amount.hasWords = true
      state.amount.wordCount += 1
      return true
    }
    if let group = state.group, group.isInteger, state.room >= 0, state.terms.isEmpty,
      let parts = partsOfOne(following)
    {
      // `two and three quarters`
      state.group = group + (parts.value ?? .zero)
      state.amount.isInexact = parts.value == nil
      state.amount.end = parts.end
      state.amount.hasWords = true
      state.amount.wordCount += 2
      state.isOver = true
      return true
    }
    if state.isGroupOfDigits { return false }
    state.followsJoiner = true
    defer { state.followsJoiner = false }
    if following.entry.roles.contains(.word), takeWord(&state, following) { return true }
    return following.entry.roles.contains(.ordinal) && takeOrdinal(&state, following)
  }

  /// 21 of `3 hundred and 21`: digits after a scale, fewer than it has zeros, that nothing multiplies
  /// and no unit is joined to.
  private mutating func takeJoinedDigits(_ state: inout AmountState, at position: Int) -> Bool {
    guard state.amount.digits?.hasFraction == false, state.amount.digits?.grouping == .some(.none),
      (2...3).contains(state.lastScaleExponent), state.group?.isInteger ?? true
    else { return false }
    let run = readDigits(at: position)
    guard run.fault == nil, !run.hasFraction, !run.hasLeadingZero, !run.value.isZero,
      run.grouping == .none,
      run.digitCount <= state.lastScaleExponent, endsRest(at: run.end)
    else { return false }
    state.group = (state.group ?? .zero) + run.value
    state.room = -1
    state.isGroupOfDigits = true
    state.lastScaleExponent = 0
    state.lastWasScale = false
    state.amount.end = run.end
    return true
  }

  /// Whether a number of digits may be over here: with a mark or a word that is neither a scale nor a
  /// percentage or currency of its own (`3 thousand and 21 per cent`).
  private mutating func endsRest(at end: Int) -> Bool {
    guard let unit = unit(at: end) else { return true }
    if isHyphen(unit) || unit == 0x2F || unit == 0x3A || unit == 0x25 || isLetter(at: end) {
      return false
    }
    guard let following = lexeme(at: gapEnd(from: end)) else { return true }
    return following.entry.roles.isDisjoint(with: [.scale, .percent, .ordinalSuffix])
  }

  /// `buçuk` of `beş buçuk`, of digits too, and of a scale: `3 ล้านครึ่ง`.
  mutating func takeAddedPart(_ state: inout AmountState, _ lexeme: NumberLexeme) -> Bool {
    guard let part = value(of: lexeme) else { return false }
    if let group = state.group {
      guard group.isInteger, state.amount.digits?.hasFraction != true, !state.amount.isOrdinal
      else {
        return false
      }
      state.group = group + part
    } else {
      guard state.lastWasScale, state.terms.count == 1, let multiplier = state.multiplier else {
        return false
      }
      state.terms[0].value = state.terms[0].value + part * multiplier
      state.isOver = true
    }
    state.room = -1
    state.unit = 0
    state.shortEnding = 0
    state.amount.hasWords = true
    state.amount.wordCount += 1
    state.amount.end = lexeme.end
    return true
  }

  /// `quarters` of `three quarters`. An ordinal is a part only of one: `one third`.
  mutating func takePart(_ state: inout AmountState, _ lexeme: NumberLexeme) -> Bool {
    guard let group = state.group, !state.isGroupOfDigits, state.terms.isEmpty, group.isInteger,
      state.multiplier == nil, group < DecimalText(100),
      lexeme.entry.roles.isDisjoint(with: [.ordinal, .word]) || group == DecimalText(1)
    else { return false }
    if let quotient = exactQuotient(group, DecimalText(lexeme.entry.part)) {
      state.group = quotient
    } else {
      state.amount.isInexact = true
    }
    state.amount.isFraction = true
    state.amount.wordCount += 1
    state.amount.end = lexeme.end
    state.room = -1
    state.isOver = true
    return true
  }

  /// A number below a hundred with the parts it counts, less than one (`fifty-four hundredths`,
  /// `three over five`); the value is nil where it has no end.
  private mutating func partsOfOne(_ count: NumberLexeme) -> (value: DecimalText?, end: Int)? {
    guard count.entry.roles.contains(.word), (1..<100).contains(count.entry.integer) else {
      return nil
    }
    var top = count.entry.integer
    var end = count.end
    if roomLeft(by: top) == 10, let unit = lexemeAfterGap(end), unit.entry.roles.contains(.word),
      (1...9).contains(unit.entry.integer)
    {
      top += unit.entry.integer
      end = unit.end
    }
    guard let part = lexemeAfterGap(end) else { return nil }
    if part.entry.roles.contains(.numeratorJoiner) { return parts(top, over: part.end) }
    guard part.entry.part > top,
      part.entry.roles.isDisjoint(with: [.ordinal, .word]) || top == 1
    else { return nil }
    return (exactQuotient(DecimalText(top), DecimalText(part.entry.part)), part.end)
  }

  /// The parts whose number, a single word, stands behind `over`.
  private mutating func parts(_ top: Int, over end: Int) -> (value: DecimalText?, end: Int)? {
    guard let bottom = lexemeAfterGap(end), bottom.entry.roles.contains(.word),
      bottom.entry.integer > top
    else { return nil }
    if let more = lexemeAfterGap(bottom.end),
      !more.entry.roles.isDisjoint(with: [.word, .scale, .ordinal])
    {
      return nil
    }
    return (exactQuotient(DecimalText(top), DecimalText(bottom.entry.integer)), bottom.end)
  }

  private mutating func lexemeAfterGap(_ end: Int) -> NumberLexeme? {
    let next = gapEnd(from: end, allowsHyphen: true)
    return next > end ? lexeme(at: next) : nil
  }

}
