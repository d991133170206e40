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

  /// Whether this may be a year: four bare digits from 1000 to 2199.
  var looksLikeYear: Bool {
    guard digitCount == 4, grouping == .none, !hasFraction, fault == nil else { return false }
    let digits = value.integerDigits
    guard digits.count == 4, let first = digits.first else { return false }
    return first == 1 || (first == 2 && (digits.dropFirst().first ?? 9) <= 1)
  }
}

/// The separators of one run: where they stand and how many digits follow each.
struct DigitGroups {
  var sizes: [Int] = []
  var separators: [UInt16] = []
  var positions: [Int] = []

  /// The first groups' lengths, judged against both systems.
  func judge(count: Int, leadingZero: Bool, home: NumberMention.Grouping) -> NumberMention.Grouping
  {
    guard count > 1 else { return .none }
    if leadingZero { return .malformed }
    let first = sizes[0]
    guard sizes[count - 1] == 3 else { return .malformed }
    let middle = sizes[1..<(count - 1)]
    let western = first <= 3 && middle.allSatisfy { $0 == 3 }
    let indian = first <= 2 && middle.allSatisfy { $0 == 2 }
    switch (indian, western) {
    case (true, true): return home
    case (true, false): return .indian
    case (false, true): return .western
    case (false, false): return .malformed
    }
  }

  /// The separator before the first group that fits neither system.
  func offender(count: Int) -> Int {
    if sizes[0] > 3 { return positions[0] }
    for index in 1..<count where sizes[index] > 3 || sizes[index] < 2 {
      return positions[index - 1]
    }
    return positions[count - 2]
  }

  /// Groups of two or three digits, at least three of them: somebody grouped, if badly.
  func isClear(count: Int, leadingZero: Bool) -> Bool {
    guard count > 2, sizes[0] <= 3, !leadingZero else { return false }
    // 22,24,26,31 is a list.
    if sizes[..<count].allSatisfy({ $0 == 2 }) { return false }
    return sizes[1..<count].allSatisfy { $0 == 2 || $0 == 3 }
  }
}

extension NumberReader {
  /// Reads the run that starts with the digit at `start`, or with a decimal separator before one.
  mutating func readDigits(at start: Int) -> DigitRun {
    var run = DigitRun()
    var digits: [UInt8] = []
    var groups = DigitGroups()
    var script: UInt32?
    var position = start
    var size = 0
    var total = 0
    if digit(at: position) == nil {
      // `.5`: the point comes first.
      groups.sizes.append(0)
      groups.separators.append(text[position])
      groups.positions.append(position)
      position += 1
    }
    while true {
      if let found = digit(at: position) {
        if let script, script != found.zero, run.fault == nil {
          run.fault = .init(position: position, reason: .mixedScripts)
        }
        script = found.zero
        if total < DigitRun.limit { digits.append(found.value) }
        total += 1
        size += 1
        position += found.length
        continue
      }
      guard position + 1 < limit, isSeparator(at: position, sizeSoFar: size, groups: groups) else {
        break
      }
      if groups.sizes.count < DigitRun.limit {
        groups.sizes.append(size)
        groups.separators.append(text[position])
        groups.positions.append(position)
      }
      size = 0
      position += 1
    }
    groups.sizes.append(size)
    run.end = position
    run.digitCount = total
    run.hasLeadingZero = digits.first == 0 && groups.sizes[0] > 1
    if total > DigitRun.limit {
      run.fault = run.fault ?? .init(position: start, reason: .tooLong)
      return run
    }
    classify(&run, digits, groups)
    return run
  }

  private func classify(_ run: inout DigitRun, _ digits: [UInt8], _ groups: DigitGroups) {
    let separators = groups.separators.map { $0 == 0x2019 ? 0x27 : $0 }
    guard let last = separators.last else {
      run.value = DecimalText(digits: digits)
      return
    }
    let count = separators.count
    let fraction = groups.sizes[count]
    let leadingZero = groups.sizes[0] > 0 && digits.first == 0
    func fail(_ index: Int, _ reason: NumberParseError.Reason) {
      if run.fault == nil { run.fault = .init(position: groups.positions[index], reason: reason) }
    }
    let isDecimal = lexicon.isDecimalSeparator(last)
    if groups.sizes[0] == 0 {
      guard isDecimal, count == 1 else { return fail(0, .misplacedSeparator) }
    }
    let first = separators[0]
    if let odd = separators.dropLast().firstIndex(where: { $0 != first }) {
      return fail(odd, .mixedSeparators)
    }
    if count > 1, first == last, isDecimal { return fail(1, .secondDecimalSeparator) }
    if isDecimal {
      guard count == 1 || lexicon.isGroupSeparator(first) else { return fail(0, .foreignSeparator) }
      run.hasFraction = true
      run.value = DecimalText(digits: digits, fractionDigits: fraction)
    } else {
      guard first == last else { return fail(count - 1, .mixedSeparators) }
      guard lexicon.isGroupSeparator(last) else { return fail(0, .foreignSeparator) }
      run.value = DecimalText(digits: digits)
    }
    let groupCount = isDecimal ? count : count + 1
    run.grouping = groups.judge(
      count: groupCount, leadingZero: leadingZero, home: lexicon.grouping)
    if run.grouping == .malformed {
      run.isClear = run.fault == nil && groups.isClear(count: groupCount, leadingZero: leadingZero)
      fail(0, .malformedGrouping)
      if let fault = run.fault, fault.reason == .malformedGrouping {
        run.fault = .init(
          position: groups.offender(count: groupCount), reason: .malformedGrouping)
      }
    }
  }

  /// Whether the unit joins two groups of digits. A blank does only where all groups so far and the
  /// next one are groups of a number: in lists of numbers a blank means nothing.
  private func isSeparator(at position: Int, sizeSoFar: Int, groups: DigitGroups) -> Bool {
    let unit = text[position]
    switch unit {
    case 0x2E, 0x2C, 0x66B, 0x66C:
      return digit(at: position + 1) != nil
    case 0x27, 0x2019:
      return lexicon.isGroupSeparator(unit) && digit(at: position + 1) != nil
    default:
      guard unit == 0x20 || unit >= 0xA0, lexicon.isGroupSeparator(unit) else { return false }
      guard sizeSoFar <= 3, groups.separators.allSatisfy({ $0 == unit }) else { return false }
      if let size = groups.sizes.first, size > 3 || sizeSoFar < 2 { return false }
      var next = position + 1
      var count = 0
      while count < 4, let found = digit(at: next) {
        next += found.length
        count += 1
      }
      // Two digits after a blank are a group of 12 34 567 only where no plain list is likely.
      return count == 3 || (count == 2 && (isStrict || unit != 0x20))
    }
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
