import ArticleModel
import Testing

@Suite("Text spans")
struct TextSpanTests {
  @Test("A span is half-open")
  func halfOpen() {
    let span = TextSpan(2, 5)
    #expect(span.count == 3)
    #expect(span.range == 2..<5)
    #expect(!span.isEmpty)
    #expect(TextSpan(4, 4).isEmpty)
  }

  @Test(
    "Spans contain and overlap as ranges do",
    arguments: [
      (TextSpan(0, 2), TextSpan(2, 4), false, false),
      (TextSpan(0, 3), TextSpan(2, 4), false, true),
      (TextSpan(0, 9), TextSpan(2, 4), true, true),
      (TextSpan(2, 4), TextSpan(2, 4), true, true),
      (TextSpan(3, 4), TextSpan(2, 9), false, true),
    ])
  func relations(_ left: TextSpan, _ right: TextSpan, contains: Bool, overlaps: Bool) {
    #expect(left.contains(right) == contains)
    #expect(left.overlaps(right) == overlaps)
    #expect(right.overlaps(left) == overlaps)
  }

  @Test("Ends can be moved")
  func mutation() {
    var span = TextSpan(2, 5)
    span.start = 3
    span.end = 70_000
    #expect(span == TextSpan(3, 70_000))
  }
}

@Suite("Records")
struct RecordTests {
  @Test("A place in a file is written file:line")
  func origin() {
    #expect(RecordOrigin(source: "corpus.jsonl", line: 812).description == "corpus.jsonl:812")
    #expect(RecordOrigin().description == "-")
  }

  @Test("A day's folder is its date, or says that there is none")
  func digestFolder() {
    let date = CalendarDate("2026-03-02")
    #expect(DailyDigest(date: date, timeZone: "UTC", stories: []).folderName == "2026-03-02")
    #expect(DailyDigest(date: nil, timeZone: "UTC", stories: []).folderName == "undated")
  }

  @Test("What a rule gives is its value times its weight")
  func contribution() {
    #expect(SentenceScore.Part(rule: "position", value: 0.5, weight: -0.4).contribution == -0.2)
  }
}
