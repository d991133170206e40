import ArticleModel
import LocaleRules
import TextAnalysis
import Writers

/// `sentences`: the sentences of each article with their places.
///
/// Headings and other lines that are not prose count as sentences here: the pieces tile the text.
public final class SentencesEncoder: RecordEncoder {
  private let processor: ArticleProcessor
  private let format: OutputFormat
  private var converter: OffsetConverter
  private var offsets: [Int] = []
  private var json = JSONWriter()

  /// - Parameters:
  ///   - store: The languages.
  ///   - processing: How articles are read.
  ///   - format: `.jsonl`, or `.text` for a sentence a line.
  ///   - offsets: What offsets count.
  public init(
    store: LocaleStore, processing: ProcessingOptions, format: OutputFormat, offsets: OffsetUnit
  ) {
    processor = ArticleProcessor(store: store, options: processing)
    self.format = format
    converter = OffsetConverter(unit: offsets)
  }

  public var locale: String? { processor.document.locale }
  public var times: StageTimes { processor.times }

  public func encode(_ article: Article, into bytes: inout ByteBuffer) throws(Diagnostic) {
    try processor.analyze(article, layers: .sentences)
    let text = processor.analyzer.text
    let sentences = processor.document.sentences
    if format == .text {
      for sentence in sentences {
        // One sentence a line, whatever line ends it has inside.
        let line = ReadText(processor.document, by: processor.analyzer).string(sentence.span)
        bytes.append(line.split(whereSeparator: \.isNewline).joined(separator: " "))
        bytes.append("\n")
      }
      return
    }
    offsets.removeAll(keepingCapacity: true)
    for sentence in sentences {
      offsets.append(sentence.span.start)
      offsets.append(sentence.span.end)
    }
    converter.convert(&offsets, in: text)
    json.beginObject()
    json.key("id")
    json.string(article.id)
    json.key("locale")
    json.string(processor.document.locale)
    json.key("sentences")
    json.beginArray()
    for (index, sentence) in sentences.enumerated() {
      json.beginObject()
      json.key("text")
      json.string(UnsafeBufferPointer(rebasing: text[sentence.span.range]))
      json.key("start")
      json.number(offsets[2 * index])
      json.key("end")
      json.number(offsets[2 * index + 1])
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.buffer.append("\n")
    bytes.append(json.buffer)
    json.buffer.removeAll()
  }

  public func encode(failure: Diagnostic, into bytes: inout ByteBuffer) {
    if format == .jsonl { FailureLine.append(failure, to: &bytes) }
  }
}
