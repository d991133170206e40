import Testing

@testable import Summarization

@Suite("Rule: position")
struct PositionRuleTests {
  @Test("The earlier a sentence stands, the more it has")
  func falls() throws {
    let article = try TestArticle("Rain fell. Snow came. Ice held. Wind blew.")
    let values = article.values(of: PositionRule())
    #expect(values[0] == 1)
    #expect(values[3] == 0.5)
    #expect(values == values.sorted(by: >))
  }
}
