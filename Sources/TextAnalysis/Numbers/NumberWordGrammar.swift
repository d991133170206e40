import ArticleModel

/// Number words: units, tens and hundreds, and ordinals.
extension NumberReader {
  mutating func takeWord(_ state: inout AmountState, _ lexeme: NumberLexeme) -> Bool {
    let entry = lexeme.entry
    guard let value = value(of: lexeme) else { return false }
    if appendDigit(&state, lexeme) { return true }
    let scaleBefore = state.followsJoiner ? 0 : state.lastScaleExponent
    if let group = state.group {
      guard !state.isGroupOfDigits else { return false }
      if takeThousands(&state, group, lexeme) { return true }
      if completesUnit(state, entry.integer) {
        // `ein und zwanzig`: the ten is added as the unit was.
        state.group = group + value
        state.room = 0
        finishWord(&state, lexeme)
        return true
      }
      guard entry.integer > 0, entry.integer < state.room else { return false }
      state.base = group
      state.baseRoom = state.room
      state.group = group + value
    } else {
      if let last = state.terms.last {
        guard entry.integer > 0, value < DecimalText(1).scaled(byPowerOfTen: last.exponent) else {
          return false
        }
      }
      if state.modifier == nil, isThousands(value) {
        // `zwanzigtausend` and दो हज़ार in one: what follows is smaller, and no scale multiplies it.
        state.terms.append(
          .init(value: value, exponent: value.integerDigits.reversed().prefix { $0 == 0 }.count))
        state.room = 0
        state.unit = 0
        finishWord(&state, lexeme)
        state.lastWasScale = true
        return true
      }
      state.base = nil
      state.baseRoom = .max
      state.group = value + (state.modifier ?? .zero)
      if state.modifier.map({ !$0.isZero }) == true, entry.integer < 0 { return false }
      if state.terms.isEmpty, state.modifier == nil, (0...9).contains(entry.integer) {
        state.digitString = 1
        state.startsWithZero = entry.integer == 0
      }
    }
    let isUnit = (1...9).contains(entry.integer) && state.modifier == nil
    state.unit = isUnit ? entry.integer : 0
    state.shortEnding = isUnit ? scaleBefore : 0
    state.room = entry.integer < 0 || state.modifier != nil ? -1 : roomLeft(by: entry)
    finishWord(&state, lexeme)
    state.takesUnit = entry.roles.contains(.takesUnit)
    return true
  }

  private func isThousands(_ value: DecimalText) -> Bool {
    let digits = value.integerDigits
    return value.isInteger && !value.isNegative && digits.count > 3
      && digits.suffix(3).allSatisfy { $0 == 0 }
  }

  private func finishWord(_ state: inout AmountState, _ lexeme: NumberLexeme) {
    state.modifier = nil
    state.isGroupOfDigits = false
    state.lastWasScale = false
    state.followsJoiner = false
    state.takesUnit = false
    state.lastScaleExponent = 0
    state.amount.isWeak = lexeme.entry.roles.contains(.weak) && state.amount.wordCount == 0
    state.amount.hasWords = true
    state.amount.wordCount += 1
    state.amount.end = lexeme.end
    if lexeme.isOrdinalForm {
      state.amount.isOrdinal = true
      state.isOver = true
    }
  }

  /// `zweihundert fünfzigtausend`: the thousands of the word belong to the hundreds before it as well.
  private func takeThousands(
    _ state: inout AmountState, _ group: DecimalText, _ lexeme: NumberLexeme
  ) -> Bool {
    let count = lexeme.entry.integer / 1000
    guard count > 0, count < state.room, lexeme.entry.integer % 1000 == 0,
      !lexeme.entry.roles.contains(.scale), state.terms.last?.exponent ?? .max > 3
    else { return false }
    state.terms.append(.init(value: (group + DecimalText(count)) * DecimalText(1000), exponent: 3))
    state.group = nil
    state.base = nil
    state.room = 0
    state.unit = 0
    finishWord(&state, lexeme)
    state.lastWasScale = true
    return true
  }

