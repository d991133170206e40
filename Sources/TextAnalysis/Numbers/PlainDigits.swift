import ArticleModel

/// The short way for most numbers of a text: a few digits that nothing around belongs to (`in 1947`, `12 people`).
///
/// It says what the grammar would, which a differential test holds it to, and leaves to the grammar all that it
/// is not sure of.
struct PlainDigits {
  /// Longer ones may be telephone numbers and the like.
  static let longest = 9

  var end: Int
  var count = 0
  var value: UInt64 = 0
  var startsWithZero = false

  var hasLeadingZero: Bool { startsWithZero && count > 1 }
  var looksLikeYear: Bool { count == 4 && DigitRun.years.contains(Int(value)) }
  var mayBeDay: Bool { count <= 2 && value <= 31 }
}

extension NumberReader {
  /// What comes of digits at a place: where to go on, and the mention if they are one. Nil where the grammar has
  /// to look.
  mutating func readPlainDigits(at start: Int) -> (end: Int, mention: NumberMention?)? {
    guard let digits = plainDigits(at: start), standsAlone(digits.end),
      measure(after: digits.end) == nil
    else { return nil }
    if let end = endOfTime(digits.end) { return (end, nil) }
    if digits.looksLikeYear || digits.mayBeDay,
      let end = endOfDate(TextSpan(start, digits.end))
    {
      return (end, nil)
    }
    let mention = NumberMention(
      span: TextSpan(start, digits.end), value: DecimalText(magnitude: digits.value),
      kind: .cardinal, grouping: .none, confidence: confidence(of: digits, from: start))
    return (digits.end, mention)
  }

  private func confidence(of digits: PlainDigits, from start: Int) -> Double {
    if digits.looksLikeYear { return 0.6 }
    if digits.hasLeadingZero || isLabel(from: start) { return 0.5 }
    return 0.9
  }

  /// The digits of one script at a place, not too many of them.
  private func plainDigits(at start: Int) -> PlainDigits? {
    guard let first = digit(at: start), first.length == 1,
      !lexicon.filter.mayStart(with: text[start])
    else { return nil }
    var digits = PlainDigits(end: start, startsWithZero: first.value == 0)
    while let next = digit(at: digits.end) {
      guard next.zero == first.zero, digits.count < PlainDigits.longest else { return nil }
      digits.value = digits.value * 10 + UInt64(next.value)
      digits.count += 1
      digits.end += 1
    }
    return digits
  }

  /// Whether what follows digits is clearly no part of their number: the end, a mark before a blank, or after a
  /// gap a word that is in no lexicon.
  private func standsAlone(_ end: Int) -> Bool {
    guard end < limit else { return true }
    if isClosingMark(text[end]) {
      return (end + 1 == limit || characters[text[end + 1]].isBlank)
        && !lexicon.filter.mayStart(with: text[end])
    }
    let next = gapEnd(from: end)
    guard next > end, next < limit else { return false }
    let traits = characters[text[next]]
    // An x may be a sign of multiplication.
    return traits.isLetter && !traits.needsDictionary && text[next] != 0x78
      && !lexicon.filter.mayStart(with: text[end]) && !mayHoldWord(at: next)
  }

  private func isClosingMark(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x2C, 0x2E, 0x21, 0x3F, 0x3B, 0x0964: true
    default: false
    }
  }
}
