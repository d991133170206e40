import ArticleModel
import ICU4C
import LocaleRules

/// Digits with a scale word: lakh and crore from the locale's file, other scales in the plural that
/// Unicode's data has for them. What the parser would not read back is not written.
final class ScaleWriter {
  private let tag: String
  private let grouping: NumberRules.GroupingSystem
  private let decimals: [String]
  private let words: [ScaleWord]
  private let digits: DigitWriter
  private let parser: NumberParser
  private lazy var compact = try? CompactNumbers(locale: tag)
  /// The words for 10^4, 10^8, 10^12 and so on, in languages that count by ten thousands.
  private lazy var myriads = findMyriads()

  init(rules: LocaleRules, words: [ScaleWord], digits: DigitWriter, parser: NumberParser) {
    tag = rules.tag
    grouping = rules.numbers.grouping
    decimals = rules.numbers.decimalSeparators
    self.words = words
    self.digits = digits
    self.parser = parser
  }

  /// The number with its scale; nil where none fits it exactly in three decimals, or in `precision`
  /// decimals by rounding.
  func write(_ value: DecimalText, precision: Int?) -> String? {
    guard !value.isZero else { return nil }
    if grouping == .western {
      for text in [byMyriads(value), byPlural(value, precision)] {
        if let text, reads(text, as: precision == nil ? value : nil) { return text }
      }
    }
    guard myriads.isEmpty, let text = byOwnWords(value, precision) else { return nil }
    return reads(text, as: precision == nil ? value : nil) ? text : nil
  }

  /// `12.3 lakh crore`
  private func byOwnWords(_ value: DecimalText, _ precision: Int?) -> String? {
    let size = value.integerDigits.count - 1
    guard let scale = words.last(where: { $0.exponent <= size && $0.exponent >= 5 }) else {
      return nil
    }
    let shifted = value.scaled(byPowerOfTen: -scale.exponent)
    let mantissa = precision.map { shifted.rounded(toFractionDigits: $0) } ?? shifted
    guard mantissa.fractionDigits <= max(precision ?? 0, 3) else { return nil }
    return digits.write(mantissa, grouping) + " " + scale.word
  }

  /// `1,2 Milliarden`
  private func byPlural(_ value: DecimalText, _ precision: Int?) -> String? {
    let size = value.integerDigits.count
    // Thousands are plainer in digits.
    guard size > (myriads.isEmpty ? 6 : 5), let first = formatted(value) else { return nil }
    let mantissaDigits = digitCounts(first)
    guard let precision else { return mantissaDigits.fraction <= 3 ? first : nil }
    let exponent = size - mantissaDigits.integer
    guard exponent > 0 else { return nil }
    return formatted(
      value.scaled(byPowerOfTen: -exponent).rounded(toFractionDigits: precision)
        .scaled(byPowerOfTen: exponent))
  }

  /// `1兆2000億`: whole groups of four digits, each with its word.
  private func byMyriads(_ value: DecimalText) -> String? {
    let integer = Array(value.integerDigits)
    guard !myriads.isEmpty, value.isInteger, integer.count > 5,
      integer.count <= 4 * (myriads.count + 1)
    else { return nil }
    var text = value.isNegative ? "-" : ""
    var groups = 0
    var end = integer.count
    var parts: [String] = []
    for word in [""] + myriads where end > 0 {
      let group = DecimalText(digits: integer[max(end - 4, 0)..<end])
      if !group.isZero {
        parts.append(group.description + word)
        groups += 1
      }
      end -= 4
    }
    guard groups <= 2, parts.first?.last?.isASCII == false else { return nil }
    text += parts.reversed().joined()
    return text
  }

  private func findMyriads() -> [String] {
    var found: [String] = []
    for exponent in [4, 8, 12] {
      let power = DecimalText(1).scaled(byPowerOfTen: exponent)
      guard let text = formatted(power), text.hasPrefix("1"), text.unicodeScalars.count == 2 else {
        break
      }
      found.append(String(text.dropFirst()))
    }
    return found
  }

  /// How ICU writes it, without the marks of direction around it.
  private func formatted(_ value: DecimalText) -> String? {
    guard let text = try? compact?.format(value.description) else { return nil }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.filter { !isDirectionMark($0) })
    return String(kept)
  }

  private func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200E || scalar.value == 0x200F || scalar.value == 0x061C
  }

  /// The digits before and after the decimal separator.
  private func digitCounts(_ text: String) -> (integer: Int, fraction: Int) {
    var integer = 0
    var fraction = 0
    var isFraction = false
    for character in text {
      if character.isASCII, character.isNumber {
        if isFraction { fraction += 1 } else { integer += 1 }
      } else if decimals.contains(String(character)) {
        isFraction = true
      }
    }
    return (integer, fraction)
  }

  private func reads(_ text: String, as value: DecimalText?) -> Bool {
    guard let found = try? parser.parse(text), found.upperValue == nil else { return false }
    return value == nil || found.value == value
  }
}
