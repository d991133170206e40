import TextAnalysis

/// Names people, places and bodies: capitalized words that do not open the sentence. In scripts
/// without capitals it says nothing.
struct NamesRule: SentenceRule {
  let name = "names"
  let summary = "names people, places or bodies"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    for index in 0..<context.count {
      let tokens = context.document.tokens[context.sentence(index).tokens].dropFirst()
      let names = tokens.reduce(0) { $0 + ($1.traits.contains(.capitalized) ? 1 : 0) }
      values[index] = min(1, Double(names) / 6)
    }
  }
}
