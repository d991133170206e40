/// The earlier, the better: news puts what matters first. The value is 1 over the root of the
/// sentence's place.
///
/// Source: P. B. Baxendale, "Machine-made index for technical literature", 1958; H. P. Edmundson, "New
/// methods in automatic extracting", 1969.
struct PositionRule: SentenceRule {
  let name = "position"
  let summary = "stands early in the article"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    for index in 0..<context.count { values[index] = 1 / Double(index + 1).squareRoot() }
  }
}
