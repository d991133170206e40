import TextAnalysis

/// Has words that announce a result, and none that announce an aside (Edmundson 1969).
struct CuesRule: SentenceRule {
  let name = "cues"
  let summary = "has words that announce a result"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    for index in 0..<context.count {
      var score = 0.0
      for token in context.document.tokens[context.sentence(index).tokens] {
        if token.traits.contains(.bonusCue) { score += 1 }
        if token.traits.contains(.stigmaCue) { score -= 1 }
      }
      values[index] = min(1, max(0, score / 2))
    }
  }
}
