import Testing

@testable import Summarization

@Suite("Rule: numbers")
struct NumbersRuleTests {
  @Test("Each figure counts a third, three are full value")
  func figures() throws {
    let article = try TestArticle(
      "Rain fell for days. It took 14 boats. Of 300 houses 40 stood and 26 were lost to 9 floods.")
    let values = article.values(of: NumbersRule())
    #expect(values[0] == 0)
    #expect(abs(values[1] - 1.0 / 3) < 1e-9)
    #expect(values[2] == 1)
  }
}
