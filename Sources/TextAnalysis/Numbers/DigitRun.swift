import ArticleModel

/// Digits with their separators, read as far as they go and judged as a whole.
///
/// A run is never cut short to make sense of it: `1,00,000` is one number and `1,0,0000` is none.
struct DigitRun {
  /// The digits before the decimal separator, joined, and after it.
  var value = DecimalText.zero
  /// The code unit after the run.
  var end = 0
  var grouping = NumberMention.Grouping.none
  var fault: Fault?
  var digitCount = 0
  var hasFraction = false
  var hasLeadingZero = false
  /// Whether a malformed grouping still leaves no doubt about the value (`1,00,00`).
  var isClear = false

  struct Fault {
    let position: Int
    let reason: NumberParseError.Reason
  }

  /// More digits than this are no number anyone reads; it bounds the work on hostile input.
  static let limit = 64

  /// Four bare digits in this range may be a year.
  static let years = 1000...2199

  /// Whether this may be a year.
  var looksLikeYear: Bool {
    guard digitCount == 4, grouping == .none, !hasFraction, fault == nil else { return false }
    return value.smallInteger.map { Self.years.contains($0) } ?? false
  }
}

extension NumberReader {
  /// Reads the run that starts with the digit at `start`, or with a decimal separator before one.
  mutating func readDigits(at start: Int) -> DigitRun {
    var run = DigitRun()
    var groups = DigitGroups()
    var script: UInt32?
    var position = start
    var size = 0
    var total = 0
    if digit(at: position) == nil {
      // `.5`: the point comes first.
      groups.add(text[position], at: position, after: 0)
      position += 1
    }
    while true {
      if let found = digit(at: position) {
        if let script, script != found.zero, run.fault == nil {
          run.fault = .init(position: position, reason: .mixedScripts)
        }
        script = found.zero
        total += 1
        size += 1
        position += found.length
        continue
      }
      if let next = endOfInvisible(at: position) {
        run.fault = run.fault ?? .init(position: position, reason: .invisibleCharacter)
        position = next
        continue
      }
      guard position + 1 < limit,
        let separator = separator(at: position, after: size, groups, zero: script ?? 0x30)
      else { break }
      groups.add(separator, at: position, after: size)
      size = 0
      position += 1
    }
    run.end = position
    run.digitCount = total
    let startsWithZero = digit(at: start)?.value == 0
    run.hasLeadingZero = startsWithZero && (groups.count > 0 ? groups.firstSize : size) > 1
    if total > DigitRun.limit {
      run.fault = run.fault ?? .init(position: start, reason: .tooLong)
      return run
    }
    classify(&run, &groups, from: start, lastSize: size, leadingZero: startsWithZero)
    if run.fault == nil, run.grouping == .none { readExponent(&run) }
    return run
  }

  private func classify(
    _ run: inout DigitRun, _ groups: inout DigitGroups, from start: Int, lastSize: Int,
    leadingZero: Bool
  ) {
    func fail(_ position: Int, _ reason: NumberParseError.Reason) {
      if run.fault == nil { run.fault = .init(position: position, reason: reason) }
    }
    guard groups.count > 0 else {
      run.value = value(from: start, to: run.end, count: run.digitCount)
      return
    }
    let (first, last) = (groups.firstSeparator, groups.lastSeparator)
    let isDecimal = endsInFraction(groups, lastSize: lastSize, leadingZero: leadingZero)
    if groups.firstSize == 0 {
      guard isDecimal, groups.count == 1 else {
        return fail(groups.firstPosition, .misplacedSeparator)
      }
    }
    if groups.oddPosition >= 0 { return fail(groups.oddPosition, .mixedSeparators) }
    if groups.count > 1, first == last, isDecimal {
      return fail(groups.secondPosition, .secondDecimalSeparator)
    }
    if isDecimal {
      guard groups.count == 1 || isGroupSeparator(first) else {
        return fail(groups.firstPosition, .foreignSeparator)
      }
      run.hasFraction = true
    } else {
      guard first == last else { return fail(groups.lastPosition, .mixedSeparators) }
      guard isGroupSeparator(last) else { return fail(groups.firstPosition, .foreignSeparator) }
      groups.finish(lastSize)
    }
    run.value = value(
      from: start, to: run.end, count: run.digitCount, fractionDigits: isDecimal ? lastSize : 0)
    run.grouping = groups.judge(
      leadingZero: leadingZero && groups.firstSize > 0, home: lexicon.grouping,
      allowsIndian: mayGroupLakhs(first))
    if run.grouping == .malformed {
      run.isClear = run.fault == nil && groups.isClear(leadingZero: leadingZero)
      fail(groups.offender, .malformedGrouping)
    }
  }

  /// Whether the last separator is a decimal one. One that is in both of the locale's lists parts groups
  /// where three digits follow (`1.250`, `1.234.567`), and a fraction otherwise (`2.5`, `0.250`).
  private func endsInFraction(_ groups: DigitGroups, lastSize: Int, leadingZero: Bool) -> Bool {
    let last = groups.lastSeparator
    guard lexicon.isDecimalSeparator(last) else { return false }
    guard lexicon.isGroupSeparator(last) else { return true }
    if groups.count > 1 { return groups.firstSeparator != last }
    return lastSize != 3 || leadingZero || groups.firstSize == 0 || groups.firstSize > 3
  }

