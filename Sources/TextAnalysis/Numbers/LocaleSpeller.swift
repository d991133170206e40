import ArticleModel
import LocaleRules

/// Numbers in the words of a locale's file, where lakh and crore are at home: `এক কোটি তেইশ লাখ`.
///
/// Of several words for a value the one that the file lists first is written; how words change with
/// their place is in `numbers.spelling`.
struct LocaleSpeller: Sendable {
  private let rules: NumberRules
  /// The words to 99, tens without their units where the language puts both together.
  private let small: [Int: String]
  /// Words that are several hundreds by themselves (`দুইশ`).
  private let hundreds: [Int: String]
  private let scales: [Scale: String]
  private let point: String?
  private let minus: String?

  private enum Scale: String, CaseIterable {
    case hundred = "100"
    case thousand = "1000"
    case lakh = "100000"
    case crore = "10000000"
  }

  /// Nil where the file does not have the words for all numbers.
  init?(rules: NumberRules) {
    guard rules.grouping == .indian else { return nil }
    var small: [Int: String] = [:]
    var hundreds: [Int: String] = [:]
    var scales: [Scale: String] = [:]
    // What is a number only beside others (`নয়`) comes after all plain words.
    for words in [rules.words, rules.weakWords] {
      for word in rules.wordOrder {
        guard let text = words[word], let value = Int(text), value >= 0 else { continue }
        if value < 100, small[value] == nil { small[value] = word }
        if value < 1000, value >= 100, value.isMultiple(of: 100), hundreds[value / 100] == nil,
          rules.scales[word] == nil
        {
          hundreds[value / 100] = word
        }
      }
    }
    for word in rules.wordOrder {
      guard let scale = rules.scales[word].flatMap(Scale.init), scales[scale] == nil else {
        continue
      }
      scales[scale] = word
    }
    let needed = Array(0..<20) + stride(from: 20, to: 100, by: 10)
    guard needed.allSatisfy({ small[$0] != nil }), scales.count == Scale.allCases.count else {
      return nil
    }
    self.rules = rules
    self.small = small
    self.hundreds = hundreds
    self.scales = scales
    point = rules.decimalSeparators.first(where: isLetterLike)
    minus = rules.negatives.first(where: isLetterLike)
  }

  /// The number in words; nil where it is too long or the file has no word for its sign or point.
  func spell(_ value: DecimalText) -> String? {
    guard value.integerDigits.count <= 18, value.fractionDigits <= 9 else { return nil }
    var parts: [String] = []
    if value.isNegative {
      guard let minus else { return nil }
      parts.append(minus)
    }
    let integer = value.integerDigits.reduce(0) { $0 * 10 + Int($1) }
    parts += integer == 0 ? [word(0)] : words(integer)
    if value.fractionDigits > 0 {
      guard let point else { return nil }
      parts.append(point)
      parts += value.description.utf8.suffix(value.fractionDigits).map { word(Int($0) - 0x30) }
    }
    return parts.joined(separator: " ")
  }

  /// The words of a number above zero, the largest scale first.
  private func words(_ number: Int) -> [String] {
    for (size, scale) in [(10_000_000, Scale.crore), (100_000, .lakh), (1000, .thousand)]
    where number >= size {
      return joined(counted(number / size, scale), rest: number % size)
    }
    if number >= 100 {
      let count = number / 100
      let own = isBare(.hundred, count) ? nil : hundreds[count]
      return joined(own.map { [$0] } ?? counted(count, .hundred), rest: number % 100)
    }
    if let word = small[number] { return [word] }
    return joined([word(number - number % 10)], rest: number % 10)
  }

  /// `two lakh`, `ஒரு லட்சம்`, and `ஆயிரம்` alone for one thousand.
  private func counted(_ count: Int, _ scale: Scale) -> [String] {
    let word = scales[scale] ?? ""
    if isBare(scale, count) { return [word] }
    var parts = words(count)
    if let last = parts.popLast() { parts.append(rules.spelling.beforeScale[last] ?? last) }
    return parts + [count > 1 ? rules.spelling.many[word] ?? word : word]
  }

  private func isBare(_ scale: Scale, _ count: Int) -> Bool {
    count == 1 && rules.spelling.bare.contains(scales[scale] ?? "")
  }

  private func joined(_ head: [String], rest: Int) -> [String] {
    guard rest > 0 else { return head }
    var parts = head
    if let last = parts.popLast() { parts.append(rules.spelling.beforeMore[last] ?? last) }
    return parts + words(rest)
  }

  private func word(_ number: Int) -> String { small[number] ?? "" }
}
