/// The methods this project is measured against. All of them choose whole sentences under the same budget,
/// and none knows of anything but its own paper: no coherence, no penalty for repetition.
enum Baselines {
  /// What a method thinks of each candidate; the higher, the better.
  ///
  /// - Parameter seed: For the method that chooses at random.
  static func scores(
    _ method: SummaryMethod, _ context: ScoringContext, seed: UInt64
  ) -> [Double] {
    switch method {
    case .random: random(context, seed: seed)
    case .textrank: TextRank.scores(context)
    case .lexrank: LexRank.scores(context)
    case .luhn: Luhn.scores(context)
    case .edmundson: Edmundson.scores(context)
    case .sumbasic: SumBasic.scores(context)
    case .lead, .rules: lead(context)
    }
  }

  /// The candidates a method chooses, in the order of the text.
  static func choose(
    _ method: SummaryMethod, scores: [Double], context: ScoringContext, budget: SummaryBudget,
    trace: SelectionTrace? = nil
  ) -> [Int] {
    var meter = BudgetMeter(budget, context: context)
    if method == .sumbasic {
      var sumBasic = SumBasic(context, trace: trace)
      return sumBasic.choose(within: &meter)
    }
    return best(scores, within: &meter, trace: trace)
  }

  /// The best that fit, each passed over where it does not.
  private static func best(
    _ scores: [Double], within meter: inout BudgetMeter, trace: SelectionTrace?
  ) -> [Int] {
    let ranked = scores.indices.sorted {
      scores[$0] > scores[$1] || (scores[$0] == scores[$1] && $0 < $1)
    }
    var chosen: [Int] = []
    for candidate in ranked {
      if meter.isFull { break }
      if meter.take([candidate]) {
        trace?.took([candidate], for: candidate) { scores[$0] }
        chosen.append(candidate)
      } else {
        let alone = candidate..<candidate + 1
        trace?.passedOver(candidate, .doesNotFit(with: alone), gain: scores[candidate])
      }
    }
    trace?.finish { scores[$0] }
    return chosen.sorted()
  }

  /// The earlier, the higher.
  private static func lead(_ context: ScoringContext) -> [Double] {
    (0..<context.count).map { 1 - Double($0) / Double(context.count) }
  }

  /// Numbers that depend on the text and the seed alone, so that neither the other records nor the number
  /// of workers matter.
  private static func random(_ context: ScoringContext, seed: UInt64) -> [Double] {
    // FNV-1a.
    let hash = context.text.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0100_0000_01B3
    }
    var generator = SeededGenerator(seed: hash ^ seed)
    return (0..<context.count).map { _ in Double(generator.next() >> 11) * 0x1p-53 }
  }
}
