import ArticleModel
import TestSupport
import TextAnalysis
import Testing

@testable import Summarization

@Suite("Selection")
struct SelectionTests {
  @Test("A number of sentences is never passed", arguments: 0...12)
  func sentenceBudget(_ limit: Int) throws {
    let article = try TestArticle(bridgeStory)
    let summary = article.summarize(.sentences(limit))
    #expect(summary.sentences.count <= limit)
    #expect(summary.sentences.count >= min(limit, article.context.count) - 1)
    #expect(!summary.sentences.contains { $0.isTruncated })
  }

  @Test("A number of words is never passed", arguments: SummaryMethod.allCases)
  func wordBudget(_ method: SummaryMethod) throws {
    let article = try TestArticle(bridgeStory)
    for limit in 0...160 {
      let summary = article.summarize(.words(limit), method: method)
      #expect(words(of: summary, in: article) <= limit)
      #expect(limit == 0 || !summary.sentences.isEmpty)
    }
  }

  @Test("A number of characters is never passed, blanks between sentences among them")
  func characterBudget() throws {
    let article = try TestArticle(bridgeStory)
    for limit in stride(from: 0, through: 1000, by: 7) {
      let summary = article.summarize(.characters(limit))
      let text = article.lines(of: summary).joined(separator: " ")
      let marks = summary.sentences.count { $0.isTruncated }
      #expect(text.unicodeScalars.count + marks <= limit)
    }
  }

