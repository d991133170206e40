import ArticleModel

extension NumberReader {
  /// A whole mention: one number or a range.
  struct Phrase {
    var first: NumberSide
    var second: NumberSide?
    var end: Int
    /// A bare `2-3`, which could as well be a score or a season.
    var isBareRange = false
    /// The unit of measure behind it, which is no part of it.
    var measure: Range<Int>?

    /// Whether something beside digits and words says that this is a quantity.
    var hasTail: Bool { first.hasTail || second?.hasTail == true || measure != nil }

    /// Whether all its values are decimals with an end.
    var isExact: Bool { first.ratio == nil && second?.ratio == nil }
  }

  mutating func readPhrase(at start: Int) -> Phrase? {
    guard let first = readSide(at: start) else { return nil }
    var phrase = Phrase(first: first, end: first.end)
    guard !first.amount.isFaulty, !first.isFraction, !first.amount.isOrdinal else { return phrase }
    if let second = readRangeEnd(after: first) { join(second, to: &phrase) }
    readMeasure(&phrase)
    return phrase
  }

  /// What has neither a currency nor a per cent sign may be measured.
  private mutating func readMeasure(_ phrase: inout Phrase) {
    guard phrase.first.currency == nil, !phrase.first.isPercent,
      phrase.second?.amount.isFaulty != true, let measure = measure(after: phrase.end)
    else { return }
    phrase.measure = measure
    if let second = phrase.second, phrase.first.value < second.value { phrase.isBareRange = false }
  }

  /// What comes after `-`, `to` or `से`, where it is a number.
  private mutating func readRangeEnd(
    after first: NumberSide
  ) -> (side: NumberSide, isWord: Bool)? {
    let afterBlank = gapEnd(from: first.end)
    guard let separator = lexeme(at: afterBlank), separator.entry.roles.contains(.range) else {
      return nil
    }
    let isWord = isLetter(at: afterBlank)
    let next = gapEnd(from: separator.end)
    let blankBefore = afterBlank > first.end
    let blankAfter = next > separator.end
    // `5 -3` is no range, `5 – 3` and `5–3` are.
    guard blankBefore == blankAfter || (isWord && blankAfter) else { return nil }
    if isWord, !blankAfter { return nil }
    if next >= limit {
      if isStrict { fail(next, .incompleteRange) }
      return nil
    }
    // A second sign would make `5--3`.
    if let unit = unit(at: next), unit == 0x2D || unit == 0x2B || unit == 0x2212 {
      if isStrict { fail(next, .secondSign) }
      return nil
    }
    if first.currency == nil, currencyPrefix(at: next) != nil { return nil }
    guard let second = readSide(at: next), !second.amount.isFaulty, !second.amount.isOrdinal,
      !second.isFraction, !second.isNegative
    else { return nil }
    return (second, isWord)
  }

  private mutating func join(_ found: (side: NumberSide, isWord: Bool), to phrase: inout Phrase) {
    var first = phrase.first
    var second = found.side
    shareLeadingScale(of: first, with: &second)
    if let own = first.currency, let other = second.currency, own != other { return }
    if first.isPercent, !second.isPercent, !first.hasPercentPrefix { return }
    if first.amount.scale != nil, second.amount.scale == nil, !second.amount.hasWords { return }
    let hasTail = first.hasTail || second.hasTail
    // `won 4 to 0` is no range.
    if !hasTail, found.isWord, !(first.value < second.value) { return }
    let isInWords = first.amount.hasWords || second.amount.hasWords
    if !hasTail, !found.isWord, !isInWords || !(first.value < second.value) {
      phrase.isBareRange = true
    }
    if let multiplier = second.amount.multiplier, first.amount.scale == nil,
      first.amount.value <= second.amountWithoutScale * DecimalText(20)
    {
      // The scale of `2-3 lakh` belongs to both.
      first.amount.value = first.amount.value * multiplier
    }
    if phrase.isBareRange, isStrict, !(first.value < second.value) {
      fail(second.start, .descendingRange)
      return
    }
    first.isPercent = first.isPercent || second.isPercent
    first.currency = first.currency ?? second.currency
    phrase.first = first
    phrase.second = second
    phrase.end = second.end
  }

