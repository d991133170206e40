import ArticleModel
import Testing

@testable import Writers

/// The formats made for people and for spreadsheets.
struct WriterTests {
  @Test func writesText() throws {
    let record = try record(
      "One\r\ntwo.  \u{1B}[31mRed\u{85}.", sentences: ["One\r\ntwo.", "\u{1B}[31mRed\u{85}."],
      source: "The  Mail")
    #expect(
      written(.text, record) == "T\n2022-08-15 · The Mail · en-IN\n\nOne two. [31mRed .\n")
    var untitled = record
    untitled.title = " \n"
    #expect(written(.text, untitled).hasPrefix("a1\n"))
  }

  @Test func wrapsText() throws {
    let text = "aaa bbb ccc ddddddddddddd e"
    let lines = written(.text, try record(text, sentences: [text]), WriterOptions(lineWidth: 7))
      .split(separator: "\n").dropFirst(2)
    #expect(lines == ["aaa bbb", "ccc", "ddddddddddddd", "e"])
  }

  @Test func marksWhatIsCut() throws {
    var record = try record("One two", sentences: ["One"])
    record.summary.sentences[0].isTruncated = true
    #expect(written(.text, record).hasSuffix("One…\n"))
    #expect(written(.markdown, record).hasSuffix("- One…\n"))
  }

  @Test func writesMarkdown() throws {
    let record = try record(
      "# One *two*.\n1. Three", sentences: ["# One *two*.", "1. Three"],
      title: "<script>alert(1)</script> #", url: "https://x.org/a b(c)\"")
    #expect(
      written(.markdown, record) == ##"""
        ## [\<script\>alert(1)\</script\> \#](https://x.org/a%20b%28c%29%22)

        2022-08-15 · en-IN

        - \# One \*two\*.
        - 1\. Three

        """##)
    var hostile = record
    hostile.article.url = "javascript:alert(1)"
    #expect(written(.markdown, hostile).hasPrefix("## \\<script"))
    hostile.article.url = "https://x.org/\u{0A}\nहि"
    #expect(written(.markdown, hostile).contains("](https://x.org/%0A%0A%E0%A4%B9%E0%A4%BF)"))
  }

  @Test(arguments: [
    ("- a", "\\- a"), ("+ a - b", "\\+ a - b"), ("12) x", "12\\) x"), ("3.5 lakh", "3\\.5 lakh"),
    ("a.b", "a.b"), ("[x](y)", "\\[x\\](y)"),
    ("&amp; `c` a_b ~~d~~ |", "\\&amp; \\`c\\` a\\_b \\~\\~d\\~\\~ \\|"),
    ("\\", "\\\\"), ("=== ", "\\=== "), ("हिन्दी", "हिन्दी"), ("", ""),
  ])
  func escapesMarkdown(line: String, escaped: String) {
    #expect(MarkdownText.escape(line) == escaped)
  }

  @Test func writesTables() throws {
    let record = try record(
      "A \"b\", c. D\ne.", sentences: ["A \"b\", c.", "D\ne."], id: "x,1", date: nil, title: "=1+1")
    #expect(
      written(.csv, record)
        == "\"x,1\",en-IN,,=1+1,\"A \"\"b\"\", c. D\ne.\",11,402,\r\n")
    var writer = CSVWriter(options: WriterOptions())
    var buffer = ByteBuffer()
    writer.append(
      Diagnostic(.emptyText, "m", origin: RecordOrigin(), id: "b"), to: &buffer)
    let columns = CSVWriter.frame.opening.description.split(separator: ",").count
    #expect(buffer.text == "b,,,,,,,empty-text\r\n")
    #expect(buffer.text.filter { $0 == "," }.count == columns - 1)
  }

  @Test func writesIndentedJSON() throws {
    let text = written(.json, try record("One.", sentences: ["One."]))
    #expect(text.hasPrefix("{\n  \"id\": \"a1\",\n  \"locale\": \"en-IN\",\n"))
    #expect(text.hasSuffix("\n  }\n}"))
  }

  @Test func keepsRecordsApart() throws {
    for format in OutputFormat.allCases {
      var writer = WriterRegistry.writer(for: format).init(options: WriterOptions())
      let record = try record("One.", sentences: ["One."])
      var buffer = ByteBuffer()
      writer.append(record, to: &buffer)
      let once = buffer.text
      writer.append(record, to: &buffer)
      #expect(buffer.text == once + once, "\(format)")
    }
  }
}
