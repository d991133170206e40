import ArticleModel
import LocaleRules

/// What each rule counts, by name. Defaults are in `locales/und.yaml`; nothing else holds any.
public struct RuleWeights: Hashable, Sendable {
  private var byName: [String: Double]

  public init(_ byName: [String: Double]) { self.byName = byName }

  public subscript(name: String) -> Double { byName[name] ?? 0 }

  /// These weights with others over them.
  public func overridden(by other: [String: Double]) -> RuleWeights {
    RuleWeights(byName.merging(other) { $1 })
  }

  /// Names that are neither a rule nor one of the selector's settings.
  public var unknownNames: [String] {
    let known = Set(RuleRegistry.all.map(\.name) + SelectionSettings.names)
    return byName.keys.filter { !known.contains($0) }.sorted()
  }
}

/// Adds up what the rules say of each candidate sentence.
public final class Scorer {
  /// The weighted sums, by candidate; not scaled.
  public private(set) var totals: [Double] = []
  private var values: [Double] = []

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