  /// Where the digits go on after joiners, marks of direction and other characters nobody sees; nil
  /// where they do not.
  private func endOfInvisible(at position: Int) -> Int? {
    var end = position
    while end < limit, end - position < 4, isInvisible(text[end]) { end += 1 }
    return end > position && digit(at: end) != nil ? end : nil
  }

  private func isInvisible(_ unit: UInt16) -> Bool {
    switch unit {
    case 0xAD, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  /// The digits of a run, without its separators.
  private func value(
    from start: Int, to end: Int, count: Int, fractionDigits: Int = 0
  ) -> DecimalText {
    // What fits into one number, as nearly all do, needs no list of its digits.
    guard count > 18 else {
      var magnitude: UInt64 = 0
      forEachDigit(from: start, to: end) { magnitude = magnitude * 10 + UInt64($0) }
      return DecimalText(magnitude: magnitude, fractionDigits: fractionDigits)
    }
    var digits: [UInt8] = []
    digits.reserveCapacity(count)
    forEachDigit(from: start, to: end) { digits.append($0) }
    return DecimalText(digits: digits, fractionDigits: fractionDigits)
  }

  private func forEachDigit(from start: Int, to end: Int, _ body: (UInt8) -> Void) {
    var position = start
    while position < end {
      if let found = digit(at: position) {
        body(found.value)
        position += found.length
      } else {
        position += 1
      }
    }
  }

  /// The separator that joins two groups of digits at `position`, as the locale's lists have it; nil
  /// where none does. A blank does only where all groups so far and the next one are groups of a number:
  /// in lists of numbers a blank means nothing.
  private func separator(
    at position: Int, after size: Int, _ groups: DigitGroups, zero: UInt32
  ) -> UInt16? {
    let unit = text[position]
    switch unit {
    case 0x2E, 0x2C, 0x66B, 0x66C:
      return digit(at: position + 1) != nil ? unit : nil
    case 0xFF0C, 0xFF0E:
      // Full-width separators go with full-width digits.
      return zero == 0xFF10 && digit(at: position + 1)?.zero == zero ? unit - 0xFEE0 : nil
    case 0x27, 0x2019:
      return lexicon.isGroupSeparator(unit) && digit(at: position + 1) != nil ? unit : nil
    default:
      guard unit == 0x20 || unit >= 0xA0 else { return nil }
      return isGroupingBlank(at: position, after: size, groups) ? unit : nil
    }
  }

  private func isGroupingBlank(at position: Int, after size: Int, _ groups: DigitGroups) -> Bool {
    let unit = text[position]
    guard size <= 3, size > 0 else { return false }
    if groups.count > 0 {
      guard groups.firstSeparator == unit, groups.lastSeparator == unit, groups.firstSize <= 3,
        size >= 2
      else { return false }
    }
    guard lexicon.isGroupSeparator(unit) else {
      return unit == 0x20 && (groups.count > 0 || isPlainlyGrouped(at: position, after: size))
        && threeDigits(at: position + 1)
    }
    var next = position + 1
    var count = 0
    while count < 4, let found = digit(at: next) {
      next += found.length
      count += 1
    }
    // Two digits after a blank are a group of 12 34 567 only where no plain list is likely.
    return count == 3 || (count == 2 && (isStrict || unit != 0x20))
  }

  /// A plain blank in a language that groups by other marks: `1 234 567` and `40 000` are numbers all
  /// over the world, `120 345` is as likely two.
  private func isPlainlyGrouped(at position: Int, after size: Int) -> Bool {
    var blank = position
    var count = 0
    var isRound = false
    while unit(at: blank) == 0x20, count < 6, threeDigits(at: blank + 1) {
      isRound = (1...3).allSatisfy { text[blank + $0] == 0x30 }
      blank += 4
      count += 1
    }
    // With digits after it this is a list or a telephone number.
    guard count > 0, count < 6, unit(at: blank) != 0x20 || digit(at: blank + 1) == nil else {
      return false
    }
    return isRound || (count > 1 && (isStrict || size < 3))
  }

  /// Whether just three ASCII digits stand at `position`.
  private func threeDigits(at position: Int) -> Bool {
    guard position + 3 <= limit else { return false }
    for index in position..<(position + 3) where text[index] < 0x30 || text[index] > 0x39 {
      return false
    }
    return digit(at: position + 3) == nil
  }

  /// Lakhs are set off by commas or by what the language groups with first.
  private func mayGroupLakhs(_ separator: UInt16) -> Bool {
    separator == 0x2C || separator == 0x66C || separator == lexicon.groupSeparators.first
  }

  private func isGroupSeparator(_ unit: UInt16) -> Bool {
    unit == 0x20 || lexicon.isGroupSeparator(unit)
  }

  /// The decimal digit at `position`: its value, its script's zero and its length in code units.
  @inline(__always)
  func digit(at position: Int) -> (value: UInt8, zero: UInt32, length: Int)? {
    guard position < limit else { return nil }
    let unit = text[position]
    if unit < 0x80 {
      return unit >= 0x30 && unit <= 0x39 ? (UInt8(unit - 0x30), 0x30, 1) : nil
    }
    let found = characters.character(at: position, in: text)
    guard let value = found.traits.digitValue else { return nil }
    guard position + found.length <= limit,
      let scalar = characters.scalar(at: position, in: text)
    else { return nil }
    return (value, scalar - UInt32(value), found.length)
  }
}
