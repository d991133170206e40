import ArticleModel
import Testing

@testable import Writers

/// A record over a text, with the pieces named by their words.
func record(
  _ text: String, sentences: [String] = [], id: String = "a1", date: String? = "2022-08-15",
  title: String? = "T", url: String? = nil, source: String? = nil,
  otherFields: [Article.OtherField] = []
) throws -> SummaryRecord {
  let article = Article(
    id: id, text: text, url: url, source: source, otherFields: otherFields)
  let chosen = try sentences.enumerated().map { index, words in
    SummarySentence(span: try span(of: words, in: text), sentence: index, score: 0.81)
  }
  return SummaryRecord(
    article: article, locale: "en-IN", date: date, title: title,
    summary: Summary(
      sentences: chosen, numbers: [], statistics: .init(sentences: 11, words: 402)))
}

func span(of words: String, in text: String) throws -> TextSpan {
  let range = try #require(text.firstRange(of: words))
  let start = range.lowerBound.utf16Offset(in: text)
  return TextSpan(start, range.upperBound.utf16Offset(in: text))
}

/// What a writer makes of a record.
func written(
  _ format: OutputFormat, _ record: SummaryRecord, _ options: WriterOptions = WriterOptions()
) -> String {
  var writer = WriterRegistry.writer(for: format).init(options: options)
  var buffer = ByteBuffer()
  writer.append(record, to: &buffer)
  return buffer.text
}
