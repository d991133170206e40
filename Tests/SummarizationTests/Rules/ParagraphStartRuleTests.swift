import Testing

@testable import Summarization

@Suite("Rule: paragraph-start")
struct ParagraphStartRuleTests {
  @Test("The first sentence of each paragraph has it")
  func paragraphs() throws {
    let article = try TestArticle(
      "Rain fell. Snow came.\n\nIce held. Wind blew.\nSun rose. Fog lay.")
    #expect(article.values(of: ParagraphStartRule()) == [1, 0, 1, 0, 1, 0])
  }
}
