import ArticleModel
import ICU4C
import LocaleRules
import Summarization
import TextAnalysis
import Writers

/// How articles are read and summarized.
public struct ProcessingOptions: Sendable {
  /// A tag for all the records, or nil to take each record's own or find it.
  public var locale: String?
  public var summary: SummaryOptions
  public var findsKeyphrases: Bool
  public var numbers: NumberDisplay = .asWritten
  /// How rare terms are elsewhere, or nil.
  public var background: BackgroundStatistics?
  /// An article with more sentences is refused.
  public var maximumSentences = DocumentAnalyzer.defaultMaximumSentences

  /// Whether numbers of quotations are shown as `numbers` says too.
  public var changesNumbersInQuotes = false
  /// Whether attributions at the end and remarks in brackets are left out of what is shown.
  public var trims = false

  public init(
    locale: String? = nil, summary: SummaryOptions = SummaryOptions(), findsKeyphrases: Bool = false
  ) {
    self.locale = locale
    self.summary = summary
    self.findsKeyphrases = findsKeyphrases
  }

  /// What outputs depend on: all but the limits, beyond which there is no output.
  public var withoutLimits: ProcessingOptions {
    var options = self
    options.maximumSentences = DocumentAnalyzer.defaultMaximumSentences
    return options
  }
}

/// Takes articles all the way from text to summary. One a worker.
public final class ArticleProcessor {
  /// The text layer, for commands that need no more.
  public let analyzer: DocumentAnalyzer
  /// The document of the article processed last.
  public let document = Document()
  private let summarizer = Summarizer()
  private let options: ProcessingOptions
  /// Where the time went so far: `analyze` and `summarize`.
  public private(set) var times = StageTimes()

  public init(store: LocaleStore, options: ProcessingOptions) {
    analyzer = DocumentAnalyzer(store: store)
    analyzer.maximumSentences = options.maximumSentences
    analyzer.statistics = options.background?.statistics
    self.options = options
  }

  /// Analyzes and summarizes an article.
  public func process(_ article: Article) throws(Diagnostic) -> SummaryRecord {
    let (weights, query) = try analyze(article)
    let started = monotonicNanoseconds()
    let summary = summarizer.summarize(
      document, text: analyzer.text, options: options.summary, localeWeights: weights,
      queryTerms: query)
    times.summarize += monotonicNanoseconds() - started
    let title = title(of: article)
    var record = SummaryRecord(
      article: article, locale: document.locale, date: article.date ?? document.date,
      title: title ?? Headline.choose(for: summary, of: readText),
      isTitleChosen: title == nil, summary: summary,
      keyphrases: options.findsKeyphrases
        ? Keyphrases.find(in: document, text: analyzer.text) : [])
    if showsOtherText(than: article) { try render(&record) }
    return record
  }

  private var readText: ReadText { ReadText(document, by: analyzer) }

  /// Whether people read something else than what stands in the text.
  private func showsOtherText(than article: Article) -> Bool {
    options.numbers != .asWritten || options.trims || article.reading != nil
  }

  private func render(_ record: inout SummaryRecord) throws(Diagnostic) {
    let article = record.article
    let rules: LocaleRules
    do throws(AnalysisError) {
      if options.trims { try trim(&record.summary.sentences) }
      rules = try analyzer.rules(for: document.locale)
    } catch {
      throw Diagnostic(.textEngine, error.description, origin: article.origin, id: article.id)
    }
    do throws(ICUError) {
      var numbers: NumberRenderer?
      if options.numbers != .asWritten {
        numbers = try NumberRenderer(display: options.numbers, rules: rules)
      }
      let renderer = SentenceRenderer(
        numbers: numbers, quotations: options.changesNumbersInQuotes ? [] : document.quotations)
      record.renderedSentences = record.summary.sentences.map {
        renderer.text(of: $0, mentions: record.summary.numbers, in: readText)
      }
    } catch {
      throw Diagnostic(.textEngine, error.description, origin: article.origin, id: article.id)
    }
  }

  /// Finds the cuts of whole sentences.
  private func trim(_ chosen: inout [SummarySentence]) throws(AnalysisError) {
    for index in chosen.indices where !chosen[index].isTruncated {
      let start = chosen[index].span.start
      guard let sentence = document.sentences.first(where: { $0.span.start == start }) else {
        continue
      }
      chosen[index].cuts = try analyzer.cuts(of: sentence, in: document)
    }
  }

  /// Analyzes an article and says why each sentence was chosen or not.
  public func explain(_ article: Article) throws(Diagnostic) -> Explanation {
    let (weights, query) = try analyze(article)
    return summarizer.explain(
      document, text: analyzer.text, options: options.summary, localeWeights: weights,
      queryTerms: query)
  }

  /// Some of the text layer alone: fills ``document`` with the layers.
  public func analyze(_ article: Article, layers: AnalysisLayers) throws(Diagnostic) {
    let started = monotonicNanoseconds()
    defer { times.analyze += monotonicNanoseconds() - started }
    do throws(AnalysisError) {
      try analyzer.analyze(article, locale: options.locale, layers: layers, into: document)
    } catch {
      throw diagnostic(error, of: article)
    }
  }

  /// The text layer as summaries need it: fills ``document``.
  ///
  /// - Returns: The weights of its locale, and the terms of the query.
  public func analyze(
    _ article: Article
  ) throws(Diagnostic) -> (weights: [String: Double], queryTerms: [Int32]) {
    let started = monotonicNanoseconds()
    defer { times.analyze += monotonicNanoseconds() - started }
    do throws(AnalysisError) {
      try analyzer.analyze(article, locale: options.locale, into: document)
      let weights = try analyzer.weights(for: document.locale)
      let query = try options.summary.query.map { (text) throws(AnalysisError) in
        try analyzer.terms(of: text, in: document)
      }
      return (weights, query ?? [])
    } catch {
      throw diagnostic(error, of: article)
    }
  }

  private func diagnostic(_ error: AnalysisError, of article: Article) -> Diagnostic {
    let isTooLong = if case .tooManySentences = error { true } else { false }
    return Diagnostic(
      isTooLong ? .tooManySentences : .textEngine, error.description, origin: article.origin,
      id: article.id)
  }

  /// The title of the article read last: the record's, else the one its text begins with.
  func title(of article: Article) -> String? {
    if let title = article.title { return title }
    return document.structure.title.map(readText.string)
  }
}
