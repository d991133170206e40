/// The first sentence of a paragraph says what the paragraph is about.
///
/// Source: P. B. Baxendale, "Machine-made index for technical literature", 1958.
struct ParagraphStartRule: SentenceRule {
  let name = "paragraph-start"
  let summary = "opens a paragraph"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    var paragraph = -1
    for index in 0..<context.count {
      let current = context.sentence(index).paragraph
      if current != paragraph { values[index] = 1 }
      paragraph = current
    }
  }
}