  @Test("Where no whole sentence fits, the best is cut at the end of a word and marked")
  func truncation() throws {
    let article = try TestArticle(bridgeStory)
    for limit in 1...4 {
      let summary = article.summarize(.words(limit), method: .lead)
      #expect(summary.sentences.map(\.isTruncated) == [true])
      #expect(words(of: summary, in: article) == limit)
    }
    #expect(
      article.lines(of: article.summarize(.words(3), method: .lead)) == ["The council of"])
    #expect(
      article.lines(of: article.summarize(.characters(13), method: .lead)) == ["The council"])
    // The ellipsis needs a place of its own.
    #expect(
      article.lines(of: article.summarize(.characters(12), method: .lead)) == ["The council"])
    #expect(article.lines(of: article.summarize(.characters(11), method: .lead)) == ["The"])
    // Not even a word fits.
    #expect(article.summarize(.characters(1), method: .lead).sentences.isEmpty)
  }

  @Test("A ratio takes its share of the words, and one sentence at least")
  func ratio() throws {
    let article = try TestArticle(bridgeStory)
    for ratio in [0.1, 0.3, 0.5, 0.8] {
      let summary = article.summarize(.ratio(ratio))
      let share = Double(words(of: summary, in: article)) / Double(article.context.wordTotal)
      #expect(share <= ratio || summary.sentences.count == 1)
    }
    #expect(article.summarize(.ratio(0.0001)).sentences.count == 1)
    #expect(article.summarize(.ratio(1)).sentences.count == article.context.count)
  }

  @Test("Sentences come in the order of the text, none twice", arguments: SummaryMethod.allCases)
  func order(_ method: SummaryMethod) throws {
    let article = try TestArticle(bridgeStory)
    for limit in 1...10 {
      let chosen = article.summarize(.sentences(limit), method: method).sentences
      #expect(chosen.map(\.sentence) == Set(chosen.map(\.sentence)).sorted())
      #expect(chosen.map(\.span.start) == chosen.map(\.span.start).sorted())
    }
  }

  @Test("Only the body is ever chosen", arguments: SummaryMethod.allCases)
  func rolesOfSentences(_ method: SummaryMethod) throws {
    let text =
      "---\nid: 7\n---\ndate 2026-03-02\nRiver rises after rain\n\nBy Staff Reporter\n\n"
      + "LONDON (Reuters) - Rain fell all night. The river rose by noon.\nWhat the council did\n"
      + "Image: AP\nIt closed the bridge.\nAlso read: How bridges are built\nSnow may follow.\n"
      + "(With inputs from ANI)"
    let article = try TestArticle(text)
    let others = article.document.sentences.filter { $0.role != .body }
    let roles: Set<BlockRole> = [.metadata, .title, .byline, .dateline, .heading, .credit, .aside]
    #expect(Set(others.map(\.role)) == roles)
    let chosen = article.summarize(.sentences(100), method: method).sentences.map(\.span)
    #expect(chosen.count == article.context.count)
    for span in chosen { #expect(!others.contains { $0.span.overlaps(span) }) }
  }

  @Test("A sentence that leans on the one before it brings it along")
  func antecedentComes() throws {
    let article = try leaning()
    let chosen = article.summarize(.sentences(2), weights: onlyQuery).sentences.map(\.sentence)
    #expect(chosen == [1, 2])
  }

  @Test("Where the sentence it leans on does not fit, it gives way")
  func antecedentGivesWay() throws {
    let article = try leaning()
    let chosen = article.summarize(.sentences(1), weights: onlyQuery).sentences.map(\.sentence)
    #expect(chosen.count == 1)
    #expect(chosen != [2])
  }

  @Test("No summary by rules opens with a sentence that leans on one left out", arguments: 1...9)
  func noDanglingSentence(_ limit: Int) throws {
    let article = try TestArticle(bridgeStory)
    let chosen = article.summarize(.sentences(limit)).sentences.map(\.sentence)
    for index in chosen where article.context.sentence(index).needsAntecedent {
      #expect(index == 0 || chosen.contains(index - 1))
    }
  }

  @Test("A chain of sentences that lean is taken from its start or not at all")
  func longChain() throws {
    let text =
      "Snow fell all day. Cows ate hay. Anna Crewe met the council. She spoke. She asked. She wept. "
      + "She prayed for the stone bridge. Rain may follow."
    let article = try TestArticle(text, query: "stone bridge")
    for limit in 1...8 {
      let chosen = article.summarize(.sentences(limit), weights: onlyQuery).sentences.map(
        \.sentence)
      #expect(chosen.contains(6) == (limit >= 5), "\(limit): \(chosen)")
      for index in chosen where (3...6).contains(index) { #expect(chosen.contains(index - 1)) }
    }
    let loose = article.summarize(
      .sentences(1), weights: onlyQuery.merging(["coherence": 0]) { $1 })
    #expect(loose.sentences.map(\.sentence) == [6])
  }

  @Test("A quotation is taken whole, with who says it")
  func wholeQuotation() throws {
    let text =
      "Snow fell all day. “The stone bridge is old. It will be closed,” said the mayor. Cows ate hay."
    let article = try TestArticle(text, query: "stone bridge")
    let two = article.summarize(.sentences(2), weights: onlyQuery).sentences.map(\.sentence)
    #expect(two == [1, 2])
    #expect(article.summarize(.sentences(1), weights: onlyQuery).sentences.map(\.sentence) != [1])
  }

  @Test("A sentence with half a pair of marks is not chosen, unless there is nothing else")
  func strayMark() throws {
    let text = "The stone bridge is (old. Snow fell all day. Cows ate hay."
    let article = try TestArticle(text, query: "stone bridge")
    let chosen = article.summarize(.sentences(1), weights: onlyQuery).sentences.map(\.sentence)
    #expect(chosen != [0] && chosen.count == 1)
    let alone = try TestArticle("The stone bridge is (old.")
    #expect(alone.summarize(.sentences(1)).sentences.count == 1)
  }

  @Test("What is said already loses against something new")
  func redundancy() throws {
    let text =
      "The council closed the bridge. The council closed the bridge again. Snow fell. "
      + "Cows ate hay."
    let article = try TestArticle(text, query: "council bridge closed")
    let weights = zeroed.merging(["query": 1, "position": 0.5]) { $1 }
    let greedy = article.summarize(
      .sentences(2), weights: weights.merging(["redundancy": 0]) { $1 })
    let varied = article.summarize(
      .sentences(2), weights: weights.merging(["redundancy": 1]) { $1 })
    #expect(greedy.sentences.map(\.sentence) == [0, 1])
    #expect(varied.sentences.map(\.sentence) == [0, 2])
  }

  @Test("An empty article and one without words have an empty summary", arguments: ["", "... !!!"])
  func empty(_ text: String) throws {
    for budget in [SummaryBudget.sentences(3), .words(10), .characters(50), .ratio(0.5)] {
      let summary = try TestArticle(text).summarize(budget)
      #expect(summary.sentences.isEmpty)
      #expect(summary.statistics == .init(sentences: 0, words: 0))
    }
  }

  @Test("Whatever a worker read before, a summary is the same", arguments: SummaryMethod.allCases)
  func determinism(_ method: SummaryMethod) throws {
    let fresh = try TestArticle(bridgeStory).summarize(.words(60), method: method)
    let analyzer = DocumentAnalyzer(store: try store())
    for text in [
      "Snow fell on the bridge. The mayor of Westford promised repairs.",
      String(bridgeStory.reversed()), "", "नदी का पुल बंद है।",
    ] {
      _ = try TestArticle(text, analyzer: analyzer).summarize(.sentences(2), method: method)
    }
    let again = try TestArticle(bridgeStory, analyzer: analyzer)
    let summary = again.summarize(.words(60), method: method)
    #expect(summary.sentences == fresh.sentences)
    #expect(summary.statistics == fresh.statistics)
  }

  @Test("One summarizer gives for each document what a new one gives")
  func reuse() throws {
    let summarizer = Summarizer()
    let texts = [bridgeStory, "One. Two. Three.", "", bridgeStory]
    for text in texts {
      let article = try TestArticle(text)
      let options = SummaryOptions(budget: .words(70))
      let reused = summarizer.summarize(
        article.document, text: article.analyzer.text, options: options,
        localeWeights: article.weights)
      #expect(reused.sentences == article.summarize(.words(70)).sentences)
    }
  }

  @Test("Explanations add up to the scores that chose")
  func explanation() throws {
    let article = try TestArticle(bridgeStory)
    let explanation = Summarizer().explain(
      article.document, text: article.analyzer.text, options: SummaryOptions(),
      localeWeights: article.weights)
    let scores = explanation.parts.compactMap(\.score)
    #expect(scores.count == article.context.count)
    #expect(scores.map(\.total).min() == 0 && scores.map(\.total).max() == 1)
    let sums = scores.map { $0.parts.reduce(0) { $0 + $1.contribution } }
    let order = { (values: [Double]) in values.indices.sorted { values[$0] > values[$1] } }
    #expect(order(sums) == order(scores.map(\.total)))
    #expect(
      explanation.parts.filter(\.isChosen).compactMap(\.index)
        == explanation.summary.sentences.map(\.sentence))
    for score in scores { #expect(score.parts.map(\.rule) == RuleRegistry.all.map(\.name)) }
  }

  /// Lazy greedy selection against looking at everything again in each round.
  @Test("The heap finds what a full search finds (seeded)")
  func lazyGreedy() throws {
    let article = try TestArticle(bridgeStory)
    let context = article.context
    var random = SplitMix64(seed: 51)
    let settings = SelectionSettings(weights: RuleWeights(["redundancy": 0.7]))
    for _ in 0..<300 {
      let scores = (0..<context.count).map { _ in Double.random(in: 0...1, using: &random) }
      let count = Int.random(in: 1...context.count, using: &random)
      let chosen = SentenceSelector().select(
        scores: scores, context: context, budget: .sentences(count), settings: settings,
        keepsAntecedents: false)
      #expect(chosen == fullSearch(scaled(scores), context, count: count, redundancy: 0.7))
    }
  }

  private func fullSearch(
    _ scores: [Double], _ context: ScoringContext, count: Int, redundancy: Double
  ) -> [Int] {
    var covered: Set<Int32> = []
    var chosen: Set<Int> = []
    while chosen.count < count {
      func gain(_ index: Int) -> Double {
        var all: Float = 0
        var repeated: Float = 0
        for term in context.terms[context.termRange(index)] {
          all += context.termWeights[Int(term)]
          if covered.contains(term) { repeated += context.termWeights[Int(term)] }
        }
        return scores[index] * (1 - redundancy * (all > 0 ? Double(repeated / all) : 0))
      }
      let left = (0..<context.count).filter { !chosen.contains($0) }
      guard let best = left.max(by: { (gain($0), -$0) < (gain($1), -$1) }) else { break }
      chosen.insert(best)
      covered.formUnion(context.terms[context.termRange(best)])
    }
    return chosen.sorted()
  }

  private func words(of summary: Summary, in article: TestArticle) -> Int {
    article.document.tokens.count { token in
      summary.sentences.contains { $0.span.contains(token.span) }
    }
  }

  /// The third sentence is asked for and leans on the second.
  private func leaning() throws -> TestArticle {
    try TestArticle(
      "Snow fell all day. The council met on Monday. It closed the old stone bridge. Cows ate hay.",
      query: "stone bridge")
  }

  private var zeroed: [String: Double] {
    Dictionary(uniqueKeysWithValues: RuleRegistry.all.map { ($0.name, 0) })
  }

  private var onlyQuery: [String: Double] { zeroed.merging(["query": 1, "redundancy": 0]) { $1 } }
}
