/// Is about the title and little else: the share of its own words that the title has.
///
/// Where ``TitleRule`` likes a long sentence that names the title's words among others, this one likes
/// a short one made of them. Three words are added to the length, so that a scrap of one word is not
/// the best sentence of all.
///
/// Source: H. P. Edmundson, "New methods in automatic extracting", 1969, with the share taken of the
/// sentence's words as in C. Nobata and S. Sekine, "Automatic text summarization: the CRL/NYU
/// system", 2004.
struct TitleFocusRule: SentenceRule {
  let name = "title-focus"
  let summary = "is about the title and little else"

  /// Words that every sentence is taken to have beside its own.
  private static let prior = 3.0

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    let overlap = TermOverlap(
      of: context.document.titleTerms, termCount: context.document.termCount)
    for index in 0..<context.count {
      values[index] =
        Double(overlap.shared(index, context))
        / (Double(context.termRange(index).count) + Self.prior)
    }
  }
}
