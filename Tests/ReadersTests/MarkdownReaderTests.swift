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
}
