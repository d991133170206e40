import ArticleModel
import LocaleRules
import Testing

@testable import TextAnalysis

@Suite("Analysis layers")
struct AnalysisLayersTests {
  private let article = Article(
    id: "1", text: "The bridge cost Rs 3.5 crore. It opened on Monday.", locale: "en-IN")

  @Test("Nothing is filled that was not asked for, and the rest is what all of it gives")
  func layers() throws {
    let analyzer = DocumentAnalyzer(store: try LocaleStore())
    let all = Document()
    try analyzer.analyze(article, layers: [.summary, .textTokens], into: all)
    #expect(all.sentences.count == 2 && all.tokens.count == 10 && all.numbers.count == 1)
    #expect(all.textTokens.count == 12)

    let some = Document()
    try analyzer.analyze(article, layers: .sentences, into: some)
    #expect(some.sentences.map(\.span) == all.sentences.map(\.span))
    #expect(some.tokens.isEmpty && some.numbers.isEmpty && some.textTokens.isEmpty)

    try analyzer.analyze(article, layers: .numbers, into: some)
    #expect(some.numbers == all.numbers)
    #expect(some.sentences.isEmpty && some.tokens.isEmpty)

    try analyzer.analyze(article, layers: .textTokens, into: some)
    #expect(some.textTokens == all.textTokens)
    #expect(some.numbers.isEmpty && some.sentences.isEmpty)

    try analyzer.analyze(article, layers: .words, into: some)
    #expect(some.tokens == all.tokens && some.sentences == all.sentences)
  }
}
