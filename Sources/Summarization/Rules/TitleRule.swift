/// Shares words with the title (Edmundson 1969).
struct TitleRule: SentenceRule {
  let name = "title"
  let summary = "shares words with the title"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    TermOverlap(of: context.document.titleTerms, termCount: context.document.termCount)
      .evaluate(context, into: &values)
  }
}

/// The share of a set of terms that each sentence has.
struct TermOverlap {
  private var isWanted: [Bool]
  private let total: Int

  init(of terms: [Int32], termCount: Int) {
    isWanted = Array(repeating: false, count: termCount)
    for term in terms { isWanted[Int(term)] = true }
    total = terms.count
  }

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    guard total > 0 else { return }
    for index in 0..<context.count {
      var shared = 0
      for position in context.termRange(index) where isWanted[Int(context.terms[position])] {
        shared += 1
      }
      values[index] = Double(shared) / Double(total)
    }
  }
}
