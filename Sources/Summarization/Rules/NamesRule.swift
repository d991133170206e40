import TextAnalysis

/// Names people, places and bodies: capitalized words that do not open the sentence. In scripts
/// without capitals it says nothing.
///
/// Source: J. Kupiec, J. Pedersen and F. Chen, "A trainable document summarizer", 1995.
struct NamesRule: SentenceRule {
  let name = "names"
  let summary = "names people, places or bodies"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    let document = context.document
    let (sentences, allTokens) = (document.sentences, document.tokens)
    for (index, sentence) in context.candidates.enumerated() {
      let tokens = allTokens[sentences[sentence].tokens].dropFirst()
      let names = tokens.reduce(0) { $0 + ($1.traits.contains(.capitalized) ? 1 : 0) }
      values[index] = min(1, Double(names) / 6)
    }
  }
}
