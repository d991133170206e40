import ArticleModel
import Foundation
import Testing

@testable import Writers

/// The pages, the mail and the feeds of a day.
@Suite("Digest formats")
struct DigestPageTests {
  private let labels = DigestLabels(locale: "en", direction: "ltr", words: [:])

  private func digest(title: String) -> DailyDigest {
    let source = DailyDigest.Source(
      id: "a", title: title, source: "P & Q", url: "https://example.org/?a=1&b='x'", locale: "ur",
      minute: 61)
    var story = DailyDigest.Story(
      id: "a", title: title, locale: "ur", rank: 1,
      summary: [.init(text: title, start: 0, end: 1, article: "a")], articles: [source],
      keyphrases: [], numbers: [])
    story.conflicts = [
      .init(figures: [
        .init(text: "1,00,000", value: "100000", unit: nil, currency: nil, article: "a"),
        .init(text: "<80>", value: "80", unit: nil, currency: nil, article: "a"),
      ])
    ]
    return DailyDigest(
      date: CalendarDate("2026-03-02"), timeZone: "Asia/Kolkata", stories: [story])
  }

  @Test(
    "A headline of markup stays text",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</title><b>&amp;'",
    ])
  func escapes(title: String) {
    let day = digest(title: title)
    let page = DigestPage.write(day, labels: labels) { _, _ in }.text
    #expect(page.components(separatedBy: "<script>").count == 2)
    #expect(!page.contains("<img") && !page.contains("<b>") && !page.contains("<80>"))
    let days = [
      DigestDay(
        date: day.date, storyCount: 1, titles: [.init(text: title, language: "ur")])
    ]
    let index = DigestIndexPage.write(days, labels: labels).text
    #expect(!index.contains("<img") && !index.contains("<b>"))
    let feed = DigestFeeds(days: days, labels: labels, site: "https://example.org/d").atom().text
    #expect(!feed.contains("<script") && !feed.contains("<img") && !feed.contains("<b>"))
  }

  @Test("The page tells languages and directions, and asks the network for nothing")
  func page() {
    let page = DigestPage.write(digest(title: "خبر"), labels: labels) { _, page in
      page.append("<p>the text</p>")
    }.text
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"))
    #expect(page.contains("<h2 id=\"s1-t\" dir=\"auto\" lang=\"ur\">خبر</h2>"))
    #expect(page.contains("<details><summary>1 article</summary>"))
    #expect(page.contains("<p>the text</p>"))
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("src=\"http") && !page.contains("@import") && !page.contains("url("))
    #expect(page.contains("<svg role=\"img\" aria-label=\"Articles by hour: 1:00 1\""))
  }

  @Test("Chosen sentences are shaded and numbers read, in their place")
  func passages() {
    let text = Array("Rs 2 lakh & more. Rain <fell>.".utf16)
    var page = ByteBuffer()
    text.withUnsafeBufferPointer { units in
      ArticlePassages(
        paragraphs: [.init(span: TextSpan(0, 30), isHeading: false)],
        marks: [.init(span: TextSpan(0, 17), score: 0.8)],
        numbers: [.init(span: TextSpan(0, 9), reading: "INR 200000")]
      ).write(units, to: &page)
    }
    #expect(
      page.text
        == "<p dir=\"auto\"><mark class=\"m4\"><abbr tabindex=\"0\" title=\"= INR 200000\">"
        + "Rs 2 lakh</abbr> &amp; more.</mark> Rain &lt;fell&gt;.</p>\n")
  }

  @Test("Mail has 72 columns, whole words, and isolates around text from the right")
  func mail() {
    let long = String(repeating: "किताबें पढ़ना ", count: 30)
    let mail = DigestMail.write(digest(title: long), labels: labels).text
    for line in mail.split(separator: "\n") where !line.contains("<http") {
      #expect(line.count <= 72)
      #expect(!line.hasSuffix("कि"))
    }
    #expect(!mail.contains("\u{2068}"))
    let urdu = DigestMail.write(digest(title: "خبر"), labels: labels).text
    #expect(urdu.contains("1. \u{2068}خبر\u{2069}\n"))
    #expect(MailLines.wrap("日本語日本語", columns: 4) == ["日本", "語日", "本語"])
  }

  @Test(
    "The feeds are valid, with links of their own or none",
    arguments: [nil, "https://example.org/d"])
  func feeds(site: String?) throws {
    let days = (1...40).reversed().compactMap { day in
      CalendarDate(daysSinceEpoch: 20_000 + day).map {
        DigestDay(date: $0, storyCount: 1, titles: [.init(text: "A & <b>", language: "en")])
      }
    }
    let feeds = DigestFeeds(days: days, labels: labels, site: site)
    let json = Data(feeds.json().bytes)
    #expect(try JSONFeedChecker.problems(of: json) == [])
    let atom = feeds.atom().text
    #expect(atom.components(separatedBy: "<entry>").count == 31)
    #expect(atom.contains("<author><name>") && atom.contains("A &amp;amp; &amp;lt;b"))
    let empty = DigestFeeds(days: [], labels: labels, site: site)
    for feed in [atom, empty.atom().text] {
      #expect(try schemaProblems(of: feed) == "")
    }
    let broken = atom.replacingOccurrences(of: "<updated>", with: "<updated>around ")
    #expect(try schemaProblems(of: broken) != "")
  }

  /// What `xmllint` says of an Atom feed by the schema beside the tests.
  private func schemaProblems(of feed: String) throws -> String {
    let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("schemas/atom.rng")
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("feed-\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(feed.utf8).write(to: file)
    let check = Process()
    check.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    check.arguments = ["xmllint", "--noout", "--nonet", "--relaxng", schema.path, file.path]
    let messages = Pipe()
    check.standardError = messages
    try check.run()
    let said = messages.fileHandleForReading.readDataToEndOfFile()
    check.waitUntilExit()
    return check.terminationStatus == 0 ? "" : String(decoding: said, as: UTF8.self)
  }

  @Test("The rank stands as such, and the chart names languages in the reader's language")
  func names() {
    var day = digest(title: "Rain")
    day.stories[0].articles[0].source = nil
    day.stories[0].articles.append(.init(id: "b", title: nil, source: nil, url: nil, locale: "hi"))
    let labels = DigestLabels(
      locale: "en", direction: "ltr", words: [:], languageNames: ["ur": "Urdu", "hi": "Hindi"])
    let page = DigestPage.write(day, labels: labels) { _, _ in }.text
    #expect(page.contains("<p class=\"meta\" dir=\"auto\">#1</p>"))
    #expect(page.contains("aria-label=\"Languages: Hindi 1, Urdu 1\""))
    #expect(page.contains(">Urdu</text>"))
  }
}
