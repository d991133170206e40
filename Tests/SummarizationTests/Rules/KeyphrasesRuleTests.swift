import Testing

@testable import Summarization

@Suite("Rule: keyphrases")
struct KeyphrasesRuleTests {
  @Test("A sentence with all the words of a phrase has its share; one with some of them has none")
  func phrases() throws {
    let article = try TestArticle(
      "The stone bridge closed. Every stone bridge needs care. A stone fell. The tram stopped. "
        + "No tram runs past the stone bridge.")
    let values = article.values(of: KeyphrasesRule())
    #expect(values[0] == values[1])
    #expect(values[0] > values[3] && values[3] > 0)
    #expect(values[2] == 0)
    #expect(abs(values[4] - 1) < 1e-9)
  }

  @Test("Where nothing comes twice there is no phrase, and no value")
  func none() throws {
    let article = try TestArticle("The mayor spoke. Rain fell.")
    #expect(article.values(of: KeyphrasesRule()) == [0, 0])
  }
}
