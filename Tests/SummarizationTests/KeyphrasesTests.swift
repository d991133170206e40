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

  @Test("Longer phrases come before their parts, in scripts with and without capitals")
  func longPhrases() throws {
    func first(_ text: String, _ locale: String) throws -> String? {
      let article = try TestArticle(text, locale: locale)
      return Keyphrases.find(in: article.document, text: article.analyzer.text).first
    }
    let english = "The Old Stone Bridge fell. Cows saw the Old Stone Bridge fall in 2026 and 2026."
    #expect(try first(english, "en") == "Old Stone Bridge")
    let hindi = "नगर निगम आयुक्त ने पुल देखा। लोग नगर निगम आयुक्त से मिले।"
    #expect(try first(hindi, "hi") == "नगर निगम आयुक्त")
    let vietnamese = "Cầu Bình Minh đóng cửa. Người dân đi qua cầu Bình Minh."
    #expect(try first(vietnamese, "vi") == "Cầu Bình Minh")
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
