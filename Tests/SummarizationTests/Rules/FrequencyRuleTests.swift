import Testing

@testable import Summarization

@Suite("Rule: frequency")
struct FrequencyRuleTests {
  @Test("Words that come again weigh more than words that do not")
  func recurring() throws {
    let article = try TestArticle(
      "The bridge, the old bridge, is a bridge. Snow melted quickly yesterday. A bridge fell.")
    let values = article.values(of: FrequencyRule())
    #expect(values[0] == 1)
    #expect(values[0] > values[2] && values[2] > values[1])
  }

  @Test("Stop words count nothing")
  func stopWords() throws {
    let article = try TestArticle("They were there and it was so. Bridges fell.")
    #expect(article.values(of: FrequencyRule())[0] == 0)
  }
}
