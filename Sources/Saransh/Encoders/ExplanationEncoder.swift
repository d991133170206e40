import ArticleModel
import LocaleRules
import Summarization
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

  public func encode(_ article: Article, into bytes: inout ByteBuffer) throws(Diagnostic) {
    let explanation = try processor.explain(article)
    let text = processor.analyzer.text
    switch format {
    case .text: appendText(article, explanation, text, to: &bytes)
    case .html:
      bytes.append(
        ExplanationPage.html(
          title: article.title ?? article.id, locale: processor.document.locale,
          direction: try direction(article), explanation: explanation, text: text))
    case .json: appendJSON(article, explanation, text, to: &bytes)
    }
  }

  public func encode(failure: Diagnostic, into bytes: inout ByteBuffer) {
    if format == .json { FailureLine.append(failure, to: &bytes) }
  }

  private func direction(_ article: Article) throws(Diagnostic) -> String {
    try processor.analyze(article).rules.direction.rawValue
  }

  /// A sentence a paragraph: `*` where it is chosen, its score, and the rules that moved it most.
  private func appendText(
    _ article: Article, _ explanation: Explanation, _ text: UnsafeBufferPointer<UInt16>,
    to bytes: inout ByteBuffer
  ) {
    bytes.append("\(article.title ?? article.id) [\(processor.document.locale)]\n")
    for part in explanation.parts {
      let line = String(decoding: text[part.sentence.span.range], as: UTF16.self)
        .split(whereSeparator: \.isNewline).joined(separator: " ")
      guard let score = part.score else {
        bytes.append("  -    (\(part.sentence.role.rawValue)) \(line)\n")
        continue
      }
      bytes.append(part.isChosen ? "\n* " : "\n  ")
      bytes.append(Self.twoDecimals(score.total))
      bytes.append(" \(line)\n       ")
      let parts = score.parts.filter { $0.contribution != 0 }.sorted {
        abs($0.contribution) > abs($1.contribution)
      }
      bytes.append(
        parts.map { "\($0.rule) \(Self.twoDecimals($0.contribution, signed: true))" }
          .joined(separator: ", "))
      bytes.append("\n")
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
      json.key("role")
      json.string(part.sentence.role.rawValue)
      json.key("chosen")
      json.bool(part.isChosen)
      if let sentence = part.index, let score = part.score {
        json.key("sentence")
        json.number(sentence)
        json.key("score")
        json.number(fourDecimals: score.total)
        json.key("leansOnPrevious")
        json.bool(part.sentence.needsAntecedent)
        json.key("rules")
        json.beginArray()
        for rule in score.parts { write(rule, to: &json) }
        json.endArray()
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.buffer.append("\n")
    bytes.append(json.buffer)
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

  private static func twoDecimals(_ value: Double, signed: Bool = false) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let sign = value < 0 && hundredths > 0 ? "-" : signed ? "+" : ""
    let fraction = hundredths % 100
    return "\(sign)\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
