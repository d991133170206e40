import ArticleModel
import LocaleRules
import Readers
import Summarization
import TextAnalysis
import Writers

/// What records are gathered by for their means.
public enum EvaluationGrouping: String, CaseIterable, Sendable {
  /// A file of records is a set; files of one article each are one with the others of their folder.
  case file
  /// A locale is a set.
  case locale
  /// All the records are one.
  case none
}

/// `evaluate`: the scores of each method on each article that has references.
public final class EvaluationEncoder: RecordEncoder {
  private let processor: ArticleProcessor
  private let evaluator: MethodEvaluator
  private let settings: Settings

  public struct Settings: Sendable {
    public var methods: [EvaluatedMethod]
    /// nil gives each method as many words as the references have.
    public var budget: SummaryBudget?
    public var stems: Bool
    public var grouping: EvaluationGrouping
    /// Whether the scores of each record are written as a line of JSON.
    public var writesRecords: Bool

    public init(
      methods: [EvaluatedMethod] = EvaluatedMethod.all, budget: SummaryBudget? = nil,
      stems: Bool = false, grouping: EvaluationGrouping = .file, writesRecords: Bool = false
    ) {
      self.methods = methods
      self.budget = budget
      self.stems = stems
      self.grouping = grouping
      self.writesRecords = writesRecords
    }
  }

  /// The scores of a record and the set it belongs to.
  public struct Outcome: Sendable {
    public var set: String
    public var scores: RecordScores
  }

  public init(store: LocaleStore, processing: ProcessingOptions, settings: Settings) {
    processor = ArticleProcessor(store: store, options: processing)
    evaluator = MethodEvaluator(
      methods: settings.methods, options: processing.summary, budget: settings.budget,
      stems: settings.stems)
    self.settings = settings
  }

  public var locale: String? { processor.document.locale }
  public var times: StageTimes { processor.times }

  public func encode(
    _ article: Article, into bytes: inout ByteBuffer
  ) throws(Diagnostic) -> Outcome {
    guard !article.references.isEmpty else {
      throw Diagnostic(
        .missingText,
        "the record has no reference summaries; name their field with --references NAME",
        origin: article.origin, id: article.id)
    }
    let (_, query) = try processor.analyze(article)
    let candidates = try self.candidates(of: article)
    let scores: RecordScores
    do throws(AnalysisError) {
      scores = try evaluator.evaluate(
        processor.document, by: processor.analyzer, references: article.references,
        candidates: candidates, queryTerms: query)
    } catch {
      throw Diagnostic(.textEngine, error.description, origin: article.origin, id: article.id)
    }
    if settings.writesRecords { append(scores, of: article, to: &bytes) }
    return Outcome(set: set(of: article), scores: scores)
  }

  public func encode(failure: Diagnostic, into bytes: inout ByteBuffer) {
    if settings.writesRecords { FailureLine.append(failure, to: &bytes) }
  }

  /// The summaries of other tools that the record brings.
  private func candidates(of article: Article) throws(Diagnostic) -> [String: String] {
    var candidates: [String: String] = [:]
    for method in settings.methods {
      guard case .candidate(let name) = method else { continue }
      guard let text = article.otherFields.last(where: { $0.name == name })?.text else {
        throw Diagnostic(
          .missingText,
          "the record has no summary in the field \"\(name)\" (a text or a list of texts); add it, "
            + "or leave out --candidate \(name)",
          origin: article.origin, id: article.id)
      }
      candidates[name] = text
    }
    return candidates
  }

  private func set(of article: Article) -> String {
    switch settings.grouping {
    case .none: return "all records"
    case .locale: return processor.document.locale
    case .file:
      let source = article.origin.source
      if source == "-" { return "standard input" }
      guard article.origin.line == nil else { return source }
      return source.lastIndex(of: "/").map { String(source[..<$0]) } ?? "."
    }
  }

  private func append(_ scores: RecordScores, of article: Article, to bytes: inout ByteBuffer) {
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    json.string(article.id)
    json.key("set")
    json.string(set(of: article))
    json.key("locale")
    json.string(processor.document.locale)
    json.key("referenceWords")
    json.number(fourDecimals: scores.referenceWords)
    json.key("methods")
    json.beginObject()
    for (method, score) in zip(settings.methods, scores.methods) {
      json.key(method.name)
      json.beginObject()
      json.key("words")
      json.number(score.words)
      for (kind, rouge) in zip(RougeKind.allCases, score.rouge.all) {
        // All the digits there are, in percent as everywhere.
        json.key(kind.key)
        json.raw("\(rouge.f1 * 100)")
        json.key(kind.key + "Precision")
        json.raw("\(rouge.precision * 100)")
        json.key(kind.key + "Recall")
        json.raw("\(rouge.recall * 100)")
      }
      json.endObject()
    }
    json.endObject()
    json.endObject()
    json.buffer.append("\n")
    bytes.append(json.buffer)
  }
}
