import Testing

@testable import Summarization

@Suite("Rule: opening")
struct OpeningRuleTests {
  @Test("Only the first sentence of the body has it")
  func firstOnly() throws {
    let article = try TestArticle("A title\n\nRain fell. Snow came. Ice held.")
    #expect(article.values(of: OpeningRule()) == [1, 0, 0])
    #expect(try TestArticle("").values(of: OpeningRule()).isEmpty)
  }
}
