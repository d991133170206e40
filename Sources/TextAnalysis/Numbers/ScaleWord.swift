import LocaleRules

/// A scale as it is written after digits.
struct ScaleWord: Sendable {
  let word: String
  let exponent: Int

  /// One word for each power of ten the locale has, smallest first, and `lakh crore` where there are
  /// both. Of several spellings the one with a plural beside it, then the shortest, is the plain one.
  static func all(of rules: NumberRules) -> [ScaleWord] {
    var best: [Int: String] = [:]
    let isLatin = isInLatin(rules.words.keys)
    for (word, value) in rules.scales {
      guard let exponent = powerOfTen(value), isWord(word) else { continue }
      guard let known = best[exponent] else {
        best[exponent] = word
        continue
      }
      if rank(word, rules, isLatin) < rank(known, rules, isLatin) { best[exponent] = word }
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
  private static func rank(_ word: String, _ rules: NumberRules, _ isLatin: Bool) -> String {
    let isForeign = !isLatin && word.utf8.count == word.utf16.count
    let hasPlural = rules.scales[word + "s"] != nil
    let hasOwnMark = word.utf16.contains(0x093C)
    let length = word.utf16.count
    return (isForeign ? "1" : "0") + (hasPlural ? "0" : "1") + (hasOwnMark ? "0" : "1")
      + (length < 10 ? "0" : "") + String(length) + word
  }

  /// Whether most words have Latin letters; some languages have English ones beside their own.
  private static func isInLatin(_ words: some Collection<String>) -> Bool {
    let latin = words.filter { $0.utf8.contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A } }
    return 2 * latin.count > words.count
  }

  private static func isWord(_ word: String) -> Bool {
    word.utf16.count >= (word.utf8.count == word.utf16.count ? 4 : 2)
  }

  private static func powerOfTen(_ text: String) -> Int? {
    guard text.first == "1", text.dropFirst().allSatisfy({ $0 == "0" }) else { return nil }
    return text.utf8.count - 1
  }
}
