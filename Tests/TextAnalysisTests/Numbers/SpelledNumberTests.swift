import ArticleModel
import ICU4C
import LocaleRules
import Testing
import TextAnalysis

/// Numbers as ICU spells them, read back: a check on each language's words that nobody wrote by hand.
@Suite("Spelled-out numbers")
struct SpelledNumberTests {
  /// Every embedded language that ICU has rules for.
  static let tags: [String] = {
    guard let store = try? LocaleStore() else { return [] }
    return store.tags.filter { (try? store.rules(for: $0).numbers.usesICUSpellout) == true }
  }()

  /// The languages whose words are known to be complete: nearly nothing that ICU writes is refused.
  static let complete: Set = [
    "ar", "bg", "ca", "da", "de", "en", "en-IN", "es", "fa", "fi", "fr", "he", "hi", "hr", "hu",
    "it",
    "ja", "kk", "ko", "nb", "nl", "pl", "pt", "ro", "ru", "sv", "th", "tr", "zh", "zh-Hant",
  ]

  /// All small numbers, round ones, and some of every length up to a trillion.
  static let numbers: [Int] = {
    var numbers = Array(0...200)
    var power = 100
    while power <= 100_000_000_000 {
      numbers += [power, power + 1, 2 * power, 5 * power]
      power *= 10
    }
    var generator = SeededGenerator(state: 41)
    for length in 3...12 {
      let upper = (0..<length).reduce(1) { power, _ in power * 10 }
      for _ in 0..<5 { numbers.append(Int.random(in: (upper / 10)..<upper, using: &generator)) }
    }
    return numbers
  }()

  @Test("ICU's words are read back, by our own grammar, as the same number", arguments: tags)
  func icuWordsAreRead(_ tag: String) throws {
    var rules = try LocaleStore().rules(for: tag)
    rules.numbers.usesICUSpellout = false
    let parser = try NumberParser(rules: rules)
    let speller = try SpelledNumbers(locale: tag)
    var wrong: [String] = []
    var refused: [String] = []
    for number in Self.numbers {
      let words = try speller.spell("\(number)")
      guard let mention = try? parser.parse(words) else {
        refused.append(words)
        continue
      }
      if mention.value != DecimalText(number) { wrong.append("\(words): \(mention.value)") }
    }
    if Self.complete.contains(tag) {
      #expect(wrong == [])
      #expect(refused.count * 100 <= Self.numbers.count * 2, "\(refused)")
    }
  }

  @Test("What the formatter spells is read back", arguments: tags)
  func formattedWordsAreRead(_ tag: String) throws {
    let rules = try LocaleStore().rules(for: tag)
    let formatter = try NumberFormatter(rules: rules)
    let parser = try NumberParser(rules: rules)
    for number in Self.numbers + [-7, -250] {
      let words = formatter.format(DecimalText(number), style: .words)
      if Self.complete.contains(tag) {
        #expect(!words.utf8.contains { (0x30...0x39).contains($0) }, "not spelled: \(words)")
      }
      #expect(try parser.parse(words).value == DecimalText(number))
    }
  }
}
