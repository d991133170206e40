import Testing

@testable import Summarization

@Suite("Rule: names")
struct NamesRuleTests {
  @Test("Capitalized words count, but the one that opens the sentence")
  func names() throws {
    let article = try TestArticle(
      "Yesterday rain fell. Yesterday Anna Crewe met Omar Hadi in Westford near Leeds.")
    let values = article.values(of: NamesRule())
    #expect(values[0] == 0)
    #expect(values[1] == 1)
  }

  @Test("In a script without capitals it says nothing")
  func noCapitals() throws {
    let article = try TestArticle("रमेश और सीता दिल्ली गए। वर्षा हुई।", locale: "hi")
    #expect(article.values(of: NamesRule()) == [0, 0])
  }
}
