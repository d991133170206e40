import ArticleModel
import ICU4C
import LocaleRules

/// Digits with a locale's separators, in Latin digits or its own.
struct DigitWriter: Sendable {
  private let decimal: String
  private let separator: String
  /// The ten digits of the locale's script; empty where it has no others than Latin ones.
  private let ownDigits: [Unicode.Scalar]

  init(rules: LocaleRules) {
    decimal = rules.numbers.decimalSeparators.first { !isLetterLike($0) } ?? "."
    separator = rules.numbers.groupSeparators.first { !isLetterLike($0) } ?? ","
    let found = (try? NumberPatterns.nativeDigits(locale: rules.tag)) ?? []
    // Han numerals are letters: they have no grouping.
    ownDigits = found.allSatisfy { $0.properties.numericType == .decimal } ? found : []
  }

  func write(_ value: DecimalText, _ system: NumberRules.GroupingSystem) -> String {
    let integer = value.integerDigits
    var text = value.isNegative ? "-" : ""
    var left = integer.count
    for digit in integer {
      if left < integer.count, isGroupStart(left, system) { text += separator }
      text += String(digit)
      left -= 1
    }
    if value.fractionDigits > 0 { text += decimal + value.description.suffix(value.fractionDigits) }
    return text
  }

  /// Whether a separator goes before the digit that has `left` digits from itself to the end.
  private func isGroupStart(_ left: Int, _ system: NumberRules.GroupingSystem) -> Bool {
    switch system {
    case .western: left % 3 == 0
    case .indian: left == 3 || (left > 3 && left % 2 == 1)
    }
  }

  /// The text with the locale's own digits; Arabic digits take Arabic separators along.
  func native(_ text: String) -> String {
    guard ownDigits.count == 10 else { return text }
    let isArabic = ownDigits[0].value == 0x660 || ownDigits[0].value == 0x6F0
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar.value >= 0x30, scalar.value <= 0x39 {
        result.append(ownDigits[Int(scalar.value) - 0x30])
      } else if isArabic, index > 0, index + 1 < scalars.count, isDigit(scalars[index - 1]),
        isDigit(scalars[index + 1]), String(scalar) == decimal || String(scalar) == separator
      {
        result.append(String(scalar) == decimal ? "\u{66B}" : "\u{66C}")
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }
}
