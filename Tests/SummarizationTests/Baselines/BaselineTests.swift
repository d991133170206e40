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
      if left == right { return 0 }
      let shared = terms(left, context).intersection(terms(right, context)).count
      let scale =
        logarithm(max(length(left, context), 1)) + logarithm(max(length(right, context), 1))
      return scale > 0 ? Double(shared) / scale : 0
    }
    expectEqual(TextRank.scores(context), expected)
  }

  @Test("LexRank gives the ranks of a plain matrix of cosines above 0.1")
  func lexRank() throws {
    let context = try TestArticle(bridgeStory).context
    let cosines = cosines(context)
    let expected = ranks(context) { cosines[$0][$1] > 0.1 ? 1 : 0 }
    expectEqual(LexRank.scores(context), expected)
  }

  @Test("Continuous LexRank, for long articles, gives the ranks of a plain matrix of cosines")
  func continuousLexRank() throws {
    let context = try TestArticle(bridgeStory).context
    let cosines = cosines(context)
    expectEqual(
      LexRank.continuous(SentenceVectors(context)), ranks(context) { cosines[$0][$1] })
  }

  @Test(
    "The sentence that shares most stands first; to TextRank one that shares nothing stands last")
  func hub() throws {
    let article = try TestArticle(
      "The bridge crosses a river. Cows graze lazily. The river carries a boat. The bridge is old.")
    for method in [SummaryMethod.textrank, .lexrank] {
      #expect(article.summarize(.sentences(1), method: method).sentences.map(\.sentence) == [0])
    }
    let three = article.summarize(.sentences(3), method: .textrank).sentences.map(\.sentence)
    #expect(three == [0, 2, 3])
  }

  /// PageRank as in the papers, over the whole matrix.
  private func ranks(
    _ context: ScoringContext, weight: (Int, Int) -> Double
  ) -> [Double] {
    let count = context.count
    let matrix = (0..<count).map { left in
      (0..<count).map { weight(left, $0) }
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

  /// Of each sentence with each, by tf-idf.
  private func cosines(_ context: ScoringContext) -> [[Double]] {
    let vectors = (0..<context.count).map { index in
      var vector: [Int32: Double] = [:]
      for place in context.termRange(index) {
        let term = context.terms[place]
        let holders = (0..<context.count).count { terms($0, context).contains(term) }
        vector[term] =
          Double(context.counts[place]) * logarithm(Double(context.count) / Double(holders))
      }
      return vector
    }
    let lengths = vectors.map { $0.reduce(0) { $0 + $1.value * $1.value }.squareRoot() }
    return vectors.indices.map { left in
      vectors.indices.map { right in
        guard lengths[left] > 0, lengths[right] > 0 else { return 0 }
        let product = vectors[left].reduce(0) { $0 + $1.value * (vectors[right][$1.key] ?? 0) }
        return product / (lengths[left] * lengths[right])
      }
    }
  }

  private func terms(_ index: Int, _ context: ScoringContext) -> Set<Int32> {
    Set(context.terms[context.termRange(index)])
  }

  private func length(_ index: Int, _ context: ScoringContext) -> Double {
    context.termRange(index).reduce(0) { $0 + Double(context.counts[$1]) }
  }
}
