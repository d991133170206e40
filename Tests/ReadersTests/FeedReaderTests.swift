import ArticleModel
import Testing

@testable import Readers

struct FeedReaderTests {
  private func rss(_ items: String, channel: String = "<title>Hill News</title>") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
    <channel>\(channel)\(items)</channel></rss>
    """
  }

  @Test func readsRSS() throws {
    let feed = rss(
      """
      <item><title>Roof &amp;amp; wall</title><media:title>No</media:title><link>https://h.example/1</link>
      <guid isPermaLink="false">h-1</guid><pubDate>Tue, 03 Mar 2026 04:05:06 +0530</pubDate>
      <category>City</category><category>Roofs</category><source url="x">The Valley</source>
      <description>Short.</description>
      <content:encoded><![CDATA[<p>Long &ndash; one.</p><p>Two.</p><ul><li><a href=x>More</a></ul>]]></content:encoded></item>
      <item><link>https://h.example/2</link><description>Plain&nbsp;words, &lt;b&gt;bold&lt;/b&gt;.</description></item>
      """,
      channel: "<title>Hill News</title><language>en-in</language><image><title>No</title></image>")
    let articles = try read(feed, as: "a.rss").map { try $0.get() }
    #expect(articles.map(\.id) == ["h-1", "https://h.example/2"])
    #expect(articles[0].title == "Roof & wall")
    #expect(articles[0].text == "Long – one.\n\nTwo.")
    #expect(articles[0].date == "Tue, 03 Mar 2026 04:05:06 +0530")
    #expect(articles[0].url == "https://h.example/1")
    #expect(articles[0].section == "City")
    #expect(articles[0].source == "The Valley")
    #expect(articles[0].locale == "en-IN")
    #expect(articles[1].text == "Plain\u{A0}words, bold.")
    #expect(articles[1].source == "Hill News")
    #expect(articles[0].origin.line == 4)
  }

  @Test func readsAtom() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="hi"><title>घाटी समाचार</title>
      <entry><id>tag:1</id><title type="html">छत &amp;amp; दीवार</title><link rel="edit" href="e"/>
      <link href="https://h.example/1"/><published>2026-03-03T04:05:06Z</published>
      <updated>2026-03-04T00:00:00Z</updated><category term="c" label="नगर"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>एक &lt; दो।</p><p>तीन।</p></div></content></entry>
      <entry><id>tag:2</id><updated>2026-03-04T00:00:00Z</updated><summary>5 &lt; 6 &amp; so on.</summary></entry></feed>
      """
    let articles = try read(feed, as: "a.atom").map { try $0.get() }
    #expect(articles.map(\.id) == ["tag:1", "tag:2"])
    #expect(articles[0].title == "छत & दीवार")
    #expect(articles[0].text == "एक < दो।\n\nतीन।")
    #expect(articles[0].date == "2026-03-03T04:05:06Z")
    #expect(articles[0].url == "https://h.example/1")
    #expect(articles[0].section == "नगर")
    #expect(articles[0].locale == "hi")
    #expect(articles[0].source == "घाटी समाचार")
    #expect(articles[1].text == "5 < 6 & so on.")
    #expect(articles[1].date == "2026-03-04T00:00:00Z")
    #expect(articles[1].locale == nil)
  }

  @Test func readsJSONFeed() throws {
    let feed = #"""
      {"version": "https://jsonfeed.org/version/1.1", "title": "Hill \"News\"", "language": "bn",
       "authors": [{"items": ["x"]}], "items": [
        {"id": 7, "content_html": "<p>এক {[ দুই।</p>", "title": "A", "tags": ["City", "x"],
         "date_published": "2026-03-03T04:05:06+06:00", "url": "https://h.example/7"},
        {"id": "b", "content_text": "Two, <b>as written</b>."}, {}
       ], "items_after": [1]}
      """#
    for name in ["feed.bin", "a.rss"] {
      let results = try read(feed, as: name)
      #expect(results.map(\.label) == ["7", "b", "missing-id"])
      #expect(results[0].article?.text == "এক {[ দুই।")
      #expect(results[0].article?.source == "Hill \"News\"")
      #expect(results[0].article?.locale == "bn")
      #expect(results[0].article?.section == "City")
      #expect(results[0].article?.origin.line == 3)
      #expect(results[1].article?.text == "Two, <b>as written</b>.")
      #expect(results[1].article?.locale == nil)
    }
  }

  @Test func isFoundByItsFirstBytes() throws {
    let item = "<item><guid>1</guid><description>Text.</description></item>"
    #expect(try read(rss(item), as: "feed.bin").map(\.label) == ["1"])
    #expect(try read(gzip(Array(rss(item).utf8)), as: "a.xml.gz").map(\.label) == ["1"])
    #expect(try read("<note>Text.</note>", as: "a.xml").map(\.label) == ["invalid-feed"])
    #expect(try read("", as: "a.xml").map(\.label) == ["invalid-feed"])
    #expect(try read("{\"items_\": []}", as: "a.rss").map(\.label) == ["invalid-feed"])
  }

  @Test func goesOnBehindABrokenItem() throws {
    func item(_ id: Int, _ text: String) -> String {
      "<item><guid>\(id)</guid><description>\(text)</description></item>\n"
    }
    let feed = rss(
      item(1, "One &amp; all.") + item(2, "AT&T <b>is &unknown;") + item(3, "R &amp; D."))
    let results = try read(feed, as: "a.rss")
    #expect(results.first?.label == "1")
    #expect(results.contains { $0.failure?.code == .invalidFeed })
    #expect(results.contains { $0.article?.text == "R & D." })
    let stray = try read(rss(item(1, "A & B.") + item(2, "C &amp; D.")), as: "a.rss")
    #expect(stray.map(\.label) == ["invalid-feed", "2"])
    #expect(stray[1].article?.text == "C & D.")
    let cut = String(rss(item(1, "One.") + item(2, "Two.")).dropLast(40))
    #expect(try read(cut, as: "a.rss").map(\.label) == ["1", "invalid-feed"])
    #expect(
      try read(#"{"items": [{"id": "1", "content_text": "x"}, {"id":"#, as: "a.rss").map(\.label)
        == ["1", "invalid-feed"])
  }

  @Test func opensNoEntities() throws {
    var laughs = "<!DOCTYPE rss [<!ENTITY a0 \"ha\">"
    for level in 1...40 {
      laughs += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);&a\(level - 1);\">"
    }
    laughs +=
      "<!ENTITY file SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM \"http://h.example/x\"> %p;]>"
    let feed =
      laughs + "<rss><channel><item><guid>1</guid><description>x&a40;&file;y</description></item>"
      + "<item><guid>2</guid><description>Fine.</description></item></channel></rss>"
    let results = try read(feed, as: "a.rss")
    for article in results.compactMap(\.article) {
      #expect(!article.text.contains("ha") && !article.text.contains("root"))
    }
  }

  @Test func hasLimits() throws {
    let long = String(repeating: "x", count: 5000)
    let items =
      "<item><guid>1</guid><description>\(long)</description></item>"
      + "<item><guid>2</guid><description>Fine.</description></item>"
    let options = ReaderOptions(maximumRecordBytes: 1000)
    #expect(try read(rss(items), as: "a.rss", options).map(\.label) == ["too-large", "2"])
    let json =
      "{\"items\": [{\"id\": \"1\", \"content_text\": \"\(long)\"}, {\"id\": \"2\", \"content_text\": \"F.\"}]}"
    #expect(try read(json, as: "a.rss", options).map(\.label) == ["too-large", "2"])
    let deep = "<rss>" + String(repeating: "<a>", count: 100_000)
    #expect(try read(deep, as: "a.rss").map(\.label) == ["too-large"])
  }

  @Test func refusesDeclarationsAndEndlessElements() throws {
    let attributes = (0..<20_000).map { " a\($0)='1'" }.joined()
    let spaces = (0..<2000).map { " xmlns:a\($0)='u'" }.joined()
    for feed in [
      "<!DOCTYPE rss [<!ATTLIST item a CDATA 'x'>]><rss><channel><item/></channel></rss>",
      "<rss><channel\(attributes)><item/></channel></rss>",
      "<rss><channel\(spaces)><item/></channel></rss>",
    ] {
      #expect(try read(feed, as: "a.rss").map(\.label) == ["invalid-feed"])
    }
  }

  @Test(arguments: [
    "<item>", "<item><title>", "</item>", "&", "<", "<!--", "<![CDATA[", "<a b='", "<?x",
    "{\"items\":[",
    "{\"items\":[\"", "<!DOCTYPE a [<!ENTITY b 'c'>", "<item><title>a</title></item>", "]]>",
  ])
  func takesHostileFeedsInItsStride(piece: String) throws {
    let pieces = String(repeating: piece, count: (256 << 10) / piece.utf8.count)
    for start in ["<rss><channel>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", ""] {
      _ = try read(start + pieces, as: "a.rss")
    }
  }
}
