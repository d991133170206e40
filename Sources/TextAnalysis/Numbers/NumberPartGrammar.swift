import ArticleModel

/// Parts of one in words: `three quarters`, `one twenty-fifth`, `two and a third`, `a tenth of`.
extension NumberReader {
  /// `quarters` of `three quarters`. An ordinal is a part only of one: `one third`.
  mutating func takePart(_ state: inout AmountState, _ lexeme: NumberLexeme) -> Bool {
    guard mayCountParts(state, isPlural: isPlural(lexeme.entry)),
      // `zwanzig` and a third make an ordinal, where the language has it so.
      !lexeme.entry.roles.contains(.ordinal) || lexeme.entry.integer >= state.room
        || state.total == DecimalText(1),
      // Halves and quarters of many are things of their own: of matches and of years.
      state.total < DecimalText(100) || (lexeme.entry.part != 2 && lexeme.entry.part != 4)
    else { return false }
    return takeParts(&state, DecimalText(lexeme.entry.part), from: state.amount.end, lexeme.end)
  }

  /// `thirty fifths` of `two hundred thirty fifths`: a ten before a unit's part counts no parts itself.
  mutating func takePartsOfTens(_ state: inout AmountState, _ ten: NumberLexeme) -> Bool {
    guard lexicon.hasParts, !partsAreOrdinals, !isNested, ten.entry.roles.contains(.word),
      state.group != nil || state.lastWasScale, roomLeft(by: ten.entry) == 10,
      let unit = lexemeAfterGap(ten.end), (3..<10).contains(unit.entry.part),
      isPlural(unit.entry), mayCountParts(state, isPlural: true)
    else { return false }
    return takeParts(
      &state, DecimalText(ten.entry.integer + unit.entry.part), from: state.amount.end, unit.end)
  }

  /// `twenty-fifth` of `one twenty-fifth`, where the words before it make a number that is over.
  mutating func takeCompoundParts(_ state: inout AmountState) {
    guard lexicon.hasParts, !partsAreOrdinals, !isNested, state.group != nil,
      let next = nextWord(from: state.amount.end, allowsHyphen: true),
      let first = lexeme(at: next), first.entry.roles.contains(.word),
      mayCountParts(state, isPlural: true),
      let part = readDenominator(at: next), part.wordCount > 1
    else { return }
    if !part.isPluralOrdinal {
      guard state.total == DecimalText(1), isPart(from: state.amount.start, until: part.end) else {
        return
      }
    }
    _ = takeParts(&state, part.value, from: next, part.end)
  }

  /// `a tenth of`, `a hundredth`: an article with an ordinal that numbers nothing.
  mutating func takeOnePart(_ state: inout AmountState, _ article: NumberLexeme) -> Bool {
    guard lexicon.hasParts, !partsAreOrdinals, state.group == nil, state.terms.isEmpty,
      state.modifier == nil, article.entry.modifier >= 0,
      lexicon.values[article.entry.modifier].isZero,
      let next = nextWord(from: article.end), let first = lexeme(at: next),
      !isBelowOne(first.entry), let part = readDenominator(at: next),
      isPurePart(first.entry) || isPart(from: state.amount.start, until: part.end),
      // `A second of` is a time.
      part.wordCount > 1 || first.entry.part > 0 || part.value >= DecimalText(10),
      let ratio = NumberRatio(part: DecimalText(1), over: part.value)
    else { return false }
    state.become(ratio, until: part.end)
    state.amount.isFraction = true
    return true
  }

  /// Three quarters of `two and three quarters` and two thirds of `six million and two thirds`, which
  /// are parts of a million.
  mutating func takeJoinedParts(
    _ state: inout AmountState, _ count: NumberLexeme, at start: Int, isAfterArticle: Bool
  ) -> Bool {
    guard state.group?.isInteger ?? state.lastWasScale, state.room >= 0 || state.group == nil,
      let parts = partsOfOne(
        count, isAfterArticle: isAfterArticle, from: state.amount.start)
    else { return false }
    if state.group == nil, takeScaledPart(&state, parts) { return true }
    guard state.group != nil || state.terms.count == 1 else { return false }
    let unit = state.group == nil ? state.multiplier ?? DecimalText(1) : DecimalText(1)
    guard
      let ratio = NumberRatio(
        whole: state.total, part: parts.numerator, over: parts.denominator, of: unit)
    else { return false }
    if ratio.exactDecimal == nil { fail(start, .inexactFraction) }
    state.become(ratio, until: parts.end)
    state.amount.wordCount += 1
    return true
  }

