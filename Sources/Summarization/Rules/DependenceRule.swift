/// Opens with a pronoun or connective and does not stand alone. The selector
/// sees to it that such a sentence comes with the one it leans on, so that no weight is needed.
struct DependenceRule: SentenceRule {
  let name = "dependence"
  let summary = "leans on the sentence before it"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    for index in 0..<context.count where index > 0 && context.sentence(index).needsAntecedent {
      values[index] = 1
    }
  }
}
