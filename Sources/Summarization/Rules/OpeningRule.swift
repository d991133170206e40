/// The first sentence of the body.
struct OpeningRule: SentenceRule {
  let name = "opening"
  let summary = "opens the article"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    if context.count > 0 { values[0] = 1 }
  }
}
