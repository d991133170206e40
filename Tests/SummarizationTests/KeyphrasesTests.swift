import Testing

@testable import Summarization

@Suite("Keyphrases")
struct KeyphrasesTests {
  @Test("Pairs that come again stand before their words, words that come once do not stand")
  func pairs() throws {
    let article = try TestArticle(
      "The stone bridge is closed. Nobody crosses the stone bridge. Cows graze.")
    let phrases = Keyphrases.find(in: article.document, text: article.analyzer.text)
    #expect(phrases == ["stone bridge"])
  }

  @Test("There are no more than asked for, and none of nothing")
  func limit() throws {
    let article = try TestArticle(bridgeStory)
    for limit in 0...5 {
      let found = Keyphrases.find(in: article.document, text: article.analyzer.text, limit: limit)
      #expect(found.count <= limit)
    }
    let empty = try TestArticle("")
    #expect(Keyphrases.find(in: empty.document, text: empty.analyzer.text).isEmpty)
  }
}
