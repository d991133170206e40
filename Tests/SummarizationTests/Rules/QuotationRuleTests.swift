import Testing

@testable import Summarization

@Suite("Rule: quotation")
struct QuotationRuleTests {
  @Test("The share of a sentence between quotation marks")
  func share() throws {
    let article = try TestArticle(
      "Rain fell all night. \u{201C}Nobody likes it at all\u{201D}, said Anna. "
        + "The so-called \u{201C}bridge\u{201D} over the river in the old town fell.")
    let values = article.values(of: QuotationRule())
    #expect(values[0] == 0)
    #expect(values[1] > 0.5)
    #expect(values[2] > 0 && values[2] < 0.25)
  }

  @Test(
    "Straight quotes and guillemets count as curly ones", arguments: ["\"|\"", "«|»", "„|\u{201D}"])
  func marks(_ marks: String) throws {
    let pair = marks.split(separator: "|")
    let article = try TestArticle("\(pair[0])Nobody likes it at all\(pair[1]), said Anna.")
    #expect(article.values(of: QuotationRule())[0] > 0.5)
  }
}
