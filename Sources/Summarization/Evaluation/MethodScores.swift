import ArticleModel
import TextAnalysis

/// The scores of one summary against its references: means over the references.
public struct RougeScores: Hashable, Sendable {
  public var rouge1: RougeScore
  public var rouge2: RougeScore
  public var rougeL: RougeScore
}

/// A summary method under evaluation: one that users have, or the oracle.
public enum EvaluatedMethod: Hashable, Sendable {
  case method(SummaryMethod)
  /// The best that choosing whole sentences can do, found greedily with the reference in hand.
  case oracle

  public var name: String {
    switch self {
    case .method(let method): method.rawValue
    case .oracle: "oracle"
    }
  }

  public static let all: [EvaluatedMethod] = SummaryMethod.allCases.map { .method($0) } + [.oracle]
}

/// Scores methods on one article after another, all at the same budget. One a worker.
public final class MethodEvaluator {
  private let tokenizer = RougeTokenizer()
  private let summarizer = Summarizer()
  private let options: SummaryOptions
  private let usesReferenceLength: Bool

  /// - Parameter budget: nil gives every method the mean number of words of the references.
  public init(options: SummaryOptions, budget: SummaryBudget?) {
    var options = options
    if let budget { options.budget = budget }
    self.options = options
    usesReferenceLength = budget == nil
  }

  /// The scores of each method, in the order of `methods`.
  public func evaluate(
    _ document: Document, text: UnsafeBufferPointer<UInt16>, references: [String],
    methods: [EvaluatedMethod], localeWeights: [String: Double]
  ) -> [RougeScores] {
    let references = references.map(tokenizer.tokens)
    var options = options
    if usesReferenceLength {
      let words = references.reduce(0) { $0 + $1.count }
      options.budget = .words(max(1, words / max(1, references.count)))
    }
    return methods.map { method in
      switch method {
      case .method(let method):
        options.method = method
        let summary = summarizer.summarize(
          document, text: text, options: options, localeWeights: localeWeights)
        let chosen = summary.sentences.map {
          String(decoding: text[$0.span.range], as: UTF16.self)
        }
        return score(tokenizer.tokens(chosen.joined(separator: " ")), references)
      case .oracle:
        return score(oracle(document, text, references, options.budget), references)
      }
    }
  }

  private func score(_ candidate: [Int32], _ references: [[Int32]]) -> RougeScores {
    func mean(_ compare: ([Int32], [Int32]) -> RougeScore) -> RougeScore {
      let scores = references.map { compare(candidate, $0) }
      let count = Double(max(1, scores.count))
      return RougeScore(
        precision: scores.reduce(0) { $0 + $1.precision } / count,
        recall: scores.reduce(0) { $0 + $1.recall } / count,
        f1: scores.reduce(0) { $0 + $1.f1 } / count)
    }
    return RougeScores(
      rouge1: mean { Rouge.nGrams(1, candidate: $0, reference: $1) },
      rouge2: mean { Rouge.nGrams(2, candidate: $0, reference: $1) },
      rougeL: mean { Rouge.longestSubsequence(candidate: $0, reference: $1) })
  }

  /// Adds the sentence that raises ROUGE-1 plus ROUGE-2 most, as long as one does and fits.
  private func oracle(
    _ document: Document, _ text: UnsafeBufferPointer<UInt16>, _ references: [[Int32]],
    _ budget: SummaryBudget
  ) -> [Int32] {
    let context = ScoringContext()
    context.load(document, text: text)
    var meter = BudgetMeter(budget, context: context)
    let sentences = (0..<context.count).map {
      tokenizer.tokens(String(decoding: text[context.sentence($0).span.range], as: UTF16.self))
    }
    var chosen: [Int] = []
    var best = 0.0
    while true {
      var step: (sentence: Int, value: Double)?
      for index in sentences.indices where !chosen.contains(index) {
        var trial = meter
        guard trial.take([index]) else { continue }
        let tokens = (chosen + [index]).sorted().flatMap { sentences[$0] }
        let value = score12(tokens, references)
        if value > (step?.value ?? best) { step = (index, value) }
      }
      guard let step, meter.take([step.sentence]) else { break }
      chosen.append(step.sentence)
      best = step.value
    }
    return chosen.sorted().flatMap { sentences[$0] }
  }

  private func score12(_ candidate: [Int32], _ references: [[Int32]]) -> Double {
    references.reduce(0) {
      $0 + Rouge.nGrams(1, candidate: candidate, reference: $1).f1
        + Rouge.nGrams(2, candidate: candidate, reference: $1).f1
    }
  }
}
