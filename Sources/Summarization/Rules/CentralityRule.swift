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
    let termCount = context.document.termCount
    let count = context.count
    context.withTermVectors { vectors in
      let lengths = (0..<count).map { length(vectors, $0) }
      var after = [Float](repeating: 0, count: termCount)
      var before = after
      after.withUnsafeMutableBufferPointer { after in
        before.withUnsafeMutableBufferPointer { before in
          for index in 0..<count { add(vectors, index, 1, lengths[index], to: after) }
          for index in 0..<count {
            add(vectors, index, -1, lengths[index], to: after)
            guard lengths[index] > 0 else { continue }
            var similarity: Float = 0
            for position in vectors.range(index) {
              let term = Int(vectors.terms[position])
              let weight = vectors.counts[position] * vectors.weights[term] / lengths[index]
              similarity += weight * (after[term] + Self.backwardShare * before[term])
            }
            values[index] = Double(max(0, similarity))
            add(vectors, index, 1, lengths[index], to: before)
          }
        }
      }
    }
    scaleToOne(&values)
  }

  /// Adds a candidate's vector of length 1 to the sum, or takes it away.
  private func add(
    _ vectors: TermVectors, _ index: Int, _ sign: Float, _ length: Float,
    to sum: UnsafeMutableBufferPointer<Float>
  ) {
    guard length > 0 else { return }
    let scale = sign / length
    for position in vectors.range(index) {
      let term = Int(vectors.terms[position])
      sum[term] += scale * vectors.counts[position] * vectors.weights[term]
    }
  }

  private func length(_ vectors: TermVectors, _ index: Int) -> Float {
    vectors.range(index).reduce(Float(0)) { sum, position in
      let weight = vectors.counts[position] * vectors.weights[Int(vectors.terms[position])]
      return sum + weight * weight
    }.squareRoot()
  }
}
