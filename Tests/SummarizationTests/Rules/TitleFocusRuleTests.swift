import Testing

@testable import Summarization

@Suite("Rule: title-focus")
struct TitleFocusRuleTests {
  @Test("The share of its own words that the title has, with three words of its own beside them")
  func share() throws {
    let article = try TestArticle(
      "The bridges were closed. The bridge near the mill and the old church was closed. Snow came.",
      title: "River bridge to close")
    let values = article.values(of: TitleFocusRule())
    #expect(abs(values[0] - 2.0 / 5) < 1e-9)
    #expect(values[1] > 0 && values[1] < values[0])
    #expect(values[2] == 0)
  }

  @Test("Without a title it says nothing")
  func noTitle() throws {
    #expect(try TestArticle("Rain fell. Snow came.").values(of: TitleFocusRule()) == [0, 0])
  }
}
