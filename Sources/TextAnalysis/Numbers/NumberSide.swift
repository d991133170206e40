import ArticleModel

/// One number with what belongs to it: sign, currency, percent or an ordinal's suffix. A range has
/// two of them.
struct NumberSide {
  var start: Int
  var end: Int
  var amount: NumberAmount
  var isNegative = false
  var hasSign = false
  /// An index of `NumberLexicon.currencies`.
  var currency: Int?
  var isPercent = false
  /// The sign or word of per cent stood before the number (`%5`).
  var hasPercentPrefix = false
  var isFraction = false

  /// Whether something beside the digits says that this is a quantity.
  var hasTail: Bool { amount.scale != nil || currency != nil || isPercent }

  /// Nothing but digits: could be part of a date, a score or a telephone number.
  var isBareDigits: Bool { !hasTail && !amount.hasWords && !amount.isOrdinal && !isFraction }

  var value: DecimalText { isNegative ? amount.value.negated : amount.value }

  /// The exact value where `value` is rounded.
  var ratio: NumberRatio? { isNegative ? amount.ratio?.negated : amount.ratio }
}

extension NumberReader {
  mutating func readSide(at start: Int) -> NumberSide? {
    var position = start
    var sign = readSign(at: position)
    if let sign { position = sign.end }
    var currency: Int?
    if let prefix = currencyPrefix(at: position) {
      currency = prefix.currency
      position = prefix.end
      if let second = readSign(at: position) {
        guard sign == nil else {
          fail(position, .secondSign)
          return nil
        }
        sign = second
        position = second.end
      }
      if currencyPrefix(at: position) != nil {
        fail(position, .secondCurrency)
        return nil
      }
    }
    if sign != nil, readSign(at: position) != nil {
      fail(position, .secondSign)
      return nil
    }
    let percent = currency == nil ? endOfPercentPrefix(at: position) : nil
    if let percent { position = percent }
    followsSignWord = sign?.isWord ?? false
    defer { followsSignWord = false }
    guard let amount = readAmount(at: position, hasCurrency: currency != nil) else {
      fail(position, currency != nil || position >= limit ? .missingAmount : .notANumber)
      return nil
    }
    var side = NumberSide(start: start, end: amount.end, amount: amount)
    side.isNegative = sign?.isNegative ?? false
    side.hasSign = sign != nil
    side.currency = currency
    side.isFraction = amount.isFraction
    side.isPercent = percent != nil
    side.hasPercentPrefix = percent != nil
    if !side.amount.isFaulty { readTail(&side) }
    return side
  }

  private mutating func readSign(at position: Int) -> (isNegative: Bool, isWord: Bool, end: Int)? {
    guard let unit = unit(at: position) else { return nil }
    switch unit {
    case 0x2B, 0xFF0B: return (false, false, position + 1)
    case 0x2D, 0x2212, 0xFE63, 0xFF0D: return (true, false, position + 1)
    default: break
    }
    guard isLetter(at: position), let lexeme = lexeme(at: position),
      lexeme.entry.roles.contains(.negative)
    else { return nil }
    let next = gapEnd(from: lexeme.end)
    return next > lexeme.end || characters[text[position]].needsDictionary
      ? (true, true, next) : nil
  }

  /// A currency before its number: the symbol or word, its full stop and the blank.
  mutating func currencyPrefix(at position: Int) -> (currency: Int, end: Int)? {
    guard let lexeme = lexeme(at: position), lexeme.entry.roles.contains(.currency) else {
      return nil
    }
    var end = lexeme.end
    if lexeme.entry.roles.contains(.takesFullStop), unit(at: end) == 0x2E { end += 1 }
    return (lexeme.entry.currency, gapEnd(from: end))
  }

  /// The end of `%` before its number, or of `yüzde` and the blank behind it.
  private mutating func endOfPercentPrefix(at position: Int) -> Int? {
    guard lexicon.hasPercentPrefixes, let lexeme = lexeme(at: position),
      lexeme.entry.roles.contains(.percentPrefix)
    else { return nil }
    let end = endWithFullStop(lexeme)
    let next = gapEnd(from: end)
    return next > lexeme.end || !isLetter(at: position) ? next : nil
  }

  /// The end of a word with the full stop that it may have (`ಶೇ. 20`).
  private func endWithFullStop(_ word: NumberLexeme) -> Int {
    word.entry.roles.contains(.takesFullStop) && unit(at: word.end) == 0x2E
      ? word.end + 1 : word.end
  }

