/// Shares words with the headings inside the article: the share of their words that it has.
///
/// Source: H. P. Edmundson, "New methods in automatic extracting", 1969.
struct HeadingRule: SentenceRule {
  let name = "heading"
  let summary = "shares words with a heading"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    let document = context.document
    var terms: Set<Int32> = []
    for sentence in document.sentences where sentence.role == .heading {
      for token in document.tokens[sentence.tokens] where token.isContent {
        terms.insert(token.term)
      }
    }
    guard !terms.isEmpty else { return }
    TermOverlap(of: terms.sorted(), termCount: document.termCount).evaluate(context, into: &values)
  }
}
