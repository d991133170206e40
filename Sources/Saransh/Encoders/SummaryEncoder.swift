import ArticleModel
import LocaleRules
import Writers

/// `summarize`: a digest per article.
public final class SummaryEncoder: RecordEncoder {
  private let processor: ArticleProcessor
  private var writer: any RecordWriter

  public init(
    store: LocaleStore, processing: ProcessingOptions, format: OutputFormat, options: WriterOptions
  ) {
    processor = ArticleProcessor(store: store, options: processing)
    writer = WriterRegistry.writer(for: format).init(options: options)
  }

  public var locale: String? { processor.document.locale }
  public var times: StageTimes { processor.times }

  public func encode(_ article: Article, into bytes: inout ByteBuffer) throws(Diagnostic) {
    let record = try processor.process(article)
    writer.append(record, text: processor.analyzer.text, to: &bytes)
  }

  public func encode(failure: Diagnostic, into bytes: inout ByteBuffer) {
    writer.append(failure, to: &bytes)
  }
}
