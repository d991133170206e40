/// The last sentence of the body: in news the least needed, or no part of the story at all.
///
/// Source: the inverted pyramid of news, which editors cut from the end (H. Pöttker, "News and its
/// communicative quality: the inverted pyramid", 2003).
struct EndingRule: SentenceRule {
  let name = "ending"
  let summary = "ends the article"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    if context.count > 1 { values[context.count - 1] = 1 }
  }
}
