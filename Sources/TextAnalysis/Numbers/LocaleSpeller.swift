import ArticleModel
import LocaleRules

/// Numbers in the words of a locale's file: `এক কোটি তেইশ লাখ`, `dubu biyu da ɗari biyar`.
///
/// Of several words for a value the one that the file lists first is written; how words change with
/// their place is in `numbers.spelling`.
struct LocaleSpeller: Sendable {
  private let spelling: NumberSpelling
  /// The words to 99, tens without their units where the language puts both together.
  private let small: [Int: String]
  /// Words that are several hundreds or thousands by themselves (`দুইশ`).
  private let wholes: [Int: String]
  /// The scales that numbers are written with, the largest first.
  private let scales: [Scale]
  private let goesScaleFirst: Bool
  private let point: String?
  private let minus: String?

  private struct Scale {
    let word: String
    let size: Int
  }

  private static let indianSizes = [10_000_000, 100_000, 1000, 100]
  private static let westernSizes = [1_000_000_000_000, 1_000_000_000, 1_000_000, 1000, 100]

  /// Nil where the file does not have the words for all numbers, or leaves them to ICU.
  init?(rules: NumberRules) {
    guard rules.grouping == .indian || !rules.usesICUSpellout || !rules.spelling.scales.isEmpty
    else { return nil }
    let scales = Self.scales(of: rules)
    let words = Self.words(of: rules)
    guard let scales else { return nil }
    var needed = Array(0..<20) + stride(from: 20, to: 100, by: 10)
    if scales.last?.size != 100 { needed += stride(from: 100, to: 1000, by: 100) }
    guard needed.allSatisfy({ words[$0] != nil }) else { return nil }
    self.scales = scales
    small = words.filter { $0.key < 100 }
    var wholes = words.filter { $0.key >= 100 && $0.key < 1000 }
    for word in rules.spelling.counted {
      if let value = rules.words[word].flatMap({ Int($0) }) { wholes[value] = word }
    }
    self.wholes = wholes
    spelling = rules.spelling
    goesScaleFirst = rules.building.contains(.scalesFirst)
    point = rules.decimalSeparators.first(where: isLetterLike)
    minus = rules.negatives.first(where: isLetterLike)
  }

  /// The file's first word for each whole number; scales (hundreds, dozens) only for ten. What is a number only beside others
  /// (`নয়`) comes after all plain words.
  private static func words(of rules: NumberRules) -> [Int: String] {
    var found: [Int: String] = [:]
    for words in [rules.words, rules.weakWords] {
      for word in rules.wordOrder {
        guard let value = words[word].flatMap({ Int($0) }), value >= 0, found[value] == nil,
          value == 10 || rules.scales[word] == nil
        else { continue }
        found[value] = word
      }
    }
    return found
  }

  /// The scales that `spelling` names, or else the usual ones of the grouping; nil where one has no word.
  private static func scales(of rules: NumberRules) -> [Scale]? {
    let named = rules.spelling.scales.compactMap { word in
      rules.scales[word].flatMap { Int($0) }.map { Scale(word: word, size: $0) }
    }
    guard named.isEmpty else { return named.sorted { $0.size > $1.size } }
    let sizes = rules.grouping == .indian ? indianSizes : westernSizes
    let found = sizes.compactMap { size in
      rules.wordOrder.first { rules.scales[$0] == String(size) }.map { Scale(word: $0, size: size) }
    }
    return found.count == sizes.count ? found : nil
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
    parts += integer == 0 ? [word(0)] : words(integer, below: 0)
    if value.fractionDigits > 0 {
      guard let point else { return nil }
      parts.append(point)
      parts += value.description.utf8.suffix(value.fractionDigits).map { word(Int($0) - 0x30) }
    }
    return parts.joined(separator: spelling.hasBlanks ? " " : "")
  }

  /// The words of a number above zero, the largest scale first.
  ///
  /// A count of full tens would take in the words after it (`ashirin da biyar` is 25), so a comma ends it.
  ///
  /// - Parameter first: The first scale that may be used: a count takes none that is as large as its own.
  private func words(_ number: Int, below first: Int) -> [String] {
    for index in first..<scales.count where number >= scales[index].size {
      let size = scales[index].size
      let count = number / size
      return joined(
        counted(count, index), rest: number % size, below: index + 1,
        hasPause: goesScaleFirst && count.isMultiple(of: 10))
    }
    if let word = small[number] ?? wholes[number] { return [word] }
    let rest = number % (number < 100 ? 10 : 100)
    return joined([word(number - rest)], rest: rest, below: scales.count)
  }

  /// `two lakh`, `ஒரு லட்சம்`, `dubu biyu`, and `ஆயிரம்` alone for one thousand.
  private func counted(_ count: Int, _ index: Int) -> [String] {
    let scale = scales[index]
    if isBare(index, count) { return [scale.word] }
    if let whole = wholes[count * scale.size] { return [whole] }
    var parts = words(count, below: index + 1)
    let word = count > 1 ? spelling.many[scale.word] ?? scale.word : scale.word
    if goesScaleFirst { return [word] + parts }
    if let last = parts.popLast() { parts.append(spelling.beforeScale[last] ?? last) }
    return parts + [word]
  }

  private func isBare(_ index: Int, _ count: Int) -> Bool {
    count == 1 && spelling.bare.contains(scales[index].word)
  }

  private func joined(
    _ head: [String], rest: Int, below first: Int, hasPause: Bool = false
  ) -> [String] {
    guard rest > 0 else { return head }
    var parts = head
    if let last = parts.popLast() {
      parts.append((spelling.beforeMore[last] ?? last) + (hasPause ? "," : ""))
    }
    if let joiner = spelling.joiner { parts.append(joiner) }
    return parts + words(rest, below: first)
  }

  private func word(_ number: Int) -> String { small[number] ?? wholes[number] ?? "" }
}
