import ArticleModel

/// Adds up what the rules say of each candidate sentence.
public final class Scorer {
  // Owned by one worker: accesses go unchecked, because the checks cost more than the work.
  /// The weighted sums, by candidate; not scaled.
  @exclusivity(unchecked) public private(set) var totals: [Double] = []
  @exclusivity(unchecked) private var values: [Double] = []

  public init() {}

  /// Scores all the candidates of a context.
  public func score(_ context: ScoringContext, weights: RuleWeights) {
    reset(&totals, count: context.count)
    for rule in RuleRegistry.all {
      let weight = weights[rule.name]
      if weight == 0 { continue }
      reset(&values, count: context.count)
      rule.evaluate(context, into: &values)
      for index in totals.indices { totals[index] += weight * values[index] }
    }
  }

  /// What each rule says of each candidate, for explanations and for tuning.
  public func explain(_ context: ScoringContext, weights: RuleWeights) -> [SentenceScore] {
    score(context, weights: weights)
    var scores = scaled(totals).map { SentenceScore(total: $0, parts: []) }
    for rule in RuleRegistry.all {
      reset(&values, count: context.count)
      rule.evaluate(context, into: &values)
      for index in scores.indices {
        scores[index].parts.append(
          .init(rule: rule.name, value: values[index], weight: weights[rule.name]))
      }
    }
    return scores
  }

  private func reset(_ array: inout [Double], count: Int) {
    array.removeAll(keepingCapacity: true)
    array.append(contentsOf: repeatElement(0, count: count))
  }
}

/// The values moved and stretched so that the smallest is 0 and the largest 1.
func scaled(_ values: [Double]) -> [Double] {
  guard let low = values.min(), let high = values.max(), high > low else {
    return values.map { _ in 1 }
  }
  return values.map { ($0 - low) / (high - low) }
}
