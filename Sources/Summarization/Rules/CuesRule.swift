import TextAnalysis

/// Has words that announce a result, and none that announce an aside.
///
/// Source: H. P. Edmundson, "New methods in automatic extracting", 1969.
struct CuesRule: SentenceRule {
  let name = "cues"
  let summary = "has words that announce a result"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    let document = context.document
    let (sentences, allTokens) = (document.sentences, document.tokens)
    for (index, sentence) in context.candidates.enumerated() {
      var score = 0.0
      for token in allTokens[sentences[sentence].tokens] {
        if token.traits.contains(.bonusCue) { score += 1 }
        if token.traits.contains(.stigmaCue) { score -= 1 }
      }
      values[index] = min(1, max(0, score / 2))
    }
  }
}
