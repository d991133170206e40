import ArticleModel
import Testing

@testable import Writers

struct JSONLWriterTests {
  @Test func writesTheContract() throws {
    let text = "😀 One. 1,00,000 or 2-3 lakh."
    var record = try record(text, sentences: ["One."])
    record.summary.numbers = [
      NumberMention(
        span: try span(of: "1,00,000", in: text), value: DecimalText(100_000), kind: .cardinal,
        grouping: .indian),
      NumberMention(
        span: try span(of: "2-3 lakh", in: text), value: DecimalText(200_000),
        upperValue: DecimalText(300_000), kind: .range, scale: "lakh", currency: "INR",
        grouping: .none),
    ]
    #expect(
      written(.jsonl, record) == """
        {"id": "a1", "locale": "en-IN", "date": "2022-08-15", "title": "T", \
        "summary": [{"text": "One.", "start": 2, "end": 6, "sentence": 0, "score": 0.81}], \
        "numbers": [{"text": "1,00,000", "start": 7, "end": 15, "value": "100000", "unit": null, \
        "currency": null, "grouping": "indian"}, {"text": "2-3 lakh", "start": 19, "end": 27, \
        "value": "200000", "upper": "300000", "unit": "lakh", "currency": "INR", \
        "grouping": "none"}], "statistics": {"sentences": 11, "words": 402}}

        """)
  }

  @Test func writesWhatIsThereAndNullForWhatMustBe() throws {
    var record = try record(
      "One.", sentences: ["One."], date: nil, title: nil, url: "u", source: "s",
      otherFields: [.init(name: "k\"", json: "[1.10]")])
    record.summary.sentences[0].isTruncated = true
    let line = written(.jsonl, record)
    #expect(line.contains(#""date": null, "title": null, "url": "u", "source": "s", "summary""#))
    #expect(line.contains(#""score": 0.81, "truncated": true}"#))
    #expect(line.hasSuffix(#", "words": 402}, "k\"": [1.10]}"# + "\n"))
  }

  @Test(arguments: [(OffsetUnit.scalar, 2, 4), (.utf16, 3, 6), (.utf8, 5, 12)])
  func countsOffsetsInTheUnit(unit: OffsetUnit, start: Int, end: Int) throws {
    let record = try record("😀 अ😀 x", sentences: ["अ😀"])
    let line = written(.jsonl, record, WriterOptions(offsets: unit))
    #expect(line.contains("\"start\": \(start), \"end\": \(end),"))
  }

  @Test func writesFailures() {
    var writer = JSONLWriter(options: WriterOptions())
    var buffer = ByteBuffer()
    let origin = RecordOrigin(source: "corpus.jsonl", line: 812)
    writer.append(Diagnostic(.invalidUTF8, "bad \"x\"", origin: origin, id: "a2"), to: &buffer)
    writer.append(Diagnostic(.inputMissing, "m", origin: RecordOrigin(source: "x")), to: &buffer)
    #expect(
      buffer.text == """
        {"id": "a2", "error": {"code": "invalid-utf8", "message": "bad \\"x\\"", "source": "corpus.jsonl:812"}}
        {"id": null, "error": {"code": "input-missing", "message": "m", "source": "x"}}

        """)
  }

  @Test func staysInsideTheText() throws {
    var record = try record("ab")
    record.summary.sentences = [SummarySentence(span: TextSpan(1, 99), sentence: 0, score: 1)]
    #expect(written(.jsonl, record).contains(#""text": "b", "start": 1, "end": 2"#))
  }
}
