import Testing

@testable import Summarization

@Suite("Rule weights")
struct RuleWeightsTests {
  private let weights = RuleWeights(["title": 1, "length": 0, "length.long": 2])

  @Test(
    "A long summary has its own weights, one in between a weight in between",
    arguments: [(0, 0), (0.1, 0), (0.2, 1), (0.4, 2), (1, 2)])
  func long(_ share: Double, _ expected: Double) {
    let settled = weights.forSummary(ofShare: share)
    #expect(abs(settled["length"] - expected) < 1e-9)
    #expect(settled["title"] == 1)
  }

  @Test("A weight for long summaries alone begins at nothing")
  func longAlone() {
    let settled = RuleWeights(["title.long": 2]).forSummary(ofShare: 0.2)
    #expect(abs(settled["title"] - 1) < 1e-9)
  }

  @Test("A new weight holds for all lengths unless it says otherwise")
  func overridden() {
    #expect(weights.overridden(by: ["length": 0.5]).forSummary(ofShare: 1)["length"] == 0.5)
    #expect(weights.overridden(by: ["length.long": 3]).forSummary(ofShare: 1)["length"] == 3)
    let both = weights.overridden(by: ["length": 1, "length.long": 3])
    #expect(both.forSummary(ofShare: 0)["length"] == 1)
    #expect(both.forSummary(ofShare: 1)["length"] == 3)
    #expect(weights.overridden(by: [:]) == weights)
  }

  @Test("Names of no rule are told, with and without a length")
  func unknown() {
    let weights = RuleWeights([
      "title.long": 1, "redundancy.long": 1, "titel": 1, "titel.long": 1, "title.short": 1,
    ])
    #expect(weights.unknownNames == ["titel", "titel.long", "title.short"])
  }
}
