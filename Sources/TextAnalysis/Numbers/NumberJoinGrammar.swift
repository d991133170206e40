import ArticleModel

/// What joins number words: `and`, `point`, and the parts of one (`three quarters`).
extension NumberReader {
  /// `and` of `one hundred and two`, `two and a half crore`, `y` of `treinta y tres`.
  mutating func takeJoined(
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
    if let group = state.group, group.isInteger, state.room >= 0, state.terms.isEmpty,
      let parts = partsOfOne(following, at: next)
    {
      // `two and three quarters`
      state.group = group + (parts.value ?? .zero)
      state.amount.isInexact = parts.value == nil
      state.amount.end = parts.end
      state.amount.hasWords = true
      state.amount.wordCount += 2
      state.isOver = true
      return true
    }
    if state.isGroupOfDigits { return false }
    if following.entry.roles.contains(.word), takeWord(&state, following) { return true }
    return following.entry.roles.contains(.ordinal) && takeOrdinal(&state, following)
  }

  /// `point` of `two point two five`: single digits, or one number below a hundred.
  mutating func takeDecimals(_ state: inout AmountState, _ point: NumberLexeme) -> Bool {
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

  /// `quarters` of `three quarters`. An ordinal is a part only of one: `one third`.
  mutating func takePart(_ state: inout AmountState, _ lexeme: NumberLexeme) -> Bool {
    guard let group = state.group, !state.isGroupOfDigits, state.terms.isEmpty, group.isInteger,
      state.multiplier == nil, group < DecimalText(100),
      lexeme.entry.roles.isDisjoint(with: [.ordinal, .word]) || group == DecimalText(1)
    else { return false }
    if let quotient = exactQuotient(group, DecimalText(lexeme.entry.part)) {
      state.group = quotient
    } else {
      state.amount.isInexact = true
    }
    state.amount.isFraction = true
    state.amount.wordCount += 1
    state.amount.end = lexeme.end
    state.room = -1
    state.isOver = true
    return true
  }

  /// A number word below twenty with the parts it counts; the value is nil where it has no end.
  private mutating func partsOfOne(
    _ count: NumberLexeme, at position: Int
  ) -> (value: DecimalText?, end: Int)? {
    guard count.entry.roles.contains(.word), count.entry.integer > 0, count.entry.integer < 20
    else { return nil }
    let next = gapEnd(from: count.end, allowsHyphen: true)
    guard next > count.end, let part = lexeme(at: next), part.entry.part > 0,
      part.entry.roles.isDisjoint(with: [.ordinal, .word]) || count.entry.integer == 1
    else { return nil }
    return (exactQuotient(DecimalText(count.entry.integer), DecimalText(part.entry.part)), part.end)
  }

}
