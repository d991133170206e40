import Testing

@testable import Summarization

@Suite("Rule: heading")
struct HeadingRuleTests {
  @Test("A sentence has the share of the headings' words that it holds")
  func share() throws {
    let article = try TestArticle(
      "Rain fell on the hills all night. The river rose by noon.\nCost of the repair\n"
        + "The repair has a cost of two millions. Snow came on Monday.")
    #expect(article.document.sentences.contains { $0.role == .heading })
    #expect(article.values(of: HeadingRule()) == [0, 0, 1, 0])
  }

  @Test("Without headings it says nothing")
  func noHeading() throws {
    #expect(try TestArticle("Rain fell. Snow came.").values(of: HeadingRule()) == [0, 0])
  }
}