  /// The scale of `milioni 5 hadi 10` belongs to both.
  private func shareLeadingScale(of first: NumberSide, with second: inout NumberSide) {
    guard first.amount.isScaleFirst, let multiplier = first.amount.multiplier,
      second.amount.scale == nil, second.amount.digits?.grouping == .some(.none)
    else { return }
    let value = second.amount.value * multiplier
    guard first.amount.value < value else { return }
    second.amount.value = value
    second.amount.scale = first.amount.scale
  }

  /// The mention of a phrase, with how sure it is.
  func mention(of phrase: Phrase, span: TextSpan) -> NumberMention {
    let first = phrase.first
    var kind = NumberMention.Kind.cardinal
    if phrase.second != nil {
      kind = .range
    } else if first.isFraction {
      kind = .fraction
    } else if first.amount.isOrdinal {
      kind = .ordinal
    } else if first.isPercent {
      kind = .percent
    } else if first.currency != nil {
      kind = .currency
    }
    let scale = phrase.second == nil ? first.amount.scale : phrase.second?.amount.scale
    var measure = phrase.measure.map { writtenText($0) }
    if phrase.second != nil, first.isPercent { measure = "%" }
    var grouping = first.amount.grouping
    if let second = phrase.second, grouping == .none || second.amount.grouping == .malformed {
      grouping = second.amount.grouping
    }
    return NumberMention(
      span: span, value: first.value, ratio: first.ratio,
      upperValue: phrase.second.map { first.isNegative ? $0.value.negated : $0.value },
      kind: kind, scale: scale.map { writtenText($0) }, measure: measure,
      currency: first.currency.map { lexicon.currencies[$0] },
      grouping: grouping,
      confidence: confidence(of: phrase, grouping: grouping, from: span.start))
  }

  private func confidence(
    of phrase: Phrase, grouping: NumberMention.Grouping, from start: Int
  ) -> Double {
    let first = phrase.first
    if grouping == .malformed { return 0.3 }
    if phrase.second != nil { return phrase.hasTail ? 0.95 : 0.6 }
    if first.isFraction { return 0.5 }
    if first.amount.isLetterScale { return first.currency == nil ? 0.7 : 0.95 }
    if phrase.hasTail { return 1 }
    if first.amount.hasWords { return first.amount.wordCount > 1 ? 0.9 : 0.5 }
    if let digits = first.amount.digits {
      if digits.looksLikeYear { return 0.6 }
      if digits.hasLeadingZero { return 0.5 }
      if grouping == .none, digits.digitCount >= 10 { return 0.6 }
      if grouping != .none { return 1 }
      if first.isBareDigits, isLabel(from: start) { return 0.5 }
    }
    return 0.9
  }

  /// `Section 144`, `Apollo 11`, `iOS 16.4`: plain digits after a name inside a sentence rather number
  /// the thing than count anything.
  func isLabel(from start: Int) -> Bool {
    guard start - 2 > base, text[start - 1] == 0x20 else { return false }
    var position = start - 1
    var hasCapital = false
    while position > base, start - position < 24, isLetter(at: position - 1) {
      position -= 1
      hasCapital = hasCapital || characters[text[position]].isUpper
    }
    guard hasCapital, position > base + 1, text[position - 1] == 0x20 else { return false }
    // The first word of a sentence has its capital for another reason.
    let before = text[position - 2]
    return before != 0x2E && before != 0x21 && before != 0x3F && before != 0x3A
      && !characters[before].isBlank
  }

  /// A scale or a unit as written, with single blanks.
  private func writtenText(_ range: Range<Int>) -> String {
    if !range.contains(where: { characters[text[$0]].isBlank }) {
      return String(utf16: UnsafeBufferPointer(rebasing: text[range]))
    }
    var units: [UInt16] = []
    for unit in text[range] {
      let isBlank = characters[unit].isBlank
      if isBlank, units.last == 0x20 { continue }
      units.append(isBlank ? 0x20 : unit)
    }
    return units.withUnsafeBufferPointer { String(utf16: $0) }
  }
}

extension NumberSide {
  /// The number before its scale: 3 of `3 lakh`.
  var amountWithoutScale: DecimalText {
    // Only compared: digits as they stand, or one where words would have to be read again.
    amount.digits?.value ?? DecimalText(10)
  }
}
