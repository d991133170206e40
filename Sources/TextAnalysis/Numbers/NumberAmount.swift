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
  /// What the scale words multiply by, for ranges that share them.
  var multiplier: DecimalText?
  var isOrdinal = false
  var hasWords = false
  var wordCount = 0
  var isLetterScale = false
  var isFaulty = false
  /// Another number word follows at once, which does not belong (`nineteen eighty-four`).
  var runsOn = false
  var digits: DigitRun?
}

/// The state of one amount while its words are read.
private struct AmountState {
  struct Term {
    var value: DecimalText
    var exponent: Int
  }
  var amount = NumberAmount()
  var terms: [Term] = []
  var group: DecimalText?
  /// A whole number below this may still be added to the group.
  var room = 0
  var isGroupOfDigits = false
  var modifier: DecimalText?
  var lastWasScale = false
  var scaleStart = 0
  /// The product of scales since the last group.
  var multiplier: DecimalText?
  var isOver = false
}

extension NumberReader {
  /// Reads the longest amount at `start`.
  mutating func readAmount(at start: Int, hasCurrency: Bool) -> NumberAmount? {
    var state = AmountState()
    state.amount.start = start
    state.amount.end = start
    var position = start
    while !state.isOver {
      let next =
        state.amount.end == start && position == start
        ? start : gapEnd(from: position, allowsHyphen: true)
      let isAttached = next == position
      if startsDigits(at: next) {
        guard takeDigits(&state, at: next, isAttached: isAttached && next > start) else { break }
      } else if let vulgar = vulgarFraction(at: next) {
        guard state.isGroupOfDigits || state.group == nil, state.room >= 0, !state.lastWasScale
        else { break }
        state.group = (state.group ?? .zero) + vulgar
        state.room = -1
        state.isGroupOfDigits = true
        state.amount.end = next + 1
      } else {
        guard let lexeme = lexeme(at: next),
          !isAttached || next == start || canAttach(lexeme, at: next)
        else { break }
        guard take(&state, lexeme, at: next, isAttached: isAttached, hasCurrency: hasCurrency)
        else { break }
      }
      position = state.amount.end
    }
    return finish(&state)
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
    guard state.group == nil, !isAttached else { return false }
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
    if !state.terms.isEmpty {
      // `5 crore 20 lakh`, but not the 2022 of `5 lakh 2022`.
      let next = gapEnd(from: run.end)
      guard !run.hasFraction, run.digitCount <= 3, next > run.end,
        let scale = lexeme(at: next), scale.entry.roles.contains(.scale), scale.entry.letter == 0,
        let last = state.terms.last, scale.entry.exponent < last.exponent
      else { return false }
    }
    if state.amount.digits == nil || state.terms.isEmpty {
      state.amount.digits = run
      state.amount.grouping = run.grouping
    }
    state.group = run.value
    state.room = 0
    state.isGroupOfDigits = true
    if let modifier = state.modifier { state.group = run.value + modifier }
    state.modifier = nil
    state.lastWasScale = false
    state.amount.end = run.end
    return true
  }

  private mutating func take(
    _ state: inout AmountState, _ lexeme: NumberLexeme, at position: Int, isAttached: Bool,
    hasCurrency: Bool
  ) -> Bool {
    let entry = lexeme.entry
    if entry.roles.contains(.scale), !lexeme.isOrdinalForm,
      takeScale(&state, lexeme, at: position, isAttached: isAttached, hasCurrency: hasCurrency)
    {
      return true
    }
    if entry.roles.contains(.word), takeWord(&state, lexeme) { return true }
    if entry.roles.contains(.ordinal), takeOrdinal(&state, lexeme) { return true }
    if entry.roles.contains(.modifier), state.group == nil, state.modifier == nil,
      state.terms.isEmpty
    {
      state.modifier = lexicon.values[entry.value]
      state.amount.end = lexeme.end
      state.amount.hasWords = true
      state.amount.wordCount += 1
      // An article counts only with what it stands before.
      guard followsArticleOrModifier(lexeme) else { return false }
      return true
    }
    if entry.roles.contains(.modifier), let group = state.group, state.room < 0,
      group < DecimalText(1), !state.isGroupOfDigits, lexicon.values[entry.value].isZero,
      followsArticleOrModifier(lexeme)
    {
      // The article of `half a million`.
      state.amount.end = lexeme.end
      return true
    }
    if entry.roles.contains(.joiner), takeJoined(&state, lexeme, at: position) { return true }
    if entry.roles.contains(.point), takeDecimals(&state, lexeme) { return true }
    return false
  }

