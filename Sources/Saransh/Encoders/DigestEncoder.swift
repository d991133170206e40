import ArticleModel
import Digests
import ICU4C
import LocaleRules
import Writers

/// What the digest folder gets of an article.
public struct DigestRecord: Sendable {
  public var entry: DigestEntry
  /// How many of its bytes are the article's own digest, none where it has none; the rest is its text for
  /// the day's page.
  public var fileBytes: Int
}

/// `digest`: each article's own digest in Markdown, and what the day's digest keeps of it.
public final class DigestEncoder: RecordEncoder {
  private let processor: ArticleProcessor
  private var writer = MarkdownWriter(options: WriterOptions())
  private let timeZone: String
  private let writesArticles: Bool
  private var days: DayFinder?
  private var converter: OffsetConverter
  private let sketcher = StorySketcher()

  /// - Parameters:
  ///   - store: The languages.
  ///   - processing: How articles are read.
  ///   - timeZone: The zone in which articles belong to days; one that ICU knows.
  ///   - offsets: What offsets count.
  ///   - writesArticles: Whether each article has a digest of its own.
  public init(
    store: LocaleStore, processing: ProcessingOptions, timeZone: String, offsets: OffsetUnit,
    writesArticles: Bool = false
  ) {
    processor = ArticleProcessor(store: store, options: processing)
    self.timeZone = timeZone
    self.writesArticles = writesArticles
    converter = OffsetConverter(unit: offsets)
  }

  public var locale: String? { processor.document.locale }
  public var times: StageTimes { processor.times }

  public func encode(
    _ article: Article, into bytes: inout ByteBuffer
  ) throws(Diagnostic) -> DigestRecord {
    let record = try processor.process(article)
    let (day, minute) = try moment(of: record)
    let start = bytes.count
    if writesArticles { writer.append(record, text: processor.analyzer.text, to: &bytes) }
    let fileBytes = bytes.count - start
    passages(of: record).write(processor.analyzer.reading, to: &bytes)
    return DigestRecord(
      entry: entry(record, day: day, minute: minute), fileBytes: fileBytes)
  }

  private func passages(of record: SummaryRecord) -> ArticlePassages {
    var paragraphs: [ArticlePassages.Paragraph] = []
    var number = -1
    for sentence in processor.document.sentences
    where sentence.role == .body || sentence.role == .heading {
      let isHeading = sentence.role == .heading
      if sentence.paragraph == number, let last = paragraphs.last, last.isHeading == isHeading {
        paragraphs[paragraphs.count - 1].span.end = reading(sentence.span).end
      } else {
        paragraphs.append(.init(span: reading(sentence.span), isHeading: isHeading))
        number = sentence.paragraph
      }
    }
    return ArticlePassages(
      paragraphs: paragraphs,
      marks: record.summary.sentences.map { .init(span: reading($0.span), score: $0.score) },
      numbers: record.summary.numbers.compactMap(reading))
  }

  /// A number whose value is more than what stands there: `12` needs no reading, `2.5 lakh` does.
  private func reading(_ number: NumberMention) -> ArticlePassages.Number? {
    if isPlain(number) { return nil }
    let written = string(number.span, of: processor.analyzer.text)
    let values = [number.value, number.upperValue].compactMap { $0?.description }
    let value = values.joined(separator: "–") + (number.kind == .percent ? "%" : "")
    let reading = [number.currency, value].compactMap(\.self).joined(separator: " ")
    return reading == written
      ? nil : ArticlePassages.Number(span: self.reading(number.span), reading: reading)
  }

  /// Whether it is nothing but digits, as most are: then it reads as it is written.
  private func isPlain(_ number: NumberMention) -> Bool {
    guard number.kind == .cardinal, number.upperValue == nil, number.currency == nil else {
      return false
    }
    let written = processor.analyzer.text[number.span.range]
    return written.first != 0x30 && written.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func reading(_ span: TextSpan) -> TextSpan { processor.document.reading(of: span) }

  public func encode(failure: Diagnostic, into bytes: inout ByteBuffer) {}

  /// The record's day and the minute of the day, as far as it tells them.
  private func moment(
    of record: SummaryRecord
  ) throws(Diagnostic) -> (day: CalendarDate?, minute: Int?) {
    guard let written = record.date, !written.isEmpty else { return (nil, nil) }
    let article = record.article
    guard let date = PublicationDate(written) else {
      throw Diagnostic(
        .invalidDate,
        "the date '\(written)' cannot be read; write it as 2026-03-02 or 2026-03-02T21:40:00Z",
        origin: article.origin, id: article.id)
    }
    do throws(ICUError) {
      if days == nil { days = try DayFinder(timeZone: timeZone) }
      return (try days?.day(of: date), try days?.minute(of: date))
    } catch {
      throw Diagnostic(.textEngine, error.description, origin: article.origin, id: article.id)
    }
  }

  private func entry(_ record: SummaryRecord, day: CalendarDate?, minute: Int?) -> DigestEntry {
    let text = processor.analyzer.text
    let id = record.article.id
    let chosen = record.summary.sentences
    var offsets = chosen.flatMap { [$0.span.start, $0.span.end] }
    converter.convert(&offsets, in: text)
    let keys = processor.analyzer.keys(of: processor.document)
    var sketches = SentenceSketcher(processor.document, keys: keys)
    let lines = chosen.enumerated().map { index, sentence in
      ChosenLine(
        line: DailyDigest.Line(
          text: string(sentence.span, of: text), start: offsets[2 * index],
          end: offsets[2 * index + 1], article: id, score: sentence.score,
          display: record.renderedSentences.isEmpty ? nil : record.renderedSentences[index]),
        sketch: sketches.line(at: sentence.span),
        figures: record.summary.numbers.filter { sentence.span.contains($0.span) }
          .map { figure($0, of: id, in: text) })
    }
    let origin = record.article.origin
    return DigestEntry(
      article: DailyDigest.Source(
        id: id, title: record.title, source: record.article.source, url: record.article.url,
        locale: record.locale, date: record.date, minute: minute),
      section: record.article.section,
      feed: origin.line == nil ? Files.split(origin.source).folder : origin.source, day: day,
      lines: lines, keyphrases: record.keyphrases,
      figures: sketches.figures { figure($0, of: id, in: text) },
      words: record.summary.statistics.words,
      sketch: sketcher.sketch(processor.document, keys: keys))
  }

  private func figure(
    _ number: NumberMention, of id: String, in text: UnsafeBufferPointer<UInt16>
  ) -> DailyDigest.Figure {
    DailyDigest.Figure(
      text: string(number.span, of: text), value: number.value.description,
      ratio: number.ratio?.description, unit: number.unit, currency: number.currency, article: id)
  }

  private func string(_ span: TextSpan, of text: UnsafeBufferPointer<UInt16>) -> String {
    String(units: UnsafeBufferPointer(rebasing: text[span.range]))
  }
}
