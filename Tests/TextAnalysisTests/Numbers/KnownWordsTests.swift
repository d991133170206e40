import ArticleModel
import LocaleRules
import TestSupport
import Testing

@testable import TextAnalysis

@Suite("Numbers among known words")
struct KnownWordsTests {
  /// What the scanner may step over must never be part of a number.
  @Test(
    "The same numbers as without the words", arguments: ["en", "en-IN", "de", "hi", "vi", "fr"])
  func sameNumbers(_ tag: String) throws {
    let store = try LocaleStore()
    let rules = try store.rules(for: tag)
    let numbers =
      Array(rules.numbers.words.keys).sorted() + Array(rules.numbers.scales.keys).sorted()
    let others = [
      "house", "Haus", "घर", "nhà", "May", "a", "an", "to", "and", "of", "x", "Müller",
      "re\u{301}sume",
      "don't", "U.S.", "COVID-19", "5", "1,00,000", "3.5", "€", "$7", "%", "per", "cent", "-", "–",
      "(", ")",
      ".", ",", "\n", "e@f", "#12", "\u{200D}", "日本", "12th", "’s",
    ]
    let analyzer = DocumentAnalyzer(store: store)
    let scanner = NumberScanner(
      lexicon: try NumberLexicon(rules: rules), characters: CharacterTable())
    let document = Document()
    var generator = SeededGenerator(state: 11)
    for _ in 0..<300 {
      let words = (0..<Int.random(in: 1...40, using: &generator)).compactMap { _ in
        (Bool.random(using: &generator) ? numbers : others).randomElement(using: &generator)
      }
      let text = words.joined(separator: Int.random(in: 0...5, using: &generator) == 0 ? "" : " ")
      try analyzer.analyze(
        Article(id: "1", text: text, origin: RecordOrigin(source: "test")), locale: tag,
        layers: [.sentences, .words, .numbers], into: document)
      var expected: [NumberMention] = []
      for block in document.structure.blocks where block.role == .body || block.role == .heading {
        scanner.scan(analyzer.text, in: block.span.range, into: &expected)
      }
      #expect(document.numbers == expected, "\(text)")
    }
  }
}