  private mutating func followsArticleOrModifier(_ modifier: NumberLexeme) -> Bool {
    let next = gapEnd(from: modifier.end)
    guard next > modifier.end else { return false }
    let isArticle = lexicon.values[modifier.entry.value].isZero
    if !isArticle, startsDigits(at: next) { return true }
    guard let following = lexeme(at: next) else { return false }
    if following.entry.roles.contains(.scale) { return following.entry.letter == 0 }
    guard following.entry.roles.contains(.word) else { return false }
    return !isArticle || isBelowOne(following.entry)
  }

  private func isBelowOne(_ entry: NumberWord) -> Bool {
    guard entry.roles.contains(.word), entry.integer < 0, entry.value >= 0 else { return false }
    let value = lexicon.values[entry.value]
    return !value.isNegative && value < DecimalText(1)
  }

  private mutating func takeWord(_ state: inout AmountState, _ lexeme: NumberLexeme) -> Bool {
    let entry = lexeme.entry
    guard entry.value >= 0 else { return false }
    let value = lexicon.values[entry.value]
    if let group = state.group {
      guard !state.isGroupOfDigits, entry.integer > 0, entry.integer < state.room else {
        return false
      }
      state.group = group + value
    } else {
      if let last = state.terms.last {
        guard entry.integer > 0, value < DecimalText(1).scaled(byPowerOfTen: last.exponent) else {
          return false
        }
      }
      state.group = value + (state.modifier ?? .zero)
      if state.modifier.map({ !$0.isZero }) == true, entry.integer < 0 { return false }
    }
    state.room = entry.integer < 0 || state.modifier != nil ? -1 : roomLeft(by: entry.integer)
    state.modifier = nil
    state.isGroupOfDigits = false
    state.lastWasScale = false
    state.amount.hasWords = true
    state.amount.wordCount += 1
    state.amount.end = lexeme.end
    if lexeme.isOrdinalForm {
      state.amount.isOrdinal = true
      state.isOver = true
    }
    return true
  }

  /// What may still be added to a number word: a unit to a ten, two digits to a hundred.
  private func roomLeft(by integer: Int) -> Int {
    guard integer >= 20 else { return 0 }
    if integer < 100 {
      return integer % 10 == 0 && lexicon.composingTens & (1 << UInt16(integer / 10)) != 0 ? 10 : 0
    }
    var room = 1
    while integer % (room * 10) == 0 { room *= 10 }
    return room
  }

  private mutating func takeOrdinal(_ state: inout AmountState, _ lexeme: NumberLexeme) -> Bool {
    let entry = lexeme.entry
    guard entry.value >= 0, !state.isGroupOfDigits || state.group == nil else { return false }
    let value = lexicon.values[entry.value]
    if entry.integer != 0, value >= DecimalText(100), state.group != nil || state.modifier != nil {
      // `two hundredth`, `six thousandth`: a scale and an ordinal in one.
      let group = state.group ?? DecimalText(1)
      if value == DecimalText(100) || state.terms.isEmpty || (state.terms.last?.exponent ?? 0) > 0 {
        state.group = group * value
      }
    } else if let group = state.group {
      guard entry.integer > 0, entry.integer < state.room else { return false }
      state.group = group + value
    } else {
      guard state.modifier == nil else { return false }
      if let last = state.terms.last {
        guard entry.integer > 0, value < DecimalText(1).scaled(byPowerOfTen: last.exponent) else {
          return false
        }
      }
      state.group = value
    }
    state.modifier = nil
    state.amount.isOrdinal = true
    state.amount.hasWords = true
    state.amount.wordCount += 1
    state.amount.end = lexeme.end
    state.isOver = true
    return true
  }

