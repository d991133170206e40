import ArticleModel
import LocaleRules
import TextAnalysis

/// Scores methods on one article after another, all at the same budget. One a worker.
public final class MethodEvaluator {
  private let summarizer = Summarizer()
  private let context = ScoringContext()
  private let methods: [EvaluatedMethod]
  private let options: SummaryOptions
  private let budget: SummaryBudget?
  private let stems: Bool
  private var tokenizers: [String: RougeTokenizer] = [:]

  /// - Parameters:
  ///   - budget: nil gives every method the mean number of words of the references, each counted as
  ///     summaries count them.
  ///   - stems: Whether ROUGE compares stems.
  public init(
    methods: [EvaluatedMethod], options: SummaryOptions, budget: SummaryBudget?, stems: Bool
  ) {
    self.methods = methods
    self.options = options
    self.budget = budget
    self.stems = stems
  }

  /// The scores of each method on the document that the analyzer read last.
  ///
  /// - Parameters:
  ///   - references: One or more.
  ///   - candidates: The summaries of other tools, by name.
  public func evaluate(
    _ document: Document, by analyzer: DocumentAnalyzer, references: [String],
    candidates: [String: String], queryTerms: [Int32]
  ) throws(AnalysisError) -> RecordScores {
    let rules = try analyzer.rules(for: document.locale)
    let tokenizer = tokenizer(for: rules)
    tokenizer.forget()
    let texts = references.map { RougeText(tokenizer.tokens($0)) }
    var words = 0
    for reference in references {
      words += try analyzer.wordCount(of: reference, in: document)
    }
    let meanWords = Double(words) / Double(max(1, references.count))
    var options = options
    options.budget = budget ?? .words(max(1, Int(meanWords.rounded())))
    var scores = RecordScores(referenceWords: meanWords, methods: [])
    for method in methods {
      let summary: String
      switch method {
      case .method(let method):
        options.method = method
        summary = summarize(document, analyzer, options, rules.weights, queryTerms)
      case .oracle:
        context.load(document, text: analyzer.text)
        summary = Oracle(references: texts, tokenizer: tokenizer)
          .summary(of: context, budget: options.budget)
      case .candidate(let name): summary = candidates[name] ?? ""
      }
      scores.methods.append(
        MethodScores(
          words: try analyzer.wordCount(of: summary, in: document),
          rouge: RougeText(tokenizer.tokens(summary)).scores(against: texts)))
    }
    return scores
  }

  private func summarize(
    _ document: Document, _ analyzer: DocumentAnalyzer, _ options: SummaryOptions,
    _ weights: [String: Double], _ queryTerms: [Int32]
  ) -> String {
    return summarizer.summarize(
      document, text: analyzer.text, options: options, localeWeights: weights,
      queryTerms: queryTerms
    ).sentences.map {
      String(decoding: analyzer.reading[document.reading(of: $0.span).range], as: UTF16.self)
    }
    .joined(separator: " ")
  }

  private func tokenizer(for rules: LocaleRules) -> RougeTokenizer {
    if let known = tokenizers[rules.tag] { return known }
    let made = RougeTokenizer(rules: rules, stems: stems)
    tokenizers[rules.tag] = made
    return made
  }
}
