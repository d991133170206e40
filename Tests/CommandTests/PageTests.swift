import Foundation
import Testing

/// The pages of `explain` and `evaluate`: safe, whole, and usable without a mouse or eyes.
@Suite("Pages")
struct PageTests {
  private static let inputs = Command.packageRoot.appendingPathComponent(
    "Tests/CommandTests/inputs")

  @Test("Explanations escape all text, and say the language and direction of the article")
  func explanation() throws {
    let page = try html("saransh explain --sentences 1 --format html page.jsonl")
    #expect(!page.contains("<script"))
    #expect(!page.contains("<b>"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; پل"))
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("<article lang=\"ur\" dir=\"rtl\">"))
    #expect(page.contains("<h3>Sentence 1: chosen 1st</h3>"))
    #expect(page.contains("<h3>Left out: a heading</h3>") == false)
    try expectWhole(page)
  }

  @Test(
    "A sentence of the article leads to its reasons and back, and is told by more than its shade")
  func links() throws {
    let page = try html("saransh explain --sentences 1 --format html bridge.txt")
    let ids = matches(of: #/ id="([st][0-9]+)"/#, in: page)
    let targets = matches(of: #/ href="#([st][0-9]+)"/#, in: page)
    #expect(ids.count == Set(ids).count)
    #expect(Set(ids) == Set(targets))
    #expect(matches(of: #/\((in the summary, score)/#, in: page).count == 1)
    #expect(page.contains("<h3>Left out: a heading</h3>"))
  }

  @Test(
    "Evaluations draw a chart a set, each with a title and a description, and the table beside it")
  func evaluation() throws {
    let page = try html(
      "saransh evaluate --format html --methods rules,lead,oracle references.jsonl candidates.jsonl"
    )
    #expect(matches(of: #/(<svg )/#, in: page).count == 3)
    #expect(matches(of: #/(<title id=)/#, in: page).count == 3)
    #expect(matches(of: #/(<desc id=)/#, in: page).count == 3)
    #expect(matches(of: #/(<th scope="row">)/#, in: page).count == 9)
    #expect(page.contains("<h2>Mean of 2 sets</h2>"))
    try expectWhole(page)
  }

  /// No network, no script, a style for both schemes, and every element closed.
  private func expectWhole(_ page: String) throws {
    for word in ["http://", "https://", "<script", "@import", "url("] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("prefers-color-scheme: dark"))
    #expect(page.contains("@media print"))
    var open: [Substring] = []
    for match in page.matches(of: #/<(/?)([a-z][a-z0-9]*)[^>]*?(/?)>/#) {
      let name = match.output.2
      if ["meta", "html"].contains(name) || match.output.3 == "/" { continue }
      if match.output.1 == "/" {
        try #require(open.popLast() == name)
      } else {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  private func html(_ command: String) throws -> String {
    let outcome = try Command.run(command, in: Self.inputs)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return outcome.output
  }

  private func matches(of regex: Regex<(Substring, Substring)>, in page: String) -> [String] {
    page.matches(of: regex).map { String($0.output.1) }
  }
}
