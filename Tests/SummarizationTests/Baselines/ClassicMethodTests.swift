import Testing

@testable import Summarization

@Suite("Classic methods")
struct ClassicMethodTests {
  @Test("Luhn: the square of the significant words over the words of the densest cluster")
  func luhn() throws {
    // bridge and river come twice; four words stand between them in the second sentence, six in the third.
    let context = try TestArticle(
      """
      Bridge river. The bridge was built across the river. Bridge walls are made by hand of river mud. \
      Cows graze.
      """
    ).context
    let scores = Luhn.scores(context)
    #expect(scores[0] == 4.0 / 2)
    #expect(scores[1] == 4.0 / 6)
    #expect(scores[2] == 0)
    #expect(scores[3] == 0)
  }

  @Test("Edmundson: cue words, words of title and headings, and the place, added up")
  func edmundson() throws {
    let context = try TestArticle(
      """
      Cows graze in the meadow. Birds sing in trees. Rain fell on hills all day.

      The council announced a plan. Trees stand in rows. Grass grows well.

      Snow melts in the bridge.
      """, title: "Bridge"
    ).context
    let scores = Edmundson.scores(context)
    // First paragraph: 1; first or last sentence of one: 1 more; "announced" and the title's word 1 each.
    #expect(scores == [2, 1, 2, 2, 0, 1, 3])
  }

  @Test(
    "SumBasic squares the chance of what is said, so that the next sentence says something else")
  func sumBasic() throws {
    let article = try TestArticle(
      "River bridge river bridge. River bridge. Cows graze cows. Rain fell.")
    let one = article.summarize(.sentences(1), method: .sumbasic).sentences.map(\.sentence)
    #expect(one.count == 1 && one[0] < 2)
    let two = article.summarize(.sentences(2), method: .sumbasic).sentences.map(\.sentence)
    #expect(two.last == 2)
    let all = article.summarize(.sentences(9), method: .sumbasic).sentences.map(\.sentence)
    #expect(all == [0, 1, 2, 3])
  }

  @Test("Random depends on the text and the seed alone")
  func random() throws {
    let article = try TestArticle(bridgeStory)
    let first = Baselines.scores(.random, article.context, seed: 0)
    #expect(first == Baselines.scores(.random, article.context, seed: 0))
    #expect(first != Baselines.scores(.random, article.context, seed: 1))
    let other = try TestArticle(bridgeStory + " More.").context
    #expect(first.first != Baselines.scores(.random, other, seed: 0).first)
    #expect(first.allSatisfy { $0 >= 0 && $0 < 1 })
  }

  @Test(
    "No method passes a budget, and all choose in the order of the text",
    arguments: SummaryMethod.allCases)
  func budgets(method: SummaryMethod) throws {
    let article = try TestArticle(bridgeStory)
    for words in [5, 20, 40, 80] {
      let summary = article.summarize(.words(words), method: method)
      let chosen = summary.sentences.map(\.sentence)
      #expect(chosen == chosen.sorted())
      #expect(!chosen.isEmpty)
      if summary.sentences.allSatisfy({ !$0.isTruncated }) {
        let used = chosen.reduce(0) { $0 + article.context.wordCounts[$1] }
        #expect(used <= words)
      }
    }
  }

  @Test(
    "Articles without content words are summarized all the same", arguments: SummaryMethod.allCases)
  func contentless(method: SummaryMethod) throws {
    let article = try TestArticle("It is. He was. And so on. But not.")
    #expect(!article.summarize(.sentences(2), method: method).sentences.isEmpty)
  }
}
