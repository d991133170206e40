import ArticleModel

/// Scale words: what they multiply and which may follow which.
extension NumberReader {
  mutating func takeScale(
    _ state: inout AmountState, _ lexeme: NumberLexeme, at position: Int, isAttached: Bool,
    hasCurrency: Bool
  ) -> Bool {
    let entry = lexeme.entry
    let scale = lexicon.values[entry.scale]
    if entry.letter != 0 {
      guard state.isGroupOfDigits, state.group != nil,
        !entry.needsFraction || (isStrict && state.amount.digits?.hasFraction == true)
      else { return false }
      // `£450m`, `$5 m`; without a currency only as the file writes it and only attached.
      let isAsWritten = entry.letter == NumberWord.anyCase || text[position] == entry.letter
      guard hasCurrency || (isAttached && isAsWritten) else { return false }
      state.amount.isLetterScale = true
    }
    if state.group == nil, state.terms.isEmpty {
      // A scale by itself counts where the language says so, or with an article or modifier.
      if let modifier = state.modifier {
        guard !(modifier == DecimalText("0.5") ?? .zero) else { return false }
        state.group = DecimalText(1) + modifier
      } else {
        guard entry.roles.contains(.word) || opensLargerScale(lexeme) else {
          fail(position, .missingAmount)
          return false
        }
        state.amount.isImpliedOne = !entry.roles.contains(.loneScale)
        state.group = DecimalText(1)
      }
      state.modifier = nil
    }
    if let group = state.group {
      if entry.exponent < 3 {
        // Hundreds and dozens stay in the group: `two hundred thousand`.
        guard multiplyTail(&state, group, scale, exponent: entry.exponent) else { return false }
        let isPower = scale == DecimalText(1).scaled(byPowerOfTen: entry.exponent)
        state.room =
          isPower && group.isInteger && !state.isGroupOfDigits
          ? (entry.exponent == 1 ? 10 : 100) : -1
        state.lastScaleExponent = entry.exponent
        state.multiplier = scale
        state.scaleStart = position
      } else {
        let whole = state.shortEnding < entry.exponent ? withShortEnding(state) ?? group : group
        guard pushTerm(&state, whole, entry, scale) else { return false }
        state.lastScaleExponent = entry.exponent
        if state.multiplier == nil || state.lastWasScale == false { state.scaleStart = position }
        state.multiplier = scale
      }
    } else {
      guard state.lastWasScale, pushTerm(&state, nil, entry, scale) else {
        fail(position, .repeatedScale)
        return false
      }
      state.multiplier = state.multiplier.map { $0 * scale }
    }
    state.lastWasScale = entry.exponent >= 3
    state.hasScaleAfterJoiner = state.hasScaleAfterJoiner || state.hasJoiner && entry.exponent > 1
    state.takesUnit = false
    state.unit = 0
    state.digitString = 0
    state.shortEnding = 0
    state.followsJoiner = false
    state.amount.isWeak = false
    state.amount.wordCount += 1
    state.amount.end = endWithFullStop(lexeme)
    state.amount.scale = state.scaleStart..<state.amount.end
    if entry.letter != 0 { state.isOver = true }
    return true
  }

  /// The end of a scale with its own full stop (`тыс.`), where the number goes on after it
  /// (`5 тыс. руб.`) or the string that is read ends.
  private mutating func endWithFullStop(_ scale: NumberLexeme) -> Int {
    guard scale.entry.roles.contains(.takesFullStop), unit(at: scale.end) == 0x2E else {
      return scale.end
    }
    let stop = scale.end + 1
    if isStrict, stop == limit { return stop }
    let next = gapEnd(from: stop)
    guard next > stop else { return scale.end }
    if startsDigits(at: next) {
      // `5 тыс. 300 руб.`
      return scale.entry.exponent == 3 && isRestOfThousands(readDigits(at: next)) ? stop : scale.end
    }
    guard let following = lexeme(at: next),
      !following.entry.roles.isDisjoint(with: [.currency, .scale, .range])
    else { return scale.end }
    return stop
  }

  /// Hundreds and tens multiply what was added last: the three of two hundred and three tens (二百三十);
  /// all that is there, where nothing was (`twenty-five hundred`).
  private func multiplyTail(
    _ state: inout AmountState, _ group: DecimalText, _ scale: DecimalText, exponent: Int
  ) -> Bool {
    if let base = state.base, case let tail = (group - base) * scale,
      tail < DecimalText(state.baseRoom)
    {
      state.group = base + tail
      return true
    }
    guard state.lastScaleExponent == 0 || state.lastScaleExponent < exponent else { return false }
    guard state.room >= 0 || !group.isInteger || state.multiplier == nil,
      state.isGroupOfDigits || group < DecimalText(100)
    else { return false }
    state.group = group * scale
    return true
  }

  /// The group whose last digit counts the tenth of the scale before it (三千五); nil where it has none.
  func withShortEnding(_ state: AmountState) -> DecimalText? {
    guard lexicon.hasShortEndings, state.shortEnding > 1, state.unit > 0,
      let group = state.group
    else { return nil }
    let digit = DecimalText(state.unit)
    return group - digit + digit.scaled(byPowerOfTen: state.shortEnding - 1)
  }

  /// `hundred thousand` needs no "one".
  private mutating func opensLargerScale(_ hundred: NumberLexeme) -> Bool {
    guard hundred.entry.exponent == 2 else { return false }
    guard let next = nextWord(from: hundred.end), let larger = lexeme(at: next) else {
      return false
    }
    return larger.entry.roles.contains(.scale) && larger.entry.exponent > 2
      && larger.entry.letter == 0
  }

  /// Multiplies the group, and all terms before it that are smaller than the scale, by the scale.
  private func pushTerm(
    _ state: inout AmountState, _ group: DecimalText?, _ entry: NumberWord, _ scale: DecimalText
  ) -> Bool {
    var sum = group ?? .zero
    var exponent = entry.exponent
    var kept = state.terms.count
    while kept > 0, state.terms[kept - 1].exponent < entry.exponent {
      sum = sum + state.terms[kept - 1].value
      // What stands between a thousand and a lakh (`one thousand two lakh`) leaves no more zeros than the lakh has.
      if group == nil { exponent = max(exponent, entry.exponent + state.terms[kept - 1].exponent) }
      kept -= 1
    }
    if group == nil, kept == state.terms.count { return false }
    if kept > 0 {
      guard sum * scale < DecimalText(1).scaled(byPowerOfTen: state.terms[kept - 1].exponent) else {
        return false
      }
    }
    guard exponent <= DigitRun.limit else { return false }
    state.terms.removeLast(state.terms.count - kept)
    state.terms.append(.init(value: sum * scale, exponent: exponent))
    state.group = nil
    state.base = nil
    state.room = 0
    state.isGroupOfDigits = false
    return true
  }

}
