/// An exact decimal number as plain text: an optional minus, digits, and a fraction without trailing
/// zeros (`-123456789.5`). No exponent, no grouping, no binary floating point on the way.
public struct DecimalText: Hashable, Sendable, CustomStringConvertible {
  /// ASCII digits without the point; no leading zeros but for a single `0`.
  private var digits: [UInt8]
  /// How many of `digits` come after the point.
  private var scale: Int
  public private(set) var isNegative: Bool

  /// - Parameters:
  ///   - digits: Values 0 to 9, the most significant first.
  ///   - fractionDigits: How many of them come after the point.
  public init(digits: some Sequence<UInt8>, fractionDigits: Int = 0, isNegative: Bool = false) {
    self.digits = Array(digits)
    self.scale = fractionDigits
    self.isNegative = isNegative
    normalize()
  }

  public init(_ integer: Int) {
    self.init(digits: String(integer.magnitude).utf8.map { $0 - 0x30 }, isNegative: integer < 0)
  }

  /// Reads plain decimal notation (`-12.50`, `.5`), and nothing else: nil for grouping or an exponent.
  public init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    let point = bytes.firstIndex(of: UInt8(ascii: "."))
    if let point { bytes.remove(at: point) }
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    self.init(
      digits: bytes.map { $0 - 0x30 }, fractionDigits: point.map { bytes.count - $0 } ?? 0,
      isNegative: isNegative)
  }

  public static let zero = DecimalText()

  private init() {
    digits = [0]
    scale = 0
    isNegative = false
  }

  public var isZero: Bool { digits.count == 1 && digits[0] == 0 }
  public var isInteger: Bool { scale == 0 }
  public var fractionDigits: Int { scale }
  /// Digits before the point, most significant first (at least one).
  public var integerDigits: ArraySlice<UInt8> {
    digits.count > scale ? digits.prefix(digits.count - scale) : [0]
  }

  /// The number with its sign turned.
  public var negated: DecimalText {
    DecimalText(digits: digits, fractionDigits: scale, isNegative: !isNegative)
  }

  /// The number times 10 to the power of `exponent`, exactly; `exponent` may be negative.
  public func scaled(byPowerOfTen exponent: Int) -> DecimalText {
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
    var product = [Int](repeating: 0, count: left.digits.count + right.digits.count)
    for (i, a) in left.digits.reversed().enumerated() {
      for (j, b) in right.digits.reversed().enumerated() { product[i + j] += Int(a) * Int(b) }
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
    var text = isNegative ? "-" : ""
    text.reserveCapacity(digits.count + 3)
    if digits.count <= scale {
      text += "0."
      text += String(repeating: "0", count: scale - digits.count)
      text += Self.text(digits[...])
    } else {
      text += Self.text(digits.prefix(digits.count - scale))
      if scale > 0 { text += "." + Self.text(digits.suffix(scale)) }
    }
    return text
  }

  private static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }

  private func padded(toScale wanted: Int) -> [UInt8] {
    digits + repeatElement(0, count: wanted - scale)
  }

  private mutating func normalize() {
    while scale > 0, digits.last == 0 {
      digits.removeLast()
      scale -= 1
    }
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    if digits.isEmpty {
      digits = [0]
      scale = 0
      isNegative = false
    }
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