  private mutating func takeScale(
    _ state: inout AmountState, _ lexeme: NumberLexeme, at position: Int, isAttached: Bool,
    hasCurrency: Bool
  ) -> Bool {
    let entry = lexeme.entry
    let scale = lexicon.values[entry.scale]
    if entry.letter != 0 {
      guard state.isGroupOfDigits, state.group != nil else { return false }
      // `£450m`, `$5 m`; without a currency only as the file writes it and only attached.
      guard hasCurrency || (isAttached && text[position] == entry.letter) else { return false }
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
        state.group = DecimalText(1)
      }
      state.modifier = nil
    }
    if let group = state.group {
      if entry.exponent < 3 {
        // Hundreds and dozens stay in the group: `two hundred thousand`.
        guard state.room >= 0 || !group.isInteger || state.multiplier == nil,
          state.isGroupOfDigits || group < DecimalText(100)
        else { return false }
        state.group = group * scale
        state.room = entry.exponent == 2 && group.isInteger && !state.isGroupOfDigits ? 100 : -1
        state.multiplier = scale
        state.scaleStart = position
      } else {
        guard pushTerm(&state, group, entry, scale) else { return false }
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
    state.amount.wordCount += 1
    state.amount.end = lexeme.end
    state.amount.scale = state.scaleStart..<lexeme.end
    if entry.letter != 0 { state.isOver = true }
    return true
  }

  /// `hundred thousand` needs no "one".
  private mutating func opensLargerScale(_ hundred: NumberLexeme) -> Bool {
    guard hundred.entry.exponent == 2 else { return false }
    let next = gapEnd(from: hundred.end)
    guard next > hundred.end, let larger = lexeme(at: next) else { return false }
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
      exponent = max(exponent, entry.exponent + state.terms[kept - 1].exponent)
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
    state.room = 0
    state.isGroupOfDigits = false
    return true
  }

  /// `and` of `one hundred and two`, `two and a half crore`, `y` of `treinta y tres`.
  private mutating func takeJoined(
    _ state: inout AmountState, _ joiner: NumberLexeme, at position: Int
  ) -> Bool {
    guard state.group != nil || state.lastWasScale else { return false }
    var next = gapEnd(from: joiner.end, allowsHyphen: true)
    guard next > joiner.end, var following = lexeme(at: next) else { return false }
    if following.entry.roles.contains(.modifier), following.entry.value >= 0,
      lexicon.values[following.entry.value].isZero
    {
      next = gapEnd(from: following.end)
      guard let half = lexeme(at: next), isBelowOne(half.entry) else { return false }
      following = half
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
    if state.isGroupOfDigits { return false }
    if following.entry.roles.contains(.word), takeWord(&state, following) { return true }
    return following.entry.roles.contains(.ordinal) && takeOrdinal(&state, following)
  }

  /// `point` of `two point two five`: single digits, or one number below a hundred.
  private mutating func takeDecimals(_ state: inout AmountState, _ point: NumberLexeme) -> Bool {
    guard let group = state.group, !state.isGroupOfDigits, group.isInteger, state.terms.isEmpty,
      state.room >= 0
    else { return false }
    var fraction: [UInt8] = []
    var end = point.end
    while fraction.count < DigitRun.limit {
      let next = gapEnd(from: end)
      guard next > end, let lexeme = lexeme(at: next), lexeme.entry.roles.contains(.word),
        !lexeme.isOrdinalForm
      else { break }
      let integer = lexeme.entry.integer
      if integer >= 10, integer < 100, fraction.isEmpty {
        fraction = [UInt8(integer / 10), UInt8(integer % 10)]
        end = lexeme.end
        let unit = gapEnd(from: end, allowsHyphen: true)
        if roomLeft(by: integer) == 10, unit > end, let small = self.lexeme(at: unit),
          small.entry.roles.contains(.word), small.entry.integer > 0, small.entry.integer < 10
        {
          fraction[1] = UInt8(small.entry.integer)
          end = small.end
        }
        break
      }
      guard integer >= 0, integer < 10 else { break }
      fraction.append(UInt8(integer))
      end = lexeme.end
    }
    guard !fraction.isEmpty else { return false }
    state.group = group + DecimalText(digits: fraction, fractionDigits: fraction.count)
    state.room = -1
    state.amount.end = end
    state.amount.wordCount += 1
    return true
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
    amount.value = state.terms.reduce(state.group ?? .zero) { $0 + $1.value }
    if amount.value.integerDigits.count > DigitRun.limit { amount.isFaulty = true }
    let isOneTerm = state.terms.isEmpty || (state.terms.count == 1 && state.group == nil)
    if isOneTerm, state.room <= 0 || state.room == 100 { amount.multiplier = state.multiplier }
    if !isOneTerm || amount.scale?.upperBound != amount.end { amount.scale = nil }
    if amount.scale == nil { amount.multiplier = nil }
    amount.runsOn = numberWordFollows(amount, state.group != nil)
    return amount
  }

  /// Whether another number word stands right after, as in `nineteen eighty-four` or `one two`.
  private mutating func numberWordFollows(_ amount: NumberAmount, _ endsInGroup: Bool) -> Bool {
    guard amount.hasWords, !amount.isOrdinal else { return false }
    let next = gapEnd(from: amount.end)
    guard next > amount.end, let following = lexeme(at: next) else { return false }
    let entry = following.entry
    return entry.roles.contains(.word) && (entry.integer > 1 || entry.integer == 0)
      && entry.roles.isDisjoint(with: [.range, .joiner, .currency])
  }

  /// ½ and its like.
  func vulgarFraction(at position: Int) -> DecimalText? {
    guard let unit = unit(at: position) else { return nil }
    switch unit {
    case 0xBC: return DecimalText("0.25")
    case 0xBD: return DecimalText("0.5")
    case 0xBE: return DecimalText("0.75")
    case 0x215B: return DecimalText("0.125")
    case 0x215C: return DecimalText("0.375")
    case 0x215D: return DecimalText("0.625")
    case 0x215E: return DecimalText("0.875")
    default: return nil
    }
  }
}
