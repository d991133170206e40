import ArticleModel
import LocaleRules
import Summarization
import Writers

/// `evaluate`: the scores of each method on each article that has references.
public final class EvaluationEncoder: RecordEncoder {
  private let processor: ArticleProcessor
  private let evaluator: MethodEvaluator
  private let methods: [EvaluatedMethod]

  /// - Parameter budget: nil gives each method as many words as the references have.
  public init(
    store: LocaleStore, processing: ProcessingOptions, methods: [EvaluatedMethod],
    budget: SummaryBudget?
  ) {
    processor = ArticleProcessor(store: store, options: processing)
    evaluator = MethodEvaluator(options: processing.summary, budget: budget)
    self.methods = methods
  }

  public func encode(
    _ article: Article, into bytes: inout ByteBuffer
  ) throws(Diagnostic) -> [RougeScores] {
    guard !article.references.isEmpty else {
      throw Diagnostic(
        .missingText,
        "the record has no reference summaries; name their field with --references NAME",
        origin: article.origin, id: article.id)
    }
    let (rules, _) = try processor.analyze(article)
    return evaluator.evaluate(
      processor.document, text: processor.analyzer.text, references: article.references,
      methods: methods, localeWeights: rules.weights)
  }

  public func encode(failure: Diagnostic, into bytes: inout ByteBuffer) {}
}
