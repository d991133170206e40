/// What sentences share with a set of terms.
struct TermOverlap {
  private var isWanted: [Bool]
  private let total: Int

  /// - Parameter terms: Each once.
  init(of terms: [Int32], termCount: Int) {
    isWanted = Array(repeating: false, count: termCount)
    for term in terms { isWanted[Int(term)] = true }
    total = terms.count
  }

  /// How many of the terms a candidate has.
  func shared(_ candidate: Int, _ context: ScoringContext) -> Int {
    var shared = 0
    for position in context.termRange(candidate) where isWanted[Int(context.terms[position])] {
      shared += 1
    }
    return shared
  }

  /// Gives each sentence the share of the terms that it has.
  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    guard total > 0 else { return }
    for index in 0..<context.count {
      values[index] = Double(shared(index, context)) / Double(total)
    }
  }
}
