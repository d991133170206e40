/// Words that come back are significant; a sentence counts by its densest cluster of them.
///
/// Source: H. P. Luhn, "The automatic creation of literature abstracts", 1958. Significant are content words
/// that occur twice or more. A cluster has two or more of them, begins and ends with one, and at most four other
/// words stand between two; it counts the square of its significant words over all its words.
enum Luhn {
  private static let leastFrequency: Int32 = 2
  private static let longestGap = 4

  static func scores(_ context: ScoringContext) -> [Double] {
    let document = context.document
    return (0..<context.count).map { index in
      var (best, significant, start, last) = (0.0, 0, 0, -1)
      for (place, token) in document.tokens[context.sentence(index).tokens].enumerated()
      where token.isContent && document.termFrequencies[Int(token.term)] >= leastFrequency {
        if last < 0 || place - last > longestGap + 1 { (significant, start) = (0, place) }
        significant += 1
        last = place
        if significant == 1 { continue }
        best = max(best, Double(significant * significant) / Double(last - start + 1))
      }
      return best
    }
  }
}
