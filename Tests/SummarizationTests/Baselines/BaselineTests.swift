import TestSupport
import Testing

@testable import Summarization

@Suite("Baselines")
struct BaselineTests {
  @Test("Lead takes the first sentences")
  func lead() throws {
    let article = try TestArticle(bridgeStory)
    for count in 1...5 {
      let chosen = article.summarize(.sentences(count), method: .lead).sentences.map(\.sentence)
      #expect(chosen == Array(0..<count))
    }
  }

  @Test("TextRank gives the ranks of a plain matrix")
  func textRank() throws {
    let context = try TestArticle(bridgeStory).context
    let expected = ranks(context) { left, right in
      let shared = terms(left, context).intersection(terms(right, context)).count
      let scale =
        logarithm(max(length(left, context), 1)) + logarithm(max(length(right, context), 1))
      return scale > 0 ? Double(shared) / scale : 0
    }
    expectEqual(Baselines.textRank(context), expected)
  }

  @Test("LexRank gives the ranks of a plain matrix")
  func lexRank() throws {
    let context = try TestArticle(bridgeStory).context
    let count = Double(context.count)
    func vector(_ index: Int) -> [Int32: Double] {
      var vector: [Int32: Double] = [:]
      for place in context.termRange(index) {
        let term = context.terms[place]
        let holders = (0..<context.count).count { terms($0, context).contains(term) }
        vector[term] = Double(context.counts[place]) * logarithm(count / Double(holders))
      }
      return vector
    }
    let expected = ranks(context) { left, right in
      let (a, b) = (vector(left), vector(right))
      let product = a.reduce(0) { $0 + $1.value * (b[$1.key] ?? 0) }
      let lengths = [a, b].map { $0.values.reduce(0) { $0 + $1 * $1 }.squareRoot() }
      guard lengths[0] > 0, lengths[1] > 0 else { return 0 }
      let cosine = product / (lengths[0] * lengths[1])
      return cosine > 0.1 ? cosine : 0
    }
    expectEqual(Baselines.lexRank(context), expected)
  }

  @Test("A sentence that shares nothing stands last, one that shares most first")
  func hub() throws {
    let article = try TestArticle(
      "The bridge crosses a river. Cows graze lazily. The river carries a boat. The bridge is old.")
    for method in [SummaryMethod.textrank, .lexrank] {
      #expect(article.summarize(.sentences(1), method: method).sentences.map(\.sentence) == [0])
      let three = article.summarize(.sentences(3), method: method).sentences.map(\.sentence)
      #expect(three == [0, 2, 3])
    }
  }

  /// PageRank as in the papers, over the whole matrix.
  private func ranks(
    _ context: ScoringContext, weight: (Int, Int) -> Double
  ) -> [Double] {
    let count = context.count
    let matrix = (0..<count).map { left in
      (0..<count).map { left == $0 ? 0 : weight(left, $0) }
    }
    var ranks = [Double](repeating: 1 / Double(count), count: count)
    for _ in 0..<200 {
      ranks = (0..<count).map { node in
        var sum = 0.0
        for other in 0..<count {
          let total = matrix[other].reduce(0, +)
          if total > 0 { sum += ranks[other] * matrix[other][node] / total }
        }
        return 0.15 / Double(count) + 0.85 * sum
      }
    }
    return ranks
  }

  private func expectEqual(_ found: [Double], _ expected: [Double]) {
    #expect(found.count == expected.count)
    for (value, wanted) in zip(found, expected) { #expect(abs(value - wanted) < 1e-5) }
  }

  private func terms(_ index: Int, _ context: ScoringContext) -> Set<Int32> {
    Set(context.terms[context.termRange(index)])
  }

  private func length(_ index: Int, _ context: ScoringContext) -> Double {
    context.termRange(index).reduce(0) { $0 + Double(context.counts[$1]) }
  }
}
