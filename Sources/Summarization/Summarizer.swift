import ArticleModel
import TextAnalysis

/// What a summary is to be.
public struct SummaryOptions: Hashable, Sendable {
  public var budget: SummaryBudget
  public var method: SummaryMethod
  /// What the reader asks for; sentences that share its words gain.
  public var query: String?
  /// Changes to the weights of the locale, by rule.
  public var weights: [String: Double]
  /// For the method that chooses at random.
  public var seed: UInt64 = 0

  public init(
    budget: SummaryBudget = .sentences(3), method: SummaryMethod = .rules, query: String? = nil,
    weights: [String: Double] = [:]
  ) {
    self.budget = budget
    self.method = method
    self.query = query
    self.weights = weights
  }
}

/// Chooses the sentences of a digest. One a worker: it reuses its buffers.
public final class Summarizer {
  private let context = ScoringContext()
  private let scorer = Scorer()
  private let selector = SentenceSelector()
  /// The weights of the document read last, which are mostly those of the next one.
  private var latest: (locale: [String: Double], changes: [String: Double], ready: WeightsByLength)?

  public init() {}

  /// The summary of the document that the analyzer read last.
  ///
  /// - Parameters:
  ///   - text: The analyzer's text.
  ///   - localeWeights: The weights of the document's locale.
  public func summarize(
    _ document: Document, text: UnsafeBufferPointer<UInt16>, options: SummaryOptions,
    localeWeights: [String: Double], queryTerms: [Int32] = []
  ) -> Summary {
    load(document, text, options, queryTerms)
    let weights = weights(localeWeights, options)
    return summary(options, weights: weights, trace: nil)
  }

  private func load(
    _ document: Document, _ text: UnsafeBufferPointer<UInt16>, _ options: SummaryOptions,
    _ queryTerms: [Int32]
  ) {
    context.load(document, text: text, queryTerms: queryTerms)
    context.setBudget(options.budget)
  }

  private func summary(
    _ options: SummaryOptions, weights: RuleWeights, trace: SelectionTrace?
  ) -> Summary {
    let (totals, chosen) = choose(options, weights: weights, trace: trace)
    let document = context.document
    let keeper = CoherenceGuard(
      context: context,
      isOn: options.method == .rules && SelectionSettings(weights: weights).isCoherent)
    return Summary(
      sentences: sentences(chosen, totals: totals, budget: options.budget, keeper: keeper),
      numbers: document.numbers,
      statistics: .init(sentences: context.count, words: context.wordTotal))
  }

  /// The weights for a summary of this length.
  private func weights(_ locale: [String: Double], _ options: SummaryOptions) -> RuleWeights {
    if let latest, latest.locale == locale, latest.changes == options.weights {
      return latest.ready.weights(ofShare: context.compression)
    }
    let ready = WeightsByLength(RuleWeights(locale).overridden(by: options.weights))
    latest = (locale, options.weights, ready)
    return ready.weights(ofShare: context.compression)
  }

  /// What each rule says of each candidate sentence, and what came of it in the choice.
  public func explain(
    _ document: Document, text: UnsafeBufferPointer<UInt16>, options: SummaryOptions,
    localeWeights: [String: Double], queryTerms: [Int32] = []
  ) -> Explanation {
    load(document, text, options, queryTerms)
    let weights = weights(localeWeights, options)
    let trace = SelectionTrace(context)
    let summary = summary(options, weights: weights, trace: trace)
    if let cut = summary.sentences.first, cut.isTruncated { trace.cut(cut.sentence) }
    let scores =
      options.method == .rules
      ? scorer.explain(context, weights: weights) : scores(of: options.method, options.seed)
    var candidate = 0
    var parts: [Explanation.Part] = []
    for sentence in document.sentences {
      let isCandidate = sentence.role == .body && !sentence.tokens.isEmpty
      parts.append(
        Explanation.Part(
          sentence: sentence, index: isCandidate ? candidate : nil,
          score: isCandidate ? scores[candidate] : nil,
          outcome: isCandidate ? trace.outcomes[candidate] : nil))
      if isCandidate { candidate += 1 }
    }
    return Explanation(parts: parts, summary: summary)
  }

  /// A method without rules has one number for each sentence.
  private func scores(of method: SummaryMethod, _ seed: UInt64) -> [SentenceScore] {
    let scores = Baselines.scores(method, context, seed: seed)
    return zip(scaled(scores), scores).map { total, score in
      SentenceScore(
        total: total, parts: [.init(rule: method.rawValue, value: score, weight: 1)])
    }
  }

  /// The score of each candidate, and the chosen ones in the order of the text.
  private func choose(
    _ options: SummaryOptions, weights: RuleWeights, trace: SelectionTrace?
  ) -> (totals: [Double], chosen: [Int]) {
    guard options.method == .rules else {
      let scores = Baselines.scores(options.method, context, seed: options.seed)
      let chosen = Baselines.choose(
        options.method, scores: scores, context: context, budget: options.budget,
        trace: trace)
      return (scores, chosen)
    }
    scorer.score(context, weights: weights)
    let chosen = selector.select(
      scores: scorer.totals, context: context, budget: options.budget,
      settings: SelectionSettings(weights: weights), keepsAntecedents: true,
      trace: trace)
    return (scorer.totals, chosen)
  }

  private func sentences(
    _ chosen: [Int], totals: [Double], budget: SummaryBudget, keeper: CoherenceGuard
  ) -> [SummarySentence] {
    let scores = scaled(totals)
    if chosen.isEmpty, let cut = truncatedBest(scores, budget: budget, keeper: keeper) {
      return [cut]
    }
    return chosen.map {
      SummarySentence(span: context.sentence($0).span, sentence: $0, score: scores[$0])
    }
  }

  /// Where not one sentence fits: the best that stands alone, cut at the end of a word.
  private func truncatedBest(
    _ scores: [Double], budget: SummaryBudget, keeper: CoherenceGuard
  ) -> SummarySentence? {
    func isWorse(_ left: Int, _ right: Int) -> Bool {
      scores[left] < scores[right] || (scores[left] == scores[right] && left > right)
    }
    let alone = scores.indices.lazy.filter { keeper.standsAlone($0) }.max(by: isWorse)
    guard let best = alone ?? scores.indices.max(by: isWorse) else { return nil }
    guard let span = context.truncated(best, to: budget) else { return nil }
    return SummarySentence(
      span: span, sentence: best, score: scores[best],
      isTruncated: true)
  }
}

/// Why each sentence of an article was chosen or not.
public struct Explanation: Sendable {
  public struct Part: Sendable {
    public var sentence: Sentence
    /// Its index among the body sentences; nil for headings, credits and the like.
    public var index: Int?
    public var score: SentenceScore?
    /// What the selector did with it; nil as `index` is.
    public var outcome: SelectionOutcome?
    public var isChosen: Bool { outcome?.isChosen ?? false }
  }

  public var parts: [Part]
  public var summary: Summary
}
