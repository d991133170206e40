/// Shares words with the title: the share of the title's words that the sentence has.
///
/// Source: H. P. Edmundson, "New methods in automatic extracting", 1969.
struct TitleRule: SentenceRule {
  let name = "title"
  let summary = "shares words with the title"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    TermOverlap(of: context.document.titleTerms, termCount: context.document.termCount)
      .evaluate(context, into: &values)
  }
}
