import Testing

@testable import Summarization

@Suite("Rule: question")
struct QuestionRuleTests {
  @Test("A sentence that ends in a question mark, of any script")
  func questions() throws {
    let article = try TestArticle("Will it rain? It will. \"Will it snow?\" Nobody knows.")
    #expect(article.values(of: QuestionRule()) == [1, 0, 1, 0])
    let urdu = try TestArticle("کیا بارش ہو گی؟ کسی کو معلوم نہیں۔", locale: "ur")
    #expect(urdu.values(of: QuestionRule()) == [1, 0])
  }
}
