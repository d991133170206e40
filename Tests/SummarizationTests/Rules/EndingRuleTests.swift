import Testing

@testable import Summarization

@Suite("Rule: ending")
struct EndingRuleTests {
  @Test("The last sentence ends the article, but not where it is the only one")
  func last() throws {
    #expect(
      try TestArticle("Rain fell. Snow came. Ice broke.").values(of: EndingRule()) == [0, 0, 1])
    #expect(try TestArticle("Rain fell.").values(of: EndingRule()) == [0])
  }
}
