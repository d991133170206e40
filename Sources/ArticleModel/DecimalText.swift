/// An exact decimal number as plain text: an optional minus, digits, and a fraction without trailing
/// zeros (`-123456789.5`). No exponent, no grouping, no binary floating point on the way.
///
/// Numbers of up to 18 digits, which is nearly all, are held in one machine word and cost no allocation; longer
/// ones hold their digits in an array. Each number has one form, so that equal ones are the same.
public struct DecimalText: Hashable, Sendable, CustomStringConvertible {
  /// All the digits as a whole number, without sign and point; 0 where they are in `longDigits`.
  private var shortDigits: UInt64
  /// Values 0 to 9, the most significant first, no leading zeros; nil where `shortDigits` has them.
  private var longDigits: [UInt8]?
  /// How many of the digits come after the point; 32 bits wide to keep the numbers small that are copied about.
  private let storedScale: Int32
  public private(set) var isNegative: Bool

  /// One more than the largest number in `shortDigits`.
  private static var shortLimit: UInt64 { 1_000_000_000_000_000_000 }
  /// How many digits always fit into `shortDigits`.
  private static var shortLength: Int { 18 }

  /// - Parameters:
  ///   - digits: Values 0 to 9, the most significant first.
  ///   - fractionDigits: How many of them come after the point.
  public init(digits: some Sequence<UInt8>, fractionDigits: Int = 0, isNegative: Bool = false) {
    var digits = Array(digits.drop { $0 == 0 })
    var scale = fractionDigits
    while scale > 0, digits.last == 0 {
      digits.removeLast()
      scale -= 1
    }
    let isLong = digits.count > Self.shortLength
    shortDigits = isLong ? 0 : digits.reduce(0) { $0 * 10 + UInt64($1) }
    longDigits = isLong ? digits : nil
    storedScale = digits.isEmpty ? 0 : Int32(scale)
    self.isNegative = isNegative && !digits.isEmpty
  }

  /// - Parameters:
  ///   - magnitude: All the digits as a whole number.
  ///   - fractionDigits: How many of them come after the point.
  public init(magnitude: UInt64, fractionDigits: Int = 0, isNegative: Bool = false) {
    guard magnitude >= Self.shortLimit else {
      self.init(short: magnitude, scale: fractionDigits, isNegative: isNegative)
      return
    }
    self.init(
      digits: Self.digits(of: magnitude), fractionDigits: fractionDigits, isNegative: isNegative)
  }

  public init(_ integer: Int) {
    self.init(magnitude: UInt64(integer.magnitude), isNegative: integer < 0)
  }

  /// Reads plain decimal notation (`-12.50`, `.5`), and nothing else: nil for grouping or an exponent.
  public init?(_ text: some StringProtocol) { self.init(String(text)) }

