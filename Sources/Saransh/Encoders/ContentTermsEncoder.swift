import ArticleModel
import LocaleRules
import TextAnalysis
import Writers

/// The stems of an article that statistics count.
public struct ContentTerms: Sendable {
  /// Without script and region.
  public var language: String
  /// Each once.
  public var stems: [String]
}

/// `statistics`: reads articles as summaries do and writes nothing of them.
public final class ContentTermsEncoder: RecordEncoder {
  private let processor: ArticleProcessor

  public init(store: LocaleStore, processing: ProcessingOptions) {
    processor = ArticleProcessor(store: store, options: processing)
  }

  public var locale: String? { processor.document.locale }
  public var times: StageTimes { processor.times }

  public func encode(
    _ article: Article, into bytes: inout ByteBuffer
  ) throws(Diagnostic) -> ContentTerms {
    try processor.analyze(article, layers: .words)
    let document = processor.document
    do throws(AnalysisError) {
      let rules = try processor.analyzer.rules(for: document.locale)
      return ContentTerms(
        language: rules.language, stems: processor.analyzer.contentStems(of: document))
    } catch {
      throw Diagnostic(.textEngine, error.description, origin: article.origin, id: article.id)
    }
  }

  public func encode(failure: Diagnostic, into bytes: inout ByteBuffer) {}
}
