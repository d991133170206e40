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
    context.load(document, text: text, queryTerms: queryTerms)
    context.setBudget(options.budget)
    let weights = RuleWeights(localeWeights).overridden(by: options.weights)
    let (totals, chosen) = choose(options, weights: weights)
    return Summary(
      sentences: sentences(chosen, totals: totals, budget: options.budget),
      numbers: document.numbers,
      statistics: .init(sentences: context.count, words: context.wordTotal))
  }

  /// What each rule says of each candidate sentence, and which were chosen.
  public func explain(
    _ document: Document, text: UnsafeBufferPointer<UInt16>, options: SummaryOptions,
    localeWeights: [String: Double], queryTerms: [Int32] = []
  ) -> Explanation {
    let summary = summarize(
      document, text: text, options: options, localeWeights: localeWeights, queryTerms: queryTerms)
    let weights = RuleWeights(localeWeights).overridden(by: options.weights)
    let scores = scorer.explain(context, weights: weights)
    let chosen = Set(summary.sentences.map(\.sentence))
    var candidate = 0
    var parts: [Explanation.Part] = []
    for sentence in document.sentences {
      let isCandidate = sentence.role == .body && !sentence.tokens.isEmpty
      parts.append(
        Explanation.Part(
          sentence: sentence, index: isCandidate ? candidate : nil,
          score: isCandidate ? scores[candidate] : nil,
          isChosen: isCandidate && chosen.contains(candidate)))
      if isCandidate { candidate += 1 }
    }
    return Explanation(parts: parts, summary: summary)
  }

  /// The score of each candidate, and the chosen ones in the order of the text.
  private func choose(
    _ options: SummaryOptions, weights: RuleWeights
  ) -> (totals: [Double], chosen: [Int]) {
    guard options.method == .rules else {
      let scores = Baselines.scores(options.method, context, seed: options.seed)
      let chosen = Baselines.choose(
        options.method, scores: scores, context: context, budget: options.budget)
      return (scores, chosen)
    }
    scorer.score(context, weights: weights)
    let chosen = selector.select(
      scores: scorer.totals, context: context, budget: options.budget,
      settings: SelectionSettings(weights: weights), keepsAntecedents: true)
    return (scorer.totals, chosen)
  }

  private func sentences(
    _ chosen: [Int], totals: [Double], budget: SummaryBudget
  ) -> [SummarySentence] {
    let scores = scaled(totals)
    if chosen.isEmpty, let cut = truncatedBest(scores, budget: budget) { return [cut] }
    return chosen.map {
      SummarySentence(span: context.sentence($0).span, sentence: $0, score: scores[$0])
    }
  }

  /// Where not one sentence fits: the best, cut at the end of a word.
  private func truncatedBest(_ scores: [Double], budget: SummaryBudget) -> SummarySentence? {
    guard
      let best = scores.indices.max(by: {
        scores[$0] < scores[$1] || (scores[$0] == scores[$1] && $0 > $1)
      })
    else { return nil }
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
    public var isChosen: Bool
  }

  public var parts: [Part]
  public var summary: Summary
}