  /// The next digit of 二〇二二, and of `zero five`, which is read out like 05.
  private func appendDigit(_ state: inout AmountState, _ lexeme: NumberLexeme) -> Bool {
    guard state.digitString > 0, let group = state.group,
      (0...9).contains(lexeme.entry.integer), lexeme.compoundValue == nil,
      state.digitString < DigitRun.limit,
      lexicon.building.contains(.positional) || (isStrict && state.startsWithZero)
    else { return false }
    state.group = group.scaled(byPowerOfTen: 1) + DecimalText(lexeme.entry.integer)
    state.digitString += 1
    state.unit = 0
    finishWord(&state, lexeme)
    return true
  }

  /// Whether this is the ten to the unit before it, where the language has that order.
  private func completesUnit(_ state: AmountState, _ integer: Int) -> Bool {
    lexicon.hasUnitsFirst && state.unit > 0 && state.baseRoom >= 100
      && state.followsJoiner && (20...90).contains(integer) && integer % 10 == 0
  }

  /// The exact value of a number word or of several in one.
  func value(of lexeme: NumberLexeme) -> DecimalText? {
    if let value = lexeme.compoundValue { return value }
    return lexeme.entry.value >= 0 ? lexicon.values[lexeme.entry.value] : nil
  }

  /// What may still be added to a number word: a unit to a ten, two digits to a hundred.
  func roomLeft(by entry: NumberWord) -> Int {
    let integer = entry.integer
    guard integer >= 10 else { return 0 }
    if entry.roles.contains(.takesUnit) { return 10 }
    if integer < 100 {
      return integer % 10 == 0 && lexicon.composingTens & (1 << UInt16(integer / 10)) != 0 ? 10 : 0
    }
    var room = 1
    while integer % (room * 10) == 0 { room *= 10 }
    return room
  }

  mutating func takeOrdinal(_ state: inout AmountState, _ lexeme: NumberLexeme) -> Bool {
    let entry = lexeme.entry
    guard entry.value >= 0, !state.isGroupOfDigits || state.group == nil else { return false }
    let value = lexicon.values[entry.value]
    // الخامس والعشرون: the unit of an ordinal before its ten, where "and" is one with the ten.
    let mayGoBeforeTen =
      lexicon.hasUnitsFirst && !lexicon.joinerPrefixes.isEmpty
      && state.group == nil && (1...9).contains(entry.integer)
    if entry.integer != 0, value >= DecimalText(100), state.group != nil || state.modifier != nil {
      // `two hundredth`, `six thousandth`: a scale and an ordinal in one.
      let group = state.group ?? DecimalText(1)
      if value == DecimalText(100) || state.terms.isEmpty || (state.terms.last?.exponent ?? 0) > 0 {
        state.group = group * value
      }
    } else if let group = state.group {
      guard
        completesUnit(state, entry.integer)
          || (entry.integer > 0 && entry.integer < max(state.room, innerRoom(state, group)))
      else { return false }
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
    state.amount.isWeak = entry.roles.contains(.weak) && state.amount.wordCount == 0
    state.amount.isOrdinal = true
    state.amount.hasWords = true
    state.amount.wordCount += 1
    state.amount.end = lexeme.end
    state.base = nil
    state.unit = mayGoBeforeTen ? entry.integer : 0
    state.baseRoom = .max
    state.room = ordinalRoom(entry.integer)
    state.isOver = state.room == 0 && state.unit == 0
    return true
  }

  /// trettioförsta: inside of a word a unit's ordinal follows any ten.
  private func innerRoom(_ state: AmountState, _ group: DecimalText) -> Int {
    guard isNested, state.unit == 0, group.isInteger, let last = group.integerDigits.last,
      last == 0,
      let ten = group.integerDigits.dropLast().last, ten > 1
    else { return 0 }
    return 10
  }

  /// What may follow an ordinal as another one: `první` to `dvacátý`, and where the language counts on so,
  /// `primeiro` to `décimo` and `centésimo`.
  private func ordinalRoom(_ integer: Int) -> Int {
    guard lexicon.building.contains(.ordinalChains) else {
      return (20...90).contains(integer) && integer % 10 == 0 ? 10 : 0
    }
    guard integer > 0 else { return 0 }
    var room = 1
    while integer % (room * 10) == 0 { room *= 10 }
    return room > 1 ? room : 0
  }

  func isBelowOne(_ entry: NumberWord) -> Bool {
    guard entry.roles.contains(.word), entry.integer < 0, entry.value >= 0 else { return false }
    let value = lexicon.values[entry.value]
    return !value.isNegative && value < DecimalText(1)
  }

}
