import ArticleModel
import LocaleRules
import TextAnalysis
import Writers

/// `numbers extract`: the numbers of each article with their readings.
public final class NumbersEncoder: RecordEncoder {
  private let processor: ArticleProcessor
  private let format: OutputFormat
  private var converter: OffsetConverter
  private var offsets: [Int] = []
  private var json = JSONWriter()

  /// - Parameters:
  ///   - store: The languages.
  ///   - processing: How articles are read.
  ///   - format: `.jsonl`, or `.text` for a number a line.
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
    try processor.analyze(article, layers: .numbers)
    let text = processor.analyzer.text
    let numbers = processor.document.numbers
    offsets.removeAll(keepingCapacity: true)
    for number in numbers {
      offsets.append(number.span.start)
      offsets.append(number.span.end)
    }
    converter.convert(&offsets, in: text)
    if format == .text {
      for (index, number) in numbers.enumerated() {
        appendLine(number, start: offsets[2 * index], text: text, to: &bytes)
      }
      return
    }
    json.beginObject()
    json.key("id")
    json.string(article.id)
    json.key("locale")
    json.string(processor.document.locale)
    json.key("numbers")
    json.beginArray()
    for (index, number) in numbers.enumerated() {
      NumberRecord.write(
        number, text: UnsafeBufferPointer(rebasing: text[number.span.range]),
        start: offsets[2 * index], end: offsets[2 * index + 1], to: &json)
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

  /// Place, value, kind and the number as written, with tabs between.
  private func appendLine(
    _ number: NumberMention, start: Int, text: UnsafeBufferPointer<UInt16>,
    to bytes: inout ByteBuffer
  ) {
    bytes.append(decimal: start)
    bytes.append("\t")
    bytes.append(number.value.description)
    if let upper = number.upperValue {
      bytes.append("..")
      bytes.append(upper.description)
    }
    bytes.append("\t")
    bytes.append([number.kind.rawValue, number.currency].compactMap(\.self).joined(separator: " "))
    bytes.append("\t")
    bytes.append(utf16: UnsafeBufferPointer(rebasing: text[number.span.range]))
    bytes.append("\n")
  }
}

/// Numbers as the JSON of `numbers` has them.
public enum NumberRecord {
  public static func write(
    _ number: NumberMention, text: UnsafeBufferPointer<UInt16>, start: Int, end: Int,
    to json: inout JSONWriter
  ) {
    json.beginObject()
    json.key("text")
    json.string(text)
    json.key("start")
    json.number(start)
    json.key("end")
    json.number(end)
    json.key("value")
    json.string(number.value.description)
    if let ratio = number.ratio {
      json.key("ratio")
      json.string(ratio.description)
    }
    if let upper = number.upperValue {
      json.key("upper")
      json.string(upper.description)
    }
    json.key("kind")
    json.string(number.kind.rawValue)
    json.key("unit")
    json.string(number.unit)
    json.key("currency")
    json.string(number.currency)
    json.key("grouping")
    json.string(number.grouping.rawValue)
    json.key("confidence")
    json.number(fourDecimals: number.confidence)
    json.endObject()
  }

  /// The record of a text that is one number.
  public static func line(_ number: NumberMention, of text: String) -> String {
    var json = JSONWriter()
    let units = Array(text.utf16)
    units.withUnsafeBufferPointer {
      write(number, text: $0, start: 0, end: text.unicodeScalars.count, to: &json)
    }
    return json.buffer.text
  }

  /// The record of a number that was written another way.
  public static func line(written: String, of text: String) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.key("text")
    json.string(text)
    json.key("written")
    json.string(written)
    json.endObject()
    return json.buffer.text
  }

  /// The record of a text that is no number.
  public static func line(_ error: NumberParseError, of text: String) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.key("text")
    json.string(text)
    json.key("error")
    json.beginObject()
    json.key("code")
    json.string("not-a-number")
    json.key("message")
    json.string(error.description)
    json.key("position")
    json.number(error.position)
    json.endObject()
    json.endObject()
    return json.buffer.text
  }
}
