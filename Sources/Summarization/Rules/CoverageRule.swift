/// Holds many of the article's recurring words: long, full sentences do well.
///
/// A word that occurs once in the article counts nothing; the others by the logarithm of how often.
///
/// Source: H. P. Luhn, "The automatic creation of literature abstracts", 1958.
struct CoverageRule: SentenceRule {
  let name = "coverage"
  let summary = "holds many of the article's recurring words"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    for index in 0..<context.count {
      var sum: Float = 0
      for position in context.termRange(index) {
        sum += context.termWeights[Int(context.terms[position])] - 1
      }
      values[index] = Double(sum)
    }
    scaleToOne(&values)
  }
}
