import Testing

@testable import Summarization

@Suite("Rule: title")
struct TitleRuleTests {
  @Test("A sentence has the share of the title's words that it holds, whatever their form")
  func share() throws {
    let article = try TestArticle(
      "The bridges were closed. The river rose. The bridge over the river will close.",
      title: "River bridge to close")
    let values = article.values(of: TitleRule())
    #expect(abs(values[0] - 2.0 / 3) < 1e-9)
    #expect(abs(values[1] - 1.0 / 3) < 1e-9)
    #expect(values[2] == 1)
  }

  @Test("Without a title it says nothing")
  func noTitle() throws {
    #expect(try TestArticle("Rain fell. Snow came.").values(of: TitleRule()) == [0, 0])
  }

  @Test("A title found in the text counts as a given one")
  func foundTitle() throws {
    let article = try TestArticle("River bridge to close\n\nThe bridge is old. Snow came.")
    #expect(article.values(of: TitleRule())[0] > 0)
    #expect(article.values(of: TitleRule())[1] == 0)
  }
}
