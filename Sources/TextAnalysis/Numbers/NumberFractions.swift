import ArticleModel

/// Fractions of two numbers: `3/4`, `three over four`, 三分之二, `तेईस का पाँचवाँ हिस्सा`, ⅔.
extension NumberReader {
  /// 三分之二, two of three parts, and 百分之五, five per cent.
  mutating func readPartsBehind(_ side: inout NumberSide) -> Bool {
    guard !side.amount.isOrdinal, side.amount.value.isInteger, side.currency == nil,
      let next = nextWord(from: side.end) ?? (isLetter(at: side.end) ? side.end : nil),
      let joiner = lexeme(at: next), joiner.entry.roles.contains(.denominatorJoiner),
      let start = nextWord(from: joiner.end) ?? (digit(at: joiner.end) != nil ? joiner.end : nil),
      let part = readAmount(at: start, hasCurrency: false), !part.isFaulty, !part.isOrdinal
    else { return false }
    if side.amount.value == DecimalText(100) {
      side.isPercent = true
      side.amount.value = part.value
      side.amount.end = part.end
      side.end = part.end
    } else {
      divide(part.value, by: side.amount.value, &side, from: start, until: part.end)
    }
    side.amount.scale = nil
    side.amount.multiplier = nil
    side.amount.isImpliedOne = false
    side.amount.hasWords = true
    side.amount.wordCount += 2
    return true
  }

  /// `three over four`, `1 बटा तीन`: less than one. No word may follow that could be counted (`two over
  /// four days`), but `of` may.
  mutating func readPartsOver(_ side: inout NumberSide) -> Bool {
    guard !side.amount.isOrdinal, !side.amount.isFraction, side.amount.scale == nil,
      side.amount.value.isInteger,
      side.currency == nil, let next = nextWord(from: side.end), let joiner = lexeme(at: next),
      joiner.entry.roles.contains(.numeratorJoiner), let start = nextWord(from: joiner.end),
      let parts = readAmount(at: start, hasCurrency: false), !parts.isFaulty, !parts.isOrdinal,
      parts.value.isInteger, side.amount.value < parts.value,
      mayFollowParts(at: gapEnd(from: parts.end))
    else { return false }
    side.amount.wordCount += 2
    side.amount.isWeak = false
    side.amount.hasWords = side.amount.hasWords || parts.hasWords
    divide(side.amount.value, by: parts.value, &side, from: start, until: parts.end)
    return true
  }

  private mutating func mayFollowParts(at position: Int) -> Bool {
    !isLetter(at: position) || characters[text[position]].needsDictionary
      || dateJoiner(at: position) != nil || partJoiner(at: position)
  }

  private mutating func partJoiner(at position: Int) -> Bool {
    lexeme(at: position)?.entry.roles.contains(.partJoiner) ?? false
  }

  /// `तेईस का पाँचवाँ हिस्सा`, the fifth part of 23: an ordinal behind a joiner, with the word for a part.
  /// Without that word (`132 की पाँचवीं`) only where a text is nothing else.
  mutating func readPartOf(_ side: inout NumberSide) -> Bool {
    guard !side.amount.isOrdinal, !side.amount.isFraction, side.currency == nil,
      !side.amount.runsOn,
      let part = partOf(after: side.end, from: side.start)
    else { return false }
    side.amount.wordCount += 2
    side.amount.hasWords = true
    side.amount.isWeak = false
    side.amount.isImpliedOne = false
    side.amount.scale = nil
    side.amount.multiplier = nil
    divide(side.amount.value, by: part.denominator, &side, from: side.end, until: part.end)
    return true
  }

  /// What divides the number that ends at `end`: `का पाँचवाँ हिस्सा`.
  mutating func partOf(
    after end: Int, from start: Int
  ) -> (denominator: DecimalText, end: Int)? {
    guard lexicon.hasPartJoiners, let next = nextWord(from: end), let joiner = lexeme(at: next),
      joiner.entry.roles.contains(.partJoiner), let ordinal = nextWord(from: joiner.end),
      let part = readDenominator(at: ordinal)
    else { return nil }
    if let following = nextWord(from: part.end), let noun = lexeme(at: following),
      noun.entry.roles.contains(.partNoun)
    {
      return (part.value, noun.end)
    }
    return isAlone(start, part.end) ? (part.value, part.end) : nil
  }

