import ArticleModel

/// An amount without sign and currency: digits or words, with their scales (`2.5 lakh crore`,
/// `twenty-three thousand`, `ढाई लाख`).
struct NumberAmount {
  var value = DecimalText.zero
  var start = 0
  var end = 0
  var grouping = NumberMention.Grouping.none
  /// The scale words, where there is one term and so one scale for it.
  var scale: Range<Int>?
  /// Whether the scale stands before the digits (`milioni 5`).
  var isScaleFirst = false
  /// What the scale words multiply by, for ranges that share them.
  var multiplier: DecimalText?
  var isOrdinal = false
  var hasWords = false
  var wordCount = 0
  var isLetterScale = false
  var isFaulty = false
  /// Another number word follows at once, which does not belong (`nineteen eighty-four`).
  var runsOn = false
  /// A scale opens it without a number: `लाख रुपये`, but also `कई लाख रुपये` (several lakh).
  var isImpliedOne = false
  /// All it has is a word that is more often something else (`eine`).
  var isWeak = false
  var digits: DigitRun?
  /// Parts of one in words (`three quarters`).
  var isFraction = false
  /// The exact value where `value` is rounded (`two thirds`).
  var ratio: NumberRatio?
  /// `fifths` where ordinals are asked for, as the denominator of `three twenty-fifths`.
  var isPluralOrdinal = false

  /// The amount is the ratio, which is kept where it has no end as a decimal.
  mutating func become(_ ratio: NumberRatio) {
    value = ratio.decimal
    self.ratio = ratio.exactDecimal == nil ? ratio : nil
  }
}

/// The state of one amount while its words are read.
struct AmountState {
  struct Term {
    var value: DecimalText
    var exponent: Int
  }
  var amount = NumberAmount()
  var terms: [Term] = []
  var group: DecimalText?
  /// A whole number below this may still be added to the group.
  var room = 0
  /// The group before its last word was added, and how large that word could be.
  var base: DecimalText?
  var baseRoom = Int.max
  /// The last word, where it was one to nine.
  var unit = 0
  /// How many words for digits the group is made of, and nothing else.
  var digitString = 0
  var startsWithZero = false
  /// The power of ten of the scale that was read last, if nothing came after it.
  var lastScaleExponent = 0
  /// The power of ten of the scale right before the last word, where that is a lone digit (三千五).
  var shortEnding = 0
  var followsJoiner = false
  /// Whether there was a joiner, and whether one that joins no scale to another.
  var hasJoiner = false
  var hasLooseJoiner = false
  /// Whether a scale came after the last joiner.
  var hasScaleAfterJoiner = false
  /// Whether the last word was a ten that takes a unit.
  var takesUnit = false
  var isGroupOfDigits = false
  var modifier: DecimalText?
  var lastWasScale = false
  var scaleStart = 0
  /// The product of scales since the last group.
  var multiplier: DecimalText?
  var isOver = false

  /// All that was read so far.
  var total: DecimalText { terms.reduce(group ?? .zero) { $0 + $1.value } }

  /// The amount is the ratio and over with it.
  mutating func become(_ ratio: NumberRatio, until end: Int) {
    amount.become(ratio)
    terms = []
    group = amount.value
    modifier = nil
    room = -1
    unit = 0
    shortEnding = 0
    amount.isWeak = false
    amount.hasWords = true
    amount.wordCount += 1
    amount.end = end
    isOver = true
  }
}

extension NumberReader {
  /// Reads the longest amount at `start`.
  mutating func readAmount(at start: Int, hasCurrency: Bool) -> NumberAmount? {
    if !hasCurrency, let ordinal = readPrefixedOrdinal(at: start) { return ordinal }
    if let amount = readLeadingScale(at: start) { return amount }
    var state = AmountState()
    state.amount.start = start
    state.amount.end = start
    var position = start
    var beforeJoiner: AmountState?
    while !state.isOver {
      let next =
        state.amount.end == start && position == start
        ? start : endOfSpacedHyphen(state) ?? gapEnd(from: position, allowsHyphen: true)
      let isAttached = next == position
      if startsDigits(at: next) {
        guard takeDigits(&state, at: next, isAttached: isAttached && next > start) else { break }
      } else if let vulgar = vulgarFraction(at: next) {
        guard takeVulgar(&state, vulgar, at: next) else { break }
      } else {
        guard let lexeme = lexeme(at: next),
          !isAttached || next == start || canAttach(lexeme, at: next)
        else { break }
        if lexeme.entry.roles.contains(.joiner), !isNested { beforeJoiner = state }
        guard take(&state, lexeme, at: next, isAttached: isAttached, hasCurrency: hasCurrency)
        else { break }
      }
      position = state.amount.end
    }
    if var first = beforeJoiner, !state.isOver, scaleFollows(state) || isLooselyJoined(state) {
      // `two hundred and three thousand` is one number, `two thousand and three thousand` are two.
      return finish(&first)
    }
    if !state.isOver { takeCompoundParts(&state) }
    takeScaleOfParts(&state)
    return finish(&state)
  }

