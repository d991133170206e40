import Testing

@testable import Summarization

@Suite("Rule: dependence")
struct DependenceRuleTests {
  @Test(
    "A pronoun or connective at the start leans on what came before, but not in the first sentence")
  func openers() throws {
    let article = try TestArticle(
      "They closed the bridge. However, the road is open. Cows eat grass. In addition, snow fell. "
        + "This is late. Thisbe is a moon.")
    #expect(article.values(of: DependenceRule()) == [0, 1, 0, 1, 1, 0])
  }
}
