import Testing

@testable import Summarization

@Suite("Rule: centrality")
struct CentralityRuleTests {
  @Test("What later sentences come back to is central")
  func later() throws {
    let article = try TestArticle(
      "The bridge over the river is closed. Cows eat grass. The bridge has cracks. "
        + "The river is high.")
    let values = article.values(of: CentralityRule())
    #expect(values[0] == 1)
    #expect(values[1] == 0)
    #expect(values[2] > 0 && values[2] < 1)
  }

  @Test("It equals the sum of cosines, those to earlier sentences at three tenths")
  func reference() throws {
    let article = try TestArticle(bridgeStory)
    let context = article.context
    var expected = (0..<context.count).map { index in
      (0..<context.count).reduce(0.0) { sum, other in
        if other == index { return sum }
        return sum + (other > index ? 1 : 0.3) * cosine(index, other, context)
      }
    }
    let largest = expected.max() ?? 1
    expected = expected.map { $0 / largest }
    for (value, wanted) in zip(article.values(of: CentralityRule()), expected) {
      #expect(abs(value - wanted) < 1e-4)
    }
  }

  private func cosine(_ left: Int, _ right: Int, _ context: ScoringContext) -> Double {
    func vector(_ index: Int) -> [Int32: Double] {
      Dictionary(
        uniqueKeysWithValues: context.termRange(index).map {
          (
            context.terms[$0],
            Double(context.counts[$0] * context.termWeights[Int(context.terms[$0])])
          )
        })
    }
    let (a, b) = (vector(left), vector(right))
    let length = { (vector: [Int32: Double]) in
      vector.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    return a.reduce(0) { $0 + $1.value * (b[$1.key] ?? 0) } / (length(a) * length(b))
  }
}
