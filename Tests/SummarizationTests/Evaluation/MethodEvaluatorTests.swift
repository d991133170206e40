import Testing

@testable import Summarization

@Suite("Evaluation of methods")
struct MethodEvaluatorTests {
  private let reference =
    "The council voted to close the old bridge. The repair will cost 2.5 million pounds."

  @Test("The oracle is at least as good as every other method, and no summary passes the budget")
  func oracle() throws {
    let scores = try evaluate(EvaluatedMethod.all)
    let values = scores.methods.map { $0.rouge.rouge1.f1 + $0.rouge.rouge2.f1 }
    #expect(scores.referenceWords == 15)
    #expect(values.last == values.max())
    for method in scores.methods { #expect(method.words <= 15) }
  }

  @Test("The greedy search finds what trying every choice finds, where that is a sentence or two")
  func exhaustive() throws {
    let article = try TestArticle(bridgeStory)
    let tokenizer = RougeTokenizer(style: .ascii)
    let references = [RougeText(tokenizer.tokens(reference))]
    let oracle = Oracle(references: references, tokenizer: tokenizer)
    for budget in [1, 2] {
      let summary = oracle.summary(of: article.context, budget: .sentences(budget))
      var best = 0.0
      for first in article.candidates {
        for second in budget == 1 ? [""] : article.candidates where second != first {
          best = max(best, value(first + " " + second, references, tokenizer))
        }
      }
      // Pairs over the join of sentences are not looked at: less than a hundredth here.
      #expect(value(summary, references, tokenizer) > best - 0.01)
    }
  }

  @Test("Where not one sentence fits, the oracle cuts the best as the others cut theirs")
  func cut() throws {
    let scores = try evaluate([.method(.lead), .oracle], budget: .words(4))
    #expect(scores.methods.map(\.words) == [4, 4])
    #expect(scores.methods[1].rouge.rouge1.f1 >= scores.methods[0].rouge.rouge1.f1)
    #expect(scores.methods[1].rouge.rouge1.precision == 1)
  }

  @Test("A budget of its own, and summaries that the record brings")
  func candidates() throws {
    let scores = try evaluate(
      [.method(.lead), .candidate("other")], budget: .sentences(1),
      candidates: ["other": reference])
    #expect(scores.methods[1].rouge.rouge1.f1 == 1)
    #expect(scores.methods[1].words == 15)
    #expect(scores.methods[0].words == 18)
  }

  @Test("Budgets of scripts without blanks count words, not the characters that ROUGE counts")
  func japanese() throws {
    let article = try TestArticle("橋は木曜日に開通した。住民は雨の中で喜んだ。通行料は三十五円だ。", locale: "ja")
    let scores = try MethodEvaluator(
      methods: [.method(.lead)], options: SummaryOptions(), budget: nil, stems: false
    ).evaluate(
      article.document, by: article.analyzer, references: ["橋は木曜日に開通した。"], candidates: [:],
      queryTerms: [])
    #expect(scores.referenceWords < 10)
    #expect(scores.methods[0].rouge.rouge1.f1 == 1)
  }

  @Test("Names of methods are read as they are written")
  func names() {
    for method in EvaluatedMethod.all { #expect(EvaluatedMethod(name: method.name) == method) }
    #expect(EvaluatedMethod(name: "best") == nil)
  }

  private func evaluate(
    _ methods: [EvaluatedMethod], budget: SummaryBudget? = nil, candidates: [String: String] = [:]
  ) throws -> RecordScores {
    let article = try TestArticle(bridgeStory)
    return try MethodEvaluator(
      methods: methods, options: SummaryOptions(), budget: budget, stems: false
    ).evaluate(
      article.document, by: article.analyzer, references: [reference], candidates: candidates,
      queryTerms: [])
  }

  private func value(
    _ text: String, _ references: [RougeText], _ tokenizer: RougeTokenizer
  ) -> Double {
    let scores = RougeText(tokenizer.tokens(text)).scores(against: references)
    return scores.rouge1.f1 + scores.rouge2.f1
  }
}
