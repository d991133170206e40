import TestSupport
import Testing

@testable import Summarization

@Suite("ROUGE")
struct RougeTests {
  @Test("One-word grams, by hand: four of five words, four of six")
  func unigrams() {
    let score = scores("the cat sat on mats", "the cat was on the mats").rouge1
    #expect(score.precision == 4.0 / 5)
    #expect(score.recall == 4.0 / 6)
    #expect(abs(score.f1 - 8.0 / 11) < 1e-12)
  }

  @Test("A word counts no more often than the other text has it")
  func clipped() {
    let score = scores("the the the the", "the cat the").rouge1
    #expect(score.precision == 0.5)
    #expect(score.recall == 2.0 / 3)
  }

  @Test("Two-word grams, by hand: one of four, one of five")
  func bigrams() {
    let score = scores("the cat sat on mats", "the cat was on the mats").rouge2
    #expect(score.precision == 1.0 / 4)
    #expect(score.recall == 1.0 / 5)
  }

  @Test("The longest common subsequence, by hand, may have gaps but keeps the order")
  func subsequence() {
    let score = scores("police kill the gunman", "police killed the gunman").rougeL
    #expect(score.precision == 3.0 / 4)
    let turned = scores("the gunman kill police", "police kill the gunman").rougeL
    #expect(turned.recall == 2.0 / 4)
  }

  @Test("The subsequence is as long as the textbook's table says, over words of bits too (seeded)")
  func subsequenceReference() {
    var random = SplitMix64(seed: 61)
    for longest in [8, 63, 64, 65, 130, 200] {
      for _ in 0..<60 {
        let left = tokens(atMost: longest, &random)
        let right = tokens(atMost: longest, &random)
        #expect(longestCommonSubsequence(left, right) == textbook(left, right))
      }
    }
    #expect(longestCommonSubsequence(Array(0..<200), Array(0..<200)) == 200)
  }

  @Test("Texts that are the same have 1, texts with nothing in common and empty ones 0")
  func ends() {
    for score in scores([1, 2, 3], [1, 2, 3]).all { #expect(score.f1 == 1) }
    for (left, right) in [([1, 2, 3], [4, 5]), ([], [1]), ([1], []), ([], [])]
      as [([Int32], [Int32])]
    {
      for score in scores(left, right).all { #expect(score.f1 == 0) }
    }
    #expect(scores([1], [1]).rouge2.f1 == 0)
  }

  @Test("Of several references the means count")
  func references() {
    let candidate = RougeText([1, 2])
    let scores = candidate.scores(against: [RougeText([1, 2]), RougeText([1, 3, 4, 5])])
    #expect(scores.rouge1.precision == (1 + 0.5) / 2)
    #expect(scores.rouge1.recall == (1 + 0.25) / 2)
    #expect(abs(scores.rouge1.f1 - (1 + 1.0 / 3) / 2) < 1e-12)
  }

  private func scores(_ candidate: String, _ reference: String) -> RougeScores {
    let tokenizer = RougeTokenizer(style: .ascii)
    return scores(tokenizer.tokens(candidate), tokenizer.tokens(reference))
  }

  private func scores(_ candidate: [Int32], _ reference: [Int32]) -> RougeScores {
    RougeText(candidate).scores(against: RougeText(reference))
  }

  private func tokens(atMost count: Int, _ random: inout SplitMix64) -> [Int32] {
    (0..<Int.random(in: 0...count, using: &random)).map { _ in
      Int32.random(in: 0...9, using: &random)
    }
  }

  private func textbook(_ left: [Int32], _ right: [Int32]) -> Int {
    var table = Array(repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for (row, token) in left.enumerated() {
      for (column, other) in right.enumerated() {
        table[row + 1][column + 1] =
          token == other
          ? table[row][column] + 1 : max(table[row][column + 1], table[row + 1][column])
      }
    }
    return table[left.count][right.count]
  }
}
