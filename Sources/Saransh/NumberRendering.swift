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
  /// As written, with the other grouping in brackets behind: `1,00,000 [100,000]`.
  case both
}

/// Shows the numbers of chosen sentences in another grouping. The sentence itself, its place and its
/// words stay as they are; only digits are regrouped or glossed.
struct NumberRenderer {
  private let display: NumberDisplay
  private let formatter: NumberFormatter
  private let home: NumberRules.GroupingSystem

  init(display: NumberDisplay, rules: LocaleRules) throws(ICUError) {
    self.display = display
    formatter = try NumberFormatter(rules: rules)
    home = rules.numbers.grouping
  }

  /// The text of a sentence with its numbers shown anew.
  func text(
    of span: TextSpan, numbers: [NumberMention], in text: UnsafeBufferPointer<UInt16>
  ) -> String {
    var result = ""
    var position = span.start
    for number in numbers where span.contains(number.span) {
      guard let shown = rendering(of: number, in: text) else { continue }
      result += string(position..<number.span.start, text) + shown
      position = number.span.end
    }
    return result + string(position..<span.end, text)
  }

  /// The number shown anew; nil where it stays as it is: small ones, words, ordinals, ranges.
  private func rendering(
    of number: NumberMention, in text: UnsafeBufferPointer<UInt16>
  ) -> String? {
    guard number.kind == .cardinal || number.kind == .currency, number.upperValue == nil,
      number.ratio == nil, number.value.integerDigits.count > 3
    else { return nil }
    let written = string(number.span.range, text)
    let isYear = number.grouping == .none && number.unit == nil && number.currency == nil
    if isYear, number.value.integerDigits.count == 4 { return nil }
    switch display {
    case .asWritten: return nil
    case .both:
      let style: NumberStyle = isIndian(number) ? .western : .indian
      let gloss = formatter.format(number.value, style: style)
      return gloss == written ? nil : "\(written) [\(gloss)]"
    case .indian, .western:
      guard number.unit == nil else { return nil }
      let style: NumberStyle = display == .indian ? .indian : .western
      return regrouped(written, as: formatter.format(number.value, style: style))
    }
  }

  private func isIndian(_ number: NumberMention) -> Bool {
    switch number.grouping {
    case .indian: true
    case .western: false
    case .none, .malformed: home == .indian
    }
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

  private func string(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt16>) -> String {
    String(decoding: text[range], as: UTF16.self)
  }
}
