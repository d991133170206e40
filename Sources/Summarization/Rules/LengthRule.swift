/// How long it is beside the article's other sentences: half for the mean length, 1 from twice that on.
///
/// Measured within the article, so that it means the same in a language with short words and in one
/// with long ones.
///
/// Source: sentence length as a feature, J. Kupiec, J. Pedersen and F. Chen, "A trainable document
/// summarizer", 1995.
struct LengthRule: SentenceRule {
  let name = "length"
  let summary = "is long for this article"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    guard context.wordTotal > 0 else { return }
    let mean = Double(context.wordTotal) / Double(context.count)
    for index in 0..<context.count {
      values[index] = min(1, Double(context.wordCounts[index]) / (2 * mean))
    }
  }
}
