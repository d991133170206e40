import ArticleModel

/// Scales that stand before what counts them: `milioni 5`, `dubu ashirin da biyar` (25,000), `elfu moja,
/// mia mbili na tano`.
///
/// A count takes in as much as fits below the scale before it, as speakers do; where a whole string is
/// asked for, a comma ends it (`dubu ashirin, da biyar` is 20,005).
extension NumberReader {
  /// A number read so far, with what may still be added to it.
  private struct LeadingSum {
    var value = DecimalText.zero
    var end: Int
    /// Only what is smaller than this may follow.
    var room: DecimalText
    var terms = 0
    var wordCount = 0
    var isOfOne = false
    var hasDigits = false
    /// The last scale as written, with what it multiplies by.
    var scale: Range<Int>?
    var multiplier: DecimalText?
  }

  /// Ten to the power where no scale goes on.
  private static let endlessExponent = 27

  /// The amount at `start` in which a scale stands before its count; nil where there is none.
  mutating func readLeadingScale(at start: Int) -> NumberAmount? {
    guard lexicon.hasLeadingScales, let first = lexeme(at: start), mayOpenLeadingSum(first) else {
      return nil
    }
    let limit = DecimalText(1).scaled(byPowerOfTen: Self.endlessExponent)
    guard var sum = readLeadingSum(at: start, below: limit, isCount: false), sum.terms > 0 else {
      return nil
    }
    takeLeadingDecimals(&sum)
    var amount = NumberAmount()
    amount.value = sum.value
    amount.start = start
    amount.end = sum.end
    amount.hasWords = true
    amount.wordCount = sum.wordCount
    amount.isImpliedOne = sum.isOfOne && sum.terms == 1 && sum.wordCount == 1
    if sum.terms == 1, let scale = sum.scale {
      amount.scale = scale
      amount.multiplier = sum.multiplier
      amount.isScaleFirst = true
    }
    if amount.isImpliedOne, let scale = lexeme(at: start), scale.entry.roles.contains(.loneScale) {
      amount.isImpliedOne = false
    }
    return amount
  }

  /// A scale, or a word of a hundred or more that scales may follow (`otu puku na narị abụọ`).
  private func mayOpenLeadingSum(_ first: NumberLexeme) -> Bool {
    if isLeadingScale(first.entry) { return true }
    guard first.entry.roles.contains(.word), let value = value(of: first) else { return false }
    return value >= DecimalText(100)
  }

  /// `digo biyar` of `dubu biyu digo biyar`.
  private mutating func takeLeadingDecimals(_ sum: inout LeadingSum) {
    guard !sum.hasDigits, let next = nextWord(from: sum.end), let point = lexeme(at: next),
      point.entry.roles.contains(.point), let found = decimals(after: point.end)
    else { return }
    sum.value = sum.value + DecimalText(digits: found.digits, fractionDigits: found.digits.count)
    sum.end = found.end
    sum.terms += 1
    sum.wordCount += 1
  }

  /// A scale that is a number word as well counts by itself, with nothing behind it.
  private func isLeadingScale(_ entry: NumberWord) -> Bool {
    entry.roles.contains(.scale) && entry.letter == 0 && entry.exponent > 1
      && !entry.roles.contains(.word)
  }

  /// Terms from `start` on, each smaller than the one before.
  private mutating func readLeadingSum(
    at start: Int, below limit: DecimalText, isCount: Bool
  ) -> LeadingSum? {
    var sum = LeadingSum(end: start, room: limit)
    guard takeLeadingTerm(&sum, at: start) else { return nil }
    while !sum.hasDigits, let next = startOfLeadingTerm(after: sum, isCount: isCount),
      takeLeadingTerm(&sum, at: next)
    {}
    return sum
  }

  /// Where the next term starts: behind a joiner, a comma, or where a scale stands.
  private mutating func startOfLeadingTerm(after sum: LeadingSum, isCount: Bool) -> Int? {
    var end = sum.end
    var isParted = false
    if isStrict, !isCount, unit(at: end) == 0x2C {
      end += 1
      isParted = true
    }
    guard let next = nextWord(from: end), let found = lexeme(at: next) else { return nil }
    if found.entry.roles.contains(.joiner) { return nextWord(from: found.end) }
    return isParted || (isLeadingScale(found.entry) && !isCount && !sum.isOfOne) ? next : nil
  }

  private mutating func takeLeadingTerm(_ sum: inout LeadingSum, at start: Int) -> Bool {
    guard let first = lexeme(at: start) else { return false }
    if isLeadingScale(first.entry) { return takeCountedScale(&sum, first, at: start) }
    guard first.entry.roles.contains(.word), !first.isOrdinalForm, let value = value(of: first),
      value.isInteger, !value.isZero, value < sum.room
    else { return false }
    sum.value = sum.value + value
    sum.room = room(after: value, first.entry)
    sum.end = first.end
    sum.wordCount += 1
    sum.isOfOne = false
    return true
  }

  /// What fits behind a word: as many digits as it has zeros.
  private func room(after value: DecimalText, _ entry: NumberWord) -> DecimalText {
    guard entry.integer < 0 else { return DecimalText(roomLeft(by: entry)) }
    let zeros = value.integerDigits.reversed().prefix { $0 == 0 }.count
    return DecimalText(1).scaled(byPowerOfTen: zeros)
  }

  /// A scale with its count behind it, of digits or words, or with none for one.
  private mutating func takeCountedScale(
    _ sum: inout LeadingSum, _ scale: NumberLexeme, at start: Int
  ) -> Bool {
    guard lexicon.values[scale.entry.scale] < sum.room else { return false }
    if let next = nextWord(from: scale.end) ?? startOfJoinedDigits(at: scale.end) {
      if startsDigits(at: next) {
        let run = readDigits(at: next)
        guard run.fault == nil, !run.looksLikeYear,
          takeTerm(&sum, of: scale, at: start, count: run.value, until: run.end, words: 1)
        else { return false }
        sum.hasDigits = true
        return true
      }
      let limit = DecimalText(scale.entry.exponent < 3 ? 10 : 1000)
      if lexeme(at: next)?.entry.roles.contains(.joiner) != true,
        let count = readLeadingSum(at: next, below: limit, isCount: true)
      {
        sum.hasDigits = count.hasDigits
        return takeTerm(
          &sum, of: scale, at: start, count: count.value, until: count.end,
          words: count.wordCount + 1)
      }
    }
    sum.isOfOne = takeTerm(
      &sum, of: scale, at: start, count: DecimalText(1), until: scale.end, words: 1)
    return sum.isOfOne
  }

  /// The digits of `သန်း၅၀`, in scripts that set no blanks.
  private func startOfJoinedDigits(at end: Int) -> Int? {
    digit(at: end) != nil && characters[text[end - 1]].needsDictionary ? end : nil
  }

  private func takeTerm(
    _ sum: inout LeadingSum, of scale: NumberLexeme, at start: Int, count: DecimalText,
    until end: Int, words: Int
  ) -> Bool {
    let unit = lexicon.values[scale.entry.scale]
    guard !count.isZero, count * unit < sum.room else { return false }
    sum.value = sum.value + count * unit
    sum.room = unit
    sum.end = end
    sum.terms += 1
    sum.wordCount += words
    sum.isOfOne = false
    sum.scale = start..<scale.end
    sum.multiplier = unit
    return true
  }
}
