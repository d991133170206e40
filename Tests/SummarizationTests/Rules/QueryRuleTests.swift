import Testing

@testable import Summarization

@Suite("Rule: query")
struct QueryRuleTests {
  @Test("A sentence has the share of the query's words that it holds, whatever their form")
  func share() throws {
    let article = try TestArticle(
      "The bridges were closed. Snow came. The cost of the bridge is high.",
      query: "the costs of bridges")
    #expect(article.values(of: QueryRule()) == [0.5, 0, 1])
  }

  @Test("Without a query it says nothing")
  func noQuery() throws {
    #expect(try TestArticle("Rain fell. Snow came.").values(of: QueryRule()) == [0, 0])
  }
}
