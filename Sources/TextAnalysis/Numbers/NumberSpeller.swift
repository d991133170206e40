import ArticleModel
import ICU4C

/// Numbers in words: ICU's for the language, and where lakh and crore are at home composed of ICU's
/// words up to 99,999 and those (ICU's own en-IN rules call 10^12 "one trillion").
///
/// Crores are counted in lakhs, as the press does (`one hundred lakh crore`), and never in crores; from
/// 10^17 on there are no words.
final class NumberSpeller {
  private let language: String
  private let usesICU: Bool
  private let lakh: String?
  private let crore: String?
  private var numbers: SpelledNumbers?
  private var isOpened = false

  init(language: String, usesICU: Bool, scales: [ScaleWord]) {
    self.language = language
    self.usesICU = usesICU
    lakh = scales.first { $0.exponent == 5 }?.word
    crore = scales.first { $0.exponent == 7 }?.word
  }

  /// The number in words; nil where the language has none here or the number is too long.
  func spell(_ value: DecimalText) -> String? {
    guard usesICU, value.integerDigits.count <= 18, value.fractionDigits <= 9 else { return nil }
    guard let lakh, let crore, value.integerDigits.count > 5 else { return icu(value.description) }
    var text = compose(Array(value.integerDigits), lakh: lakh, crore: crore)
    if value.fractionDigits > 0 {
      let plain = "0." + value.description.suffix(value.fractionDigits)
      guard let zero = icu("0"), let fraction = icu(plain), fraction.hasPrefix(zero) else {
        return nil
      }
      text = text.map { $0 + fraction.dropFirst(zero.count) }
    }
    guard value.isNegative else { return text }
    guard let one = icu("1"), let minusOne = icu("-1"), minusOne.hasSuffix(one) else { return nil }
    return text.map { minusOne.dropLast(one.count) + $0 }
  }

  private func compose(_ digits: [UInt8], lakh: String, crore: String) -> String? {
    var parts: [String] = []
    let crores = DecimalText(digits: digits.dropLast(7))
    if !crores.isZero {
      guard let words = composeLakhs(Array(crores.integerDigits), lakh: lakh) else { return nil }
      parts.append(words + " " + crore)
    }
    let rest = DecimalText(digits: digits.suffix(7))
    if !rest.isZero {
      guard let words = composeLakhs(Array(rest.integerDigits), lakh: lakh) else { return nil }
      parts.append(words)
    }
    return parts.joined(separator: " ")
  }

  /// `twelve thousand lakh five`: the words of a number above zero and below 10^10.
  private func composeLakhs(_ digits: [UInt8], lakh: String) -> String? {
    let lakhs = DecimalText(digits: digits.dropLast(5))
    let rest = DecimalText(digits: digits.suffix(5))
    guard lakhs.integerDigits.count <= 5 else { return nil }
    var parts: [String] = []
    if !lakhs.isZero {
      guard let words = icu(lakhs.description) else { return nil }
      parts.append(words + " " + lakh)
    }
    if !rest.isZero {
      guard let words = icu(rest.description) else { return nil }
      parts.append(words)
    }
    return parts.joined(separator: " ")
  }

  /// The number put together of ICU's words for its digits and the locale's for minus and point, where
  /// ICU's own words for these are not read back (Korean -2.5 is minus three and a half there).
  func spellByParts(
    _ value: DecimalText, minus: String?, point: String?, separator: String
  ) -> String? {
    guard usesICU, value.integerDigits.count <= 18, value.fractionDigits <= 9 else { return nil }
    var parts: [String] = []
    if value.isNegative {
      guard let minus else { return nil }
      parts.append(minus)
    }
    guard let whole = spell(DecimalText(digits: value.integerDigits)) else { return nil }
    parts.append(whole)
    if value.fractionDigits > 0 {
      guard let point else { return nil }
      parts.append(point)
      for digit in value.description.utf8.suffix(value.fractionDigits) {
        guard let word = icu(String(digit - 0x30)) else { return nil }
        parts.append(word)
      }
    }
    return parts.joined(separator: separator)
  }

  private func icu(_ decimal: String) -> String? {
    if !isOpened {
      isOpened = true
      numbers = try? SpelledNumbers(locale: language)
    }
    guard let text = try? numbers?.spell(decimal) else { return nil }
    return text.unicodeScalars.contains { $0.value >= 0x30 && $0.value <= 0x39 } ? nil : text
  }
}
