import ArticleModel
import LocaleRules

@testable import TextAnalysis

private let shared = Result { try LocaleStore() }

/// The project's locales, each read once.
func store() throws -> LocaleStore { try shared.get() }

/// The sentences of a text as the analyzer finds them.
func sentences(of text: String, in locale: String) throws -> [String] {
  let document = Document()
  let analyzer = DocumentAnalyzer(store: try store())
  try analyzer.analyze(Article(id: "test", text: text, locale: locale), into: document)
  return document.sentences.map { String(decoding: analyzer.text[$0.span.range], as: UTF16.self) }
}

/// The sentences of one paragraph, without a look at its structure.
func spans(of units: [UInt16], in locale: String) throws -> [TextSpan] {
  let characters = CharacterTable()
  let segmenter = SentenceSegmenter(
    rules: try store().rules(for: locale), characters: characters)
  var spans: [TextSpan] = []
  units.withUnsafeBufferPointer { text in
    characters.prepare(text)
    segmenter.segment(text, in: 0..<text.count, into: &spans)
  }
  return spans
}
