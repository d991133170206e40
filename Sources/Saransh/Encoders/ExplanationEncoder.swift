import ArticleModel
import LocaleRules
import Summarization
import TextAnalysis
import Writers

/// What an explanation looks like.
public enum ExplanationFormat: String, CaseIterable, Sendable {
  case text, html, json

  public var frame: OutputFrame {
    switch self {
    case .text: OutputFrame(separator: "\n", fileExtension: "txt")
    case .html: OutputFrame(fileExtension: "html")
    case .json: OutputFrame(fileExtension: "json")
    }
  }
}

/// `explain`: why each sentence of an article was chosen or not.
public final class ExplanationEncoder: RecordEncoder {
  private let processor: ArticleProcessor
  private let format: ExplanationFormat
  private var converter: OffsetConverter

  public init(
    store: LocaleStore, processing: ProcessingOptions, format: ExplanationFormat,
    offsets: OffsetUnit
  ) {
    processor = ArticleProcessor(store: store, options: processing)
    self.format = format
    converter = OffsetConverter(unit: offsets)
  }

  public var locale: String? { processor.document.locale }
  public var times: StageTimes { processor.times }

  public func encode(_ article: Article, into bytes: inout ByteBuffer) throws(Diagnostic) {
    let explanation = try processor.explain(article)
    let text = processor.analyzer.text
    let shown = ReadText(processor.document, by: processor.analyzer)
    switch format {
    case .text:
      let table = ExplanationTable(
        title: "\(processor.title(of: article) ?? article.id) [\(processor.document.locale)]",
        explanation: explanation, text: shown)
      bytes.append(table.lines)
    case .html:
      let page = ExplanationPage(
        title: processor.title(of: article) ?? article.id, locale: processor.document.locale,
        direction: try direction(article), explanation: explanation, text: shown)
      bytes.append(page.html)
    case .json: appendJSON(article, explanation, text, to: &bytes)
    }
  }

  public func encode(failure: Diagnostic, into bytes: inout ByteBuffer) {
    if format == .json { FailureLine.append(failure, to: &bytes) }
  }

  private func direction(_ article: Article) throws(Diagnostic) -> String {
    do throws(AnalysisError) {
      return try processor.analyzer.rules(for: processor.document.locale).direction.rawValue
    } catch {
      throw Diagnostic(.textEngine, error.description, origin: article.origin, id: article.id)
    }
  }

  private func appendJSON(
    _ article: Article, _ explanation: Explanation, _ text: UnsafeBufferPointer<UInt16>,
    to bytes: inout ByteBuffer
  ) {
    var offsets = explanation.parts.flatMap { [$0.sentence.span.start, $0.sentence.span.end] }
    converter.convert(&offsets, in: text)
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    json.string(article.id)
    json.key("locale")
    json.string(processor.document.locale)
    json.key("sentences")
    json.beginArray()
    for (index, part) in explanation.parts.enumerated() {
      json.beginObject()
      json.key("text")
      json.string(UnsafeBufferPointer(rebasing: text[part.sentence.span.range]))
      json.key("start")
      json.number(offsets[2 * index])
      json.key("end")
      json.number(offsets[2 * index + 1])
      json.key("paragraph")
      json.number(part.sentence.paragraph)
      json.key("role")
      json.string(part.sentence.role.rawValue)
      json.key("chosen")
      json.bool(part.isChosen)
      json.key("decision")
      json.string("\(ExplanationWords(part: part).decision)")
      json.key("why")
      json.string(ExplanationWords(part: part).verdict)
      if part.index != nil { writeScore(part, to: &json) }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.buffer.append("\n")
    bytes.append(json.buffer)
  }

  private func writeScore(_ part: Explanation.Part, to json: inout JSONWriter) {
    guard let sentence = part.index, let score = part.score else { return }
    json.key("sentence")
    json.number(sentence)
    json.key("words")
    json.number(part.sentence.tokens.count)
    json.key("score")
    json.number(fourDecimals: score.total)
    if let outcome = part.outcome { write(outcome, of: sentence, to: &json) }
    json.key("leansOnPrevious")
    json.bool(part.sentence.leansOnPrevious)
    json.key("continuesInNext")
    json.bool(part.sentence.continuesInNext)
    json.key("hasStrayMark")
    json.bool(part.sentence.hasStrayMark)
    json.key("rules")
    json.beginArray()
    for rule in score.parts { write(rule, to: &json) }
    json.endArray()
  }

  private func write(
    _ outcome: SelectionOutcome, of sentence: Int, to json: inout JSONWriter
  ) {
    json.key("gain")
    json.number(fourDecimals: outcome.gain)
    json.key("repetition")
    json.number(fourDecimals: outcome.repetition)
    json.key("coveredBy")
    if let sayer = outcome.coveredBy { json.number(sayer) } else { json.null() }
    switch outcome.decision {
    case .chosen(let turn):
      json.key("turn")
      json.number(turn)
    case .broughtAlong(let leader, let turn):
      json.key("turn")
      json.number(turn)
      json.key("with")
      json.number(leader)
    case .doesNotFit(let group) where group.count > 1:
      json.key("needs")
      json.beginArray()
      for other in group where other != sentence { json.number(other) }
      json.endArray()
    default: break
    }
  }

  private func write(_ part: SentenceScore.Part, to json: inout JSONWriter) {
    json.beginObject()
    json.key("rule")
    json.string(part.rule)
    json.key("value")
    json.number(fourDecimals: part.value)
    json.key("weight")
    json.number(fourDecimals: part.weight)
    json.key("contribution")
    json.number(fourDecimals: part.contribution)
    json.endObject()
  }
}
