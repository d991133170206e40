import ArticleModel

/// Number words: units, tens and hundreds, and ordinals.
extension NumberReader {
  mutating func takeWord(_ state: inout AmountState, _ lexeme: NumberLexeme) -> Bool {
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
  func roomLeft(by integer: Int) -> Int {
    guard integer >= 10 else { return 0 }
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
    if let group = state.group, let unit = unitOrdinal(after: lexeme) {
      state.group = group + DecimalText(unit.entry.integer)
      state.amount.end = unit.end
    }
    state.isOver = true
    return true
  }

  /// `první` of `dvacátý první`: some languages make an ordinal of each word.
  private mutating func unitOrdinal(after ten: NumberLexeme) -> NumberLexeme? {
    guard (20...90).contains(ten.entry.integer), ten.entry.integer % 10 == 0 else { return nil }
    let next = gapEnd(from: ten.end)
    guard next > ten.end, let unit = lexeme(at: next), unit.entry.roles.contains(.ordinal),
      (1...9).contains(unit.entry.integer)
    else { return nil }
    return unit
  }

  func isBelowOne(_ entry: NumberWord) -> Bool {
    guard entry.roles.contains(.word), entry.integer < 0, entry.value >= 0 else { return false }
    let value = lexicon.values[entry.value]
    return !value.isNegative && value < DecimalText(1)
  }

}
