import ArticleModel
import ICU4C
import LocaleRules

/// How a number is written.
public enum NumberStyle: String, CaseIterable, Sendable {
  /// 12,34,567.89
  case indian
  /// 1,234,567.89
  case western
  /// In words alone: `twelve lakh thirty-four thousand`. Digits where the language has no words.
  case words
  /// Digits and the locale's largest fitting scale: `12.3 lakh crore`. Always exact; without a scale
  /// where more than three decimals would be needed.
  case scale
}

/// Writes numbers with a locale's separators and words, in Latin digits. What it writes, the
/// locale's ``NumberParser`` reads back as the same number.
///
/// Not safe to share between threads (ICU's spell-out is not).
public struct NumberFormatter {
  private let rules: NumberRules
  private let parser: NumberParser
  private let speller: NumberSpeller
  private let scales: [ScaleWord]

  /// - Throws: `ICUError` where ICU cannot fold words.
  public init(rules: LocaleRules) throws(ICUError) {
    self.rules = rules.numbers
    parser = NumberParser(lexicon: try NumberLexicon(rules: rules))
    scales = ScaleWord.all(of: rules.numbers)
    speller = NumberSpeller(
      language: rules.tag, usesICU: rules.numbers.usesICUSpellout,
      scales: rules.numbers.grouping == .indian ? scales : [])
  }

  /// - Parameter currency: An ISO 4217 code; its first symbol in the locale goes before the number.
  public func format(
    _ value: DecimalText, style: NumberStyle, currency: String? = nil
  ) -> String {
    switch style {
    case .indian: return prefix(currency) + digits(value, system: .indian)
    case .western: return prefix(currency) + digits(value, system: .western)
    case .scale: return prefix(currency) + scaled(value)
    case .words:
      // Words count only where they are read back as the same number.
      guard let words = speller.spell(value), (try? parser.parse(words))?.value == value else {
        return prefix(currency) + digits(value, system: rules.grouping)
      }
      guard let currency else { return words }
      return words + " " + (currencyWord(currency) ?? currency)
    }
  }

  private func digits(_ value: DecimalText, system: NumberRules.GroupingSystem) -> String {
    let separator = rules.groupSeparators.first { !isLetterLike($0) } ?? ","
    let integer = Array(value.integerDigits)
    var text = value.isNegative ? "-" : ""
    for (index, digit) in integer.enumerated() {
      let left = integer.count - index
      if index > 0, isGroupStart(left, system) { text += separator }
      text += String(digit)
    }
    if value.fractionDigits > 0 {
      let plain = value.description
      text += rules.decimalSeparators.first { !isLetterLike($0) } ?? "."
      text += plain.suffix(value.fractionDigits)
    }
    return text
  }

  /// Whether a separator goes before the digit that has `left` digits from itself to the end.
  private func isGroupStart(_ left: Int, _ system: NumberRules.GroupingSystem) -> Bool {
    switch system {
    case .western: left % 3 == 0
    case .indian: left == 3 || (left > 3 && left % 2 == 1)
    }
  }

  private func scaled(_ value: DecimalText) -> String {
    let size = value.integerDigits.count - 1
    guard !value.isZero,
      let scale = scales.last(where: { $0.exponent <= size && $0.exponent >= 5 }),
      case let shifted = value.scaled(byPowerOfTen: -scale.exponent), shifted.fractionDigits <= 3
    else { return digits(value, system: rules.grouping) }
    return digits(shifted, system: rules.grouping) + " " + scale.word
  }

  private func prefix(_ currency: String?) -> String {
    guard let currency else { return "" }
    guard let symbol = rules.currencies[currency]?.first else { return currency + " " }
    return isLetterLike(String(symbol.suffix(1))) || symbol.hasSuffix(".") ? symbol + " " : symbol
  }

  /// The currency's longest word: `rupees` rather than `Rs`.
  private func currencyWord(_ currency: String) -> String? {
    rules.currencies[currency]?.filter(isLetterLike).max { $0.utf16.count < $1.utf16.count }
  }
}

/// A scale as it is written after digits.
struct ScaleWord: Sendable {
  let word: String
  let exponent: Int

  /// One word for each power of ten the locale has, smallest first, and `lakh crore` where there are
  /// both. Of several spellings the one with a plural beside it, then the shortest, is the plain one.
  static func all(of rules: NumberRules) -> [ScaleWord] {
    var best: [Int: String] = [:]
    for (word, value) in rules.scales {
      guard let exponent = powerOfTen(value), isWord(word) else { continue }
      guard let known = best[exponent] else {
        best[exponent] = word
        continue
      }
      if rank(word, rules) < rank(known, rules) { best[exponent] = word }
    }
    if rules.grouping == .indian {
      // Millions are at home in Indian English too, but not beside lakh and crore.
      let indian = best.filter { [2, 3, 5, 7].contains($0.key) }
      guard let lakh = indian[5], let crore = indian[7] else { return sorted(best) }
      best = indian
      best[12] = lakh + " " + crore
    }
    return sorted(best)
  }

  private static func sorted(_ words: [Int: String]) -> [ScaleWord] {
    words.map { ScaleWord(word: $0.value, exponent: $0.key) }.sorted { $0.exponent < $1.exponent }
  }

  /// Smaller is better.
  private static func rank(_ word: String, _ rules: NumberRules) -> String {
    let isForeign =
      word.utf8.count == word.utf16.count
      && !rules.words.keys.contains {
        $0.utf8.count == $0.utf16.count
      }
    let hasPlural = rules.scales[word + "s"] != nil
    let hasOwnMark = word.utf16.contains(0x093C)
    let length = word.utf16.count
    return (isForeign ? "1" : "0") + (hasPlural ? "0" : "1") + (hasOwnMark ? "0" : "1")
      + (length < 10 ? "0" : "") + String(length) + word
  }

  private static func isWord(_ word: String) -> Bool {
    word.utf16.count >= (word.utf8.count == word.utf16.count ? 4 : 2)
  }

  private static func powerOfTen(_ text: String) -> Int? {
    guard text.first == "1", text.dropFirst().allSatisfy({ $0 == "0" }) else { return nil }
    return text.utf8.count - 1
  }
}