  private mutating func readTail(_ side: inout NumberSide) {
    if side.amount.ratio != nil { return }
    if readFraction(&side) || readPartsBehind(&side) || readPartsOver(&side) { return }
    if readPartOf(&side) { return }
    if readOrdinalSuffix(&side) { return }
    if side.amount.isOrdinal { return }
    if side.currency != nil, let stroke = unit(at: side.end), stroke == 0x2F,
      let dash = unit(at: side.end + 1), dash == 0x2D || dash == 0x3D,
      digit(at: side.end + 2) == nil
    {
      // Rs 500/- : nothing after the rupees.
      side.end += 2
      return
    }
    var next = gapEnd(from: side.end, allowsHyphen: true)
    let isHyphenated = next > side.end && !characters[text[side.end]].isBlank
    if isHyphenated, !isLetter(at: next) { return }
    if side.amount.scale != nil, next > side.end { next = afterJoiner(at: next) ?? next }
    guard let lexeme = lexeme(at: next) else { return }
    if lexeme.entry.roles.contains(.percent), side.currency == nil {
      // The sign of `5 %6` belongs to the number after it.
      var end = lexeme.end
      if lexeme.entry.roles.contains(.percentPrefix) { end = gapEnd(from: endWithFullStop(lexeme)) }
      let isNext = lexicon.hasPercentPrefixes && startsDigits(at: end)
      if side.hasPercentPrefix || isNext { return }
      side.isPercent = true
      side.end = lexeme.end
    } else if lexeme.entry.roles.contains(.currency) {
      if let own = side.currency {
        guard own == lexeme.entry.currency, !isStrict || isLenient else { return }
      }
      // `in 2022 $5m`: the symbol belongs to the number after it.
      var end = lexeme.end
      let hasFullStop = lexeme.entry.roles.contains(.takesFullStop) && unit(at: end) == 0x2E
      if startsDigits(at: gapEnd(from: hasFullStop ? end + 1 : end)) { return }
      if hasFullStop, isStrict { end += 1 }
      side.currency = lexeme.entry.currency
      side.end = end
    }
  }

  /// The start of the currency in `2 millones de euros` and `2 milliards d'euros`; nil without a joiner.
  private mutating func afterJoiner(at position: Int) -> Int? {
    var end = position
    if lexicon.elidedJoiner != 0, unit(at: position) == lexicon.elidedJoiner,
      let mark = unit(at: position + 1), mark == 0x27 || mark == 0x2019
    {
      end = position + 2
    } else if let joiner = dateJoiner(at: position) {
      end = gapEnd(from: joiner)
      guard end > joiner else { return nil }
    }
    guard end > position, isLetter(at: end), let lexeme = lexeme(at: end),
      lexeme.entry.roles.contains(.currency)
    else { return nil }
    return end
  }

  /// `st` of `1st`, `वीं` of `21वीं`, `-வது` of `5-வது`, `üncü` of `4'üncü`, `:e` of `4:e`.
  private mutating func readOrdinalSuffix(_ side: inout NumberSide) -> Bool {
    guard side.currency == nil, !side.isFraction, side.amount.value.isInteger,
      side.amount.digits?.hasFraction != true, let unit = unit(at: side.end)
    else { return false }
    let isInDigits = !side.amount.hasWords && side.amount.scale == nil
    if unit == 0x2E, isStrict, isInDigits, lexicon.hasOrdinalStops, side.end + 1 == limit,
      side.amount.digits.map({ $0.grouping == .none }) ?? true
    {
      side.amount.isOrdinal = true
      side.end = limit
      return true
    }
    let isJoined = isHyphen(unit) || isApostrophe(unit) || unit == 0x3A
    // 三番目, 이십오번째: where no blanks are set, a suffix follows words too.
    guard isInDigits || isJoined || characters[unit].needsDictionary else { return false }
    var position = isJoined ? side.end + 1 : side.end
    if isLenient { position = gapEnd(from: position) }
    guard let lexeme = lexeme(at: position),
      (isInDigits || !isJoined) && unit != 0x3A && lexeme.entry.roles.contains(.ordinalSuffix)
        || isJoined && !isApostrophe(unit) && lexeme.entry.roles.contains(.joinedSuffix)
    else { return false }
    side.amount.isOrdinal = true
    side.end = lexeme.end
    return true
  }
}
