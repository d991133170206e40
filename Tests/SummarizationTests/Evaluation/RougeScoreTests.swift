import Foundation
import Testing

@testable import Summarization

/// Pairs of texts with the scores that Google's `rouge-score` gave them (`rouge-score/make.py`).
@Suite("Equality with rouge-score")
struct RougeScoreTests {
  private struct Pair: Decodable {
    var candidate: String
    var reference: String
    /// Precision, recall and F1.
    var rouge1: [Double]
    var rouge2: [Double]
    var rougeL: [Double]
    var stemmed: Stemmed

    struct Stemmed: Decodable {
      var rouge1: [Double]
      var rouge2: [Double]
      var rougeL: [Double]
    }

    func scores(stems: Bool) -> [[Double]] {
      stems ? [stemmed.rouge1, stemmed.rouge2, stemmed.rougeL] : [rouge1, rouge2, rougeL]
    }
  }

  @Test("English has the scores of rouge-score to 1e-6", arguments: [false, true])
  func equality(stems: Bool) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("rouge-score/pairs.jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    #expect(lines.count == 60)
    let rules = try store().rules(for: "en-IN")
    let tokenizer = RougeTokenizer(rules: rules, stems: stems)
    for line in lines {
      let pair = try JSONDecoder().decode(Pair.self, from: Data(line.utf8))
      let scores = RougeText(tokenizer.tokens(pair.candidate))
        .scores(against: RougeText(tokenizer.tokens(pair.reference)))
      for (score, wanted) in zip(scores.all, pair.scores(stems: stems)) {
        for (value, expected) in zip([score.precision, score.recall, score.f1], wanted) {
          #expect(abs(value - expected) < 1e-6, "\(pair.candidate) | \(pair.reference)")
        }
      }
    }
  }
}