  /// Whether a scale that the amount could not take stands behind it.
  private mutating func scaleFollows(_ state: AmountState) -> Bool {
    guard let next = nextWord(from: state.amount.end), let lexeme = lexeme(at: next) else {
      return false
    }
    return lexeme.entry.roles.contains(.scale) && lexeme.entry.letter == 0
  }

  /// `दो लाख और तीन हज़ार`: one number only where a text is nothing else.
  private func isLooselyJoined(_ state: AmountState) -> Bool {
    state.hasLooseJoiner && state.hasScaleAfterJoiner
      && !isAlone(state.amount.start, state.amount.end)
  }

  /// 第三, `ke-3`, `thứ 5`: the whole number behind the prefix.
  private mutating func readPrefixedOrdinal(at start: Int) -> NumberAmount? {
    guard !isNested, let prefix = lexeme(at: start), prefix.entry.roles.contains(.ordinalPrefix)
    else { return nil }
    let next = gapEnd(from: prefix.end, allowsHyphen: true)
    guard next < limit, lexeme(at: next)?.entry.roles.contains(.ordinalPrefix) != true,
      var amount = readAmount(at: next, hasCurrency: false), !amount.isFaulty, !amount.isOrdinal,
      amount.value.isInteger, !amount.isFraction,
      amount.digits.map({ $0.grouping == .none }) ?? true
    else { return nil }
    amount.start = start
    amount.isOrdinal = true
    return amount
  }

  /// A scale right after digits (`5लाख`, `50K`); other words need a gap.
  private func canAttach(_ lexeme: NumberLexeme, at position: Int) -> Bool {
    lexeme.entry.roles.contains(.scale) || characters[text[position]].needsDictionary
  }

  func startsDigits(at position: Int) -> Bool {
    if digit(at: position) != nil { return true }
    guard let unit = unit(at: position), unit == 0x2E || unit == 0x66B || unit == 0x2C else {
      return false
    }
    return lexicon.isDecimalSeparator(unit) && digit(at: position + 1) != nil
  }

  private mutating func takeDigits(
    _ state: inout AmountState, at position: Int, isAttached: Bool
  ) -> Bool {
    // Digits right after a scale: only where words stand without blanks (`1兆2000億`).
    guard state.group == nil,
      !isAttached || (position > base && characters[text[position - 1]].needsDictionary)
    else { return false }
    guard state.terms.isEmpty || state.lastWasScale else { return false }
    if let digits = state.amount.digits, digits.hasFraction { return false }
    if !state.terms.isEmpty, text[position - 1] == 0x2D { return false }
    let run = readDigits(at: position)
    var fault = run.fault
    if fault?.reason == .malformedGrouping, isLenient || (!isStrict && run.isClear) { fault = nil }
    if let fault {
      fail(fault)
      if state.terms.isEmpty {
        state.amount.isFaulty = true
        state.amount.end = run.end
        state.isOver = true
        state.group = run.value
        return true
      }
      return false
    }
    if let last = state.terms.last, last.exponent != 3 || !isRestOfThousands(run) {
      // `5 crore 20 lakh`, but not the 2022 of `5 lakh 2022`; `5万3000`.
      guard !run.hasFraction, run.digitCount <= 4 else { return false }
      let next = gapEnd(from: run.end)
      if let scale = lexeme(at: next), scale.entry.roles.contains(.scale), scale.entry.letter == 0 {
        guard scale.entry.exponent < last.exponent else { return false }
      } else {
        guard isAttached, run.digitCount <= last.exponent else { return false }
      }
    }
    if state.amount.digits == nil || state.terms.isEmpty {
      state.amount.digits = run
      state.amount.grouping = run.grouping
    }
    state.group = run.value
    state.base = nil
    state.room = 0
    state.isGroupOfDigits = true
    state.lastScaleExponent = 0
    if let modifier = state.modifier { state.group = run.value + modifier }
    state.modifier = nil
    state.lastWasScale = false
    state.amount.end = run.end
    return true
  }

  /// 500 of `3 bin 500` and `3 тыс. 500`.
  func isRestOfThousands(_ run: DigitRun) -> Bool {
    guard run.digitCount == 3, !run.hasFraction, !run.hasLeadingZero, run.fault == nil else {
      return false
    }
    guard let next = unit(at: run.end) else { return true }
    return !isHyphen(next) && !isLetter(at: run.end)
  }