  /// The same, without the cost of a generic call.
  public init?(_ text: String) {
    var magnitude: UInt64 = 0
    var count = 0
    var point: Int?
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    for byte in isNegative ? text.utf8.dropFirst() : text.utf8[...] {
      if byte == UInt8(ascii: "."), point == nil {
        point = count
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      magnitude = magnitude &* 10 &+ UInt64(byte - 0x30)
      count += 1
    }
    guard count > 0 else { return nil }
    let fractionDigits = point.map { count - $0 } ?? 0
    if count <= Self.shortLength {
      self.init(short: magnitude, scale: fractionDigits, isNegative: isNegative)
    } else {
      self.init(
        digits: text.utf8.filter { $0 >= 0x30 }.map { $0 - 0x30 }, fractionDigits: fractionDigits,
        isNegative: isNegative)
    }
  }

  /// A number below the limit of `shortDigits`, in its one form.
  private init(short: UInt64, scale: Int, isNegative: Bool) {
    var short = short
    var scale = short == 0 ? 0 : scale
    while scale > 0, short % 10 == 0 {
      short /= 10
      scale -= 1
    }
    shortDigits = short
    longDigits = nil
    storedScale = Int32(scale)
    self.isNegative = isNegative && short != 0
  }

  public static var zero: DecimalText { DecimalText(short: 0, scale: 0, isNegative: false) }

  private var scale: Int { Int(storedScale) }

  public var isZero: Bool { shortDigits == 0 && longDigits == nil }
  public var isInteger: Bool { scale == 0 }
  public var fractionDigits: Int { scale }

  /// Digits before the point, most significant first (at least one).
  public var integerDigits: ArraySlice<UInt8> {
    let digits = digits
    return digits.count > scale ? digits.prefix(digits.count - scale) : [0]
  }

  /// How many digits stand before the point (at least one).
  public var integerDigitCount: Int {
    let count = longDigits?.count ?? Self.length(of: shortDigits)
    return max(1, count - scale)
  }

  /// The value of a whole number of at most 18 digits; nil for all else.
  public var smallInteger: Int? {
    guard scale == 0, longDigits == nil else { return nil }
    return isNegative ? -Int(shortDigits) : Int(shortDigits)
  }

  /// The number with its sign turned.
  public var negated: DecimalText {
    var other = self
    other.isNegative = !isNegative && !isZero
    return other
  }

  /// The number times 10 to the power of `exponent`, exactly; `exponent` may be negative.
  public func scaled(byPowerOfTen exponent: Int) -> DecimalText {
    if exponent <= scale, longDigits == nil {
      return DecimalText(short: shortDigits, scale: scale - exponent, isNegative: isNegative)
    }
    if let magnitude = magnitude(atScale: exponent) {
      return DecimalText(short: magnitude, scale: 0, isNegative: isNegative)
    }
    var digits = digits
    var scale = scale - exponent
    if scale < 0 {
      digits.append(contentsOf: repeatElement(0, count: -scale))
      scale = 0
    }
    return DecimalText(digits: digits, fractionDigits: scale, isNegative: isNegative)
  }

  /// The number with at most `count` digits after the point, half rounded away from zero.
  public func rounded(toFractionDigits count: Int) -> DecimalText {
    let count = max(count, 0)
    guard scale > count else { return self }
    let digits = digits
    let padded = [UInt8](repeating: 0, count: max(scale + 1 - digits.count, 0)) + digits
    let cut = padded.count - (scale - count)
    let kept = DecimalText(
      digits: padded[..<cut], fractionDigits: count, isNegative: isNegative)
    guard padded[cut] >= 5 else { return kept }
    let step = DecimalText(digits: [1], fractionDigits: count, isNegative: isNegative)
    return kept + step
  }

  /// The exact sum.
  public static func + (left: DecimalText, right: DecimalText) -> DecimalText {
    let scale = max(left.scale, right.scale)
    if let first = left.magnitude(atScale: scale), let second = right.magnitude(atScale: scale) {
      if left.isNegative == right.isNegative {
        return DecimalText(
          magnitude: first + second, fractionDigits: scale, isNegative: left.isNegative)
      }
      return first >= second
        ? DecimalText(short: first - second, scale: scale, isNegative: left.isNegative)
        : DecimalText(short: second - first, scale: scale, isNegative: right.isNegative)
    }
    return addLong(left, right, scale: scale)
  }

  private static func addLong(
    _ left: DecimalText, _ right: DecimalText, scale: Int
  ) -> DecimalText {
    let first = left.padded(toScale: scale)
    let second = right.padded(toScale: scale)
    if left.isNegative == right.isNegative {
      return DecimalText(
        digits: addDigits(first, second), fractionDigits: scale, isNegative: left.isNegative)
    }
    if compareDigits(first, second) >= 0 {
      return DecimalText(
        digits: subtractDigits(first, second), fractionDigits: scale, isNegative: left.isNegative)
    }
    return DecimalText(
      digits: subtractDigits(second, first), fractionDigits: scale, isNegative: right.isNegative)
  }

  public static func - (left: DecimalText, right: DecimalText) -> DecimalText {
    left + right.negated
  }

  /// The exact product. The time is the product of the lengths: callers limit both.
  public static func * (left: DecimalText, right: DecimalText) -> DecimalText {
    if left.longDigits == nil, right.longDigits == nil {
      let (product, isTooLarge) = left.shortDigits.multipliedReportingOverflow(
        by: right.shortDigits)
      if !isTooLarge {
        return DecimalText(
          magnitude: product, fractionDigits: left.scale + right.scale,
          isNegative: left.isNegative != right.isNegative)
      }
    }
    return multiplyLong(left, right)
  }

  private static func multiplyLong(_ left: DecimalText, _ right: DecimalText) -> DecimalText {
    let (first, second) = (left.digits, right.digits)
    var product = [Int](repeating: 0, count: first.count + second.count)
    for (i, a) in first.reversed().enumerated() {
      for (j, b) in second.reversed().enumerated() { product[i + j] += Int(a) * Int(b) }
    }
    var carry = 0
    for index in product.indices {
      let total = product[index] + carry
      product[index] = total % 10
      carry = total / 10
    }
    return DecimalText(
      digits: product.reversed().map { UInt8(truncatingIfNeeded: $0) },
      fractionDigits: left.scale + right.scale, isNegative: left.isNegative != right.isNegative)
  }

  public var description: String {
    if scale == 0, longDigits == nil, !isNegative { return String(shortDigits) }
    let sign = isNegative ? "-" : ""
    let text = longDigits.map(Self.text) ?? String(shortDigits)
    if scale == 0 { return sign + text }
    let whole = text.utf8.count - scale
    if whole <= 0 { return sign + "0." + String(repeating: "0", count: -whole) + text }
    return sign + text.prefix(whole) + "." + text.suffix(scale)
  }

  private static func text(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }

  /// All the digits, the most significant first (at least one).
  private var digits: [UInt8] { longDigits ?? Self.digits(of: shortDigits) }

  private static func digits(of number: UInt64) -> [UInt8] {
    String(number).utf8.map { $0 - 0x30 }
  }

  private static func length(of number: UInt64) -> Int {
    var count = 1
    var rest = number / 10
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }

  /// All the digits with zeros behind them until `wanted` come after the point; nil where that is too large.
  private func magnitude(atScale wanted: Int) -> UInt64? {
    guard longDigits == nil else { return nil }
    var magnitude = shortDigits
    var missing = wanted - scale
    while missing > 0, magnitude > 0 {
      guard magnitude < Self.shortLimit / 10 else { return nil }
      magnitude *= 10
      missing -= 1
    }
    return magnitude
  }

  private func padded(toScale wanted: Int) -> [UInt8] {
    digits + repeatElement(0, count: wanted - scale)
  }
}

extension DecimalText: Comparable {
  public static func < (left: DecimalText, right: DecimalText) -> Bool {
    let difference = left - right
    return difference.isNegative
  }
}

private func addDigits(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
  var sum: [UInt8] = []
  var carry: UInt8 = 0
  for index in 0..<max(left.count, right.count) {
    let a = index < left.count ? left[left.count - 1 - index] : 0
    let b = index < right.count ? right[right.count - 1 - index] : 0
    let total = a + b + carry
    sum.append(total % 10)
    carry = total / 10
  }
  if carry > 0 { sum.append(carry) }
  return sum.reversed()
}

/// - Precondition: `left >= right` as numbers of the same scale.
private func subtractDigits(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var borrow = 0
  for index in 0..<left.count {
    let a = Int(left[left.count - 1 - index])
    let b = index < right.count ? Int(right[right.count - 1 - index]) : 0
    let difference = a - b - borrow
    borrow = difference < 0 ? 1 : 0
    result.append(UInt8(difference < 0 ? difference + 10 : difference))
  }
  return result.reversed()
}

private func compareDigits(_ left: [UInt8], _ right: [UInt8]) -> Int {
  let width = max(left.count, right.count)
  for index in 0..<width {
    let a = index + left.count >= width ? left[index + left.count - width] : 0
    let b = index + right.count >= width ? right[index + right.count - width] : 0
    if a != b { return a < b ? -1 : 1 }
  }
  return 0
}
