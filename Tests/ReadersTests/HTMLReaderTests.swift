import ArticleModel
import Testing

@testable import Readers

struct HTMLReaderTests {
  /// A page around some content of its body.
  private func page(_ body: String, head: String = "", attributes: String = "") -> String {
    "<!doctype html><html \(attributes)><head><title>T</title>\(head)</head><body>\(body)</body></html>"
  }

  private func text(_ body: String) throws -> String? {
    try read(page(body), as: "a.html").first?.article?.text
  }

  private static let prose =
    "The council met for nine hours on Monday and in the end it put off the vote on the market roof."

  @Test func keepsParagraphsHeadingsAndItems() throws {
    let body = """
      <article><p>One <b>bold</b>&nbsp;word,<br>a line &amp; <a href=x>a link</a> in it.\
      <h2>A heading</h2><p>Two.<br><br>Three.</p><ul><li>Four<li>Five</ul><div>Six</div></article>
      """
    #expect(
      try text(body) == """
        One bold\u{A0}word,
        a line & a link in it.

        ## A heading

        Two.

        Three.

        - Four

        - Five

        Six
        """)
  }

  @Test(arguments: [
    "<nav><a href=x>Home</a> and more of the menu</nav>", "<aside>Elsewhere today</aside>",
    "<footer>All rights reserved</footer>", "<form>Your mail <input></form>",
    "<script>var a = '<p>';</script>", "<style>p {}</style>", "<noscript>Turn it on</noscript>",
    "<figure><img src=x><figcaption>The roof</figcaption></figure>", "<button>Share</button>",
    "<div class=\"related-posts\">Another story</div>", "<div id=relatedStories>Another</div>",
    "<p class='story__byline'>By Our Reporter</p>", "<div class=comments-area>I agree</div>",
    "<div hidden>Not here</div>", "<div style='display: none'>Not here</div>",
    "<span aria-hidden=true>Not here</span>", "<div role=navigation>Menu</div>",
    "<p><a href=x>Read: why the roof leaks</a></p>",
    "<p>Also: <a href=x>why the roof leaks</a></p>",
    "<ul><li><a href=x>A roof</a><li><a href=y>A wall</a></ul>",
    "<h3>More</h3><ul><li><a href=x>A roof</a></ul>", "<h3>The end of the page</h3>",
    "<table><tr><td>1<td>2<tr><td>3<td>4</table>", "<!-- a remark -->", "<h1>T</h1>",
  ])
  func dropsWhatIsNoStory(markup: String) throws {
    let body = "<article><p>\(Self.prose)</p>\(markup)</article>"
    #expect(try text(body) == Self.prose)
  }

  @Test func keepsWrappersThatAreNamedLikeBoilerplate() throws {
    for name in ["has-sidebar", "no-comments", "share popular", "ad"] {
      #expect(try text("<div class='\(name)'><p>\(Self.prose)</p></div>") == Self.prose)
    }
    #expect(!Boilerplate.namesBoilerplate("shared breadth headline socialist"))
  }

  @Test func findsTheArticleOfAPage() throws {
    let other =
      "<div><p>Elsewhere, a sentence that has nothing to do with the story of the day at all.</p></div>"
    let story = "<p>\(Self.prose)</p><p>\(Self.prose) Again.</p><p>\(Self.prose) At last.</p>"
    let expected = "\(Self.prose)\n\n\(Self.prose) Again.\n\n\(Self.prose) At last."
    #expect(try text("\(other)<article>\(story)</article>\(other)") == expected)
    #expect(try text("\(other)<div itemprop=articleBody>\(story)</div>\(other)") == expected)
    #expect(
      try text("<main><div>\(story)\(story)</div></main>\(other)")?.hasPrefix(expected) == true)
    #expect(
      try text("<div><div>\(story)\(story)\(story)</div>\(other)</div>")?.contains("Elsewhere")
        == false)
  }

  @Test func readsWhatThePageSaysOfItself() throws {
    let linked = """
      <script type="application/ld+json">{"@context": "x", "@graph": [{"@type": "WebPage"},
      {"@type": ["NewsArticle"], "headline": "Roof &amp; wall\nagain", "inLanguage": "en-IN",
      "datePublished": "2026-02-03T04:05:06+05:30", "publisher": {"name": "The Hills Post"},
      "articleSection": ["City", "Roofs"]}]}</script>
      """
    let meta = """
      <meta property="og:title" content="Other"><meta property=og:site_name content=Site>
      <meta property="article:published_time" content="2025-01-01"><meta property=og:locale content=en_US>
      <link rel=canonical href="https://hills.example/roof">
      """
    let body = "<article><p>\(Self.prose)</p></article>"
    let both = try read(page(body, head: linked + meta), as: "roof.html").first?.article
    #expect(both?.id == "roof")
    #expect(both?.title == "Roof & wall again")
    #expect(both?.date == "2026-02-03T04:05:06+05:30")
    #expect(both?.locale == "en-IN")
    #expect(both?.source == "The Hills Post")
    #expect(both?.section == "City")
    #expect(both?.url == "https://hills.example/roof")
    let graph = try read(page(body, head: meta), as: "roof.html").first?.article
    #expect(graph?.title == "Other")
    #expect(graph?.date == "2025-01-01")
    #expect(graph?.locale == "en-US")
    #expect(graph?.source == "Site")
    let plain = try read(
      page("<article><time datetime=2024-05-06></time><h1>Roof</h1><p>\(Self.prose)</p></article>"),
      as: "roof.htm"
    ).first?.article
    #expect(plain?.title == "Roof")
    #expect(plain?.date == "2024-05-06")
    #expect(plain?.locale == nil)
  }

  @Test func takesOnlyDatesItCanRead() throws {
    let head = "<meta name=date content='3 days ago'><meta name=pubdate content='03/02/2026'>"
    #expect(try read(page("<p>Text.", head: head), as: "a.html").first?.article?.date == nil)
  }

  @Test func doubtsALanguageWrittenInAnotherScript() throws {
    let hindi = "<p>नगर परिषद की बैठक नौ घंटे चली और छत का फैसला फिर टल गया।</p>"
    #expect(
      try read(page(hindi, attributes: "lang=en-US"), as: "a.html").first?.article?.locale == nil)
    #expect(
      try read(page(hindi, attributes: "lang=hi-IN"), as: "a.html").first?.article?.locale
        == "hi-IN")
    #expect(languageTag("en_IN") == "en-IN")
    #expect(languageTag("zh-hant-tw") == "zh-Hant-TW")
    #expect(languageTag("English") == nil)
  }

  @Test func readsTheStoryFromJSONWhereThePageHasNone() throws {
    let head = """
      <script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "\(Self.prose)\\n\\nMore."}
      </script>
      """
    #expect(
      try read(page("<div id=app>Loading</div>", head: head), as: "a.html").first?.article?.text
        == "\(Self.prose)\n\nMore.")
  }

  @Test func readsOtherEncodings() throws {
    let cases: [(charset: String, bytes: [UInt8], text: String)] = [
      ("windows-1252", [0x93, 0x63, 0xE9, 0x94], "\u{201C}cé\u{201D}"),
      ("iso-8859-1", [0x80], "€"),
      ("Shift_JIS", [0x93, 0xFA, 0x96, 0x7B], "日本"),
      ("koi8-r", [0xD2, 0xD5, 0xD3], "рус"),
      ("utf-8", [0xC3, 0xA9, 0xFF, 0x2E], "é\u{FFFD}."),
      ("no-such", [0xE9], "é"),
    ]
    for (charset, bytes, text) in cases {
      let page = Array("<html><meta charset=\"\(charset)\"><p>".utf8) + bytes
      #expect(try read(page, as: "a.html").first?.article?.text == text, "\(charset)")
    }
    let wide = "<html><p>ñandú".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try read([0xFF, 0xFE] + wide, as: "a.html").first?.article?.text == "ñandú")
    #expect(
      try read("<html><p>&#146;x&shy;y&#0;", as: "a.html").first?.article?.text.hasPrefix("’xy")
        == true)
  }

  @Test func isFoundByItsFirstBytes() throws {
    for start in ["<!DOCTYPE html>", "\n <HTML>", "<html lang=hi>"] {
      #expect(try read(start + "<p>Text.</p>", as: "page.bin").first?.article?.text == "Text.")
    }
    #expect(try read("<p>Text.</p>", as: "page.bin").first?.article?.text == "<p>Text.</p>")
  }

  @Test func readsCompressedPages() throws {
    let bytes = Array(page("<p>Text.").utf8)
    #expect(try read(gzip(bytes), as: "a.html.gz").first?.article?.text == "Text.")
    #expect(try read(zstandard(bytes), as: "a.htm.zst").first?.article?.text == "Text.")
  }

  @Test func saysWhatIsWrong() throws {
    let deep = String(repeating: "<div>", count: 100_000) + "x"
    let failure = try read(deep, as: "a.html").first?.failure
    #expect(failure?.code == .tooDeep)
    #expect(failure?.id == "a")
    #expect(failure?.message.contains("256 deep") == true)
    let wide = "<p" + (0..<20_000).map { " a\($0)=1" }.joined() + ">x"
    #expect(try read(wide, as: "a.html").map(\.label) == ["too-large"])
    #expect(try read("<html><body><script>x</script>", as: "a.html").map(\.label) == ["empty-text"])
    #expect(try read("", as: "a.html").map(\.label) == ["empty-text"])
  }

  /// Each would take minutes if a step were more than linear.
  @Test(arguments: [
    "<b>", "</b>", "<p>", "<a b='", "<!--", "<![CDATA[", "&", "&#x", "<", "</", "<table><tr>",
    "<ul><li><a href=x>y</a></ul>", "<br>", "<h1>a", "<script>", "<title>", "<a href=x>", "\0",
    "<div class=related>x</div>", "<time datetime=x>", "<meta name=a content=b>",
    "<p>x<div>y</div>",
    "<script type='application/ld+json'>[[</script>", "<article><p>a</article>", "<!doctype html [",
  ])
  func takesHostilePagesInItsStride(piece: String) throws {
    let page = String(repeating: piece, count: (256 << 10) / piece.utf8.count)
    #expect(try read("<html><body>" + page, as: "a.html").count == 1)
    #expect(
      try read("<html>" + String(repeating: "<div>", count: 200) + page, as: "a.html").count == 1)
  }
}
