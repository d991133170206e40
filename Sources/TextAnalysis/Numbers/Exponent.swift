import ArticleModel

/// Powers of ten after digits: `1.3e6`, `6.02×10²³`, `6.23 x 10^-4`.
extension NumberReader {
  /// More than this is no number of running text.
  private var largestExponent: Int { 40 }

  mutating func readExponent(_ run: inout DigitRun) {
    guard let found = letterExponent(run) ?? powerOfTen(run) else { return }
    run.value = run.value.scaled(byPowerOfTen: found.exponent)
    run.end = found.end
  }

  /// `e6` after digits with a decimal point: 1e5 may as well be an identifier.
  private func letterExponent(_ run: DigitRun) -> (exponent: Int, end: Int)? {
    guard run.hasFraction, let letter = unit(at: run.end), letter | 0x20 == 0x65 else { return nil }
    return signedDigits(at: run.end + 1)
  }

  private func powerOfTen(_ run: DigitRun) -> (exponent: Int, end: Int)? {
    let times = gapEnd(from: run.end)
    guard let sign = unit(at: times), sign == 0xD7 || sign == 0x78 else { return nil }
    let ten = gapEnd(from: times + 1)
    guard unit(at: ten) == 0x31, unit(at: ten + 1) == 0x30 else { return nil }
    if unit(at: ten + 2) == 0x5E { return signedDigits(at: ten + 3) }
    return superscript(at: ten + 2)
  }

  private func signedDigits(at start: Int) -> (exponent: Int, end: Int)? {
    var position = start
    var isNegative = false
    if let sign = unit(at: position), sign == 0x2B || sign == 0x2D || sign == 0x2212 {
      isNegative = sign != 0x2B
      position += 1
    }
    var exponent = 0
    let first = position
    while position - first < 3, let found = digit(at: position), found.length == 1 {
      exponent = exponent * 10 + Int(found.value)
      position += 1
    }
    guard position > first, exponent <= largestExponent, digit(at: position) == nil,
      !isLetter(at: position)
    else { return nil }
    return (isNegative ? -exponent : exponent, position)
  }

  private func superscript(at start: Int) -> (exponent: Int, end: Int)? {
    var position = start
    let isNegative = unit(at: position) == 0x207B
    if isNegative { position += 1 }
    var exponent = 0
    let first = position
    while position - first < 3, let value = superscriptDigit(at: position) {
      exponent = exponent * 10 + value
      position += 1
    }
    guard position > first, exponent <= largestExponent else { return nil }
    return (isNegative ? -exponent : exponent, position)
  }

  /// The value of ² and its like; nil for other characters.
  func superscriptDigit(at position: Int) -> Int? {
    guard let unit = unit(at: position) else { return nil }
    switch unit {
    case 0xB9: return 1
    case 0xB2: return 2
    case 0xB3: return 3
    case 0x2070, 0x2074...0x2079: return Int(unit) - 0x2070
    default: return nil
    }
  }
}
