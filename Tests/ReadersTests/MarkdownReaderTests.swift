import ArticleModel
import Testing

@testable import Readers

struct MarkdownReaderTests {
  @Test func readsFrontMatterAndKeepsTheText() throws {
    let content = """
      ---
      title: "A: b"
      date: 2026-03-04
      lang: en-IN
      source: ~
      id: 0017
      tags: [x, 'y"']
      draft: yes
      ---

      # Head

      Body.
      """
    let article = try #require(
      try read(content, as: "story.md", ReaderOptions(keepsFields: true)).first?.article)
    #expect(article.id == "0017")
    #expect(article.title == "A: b")
    #expect(article.date == "2026-03-04")
    #expect(article.locale == "en-IN")
    #expect(article.source == nil)
    #expect(article.text == content)
    #expect(
      article.otherFields == [
        .init(name: "tags", json: #"["x", "y\""]"#), .init(name: "draft", json: #""yes""#),
      ])
  }

  @Test(arguments: [
    "# No front matter\n", "---\nno end\n", "---\nprose between rules\n---\nBody\n",
    "--- x\na: b\n---\n",
    "---\n---\nBody\n", "----\na: b\n----\n",
  ])
  func doesWithoutFrontMatter(content: String) throws {
    let article = try read(content, as: "story.markdown").first?.article
    #expect(article?.id == "story")
    #expect(article?.text == content)
  }

  @Test func namesTheLineOfBrokenFrontMatter() throws {
    let broken = try read("---\ntitle: ok\ndate: [1\n---\nBody\n", as: "a.md").first?.failure
    #expect(broken?.code == .invalidFrontMatter)
    #expect(broken?.message.contains("line 4") == true, "\(broken?.message ?? "")")
    let typed = try read("---\ntitle: ok\ndate: [1]\n---\nBody\n", as: "a.md").first?.failure
    #expect(typed?.code == .wrongType)
    #expect(typed?.message.contains("line 3") == true, "\(typed?.message ?? "")")
    #expect(typed?.id == "a")
  }

  @Test func survivesHostileYAML() throws {
    let deep = "---\nx: " + String(repeating: "[", count: 50_000) + "\n---\nBody\n"
    #expect(try read(deep, as: "a.md").map(\.label) == ["invalid-front-matter"])
    var laughs = "---\na0: &a0 [x, x]\n"
    for level in 1...40 { laughs += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let article = try read(laughs + "---\nBody\n", as: "a.md", ReaderOptions(keepsFields: true))
    #expect(article.map(\.label) == ["a"])
    let long = "---\nx: " + String(repeating: "y", count: 70_000) + "\n---\nBody\n"
    #expect(try read(long, as: "a.md").map(\.label) == ["invalid-front-matter"])
  }

  @Test(arguments: [
    ("Plain words.\nSame paragraph.\n\nNext.", "Plain words. Same paragraph.\n\nNext."),
    (
      "**Bold**, _thin_, `code`, \\*star\\* &amp; [a link](http://a.example/b?c=1).",
      "Bold, thin, code, *star* & a link."
    ),
    (
      "# Head #\n\nOld\n===\n\n- One\n- Two **b**\n\n> Said\n> again",
      "# Head\n\n# Old\n\n- One\n\n- Two b\n\nSaid again"
    ),
    ("![alt](a.png) Words ~~not~~ kept.[^1]\n\n[^1]: Below.", "Words kept."),
    (
      "Text.\n\n- [Home](/)\n- [News](/n) · [More](/m)\n\nhttps://a.example/x\n\nEnd.",
      "Text.\n\nEnd."
    ),
    ("```\ncode\n```\n\n<div>\nad\n</div>\n\nA <b>word</b>.<br>Next.", "A word. Next."),
    ("今天下雨，\n明天晴。", "今天下雨，明天晴。"),
    ("---\nid: a\n---\nBody _text_.", "---\nid: a\n---\n\n\nBody text."),
  ])
  func readsWithoutMarkup(markdown: String, expected: String) throws {
    let reading = try #require(try read(markdown, as: "a.md").first?.article?.reading)
    #expect(reading.text == expected)
  }

  @Test func tellsTablesApart() throws {
    let markdown = "Before.\n\n| Ward | People |\n|---|---|\n| **North** | 12 |\n\nBehind."
    let reading = try #require(try read(markdown, as: "a.md").first?.article?.reading)
    #expect(reading.text == "Before.\n\nWard | People\n\nNorth | 12\n\nBehind.")
    let units = Array(reading.text.utf16)
    let table = try #require(reading.lists.first)
    #expect(reading.lists.count == 1)
    let lines = String(decoding: units[table.range], as: UTF16.self)
    #expect(lines.contains("Ward") && lines.contains("12"))
    #expect(!lines.contains("Before") && !lines.contains("Behind"))
  }

  /// Whatever the input, each stretch of words has its place in the file.
  @Test func keepsThePlaces() throws {
    let markdown = "𝒜 **é** [यह *पुल*](u) is &copy; ~~x~~ old.\n> - _new_ `c`\n"
    let reading = try #require(try read(markdown, as: "a.md").first?.article?.reading)
    let original = Array(markdown.utf16)
    let units = Array(reading.text.utf16)
    for word in ["𝒜", "é", "यह", "पुल", "is", "old.", "new", "c"] {
      let wanted = Array(word.utf16)
      let start = try #require(
        units.indices.first { units[$0...].starts(with: wanted) }, "\(word)")
      let span = reading.original(of: TextSpan(start, start + wanted.count))
      #expect(Array(original[span.range]) == wanted, "\(word)")
      #expect(reading.reading(of: span) == TextSpan(start, start + wanted.count), "\(word)")
    }
  }

  @Test func survivesHostileMarkdown() throws {
    for piece in ["[", "![", "*a ", "**a _b ", "`a``", "> ", "<a ", "[^", "| ", "- ", "&", "\0"] {
      let hostile = String(repeating: piece, count: 20_000)
      #expect(try read(hostile + "\n\nBody.\n", as: "a.md").map(\.label) == ["a"], "\(piece)")
    }
  }
}
