/// Says what many later sentences come back to.
///
/// The similarity of a sentence to all others, those after it counting more than those before: a
/// sentence that others build on is central, one that repeats is not. Because similarity is a dot
/// product, the sum over all other sentences is one dot product with the sum of their vectors, and
/// the time is linear.
///
/// Source: H. Zheng and M. Lapata, "Sentence centrality revisited for unsupervised summarization"
/// (PacSum), 2019.
struct CentralityRule: SentenceRule {
  let name = "centrality"
  let summary = "later sentences come back to it"

  /// What a similarity to an earlier sentence counts; to a later one it counts 1.
  private static let backwardShare: Float = 0.3

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    let lengths = vectorLengths(context)
    var after = [Float](repeating: 0, count: context.document.termCount)
    var before = after
    for index in 0..<context.count { add(index, context, lengths, sign: 1, to: &after) }
    let (terms, counts, termWeights) = (context.terms, context.counts, context.termWeights)
    for index in 0..<context.count {
      add(index, context, lengths, sign: -1, to: &after)
      guard lengths[index] > 0 else { continue }
      var similarity: Float = 0
      for position in context.termRange(index) {
        let term = Int(terms[position])
        let weight = counts[position] * termWeights[term] / lengths[index]
        similarity += weight * (after[term] + Self.backwardShare * before[term])
      }
      values[index] = Double(max(0, similarity))
      add(index, context, lengths, sign: 1, to: &before)
    }
    scaleToOne(&values)
  }

  private func add(
    _ index: Int, _ context: ScoringContext, _ lengths: [Float], sign: Float, to sum: inout [Float]
  ) {
    guard lengths[index] > 0 else { return }
    let (terms, counts, termWeights) = (context.terms, context.counts, context.termWeights)
    let scale = sign / lengths[index]
    for position in context.termRange(index) {
      let term = Int(terms[position])
      sum[term] += scale * counts[position] * termWeights[term]
    }
  }

  private func vectorLengths(_ context: ScoringContext) -> [Float] {
    (0..<context.count).map { index in
      context.termRange(index).reduce(Float(0)) { sum, position in
        let weight = context.counts[position] * context.termWeights[Int(context.terms[position])]
        return sum + weight * weight
      }.squareRoot()
    }
  }
}
