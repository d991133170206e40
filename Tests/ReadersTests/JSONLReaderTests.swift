import ArticleModel
import Testing

@testable import Readers

struct JSONLReaderTests {
  @Test func readsAllKnownFields() throws {
    let line = """
      {"id": "a1", "text": "Hi \\u0905\\n.", "title": "T", "date": "2022-08-15", "lang": "hi", \
      "url": "u", "source": "s", "section": "c", "summaries": ["x", "y"], "extra": 1.10}
      """
    let article = try #require(try read(line, as: "a.jsonl").first?.article)
    #expect(article.id == "a1")
    #expect(article.text == "Hi अ\n.")
    #expect(article.title == "T")
    #expect(article.date == "2022-08-15")
    #expect(article.locale == "hi")
    #expect([article.url, article.source, article.section] == ["u", "s", "c"])
    #expect(article.references == ["x", "y"])
    #expect(article.otherFields.isEmpty)
    #expect(article.origin.line == 1)
  }

  @Test func keepsUnknownFieldsAsWritten() throws {
    let line =
      #"{"n": 1.10, "id": "a", "o": {"k\"]": [1,{"x":"}"}]}, "text": "t", "s": "\u00e9\\", "big": 123456789012345678901234567890, "z": null}"#
    let article = try #require(
      try read(line, as: "a.jsonl", ReaderOptions(keepsFields: true)).first?.article)
    #expect(
      article.otherFields == [
        .init(name: "n", json: "1.10"), .init(name: "o", json: #"{"k\"]": [1,{"x":"}"}]}"#),
        .init(name: "s", json: #""\u00e9\\""#),
        .init(name: "big", json: "123456789012345678901234567890"), .init(name: "z", json: "null"),
      ])
  }

  @Test func passesOverMarksBlanksAndLineEnds() throws {
    let text = "\u{FEFF}\r\n{\"id\":\"1\",\"text\":\"a\"}\r\n  \t\n{\"id\":\"2\",\"text\":\"b\"}"
    let records = try read(text, as: "a.jsonl")
    #expect(records.map(\.label) == ["1", "2"])
    #expect(records.map { $0.article?.origin.line } == [2, 4])
  }

