/// Scores of the methods this project is measured against, by candidate.
enum Baselines {
  /// The earlier, the higher.
  static func lead(_ context: ScoringContext) -> [Double] {
    (0..<context.count).map { 1 - Double($0) / Double(context.count) }
  }

  /// Edges weigh the number of shared terms over the logarithms of the lengths.
  static func textRank(_ context: ScoringContext) -> [Double] {
    let lengths = (0..<context.count).map { index in
      context.termRange(index).reduce(0.0) { $0 + Double(context.counts[$1]) }
    }
    let vectors = (0..<context.count).map { index in
      context.termRange(index).map { (term: context.terms[$0], weight: 1.0) }
    }
    return SentenceGraph(vectors: vectors, termCount: context.document.termCount) {
      left, right, shared in
      let scale = logarithm(max(lengths[left], 1)) + logarithm(max(lengths[right], 1))
      return scale > 0 ? shared / scale : 0
    }.ranks()
  }

  /// Edges join sentences whose tf-idf cosine is above 0.1, with that cosine as weight.
  static func lexRank(_ context: ScoringContext, threshold: Double = 0.1) -> [Double] {
    var sentencesWith = [Double](repeating: 0, count: context.document.termCount)
    for term in context.terms { sentencesWith[Int(term)] += 1 }
    let count = Double(max(1, context.count))
    let vectors = (0..<context.count).map { index -> [(term: Int32, weight: Double)] in
      let raw = context.termRange(index).map { position in
        let term = context.terms[position]
        let rarity = logarithm(count / sentencesWith[Int(term)])
        return (term: term, weight: Double(context.counts[position]) * rarity)
      }
      let length = raw.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      return length > 0 ? raw.map { ($0.term, $0.weight / length) } : []
    }
    return SentenceGraph(vectors: vectors, termCount: context.document.termCount) { _, _, cosine in
      cosine > threshold ? cosine : 0
    }.ranks()
  }
}
