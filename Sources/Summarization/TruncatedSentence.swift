import ArticleModel

extension ScoringContext {
  /// As much of a candidate's beginning as a budget holds, to the end of a word; nil where that is nothing,
  /// or the budget does not count words or characters.
  func truncated(_ candidate: Int, to budget: SummaryBudget) -> TextSpan? {
    let sentence = sentence(candidate)
    let tokens = document.tokens[sentence.tokens]
    let end: Int?
    switch budget {
    case .words(let limit) where limit > 0: end = tokens.prefix(limit).last?.span.end
    case .characters(let limit):
      // The ellipsis that marks the cut counts too.
      end =
        tokens.last { scalarCount(text, sentence.span.start..<$0.span.end) < limit }?.span.end
    default: end = nil
    }
    return end.map { TextSpan(sentence.span.start, $0) }
  }
}
