/// Its words are frequent in the article, on average: a short, dense sentence does well.
///
/// Source: H. P. Luhn, "The automatic creation of literature abstracts", 1958; A. Nenkova and
/// L. Vanderwende, "The impact of frequency on summarization" (SumBasic), 2005.
struct FrequencyRule: SentenceRule {
  let name = "frequency"
  let summary = "its words are frequent in the article"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    let frequencies = context.document.termFrequencies
    for index in 0..<context.count {
      var sum = 0.0
      var words = 0.0
      for position in context.termRange(index) {
        let count = Double(context.counts[position])
        sum += count * Double(frequencies[Int(context.terms[position])])
        words += count
      }
      if words > 0 { values[index] = sum / (words + 2) }
    }
    scaleToOne(&values)
  }
}

/// Divides by the largest value, so that it becomes 1.
func scaleToOne(_ values: inout [Double]) {
  guard let largest = values.max(), largest > 0 else { return }
  for index in values.indices { values[index] = max(0, values[index] / largest) }
}
