import ArticleModel
import ICU4C
import LocaleRules
import TextAnalysis

/// How the numbers of a summary are shown (`--numbers`).
public enum NumberDisplay: String, CaseIterable, Sendable {
  case asWritten = "as-written"
  /// Grouped 12,34,567.
  case indian
  /// Grouped 1,234,567.
  case western
  /// As written, with the other system in brackets behind: `1,00,000 [100,000]`, `2 crore [20 million]`.
  case both
}

/// Writes single numbers in another grouping, or a gloss behind them.
struct NumberRenderer {
  private let display: NumberDisplay
  private let rules: NumberRules
  private let indian: NumberFormatter
  private let western: NumberFormatter

  init(display: NumberDisplay, rules: LocaleRules) throws(ICUError) {
    self.display = display
    self.rules = rules.numbers
    var other = rules
    other.numbers.grouping = .indian
    indian = try NumberFormatter(rules: other)
    other.numbers.grouping = .western
    western = try NumberFormatter(rules: other)
  }

  /// The number shown anew; nil where it stays as it is: small ones, years, words, ordinals, percentages.
  func rendering(of number: NumberMention, written: String) -> String? {
    switch number.kind {
    case .cardinal, .currency, .range: break
    case .ordinal, .percent, .fraction: return nil
    }
    guard number.value.integerDigits.count > 3, number.measure != "%", number.ratio == nil else {
      return nil
    }
    let isPlain = number.grouping == .none && number.scale == nil && number.currency == nil
    if isPlain, number.value.integerDigits.count == 4 { return nil }
    switch display {
    case .asWritten: return nil
    case .both:
      return gloss(of: number, written: written).map { "\(written) [\($0)]" }
    case .indian, .western:
      guard number.scale == nil, number.upperValue == nil else { return nil }
      let formatter = display == .indian ? indian : western
      let digits = formatter.format(number.value, style: display == .indian ? .indian : .western)
      return regrouped(written, as: digits)
    }
  }

  /// The number in the other system: digits for digits, a scale for a scale where it fits exactly.
  private func gloss(of number: NumberMention, written: String) -> String? {
    let toWestern = isIndian(number)
    let formatter = toWestern ? western : indian
    func one(_ value: DecimalText) -> String {
      if number.scale != nil {
        let scaled = formatter.format(value, style: .scale)
        if scaled.contains(where: \.isLetter), isScale(scaled, indian: !toWestern) { return scaled }
      }
      return formatter.format(value, style: toWestern ? .western : .indian)
    }
    var gloss = one(number.value)
    if let upper = number.upperValue { gloss += "–" + one(upper) }
    return written.contains(gloss) ? nil : gloss
  }

  private func isIndian(_ number: NumberMention) -> Bool {
    if let unit = number.scale {
      if isScale(unit, indian: true) { return true }
      if isScale(unit, indian: false) { return false }
    }
    switch number.grouping {
    case .indian: return true
    case .western: return false
    case .none, .malformed: return rules.grouping == .indian
    }
  }

  /// Whether one of the words is lakh or crore; or million, billion and so on.
  private func isScale(_ words: String, indian: Bool) -> Bool {
    let values = words.split(whereSeparator: \.isWhitespace).compactMap {
      rules.scales[String($0)] ?? rules.scales[$0.lowercased()]
    }
    if indian { return values.contains { $0 == "100000" || $0 == "10000000" } }
    // A one and six, nine, twelve zeros.
    return values.contains { $0.utf8.count >= 7 && $0.utf8.count % 3 == 1 && Int($0) != 10_000_000 }
  }

  /// What stands from the first digit to the last, replaced.
  private func regrouped(_ written: String, as digits: String) -> String? {
    let scalars = written.unicodeScalars
    guard let first = scalars.firstIndex(where: { $0.properties.numericType == .decimal }),
      let last = scalars.lastIndex(where: { $0.properties.numericType == .decimal })
    else { return nil }
    let unsigned = digits.hasPrefix("-") ? String(digits.dropFirst()) : digits
    return String(scalars[..<first]) + unsigned + String(scalars[scalars.index(after: last)...])
  }
}
