import ArticleModel
import ICU4C
import LocaleRules

/// How a number is written.
public enum NumberStyle: String, CaseIterable, Sendable {
  /// 12,34,567.89
  case indian
  /// 1,234,567.89
  case western
  /// In words alone: `twelve lakh thirty-four thousand`. Digits where there are none that are read back.
  case words
  /// Digits and the locale's largest fitting scale: `12.3 lakh crore`, `1,2 Billionen`, `1兆2000億`.
  /// Without a scale where more than three decimals would be needed, unless a precision is asked for.
  case scale
}

/// Whose digits are written.
public enum NumberDigits: String, CaseIterable, Sendable {
  case latin
  /// The digits of the locale's own script (`१२,३४,५६७`), where it has any.
  case native
}

/// Writes numbers with a locale's separators, words and order. What it writes, the locale's
/// ``NumberParser`` reads back as the same number: nothing is rounded unless a precision is given.
///
/// Not safe to share between threads (ICU's formats are not).
public struct NumberFormatter {
  private let rules: NumberRules
  private let parser: NumberParser
  private let speller: NumberSpeller
  private let ownWords: LocaleSpeller?
  private let scales: ScaleWriter
  private let digits: DigitWriter
  private let currencyPlace: AffixPlace
  private let percentPlace: AffixPlace

  /// - Throws: `ICUError` where ICU cannot fold words.
  public init(rules: LocaleRules) throws(ICUError) {
    self.rules = rules.numbers
    parser = NumberParser(lexicon: try NumberLexicon(rules: rules))
    let words = ScaleWord.all(of: rules.numbers)
    digits = DigitWriter(rules: rules)
    scales = ScaleWriter(rules: rules, words: words, digits: digits, parser: parser)
    speller = NumberSpeller(
      language: rules.tag, usesICU: rules.numbers.usesICUSpellout,
      scales: rules.numbers.grouping == .indian ? words : [])
    ownWords = LocaleSpeller(rules: rules.numbers)
    currencyPlace = AffixPlace(pattern: try NumberPatterns.currency(locale: rules.tag), sign: "¤")
    percentPlace = AffixPlace(pattern: try NumberPatterns.percent(locale: rules.tag), sign: "%")
  }

  /// - Parameters:
  ///   - currency: An ISO 4217 code; its first symbol in the locale goes where the locale puts it.
  ///   - isPercent: Writes the per cent sign with the number.
  ///   - precision: The most decimals to keep, half away from zero; nil keeps all.
  public func format(
    _ value: DecimalText, style: NumberStyle, currency: String? = nil, isPercent: Bool = false,
    precision: Int? = nil, digits wanted: NumberDigits = .latin
  ) -> String {
    if style == .words, let words = words(rounded(value, precision), currency, isPercent) {
      return words
    }
    let plain: String
    switch style {
    case .scale:
      plain =
        scales.write(value, precision: precision)
        ?? digits.write(rounded(value, precision), rules.grouping)
    case .indian: plain = digits.write(rounded(value, precision), .indian)
    case .western: plain = digits.write(rounded(value, precision), .western)
    case .words: plain = digits.write(rounded(value, precision), rules.grouping)
    }
    var text = plain
    if isPercent { text = percentPlace.join(text, rules.percent.first ?? "%") }
    if let currency { text = joined(text, currency: currency) }
    return wanted == .native ? native(text) : text
  }

  /// A whole mention: both ends of a range, with its currency or per cent sign.
  public func format(
    _ mention: NumberMention, style: NumberStyle, precision: Int? = nil,
    digits: NumberDigits = .latin
  ) -> String {
    let isPercent = mention.kind == .percent || (mention.kind == .range && mention.measure == "%")
    func one(_ value: DecimalText, isFirst: Bool) -> String {
      let hasAffixes = mention.upperValue == nil
      let takesCurrency = hasAffixes || (style != .words && currencyPlace.isBefore) == isFirst
      let takesPercent = hasAffixes || percentPlace.isBefore == isFirst
      return format(
        value, style: style, currency: takesCurrency ? mention.currency : nil,
        isPercent: isPercent && takesPercent, precision: precision, digits: digits)
    }
    let measure = isPercent ? "" : mention.measure.map { " " + $0 } ?? ""
    guard let upper = mention.upperValue else {
      return one(mention.value, isFirst: true) + measure
    }
    let word = style == .words ? rules.ranges.first(where: isLetterLike).map { " \($0) " } : nil
    return one(mention.value, isFirst: true) + (word ?? "–") + one(upper, isFirst: false) + measure
  }

