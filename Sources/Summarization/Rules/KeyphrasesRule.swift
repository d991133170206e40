/// Holds the article's keyphrases, each by how telling it is.
///
/// A phrase counts where a sentence has all of its words, in any order.
///
/// Source: E. D'Avanzo and B. Magnini, "A keyphrase-based approach to summarization: the LAKE system at
/// DUC-2005", 2005.
struct KeyphrasesRule: SentenceRule {
  let name = "keyphrases"
  let summary = "holds the article's keyphrases"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    let phrases = Keyphrases.phrases(in: context.document, text: context.text)
    let total = phrases.reduce(0) { $0 + $1.score }
    guard total > 0 else { return }
    // No two phrases share a term.
    var phraseOfTerm = [Int?](repeating: nil, count: context.document.termCount)
    for (index, phrase) in phrases.enumerated() {
      for term in phrase.terms { phraseOfTerm[Int(term)] = index }
    }
    let needed = phrases.map { Set($0.terms).count }
    var found = needed
    for index in 0..<context.count {
      for phrase in found.indices { found[phrase] = 0 }
      for position in context.termRange(index) {
        if let phrase = phraseOfTerm[Int(context.terms[position])] { found[phrase] += 1 }
      }
      values[index] =
        phrases.indices.reduce(0) {
          found[$1] == needed[$1] ? $0 + phrases[$1].score : $0
        } / total
    }
  }
}
