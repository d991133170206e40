import ArticleModel

/// Writes the fields of a record as the members of a JSON object, in the order of the contract.
struct RecordFields: Sendable {
  private var converter: OffsetConverter
  private var offsets: [Int] = []

  init(unit: OffsetUnit) { converter = OffsetConverter(unit: unit) }

  mutating func write(
    _ record: SummaryRecord, text: UnsafeBufferPointer<UInt16>, to json: inout JSONWriter
  ) {
    convertOffsets(record.summary, text: text)
    json.beginObject()
    json.key("id")
    json.string(record.article.id)
    json.key("locale")
    json.string(record.locale)
    json.key("date")
    json.string(record.date)
    json.key("title")
    json.string(record.title)
    if record.isTitleChosen {
      json.key("titleSource")
      json.string("chosen")
    }
    writePresent("url", record.article.url, to: &json)
    writePresent("source", record.article.source, to: &json)
    writePresent("section", record.article.section, to: &json)
    writeSentences(record, text: text, to: &json)
    if !record.keyphrases.isEmpty {
      json.key("keyphrases")
      json.beginArray()
      for phrase in record.keyphrases { json.string(phrase) }
      json.endArray()
    }
    writeNumbers(record.summary, text: text, to: &json)
    json.key("statistics")
    json.beginObject()
    json.key("sentences")
    json.number(record.summary.statistics.sentences)
    json.key("words")
    json.number(record.summary.statistics.words)
    json.endObject()
    for field in record.article.otherFields {
      json.key(field.name)
      json.raw(field.json)
    }
    json.endObject()
  }

  static func write(_ failure: Diagnostic, to json: inout JSONWriter) {
    json.beginObject()
    json.key("id")
    json.string(failure.id)
    json.key("error")
    json.beginObject()
    json.key("code")
    json.string(failure.code.rawValue)
    json.key("message")
    json.string(failure.message)
    json.key("source")
    json.string(failure.origin.description)
    json.endObject()
    json.endObject()
  }

  /// Start and end of each sentence, then of each number, then of each cut.
  private mutating func convertOffsets(_ summary: Summary, text: UnsafeBufferPointer<UInt16>) {
    offsets.removeAll(keepingCapacity: true)
    for index in summary.sentences.indices { append(summary.sentences[index].span) }
    for index in summary.numbers.indices { append(summary.numbers[index].span) }
    for index in summary.sentences.indices {
      for cut in summary.sentences[index].cuts { append(cut) }
    }
    converter.convert(&offsets, in: text)
  }

  private mutating func append(_ span: TextSpan) {
    offsets.append(span.start)
    offsets.append(span.end)
  }

  private func writeSentences(
    _ record: SummaryRecord, text: UnsafeBufferPointer<UInt16>, to json: inout JSONWriter
  ) {
    json.key("summary")
    json.beginArray()
    var cutOffset = (record.summary.sentences.count + record.summary.numbers.count) * 2
    for (index, sentence) in record.summary.sentences.enumerated() {
      json.beginObject()
      writeSpan(sentence.span, at: index * 2, text: text, to: &json)
      json.key("sentence")
      json.number(sentence.sentence)
      json.key("score")
      json.number(fourDecimals: sentence.score)
      if record.renderedSentences.indices.contains(index) {
        json.key("display")
        json.string(record.renderedSentences[index])
      }
      writeCuts(sentence.cuts.count, at: &cutOffset, to: &json)
      if sentence.isTruncated {
        json.key("truncated")
        json.bool(true)
      }
      json.endObject()
    }
    json.endArray()
  }

  /// - Parameter offset: Where the first cut's offsets are; moved behind the last one's.
  private func writeCuts(_ count: Int, at offset: inout Int, to json: inout JSONWriter) {
    guard count > 0 else { return }
    json.key("cuts")
    json.beginArray()
    for _ in 0..<count {
      json.beginObject()
      json.key("start")
      json.number(offsets[offset])
      json.key("end")
      json.number(offsets[offset + 1])
      json.endObject()
      offset += 2
    }
    json.endArray()
  }

  private func writeNumbers(
    _ summary: Summary, text: UnsafeBufferPointer<UInt16>, to json: inout JSONWriter
  ) {
    json.key("numbers")
    json.beginArray()
    for (index, number) in summary.numbers.enumerated() {
      json.beginObject()
      writeSpan(number.span, at: (summary.sentences.count + index) * 2, text: text, to: &json)
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
      json.key("unit")
      json.string(number.unit)
      json.key("currency")
      json.string(number.currency)
      json.key("grouping")
      json.string(plain: number.grouping.plainName)
      json.endObject()
    }
    json.endArray()
  }

  private func writeSpan(
    _ span: TextSpan, at index: Int, text: UnsafeBufferPointer<UInt16>, to json: inout JSONWriter
  ) {
    json.key("text")
    json.string(text.slice(span))
    json.key("start")
    json.number(offsets[index])
    json.key("end")
    json.number(offsets[index + 1])
  }

  private func writePresent(_ name: StaticString, _ value: String?, to json: inout JSONWriter) {
    guard let value else { return }
    json.key(name)
    json.string(value)
  }
}

extension UnsafeBufferPointer<UInt16> {
  /// The units of a span; what is outside the text is left out.
  func slice(_ span: TextSpan) -> UnsafeBufferPointer<UInt16> {
    let start = Swift.min(span.start, count)
    return UnsafeBufferPointer(rebasing: self[start..<Swift.max(start, Swift.min(span.end, count))])
  }
}

extension NumberMention.Grouping {
  /// The raw value as JSON needs it, with nothing to escape.
  fileprivate var plainName: StaticString {
    switch self {
    case .indian: "indian"
    case .western: "western"
    case .none: "none"
    case .malformed: "malformed"
    }
  }
}
