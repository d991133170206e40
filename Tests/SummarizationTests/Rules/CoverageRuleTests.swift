import Testing

@testable import Summarization

@Suite("Rule: coverage")
struct CoverageRuleTests {
  @Test(
    "A sentence with more of the recurring words covers more; words that come once cover nothing")
  func recurring() throws {
    let article = try TestArticle(
      "The bridge over the river is closed. The bridge cracked. Snow melted quickly. The river rose."
    )
    let values = article.values(of: CoverageRule())
    #expect(values[0] == 1)
    #expect(abs(values[1] - 0.5) < 1e-6)
    #expect(values[2] == 0)
  }
}