  /// `half` of `two and a half`, `3 million and a half` and `a billion and a half million`.
  mutating func takeJoinedPart(_ state: inout AmountState, _ lexeme: NumberLexeme) -> Bool {
    let part = lexicon.values[lexeme.entry.value]
    if let group = state.group {
      guard group.isInteger, state.room >= 0 else { return false }
      state.group = group + part
      state.room = -1
      state.isGroupOfDigits = false
    } else if isOfSmallerScale(state, at: lexeme.end) {
      state.group = part
      state.room = -1
      state.lastWasScale = false
      state.multiplier = nil
    } else if let last = state.terms.indices.last, let multiplier = state.multiplier {
      guard state.terms.count == 1 else { return false }
      state.terms[last].value = state.terms[last].value + part * multiplier
      state.isOver = true
    }
    state.amount.end = lexeme.end
    state.amount.hasWords = true
    state.amount.wordCount += 1
    return true
  }

  /// Three quarters of `one billion and three quarters million`, which the scale multiplies.
  private mutating func takeScaledPart(_ state: inout AmountState, _ parts: Parts) -> Bool {
    guard isOfSmallerScale(state, at: parts.end),
      let ratio = NumberRatio(part: parts.numerator, over: parts.denominator),
      let exact = ratio.exactDecimal
    else { return false }
    state.group = exact
    state.room = -1
    state.lastWasScale = false
    state.multiplier = nil
    state.amount.end = parts.end
    state.amount.hasWords = true
    state.amount.wordCount += 2
    return true
  }

  /// Whether a scale stands behind `end` that is smaller than the last one.
  private mutating func isOfSmallerScale(_ state: AmountState, at end: Int) -> Bool {
    guard let last = state.terms.last, let scale = lexemeAfterGap(end) else { return false }
    return scale.entry.roles.contains(.scale) && scale.entry.letter == 0
      && (3..<last.exponent).contains(scale.entry.exponent)
  }

  struct Parts {
    var numerator: DecimalText
    var denominator: DecimalText
    var end: Int
  }

  /// A number below a hundred with the parts it counts, less than one (`fifty-four hundredths`,
  /// `three over five`, `a third`, `एक का पाँचवाँ हिस्सा`).
  private mutating func partsOfOne(
    _ count: NumberLexeme, isAfterArticle: Bool, from base: Int
  ) -> Parts? {
    if isAfterArticle {
      guard count.entry.part > 0, !isPlural(count.entry), isPart(from: base, until: count.end)
      else { return nil }
      return Parts(
        numerator: DecimalText(1), denominator: DecimalText(count.entry.part), end: count.end)
    }
    guard count.entry.roles.contains(.word), (1..<100).contains(count.entry.integer) else {
      return nil
    }
    var top = count.entry.integer
    var end = count.end
    if roomLeft(by: count.entry) == 10, let unit = lexemeAfterGap(end),
      unit.entry.roles.contains(.word), (1...9).contains(unit.entry.integer)
    {
      top += unit.entry.integer
      end = unit.end
    }
    let numerator = DecimalText(top)
    if let part = partOf(after: end, from: base), part.denominator > numerator {
      return Parts(numerator: numerator, denominator: part.denominator, end: part.end)
    }
    guard let part = lexemeAfterGap(end) else { return nil }
    if part.entry.roles.contains(.numeratorJoiner) { return parts(top, over: part.end) }
    if part.entry.part > top, isPlural(part.entry) || top == 1 {
      return Parts(
        numerator: numerator, denominator: DecimalText(part.entry.part), end: part.end)
    }
    guard lexicon.hasParts, part.entry.roles.contains(.word),
      let next = nextWord(from: end, allowsHyphen: true), let compound = readDenominator(at: next),
      compound.isPluralOrdinal, compound.value > numerator
    else { return nil }
    return Parts(numerator: numerator, denominator: compound.value, end: compound.end)
  }

  /// The parts whose number, a single word, stands behind `over`.
  private mutating func parts(_ top: Int, over end: Int) -> Parts? {
    guard let bottom = lexemeAfterGap(end), bottom.entry.roles.contains(.word),
      bottom.entry.integer > top
    else { return nil }
    if let more = lexemeAfterGap(bottom.end),
      !more.entry.roles.isDisjoint(with: [.word, .scale, .ordinal])
    {
      return nil
    }
    return Parts(
      numerator: DecimalText(top), denominator: DecimalText(bottom.entry.integer), end: bottom.end)
  }

  /// The ordinal at `start`, or the plural of one (`twenty-fifths`).
  mutating func readDenominator(at start: Int) -> NumberAmount? {
    guard !partsAreOrdinals else { return nil }
    partsAreOrdinals = true
    defer { partsAreOrdinals = false }
    guard let part = readAmount(at: start, hasCurrency: false), part.isOrdinal, !part.isFaulty,
      part.digits == nil, part.value > DecimalText(1)
    else { return nil }
    return part
  }

