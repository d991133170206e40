import Testing

@testable import Summarization

@Suite("Rule: length")
struct LengthRuleTests {
  @Test("The mean length is half the value, twice the mean and more all of it")
  func lengths() throws {
    let article = try TestArticle(
      [1, 4, 19].map(Self.sentence).joined(separator: " "))
    let values = article.values(of: LengthRule())
    #expect(values.map { ($0 * 16).rounded() } == [1, 4, 16])
    #expect(values[2] == 1)
  }

  @Test("In an article of equal sentences all have half", arguments: [1, 7, 40])
  func equal(_ words: Int) throws {
    let text = Array(repeating: Self.sentence(words), count: 3).joined(separator: " ")
    #expect(try TestArticle(text).values(of: LengthRule()) == [0.5, 0.5, 0.5])
  }

  private static func sentence(_ words: Int) -> String {
    (["Rain"] + Array(repeating: "rain", count: words - 1)).joined(separator: " ") + "."
  }
}