  private func rounded(_ value: DecimalText, _ precision: Int?) -> DecimalText {
    precision.map { value.rounded(toFractionDigits: $0) } ?? value
  }

  /// Words count only where they are read back as the same number, currency and all.
  private func words(_ value: DecimalText, _ currency: String?, _ isPercent: Bool) -> String? {
    guard let words = spelled(value) else { return nil }
    if isPercent {
      return rules.percent.filter(isLetterLike).lazy.map { words + " " + $0 }
        .first { reads($0, as: value, isPercent: true) }
    }
    guard let currency else { return words }
    return currencyWords(currency).lazy.map { words + " " + $0 }
      .first { reads($0, as: value, currency: currency) }
  }

  /// In ICU's words, or else in those of the locale's file.
  private func spelled(_ value: DecimalText) -> String? {
    if let words = speller.spell(value), reads(words, as: value) { return words }
    if value.isNegative || value.fractionDigits > 0,
      let words = speller.spellByParts(
        value, minus: rules.negatives.first(where: isLetterLike),
        point: rules.decimalSeparators.first(where: isLetterLike),
        separator: rules.spelling.hasBlanks ? " " : ""), reads(words, as: value)
    {
      return words
    }
    guard let words = ownWords?.spell(value), reads(words, as: value) else { return nil }
    return words
  }

  private func native(_ text: String) -> String {
    let written = digits.native(text)
    return reads(written, as: (try? parser.parse(text))?.value) ? written : text
  }

  private func reads(
    _ text: String, as value: DecimalText?, currency: String? = nil, isPercent: Bool = false
  ) -> Bool {
    let mention = try? parser.parse(text)
    return mention?.value == value && (currency == nil || mention?.currency == currency)
      && (!isPercent || mention?.kind == .percent)
  }

  private func joined(_ text: String, currency: String) -> String {
    let symbol = rules.currencies[currency]?.first ?? currency
    let isWord = isLetterLike(String(symbol.suffix(1))) || symbol.hasSuffix(".")
    // `C$` right behind a word would be read as a part of it.
    let touches =
      !currencyPlace.isBefore && isLetterLike(String(symbol.prefix(1)))
      && isLetterLike(String(text.suffix(1)))
    return currencyPlace.join(text, symbol, needsGap: touches || (isWord && symbol.count > 1))
  }

  /// The currency's words, the longest first: `rupees` rather than `Rs`.
  private func currencyWords(_ currency: String) -> [String] {
    let words = (rules.currencies[currency] ?? []).filter(isLetterLike)
    return words.sorted { ($1.utf16.count, $0) < ($0.utf16.count, $1) } + [currency]
  }
}

/// Where a sign stands with its number, after a pattern of Unicode's (`#,##0.00 ¤`).
struct AffixPlace {
  private(set) var isBefore = false
  private var gap = ""

  init(pattern: String, sign: Unicode.Scalar) {
    let positive = pattern.unicodeScalars.prefix { $0 != ";" }
    guard let place = positive.firstIndex(of: sign) else { return }
    let number = positive.firstIndex { $0 == "#" || $0 == "0" } ?? positive.endIndex
    isBefore = place < number
    let between =
      isBefore
      ? positive[place..<number]
      : positive[(positive.lastIndex { $0 == "0" } ?? number)..<place]
    if between.contains(where: { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }) {
      gap = "\u{A0}"
    }
  }

  /// The number with its sign; a minus stays in front of both.
  func join(_ number: String, _ sign: String, needsGap: Bool = false) -> String {
    let gap = gap.isEmpty && needsGap ? " " : gap
    guard isBefore else { return number + gap + sign }
    if number.hasPrefix("-") { return "-" + sign + gap + number.dropFirst() }
    return sign + gap + number
  }
}
