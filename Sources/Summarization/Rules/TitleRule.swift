/// Shares words with the title (Edmundson 1969).
struct TitleRule: SentenceRule {
  let name = "title"
  let summary = "shares words with the title"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    TermOverlap(of: context.document.titleTerms, termCount: context.document.termCount)
      .evaluate(context, into: &values)
  }
}
