import Testing

@testable import Summarization

@Suite("Rule: length")
struct LengthRuleTests {
  @Test(
    "Twelve to thirty words are full value, less and more are not",
    arguments: [(3, 0.25), (6, 0.5), (12, 1), (30, 1), (50, 0.5), (70, 0), (90, 0)])
  func lengths(_ words: Int, _ expected: Double) throws {
    let text = (["Rain"] + Array(repeating: "rain", count: words - 1)).joined(separator: " ") + "."
    let values = try TestArticle(text).values(of: LengthRule())
    #expect(values.count == 1)
    #expect(abs(values[0] - expected) < 1e-9)
  }
}