  private mutating func take(
    _ state: inout AmountState, _ lexeme: NumberLexeme, at position: Int, isAttached: Bool,
    hasCurrency: Bool
  ) -> Bool {
    let entry = lexeme.entry
    if state.amount.isOrdinal {
      // Only another ordinal may follow.
      if state.unit > 0, entry.roles.contains(.joiner) {
        return takeJoined(&state, lexeme, at: position)
      }
      return entry.roles.contains(.ordinal) && takeOrdinal(&state, lexeme)
    }
    if entry.roles.contains(.scale), !lexeme.isOrdinalForm,
      takeScale(&state, lexeme, at: position, isAttached: isAttached, hasCurrency: hasCurrency)
    {
      return true
    }
    if takeOnePart(&state, lexeme) || takeModifier(&state, lexeme) { return true }
    if entry.part > 0 {
      if partsAreOrdinals, takePartAsOrdinal(&state, lexeme) { return true }
      if takePart(&state, lexeme) { return true }
    }
    if entry.roles.contains(.unitAfterTen), takesUnit(state), takeWord(&state, lexeme) {
      return true
    }
    if takePartsOfTens(&state, lexeme) { return true }
    if entry.roles.contains(.addedPart), takeAddedPart(&state, lexeme) { return true }
    if isNested, entry.roles.contains(.inner), takeInner(&state, lexeme, at: position) {
      return true
    }
    if entry.roles.contains(.word), takeWord(&state, lexeme) { return true }
    if entry.roles.contains(.ordinal), takeOrdinal(&state, lexeme) { return true }
    if entry.roles.contains(.modifier), let group = state.group, state.room < 0,
      group < DecimalText(1), !state.isGroupOfDigits, lexicon.values[entry.modifier].isZero,
      followsArticleOrModifier(lexeme)
    {
      // The article of `half a million`.
      state.amount.end = lexeme.end
      return true
    }
    if entry.roles.contains(.joiner), takeJoined(&state, lexeme, at: position) { return true }
    if entry.roles.contains(.point) {
      return takeDecimals(&state, lexeme) || takeLeadingPoint(&state, lexeme)
    }
    return false
  }

  /// The `cent` of `duecentotto`.
  private mutating func takeInner(
    _ state: inout AmountState, _ lexeme: NumberLexeme, at position: Int
  ) -> Bool {
    if lexeme.entry.scale >= 0, state.group != nil,
      takeScale(&state, lexeme, at: position, isAttached: false, hasCurrency: false)
    {
      return true
    }
    return takeWord(&state, lexeme)
  }

  /// `सवा` of `सवा दो`, and the article of `a million`, which counts only with what it stands before.
  private mutating func takeModifier(_ state: inout AmountState, _ lexeme: NumberLexeme) -> Bool {
    let entry = lexeme.entry
    guard entry.modifier >= 0, state.group == nil, state.modifier == nil, state.terms.isEmpty else {
      return false
    }
    let follows = followsArticleOrModifier(lexeme)
    if !follows, entry.roles.contains(.word) { return false }
    state.modifier = lexicon.values[entry.modifier]
    state.amount.end = lexeme.end
    state.amount.hasWords = true
    state.amount.wordCount += 1
    return follows
  }

  mutating func followsArticleOrModifier(_ modifier: NumberLexeme) -> Bool {
    guard let next = nextWord(from: modifier.end) else { return false }
    let isArticle = lexicon.values[modifier.entry.modifier].isZero
    if !isArticle, startsDigits(at: next) { return true }
    guard let following = lexeme(at: next) else { return false }
    if following.entry.roles.contains(.scale) { return following.entry.letter == 0 }
    guard following.entry.roles.contains(.word) else { return false }
    return !isArticle || isBelowOne(following.entry)
  }

  private mutating func finish(_ state: inout AmountState) -> NumberAmount? {
    var amount = state.amount
    guard amount.end > amount.start else { return nil }
    if let modifier = state.modifier {
      // `सवा` by itself is one and a quarter; an article by itself is nothing.
      guard modifier == DecimalText("0.25") else { return nil }
      state.group = DecimalText(1) + modifier
    }
    guard state.group != nil || !state.terms.isEmpty else { return nil }
    let group = amount.isOrdinal ? state.group : withShortEnding(state) ?? state.group
    if amount.ratio == nil {
      amount.value = state.terms.reduce(group ?? .zero) { $0 + $1.value }
    }
    if amount.value.integerDigitCount > DigitRun.limit { amount.isFaulty = true }
    let isOneTerm = state.terms.isEmpty || (state.terms.count == 1 && state.group == nil)
    if isOneTerm, state.room <= 0 || state.room == 100 { amount.multiplier = state.multiplier }
    if !isOneTerm || amount.scale?.upperBound != amount.end { amount.scale = nil }
    if amount.scale == nil { amount.multiplier = nil }
    amount.runsOn = numberWordFollows(amount, state.group != nil)
    return amount
  }

  /// Whether another number word stands right after, as in `nineteen eighty-four` or `one two`.
  private mutating func numberWordFollows(_ amount: NumberAmount, _ endsInGroup: Bool) -> Bool {
    guard amount.hasWords, !amount.isOrdinal, !amount.isFraction else { return false }
    guard let next = nextWord(from: amount.end), let following = lexeme(at: next) else {
      return false
    }
    let entry = following.entry
    if entry.roles.contains(.weak) { return false }
    if entry.part > 0, entry.roles.isDisjoint(with: [.ordinal, .word]) { return true }
    return entry.roles.contains(.word) && (entry.integer > 1 || entry.integer == 0)
      && entry.roles.isDisjoint(with: [.range, .joiner, .currency])
  }

  /// Whether a unit may stand here that is one behind some tens alone.
  private func takesUnit(_ state: AmountState) -> Bool {
    state.takesUnit || (followsSignWord && state.group == nil && state.terms.isEmpty)
  }
}
