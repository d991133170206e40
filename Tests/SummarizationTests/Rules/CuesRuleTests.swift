import Testing

@testable import Summarization

@Suite("Rule: cues")
struct CuesRuleTests {
  @Test("Words of outcome give, words of asides take, two are full value")
  func cues() throws {
    let article = try TestArticle(
      "Cows eat grass. The result was announced. Perhaps the result is a joke. They won the race.")
    #expect(article.values(of: CuesRule()) == [0, 1, 0, 0.5])
  }
}
