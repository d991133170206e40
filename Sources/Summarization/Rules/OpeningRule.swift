/// The first sentence of the body; ``PositionRule`` says so too.
///
/// Source: H. P. Edmundson, "New methods in automatic extracting", 1969.
struct OpeningRule: SentenceRule {
  let name = "opening"
  let summary = "opens the article"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    if context.count > 0 { values[0] = 1 }
  }
}