  /// `fifths` as an ordinal.
  mutating func takePartAsOrdinal(_ state: inout AmountState, _ lexeme: NumberLexeme) -> Bool {
    var ordinal = lexeme
    ordinal.entry.value = lexeme.entry.partValue
    ordinal.entry.integer = lexeme.entry.part
    guard takeOrdinal(&state, ordinal) else { return false }
    state.amount.isPluralOrdinal = isPlural(lexeme.entry)
    state.isOver = true
    return true
  }

  /// Whether the number that was read can say how many parts there are.
  private func mayCountParts(_ state: AmountState, isPlural: Bool) -> Bool {
    guard !state.isGroupOfDigits, state.amount.digits == nil, !state.amount.isOrdinal,
      state.modifier == nil, state.group?.isInteger ?? state.lastWasScale,
      state.amount.hasWords || state.lastWasScale, state.room >= 0
    else { return false }
    let count = state.total
    if !isPlural { return count == DecimalText(1) }
    // What `two hundred and twenty fifths` counts is not clear.
    return !count.isZero && (count < DecimalText(100) || !state.hasJoiner)
  }

  private mutating func takeParts(
    _ state: inout AmountState, _ denominator: DecimalText, from start: Int, _ end: Int
  ) -> Bool {
    guard let ratio = NumberRatio(part: state.total, over: denominator) else { return false }
    if ratio.exactDecimal == nil { fail(start, .inexactFraction) }
    state.become(ratio, until: end)
    state.amount.isFraction = true
    return true
  }

  /// Whether an ordinal with an article is a part: `a fifth of`, or all there is. `A fifth man` is none.
  private mutating func isPart(from start: Int, until end: Int) -> Bool {
    if isAlone(start, end) { return true }
    guard let next = nextWord(from: end) else { return false }
    return dateJoiner(at: next) != nil
  }

  /// `Drittel`, which is no ordinal as well.
  private func isPurePart(_ entry: NumberWord) -> Bool {
    entry.part > 0 && entry.roles.isDisjoint(with: [.ordinal, .word])
  }

  private func isPlural(_ entry: NumberWord) -> Bool {
    entry.part > 0
      && (entry.roles.contains(.pluralPart) || entry.roles.isDisjoint(with: [.ordinal, .word]))
  }

  /// The scale of `2⅔ million` and `three quarters million`.
  mutating func takeScaleOfParts(_ state: inout AmountState) {
    guard state.amount.isFraction || state.amount.ratio != nil, let value = state.group,
      let next = nextWord(from: state.amount.end), let scale = lexeme(at: next),
      scale.entry.roles.contains(.scale), scale.entry.letter == 0
    else { return }
    guard state.multiplier == nil else {
      state.amount.isFaulty = true
      return
    }
    let factor = lexicon.values[scale.entry.scale]
    if let ratio = state.amount.ratio {
      guard
        let product = NumberRatio(
          part: DecimalText(ratio.numerator) * factor, over: DecimalText(ratio.denominator))
      else {
        state.amount.isFaulty = true
        return
      }
      state.amount.become(product)
      state.group = state.amount.value
    } else {
      state.group = value * factor
    }
    state.multiplier = factor
    state.amount.isFraction = false
    state.amount.wordCount += 1
    state.amount.hasWords = true
    state.amount.end = scale.end
    state.amount.scale = next..<scale.end
  }

  /// Where the number goes on behind a hyphen with blanks (`fifty - two`, `five - eighths`): elsewhere
  /// such a hyphen is a dash. Only where nothing else stands in the text, or a scale or a part makes it
  /// sure.
  mutating func endOfSpacedHyphen(_ state: AmountState) -> Int? {
    let hyphen = gapEnd(from: state.amount.end)
    guard hyphen > state.amount.end, unit(at: hyphen) == 0x2D, state.amount.hasWords,
      !state.isGroupOfDigits, state.group != nil
    else { return nil }
    let next = gapEnd(from: hyphen + 1)
    guard next > hyphen + 1, isLetter(at: next), let word = lexeme(at: next) else { return nil }
    if isPlural(word.entry) { return next }
    guard word.entry.roles.contains(.word), (1...9).contains(word.entry.integer), state.room == 10
    else { return nil }
    if isAlone(state.amount.start, word.end) { return next }
    guard let more = lexemeAfterGap(word.end) else { return nil }
    return more.entry.roles.contains(.scale) || isPlural(more.entry) ? next : nil
  }

  mutating func lexemeAfterGap(_ end: Int) -> NumberLexeme? {
    let next = gapEnd(from: end, allowsHyphen: true)
    return next > end ? lexeme(at: next) : nil
  }
}
