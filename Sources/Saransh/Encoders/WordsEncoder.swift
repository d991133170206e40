import ArticleModel
import LocaleRules
import TextAnalysis
import Writers

/// `words`: the words of each article with their places and kinds.
public final class WordsEncoder: RecordEncoder {
  private let processor: ArticleProcessor
  private let format: OutputFormat
  private let hasPunctuation: Bool
  private var converter: OffsetConverter
  private var tokens: [TextToken] = []
  private var offsets: [Int] = []
  private var json = JSONWriter()

  /// - Parameters:
  ///   - store: The languages.
  ///   - processing: How articles are read.
  ///   - format: `.jsonl`, or `.text` for a word a line.
  ///   - offsets: What offsets count.
  ///   - hasPunctuation: Whether punctuation marks are among the words.
  public init(
    store: LocaleStore, processing: ProcessingOptions, format: OutputFormat, offsets: OffsetUnit,
    hasPunctuation: Bool
  ) {
    processor = ArticleProcessor(store: store, options: processing)
    self.format = format
    self.hasPunctuation = hasPunctuation
    converter = OffsetConverter(unit: offsets)
  }

  public var locale: String? { processor.document.locale }
  public var times: StageTimes { processor.times }

  public func encode(_ article: Article, into bytes: inout ByteBuffer) throws(Diagnostic) {
    try processor.analyze(article, layers: .textTokens)
    let text = processor.analyzer.text
    tokens.removeAll(keepingCapacity: true)
    for token in processor.document.textTokens
    where hasPunctuation || token.kind != .punctuation {
      tokens.append(token)
    }
    if format == .text {
      for token in tokens {
        bytes.append(utf16: UnsafeBufferPointer(rebasing: text[token.span.range]))
        bytes.append("\n")
      }
      return
    }
    json.beginObject()
    json.key("id")
    json.string(article.id)
    json.key("locale")
    json.string(processor.document.locale)
    json.key("words")
    json.beginArray()
    writeTokens(in: text)
    json.endArray()
    json.endObject()
    json.buffer.append("\n")
    bytes.append(json.buffer)
    json.buffer.removeAll()
  }

  private func writeTokens(in text: UnsafeBufferPointer<UInt16>) {
    offsets.removeAll(keepingCapacity: true)
    for token in tokens {
      offsets.append(token.span.start)
      offsets.append(token.span.end)
    }
    converter.convert(&offsets, in: text)
    for (index, token) in tokens.enumerated() {
      json.beginObject()
      json.key("text")
      json.string(UnsafeBufferPointer(rebasing: text[token.span.range]))
      json.key("start")
      json.number(offsets[2 * index])
      json.key("end")
      json.number(offsets[2 * index + 1])
      json.key("kind")
      json.string(token.kind.rawValue)
      json.endObject()
    }
  }

  public func encode(failure: Diagnostic, into bytes: inout ByteBuffer) {
    if format == .jsonl { FailureLine.append(failure, to: &bytes) }
  }
}
