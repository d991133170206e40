/// Shares words with what the reader asked for (`--query`): the share of the
/// query's words that it has.
struct QueryRule: SentenceRule {
  let name = "query"
  let summary = "shares words with the query"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    TermOverlap(of: context.queryTerms, termCount: context.document.termCount)
      .evaluate(context, into: &values)
  }
}
