/// A fraction of whole numbers in lowest terms (`2/3`): the exact value of what has no end as a decimal.
public struct NumberRatio: Hashable, Sendable, CustomStringConvertible {
  /// Carries the sign.
  public let numerator: Int
  /// At least one.
  public let denominator: Int

  /// Significant digits of a rounded value: as many as a binary64 number always keeps.
  public static let significantDigits = 15
  /// Ten times more is still an `Int`.
  private static let largestDenominator = 99_999_999_999_999_999
  /// Numbers with more digits than this are not divided.
  static let limit = 15

  /// - Returns: Nil where the denominator is not above zero or has more than 17 digits.
  public init?(_ numerator: Int, over denominator: Int) {
    guard (1...Self.largestDenominator).contains(denominator), numerator != Int.min else {
      return nil
    }
    var (divisor, rest) = (denominator, abs(numerator))
    while rest > 0 { (divisor, rest) = (rest, divisor % rest) }
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// `whole + part × unit`, as of "two and a third" and "six million and two thirds".
  ///
  /// - Returns: Nil where one of the numbers is no whole number or has more than 15 digits.
  public init?(
    whole: DecimalText = .zero, part numerator: DecimalText, over denominator: DecimalText,
    of unit: DecimalText = DecimalText(1)
  ) {
    let all = [whole * denominator + numerator * unit, denominator].map { value in
      value.isNegative || value.integerDigitCount > Self.limit ? nil : value.smallInteger
    }
    guard let top = all[0], let bottom = all[1] else { return nil }
    self.init(top, over: bottom)
  }

  /// The ratio with its sign turned.
  public var negated: NumberRatio {
    NumberRatio(-numerator, over: denominator) ?? self
  }

  /// The value as a decimal with an end; nil where it has none, or more than 18 places.
  public var exactDecimal: DecimalText? {
    var rest = denominator
    var places = 0
    for prime in [2, 5] {
      var power = 0
      while rest % prime == 0 {
        rest /= prime
        power += 1
      }
      places = max(places, power)
    }
    guard rest == 1, places <= 18 else { return nil }
    let multiple = (0..<places).reduce(1) { power, _ in power * 10 } / denominator
    return (DecimalText(numerator) * DecimalText(multiple)).scaled(byPowerOfTen: -places)
  }

  /// The value as a decimal: the exact one, or one of 15 significant digits, half rounded away from zero.
  public var decimal: DecimalText {
    if let exactDecimal { return exactDecimal }
    let magnitude = abs(numerator)
    let whole = DecimalText(magnitude / denominator)
    var digits = whole.isZero ? [] : Array(whole.integerDigits)
    var places = 0
    var rest = magnitude % denominator
    // One digit more than is kept, for rounding.
    while digits.count <= Self.significantDigits, places < 64 {
      rest *= 10
      let digit = UInt8(rest / denominator)
      rest %= denominator
      places += 1
      if !digits.isEmpty || digit > 0 { digits.append(digit) }
    }
    let value = DecimalText(digits: digits, fractionDigits: places, isNegative: numerator < 0)
    return value.rounded(toFractionDigits: places - (digits.count - Self.significantDigits))
  }

  public var description: String { "\(numerator)/\(denominator)" }
}
