import Testing

@testable import Summarization

@Suite("Why sentences are chosen or not")
struct SelectionTraceTests {
  @Test(
    "Explanations choose what summaries choose, by every method", arguments: SummaryMethod.allCases)
  func agreement(method: SummaryMethod) throws {
    let article = try TestArticle(bridgeStory)
    for budget in [SummaryBudget.sentences(3), .words(40), .words(6), .ratio(0.3)] {
      let summary = article.summarize(budget, method: method)
      let explanation = article.explain(budget, method: method)
      #expect(explanation.summary.sentences == summary.sentences)
      let chosen = explanation.parts.filter(\.isChosen).compactMap(\.index)
      #expect(chosen == summary.sentences.map(\.sentence))
      for part in explanation.parts { #expect((part.outcome == nil) == (part.index == nil)) }
    }
  }

  @Test(
    "Turns count the choices from 0, and sentences brought along share the turn of their leader")
  func turns() throws {
    let outcomes = try TestArticle(bridgeStory).explain(.sentences(5)).parts.compactMap(\.outcome)
    var leaders: [Int: Int] = [:]
    var companions: [(leader: Int, turn: Int)] = []
    for (index, outcome) in outcomes.enumerated() {
      switch outcome.decision {
      case .chosen(let turn): leaders[index] = turn
      case .broughtAlong(let leader, let turn): companions.append((leader, turn))
      default: break
      }
    }
    #expect(leaders.values.sorted() == Array(0..<leaders.count))
    for companion in companions { #expect(leaders[companion.leader] == companion.turn) }
  }

  @Test("A sentence that says again what is chosen names the sentence that said it")
  func coverage() throws {
    let article = try TestArticle(
      """
      The council closed the old bridge on Monday. Cows graze near the village church. \
      The council closed the old bridge on Monday again.
      """)
    let outcomes = article.explain(.sentences(1), method: .lead).parts.compactMap(\.outcome)
    #expect(outcomes[0].decision == .chosen(turn: 0))
    #expect(outcomes[0].repetition == 0)
    #expect(outcomes[1].decision == .outscored)
    #expect(outcomes[1].coveredBy == nil)
    #expect(outcomes[2].coveredBy == 0)
    #expect(outcomes[2].repetition == 1)
  }

  @Test("What does not fit is told from what never had its turn")
  func budgets() throws {
    let article = try TestArticle(bridgeStory)
    let counts = article.context.wordCounts
    let words = article.explain(.words(20), method: .lead).parts.compactMap(\.outcome)
    #expect(words[0].decision == .chosen(turn: 0))
    #expect(counts[0] + counts[1] > 20)
    #expect(words[1].decision == .doesNotFit(with: 1..<2))
    let sentences = article.explain(.sentences(1), method: .lead).parts.compactMap(\.outcome)
    #expect(sentences[1].decision == .outscored)
  }

  @Test("Where no sentence fits, the one that was cut is named")
  func cut() throws {
    let article = try TestArticle(bridgeStory)
    let outcomes = article.explain(.words(3), method: .lead).parts.compactMap(\.outcome)
    #expect(outcomes[0].decision == .cut)
    #expect(outcomes.dropFirst().allSatisfy { !$0.isChosen })
  }

  @Test("A sentence whose antecedents do not fit with it names them")
  func antecedents() throws {
    let article = try TestArticle(
      """
      Cows graze near the village. The bridge over the river Lune was closed by the council of Westford \
      after a long survey of its stones. It has cracks in the bridge. The bridge is old.
      """)
    let outcomes = article.explain(.words(10)).parts.compactMap(\.outcome)
    #expect(outcomes[2].decision == .doesNotFit(with: 1..<3))
  }
}