  @Test(arguments: [
    (#"{"id": 17, "text": "t"}"#, "17"),
    (#"{"id": 12345678901234567890123, "text": "t"}"#, "12345678901234567890123"),
    (#"{"id": "a", "text": "old", "text": "new"}"#, "a"),
    (#"{"id": "a", "text": "nul \u0000 inside"}"#, "a"),
    (#"{"id": "a", "text": "half \ud83d of a pair", "title": null}"#, "a"),
    (#"{"id": "a", "text": "1e999", "x": 1e999}"#, "a"),
    (#"{"text": "t"}"#, "missing-id"), (#"{"id": "", "text": "t"}"#, "missing-id"),
    (#"{"id": "a"}"#, "missing-text"), (#"{"id": "a", "text": null}"#, "missing-text"),
    (#"{"id": "a", "text": " \n\u3000"}"#, "empty-text"),
    (#"{"id": "a", "text": 5}"#, "wrong-type"),
    (#"{"id": "a", "text": "t", "title": []}"#, "wrong-type"),
    (#"{"id": true, "text": "t"}"#, "wrong-type"),
    (#"{"id": "a", "text": "t", "summaries": ["x", 1]}"#, "wrong-type"),
    (#"{"id": "a", "text": "t""#, "invalid-json"), (#"{"id": "a", "text": "t"} x"#, "invalid-json"),
    (#"[{"id": "a", "text": "t"}]"#, "invalid-json"), ("null", "invalid-json"),
    ("{", "invalid-json"),
    (#"{"id": "a", "text": "t",}"#, "invalid-json"), (#"{"id": "a" "text": "t"}"#, "invalid-json"),
    (#"{"id": "a", "text": "t", "x": 01}"#, "invalid-json"),
    (#"{"id": "a", "text": "t", "x": 1.}"#, "invalid-json"),
    (#"{"id": "a", "text": "t", "x": 12x}"#, "invalid-json"),
    (#"{"id": "a", "text": "t", "x": 1-2}"#, "invalid-json"),
    (#"{"id": "a", "text": "t", "x": 1e999.5}"#, "invalid-json"),
    (#"{"id": "a", "text": "t", "x": tru}"#, "invalid-json"),
    (#"{"id": "a", "text": "\x"}"#, "invalid-json"),
    (#"{"id": "a", "text": "\u12g4"}"#, "invalid-json"),
    ("{\"id\": \"a\", \"text\": \"tab\tinside\"}", "invalid-json"),
    (#"{'id': 'a', 'text': 't'}"#, "invalid-json"),
  ])
  func judgesRecords(line: String, label: String) throws {
    let records = try read(line + "\n{\"id\":\"next\",\"text\":\"t\"}\n", as: "a.jsonl")
    #expect(records.map(\.label) == [label, "next"])
    if let message = records.first?.failure?.message { #expect(!message.contains("\n")) }
  }

  @Test func readsHalfOfAPairAsReplacement() throws {
    let line = #"{"id": "a", "text": "\ud83d|\ude00|\ud83d\ude00|\ud83dx|\ud83d\ud83d\ude00"}"#
    let text = try read(line, as: "a.jsonl").first?.article?.text
    #expect(text == "\u{FFFD}|\u{FFFD}|😀|\u{FFFD}x|\u{FFFD}😀")
  }

  @Test func lastOfTwoFieldsCounts() throws {
    let line = #"{"id": "a", "text": "old", "text": "new"}"#
    #expect(try read(line, as: "a.jsonl").first?.article?.text == "new")
  }

  @Test func namesTheByteThatIsNotUTF8() throws {
    let line = Array(#"{"id": "a7", "text": "ab"#.utf8) + [0xFF, 0x22, 0x7D]
    let failure = try #require(try read(line, as: "a.jsonl").first?.failure)
    #expect(failure.code == .invalidUTF8)
    #expect(failure.message.contains("byte \(line.count - 3)"))
    #expect(failure.id == "a7")
  }

  @Test func echoesTheIdOfBrokenRecords() throws {
    let broken = [
      (#"{"id": "x1", "text": }"#, "x1"), (#"{"n": {"id": "no"}, "id": 5, "text": "#, "5"),
      (#"{"text": "t", "id": "#, nil), (#"{"id": "a\"b", "text": }"#, nil), (#"{"id": tru, "#, nil),
    ]
    for (line, id) in broken {
      #expect(try read(line, as: "a.jsonl").first?.failure?.id == id)
    }
  }

  /// What the walk over a broken line does not know must be passed, never waited at.
  @Test(arguments: ["\0", "\u{1}", "\u{B}", "\u{1F}", "\u{7F}"])
  func passesStrayControlCharactersOfBrokenRecords(_ stray: String) throws {
    for line in [
      #"{"n": [\#(stray)], "id": "x1", "text": "t""#, #"{"n": \#(stray)\#(stray), "id": "x1"]"#,
      #"{"n": {"x": 1 \#(stray), "y": [\#(stray) "z"]}, "id": "x1", }"#,
    ] {
      let failure = try read(line, as: "a.jsonl").first?.failure
      #expect(failure?.code == .invalidJSON)
      #expect(failure?.id == "x1")
    }
  }

  @Test func limitsDepth() throws {
    func line(_ depth: Int) -> String {
      let brackets = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      return #"{"id": "deep", "text": "t", "x": \#(brackets)}"#
    }
    let options = ReaderOptions(maximumDepth: 10)
    #expect(try read(line(8), as: "a.jsonl", options).map(\.label) == ["deep"])
    let failure = try read(line(100_000), as: "a.jsonl", options).first?.failure
    #expect(failure?.code == .tooDeep)
    #expect(failure?.id == "deep")
    #expect(try read(String(repeating: "[", count: 200_000), as: "a.jsonl").first?.failure != nil)
  }

  @Test func passesOverLinesThatAreTooLong() throws {
    let long = #"{"id": "long", "text": "\#(String(repeating: "x", count: 2_000_000))"}"#
    let text = "\(long)\n{\"id\": \"b\", \"text\": \"t\"}\n\(long)"
    let records = try read(text, as: "a.jsonl", ReaderOptions(maximumRecordBytes: 1000))
    #expect(records.map(\.label) == ["too-large", "b", "too-large"])
    #expect(records.compactMap { $0.failure?.origin.line } == [1, 3])
    #expect(try read(text, as: "a.jsonl").map(\.label) == ["long", "b", "long"])
  }

  @Test func renamesFields() throws {
    let names = try FieldNames(arguments: ["text=body", "id=url"])
    let records = try read(
      #"{"url": "http://x", "body": "B", "text": 5}"#, as: "a.jsonl",
      ReaderOptions(fieldNames: names))
    #expect(records.first?.article?.id == "http://x")
    #expect(records.first?.article?.text == "B")
    let missing = try read("{\"url\": \"u\"}", as: "a.jsonl", ReaderOptions(fieldNames: names))
    #expect(missing.first?.failure?.message.contains("\"body\"") == true)
    #expect(throws: FieldNames.Failure.self) { try FieldNames(arguments: ["nonsense=x"]) }
    #expect(throws: FieldNames.Failure.self) { try FieldNames(arguments: ["text"]) }
    #expect(throws: FieldNames.Failure.self) { try FieldNames(arguments: ["text="]) }
  }

  @Test func goesOnBehindALargeRecord() throws {
    let large = #"{"id": "large", "text": "\#(String(repeating: "word ", count: 3 << 20))"}"#
    let records = try read("\(large)\n{\"id\":\"b\",\"text\":\"t\"}\n\(large)\n", as: "a.jsonl")
    #expect(records.map(\.label) == ["large", "b", "large"])
    #expect(records.last?.article?.text.utf8.count == 15 << 20)
  }
}