  /// `3/4`, and `1 3/4`.
  mutating func readFraction(_ side: inout NumberSide) -> Bool {
    guard let digits = side.amount.digits, !side.amount.hasWords, side.amount.scale == nil,
      digits.grouping == .none, !digits.hasFraction, digits.end == side.end
    else { return false }
    var whole = DecimalText.zero
    var numerator = digits
    let next = gapEnd(from: side.end)
    if next > side.end, let first = digit(at: next), first.value > 0 {
      var stroke = next
      for _ in 0..<3 { stroke += digit(at: stroke)?.length ?? 0 }
      guard unit(at: stroke) == 0x2F else { return false }
      let second = readDigits(at: next)
      guard unit(at: second.end) == 0x2F, second.fault == nil, second.digitCount <= 3 else {
        return false
      }
      whole = digits.value
      numerator = second
    }
    guard unit(at: numerator.end) == 0x2F, digit(at: numerator.end + 1) != nil else { return false }
    let denominator = readDigits(at: numerator.end + 1)
    guard denominator.fault == nil, denominator.grouping == .none, !denominator.hasFraction,
      whole.isZero || numerator.value < denominator.value
    else {
      fail(numerator.end + 1, .inexactFraction)
      return false
    }
    divide(
      numerator.value, by: denominator.value, plus: whole, &side, from: numerator.end + 1,
      until: denominator.end)
    return true
  }

  /// The side is the quotient; faulty where it cannot be one.
  private mutating func divide(
    _ numerator: DecimalText, by denominator: DecimalText, plus whole: DecimalText = .zero,
    _ side: inout NumberSide, from start: Int, until end: Int
  ) {
    side.amount.end = end
    side.end = end
    guard let ratio = NumberRatio(whole: whole, part: numerator, over: denominator) else {
      fail(start, .inexactFraction)
      side.amount.isFaulty = true
      return
    }
    side.isFraction = true
    side.amount.become(ratio)
    if side.amount.ratio != nil { fail(start, .inexactFraction) }
  }

  /// Adds ⅔ to the digits before it, or takes it by itself.
  mutating func takeVulgar(_ state: inout AmountState, _ part: NumberRatio, at position: Int)
    -> Bool
  {
    guard state.isGroupOfDigits || state.group == nil, state.room >= 0, !state.lastWasScale,
      state.amount.digits?.hasFraction != true, state.group?.isInteger != false
    else { return false }
    let whole = state.group ?? .zero
    if let exact = part.exactDecimal {
      state.group = whole + exact
    } else {
      guard
        let ratio = NumberRatio(
          whole: whole, part: DecimalText(part.numerator), over: DecimalText(part.denominator))
      else { return false }
      fail(position, .inexactFraction)
      state.amount.become(ratio)
      state.group = state.amount.value
      state.isOver = true
    }
    state.room = -1
    state.isGroupOfDigits = true
    state.amount.end = position + 1
    return true
  }

  /// ½ and its like.
  func vulgarFraction(at position: Int) -> NumberRatio? {
    guard let unit = unit(at: position) else { return nil }
    switch unit {
    case 0xBC: return NumberRatio(1, over: 4)
    case 0xBD: return NumberRatio(1, over: 2)
    case 0xBE: return NumberRatio(3, over: 4)
    case 0x2150...0x215E:
      let parts = [
        (1, 7), (1, 9), (1, 10), (1, 3), (2, 3), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6),
        (1, 8), (3, 8), (5, 8), (7, 8),
      ]
      let part = parts[Int(unit) - 0x2150]
      return NumberRatio(part.0, over: part.1)
    default: return nil
    }
  }
}
