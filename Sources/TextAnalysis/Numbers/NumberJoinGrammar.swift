import ArticleModel

/// What joins number words: `and`, `point`, and the parts of one (`three quarters`).
extension NumberReader {
  /// `and` of `one hundred and two`, `two and a half crore`, `y` of `treinta y tres`.
  mutating func takeJoined(
    _ state: inout AmountState, _ joiner: NumberLexeme, at position: Int
  ) -> Bool {
    guard state.group != nil || state.lastWasScale else { return false }
    state.hasJoiner = true
    state.hasScaleAfterJoiner = false
    if joiner.entry.roles.contains(.looseJoiner) { state.hasLooseJoiner = true }
    let start = joiner.isPrefix ? joiner.end : nextWord(from: joiner.end, allowsHyphen: true)
    if let start, startsDigits(at: start) { return takeJoinedDigits(&state, at: start) }
    guard var next = start, var following = lexeme(at: next) else { return false }
    var isAfterArticle = false
    if following.entry.modifier >= 0, lexicon.values[following.entry.modifier].isZero {
      let afterArticle = gapEnd(from: following.end)
      if let half = lexeme(at: afterArticle), isBelowOne(half.entry) || half.entry.part > 0 {
        next = afterArticle
        following = half
        isAfterArticle = true
      }
    }
    if isBelowOne(following.entry), takeJoinedPart(&state, following) { return true }
    if takeJoinedParts(&state, following, at: next, isAfterArticle: isAfterArticle) { return true }
    if isAfterArticle { return false }
    if state.isGroupOfDigits { return takeJoinedRest(&state, following) }
    state.followsJoiner = true
    defer { state.followsJoiner = false }
    if following.entry.roles.contains(.word), takeWord(&state, following) { return true }
    return following.entry.roles.contains(.ordinal) && takeOrdinal(&state, following)
  }

  /// `twenty-one` of `3 hundred and twenty-one`: words below a hundred.
  private mutating func takeJoinedRest(_ state: inout AmountState, _ word: NumberLexeme) -> Bool {
    guard state.lastScaleExponent == 2, state.amount.digits?.hasFraction == false,
      state.group?.isInteger == true, word.entry.roles.contains(.word)
    else { return false }
    state.isGroupOfDigits = false
    state.room = 100
    state.followsJoiner = true
    defer { state.followsJoiner = false }
    return takeWord(&state, word)
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
}
