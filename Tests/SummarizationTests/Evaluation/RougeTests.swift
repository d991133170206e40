import TestSupport
import Testing

@testable import Summarization

@Suite("ROUGE")
struct RougeTests {
  @Test("One-word grams, by hand: four of five words, four of six")
  func unigrams() {
    let score = compare("the cat sat on mats", "the cat was on the mats") {
      Rouge.nGrams(1, candidate: $0, reference: $1)
    }
    #expect(score.precision == 4.0 / 5)
    #expect(score.recall == 4.0 / 6)
    #expect(abs(score.f1 - 8.0 / 11) < 1e-12)
  }

  @Test("A word counts no more often than the other text has it")
  func clipped() {
    let score = compare("the the the the", "the cat the") {
      Rouge.nGrams(1, candidate: $0, reference: $1)
    }
    #expect(score.precision == 0.5)
    #expect(score.recall == 2.0 / 3)
  }

  @Test("Two-word grams, by hand: one of four, one of five")
  func bigrams() {
    let score = compare("the cat sat on mats", "the cat was on the mats") {
      Rouge.nGrams(2, candidate: $0, reference: $1)
    }
    #expect(score.precision == 1.0 / 4)
    #expect(score.recall == 1.0 / 5)
  }

  @Test("The longest common subsequence, by hand, may have gaps but keeps the order")
  func subsequence() {
    let score = compare("police kill the gunman", "police killed the gunman") {
      Rouge.longestSubsequence(candidate: $0, reference: $1)
    }
    #expect(score.precision == 3.0 / 4)
    let turned = compare("the gunman kill police", "police kill the gunman") {
      Rouge.longestSubsequence(candidate: $0, reference: $1)
    }
    #expect(turned.recall == 2.0 / 4)
  }

  @Test("The subsequence equals that of a plain recursion (seeded)")
  func subsequenceReference() {
    var random = SplitMix64(seed: 61)
    for _ in 0..<200 {
      let left = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        Int32.random(in: 0...3, using: &random)
      }
      let right = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        Int32.random(in: 0...3, using: &random)
      }
      let score = Rouge.longestSubsequence(candidate: left, reference: right)
      #expect(score.recall == Double(longest(left[...], right[...])) / Double(right.count))
    }
  }

  @Test("Texts that are the same have 1, texts with nothing in common and empty ones 0")
  func ends() {
    for n in 1...2 {
      #expect(Rouge.nGrams(n, candidate: [1, 2, 3], reference: [1, 2, 3]).f1 == 1)
      #expect(Rouge.nGrams(n, candidate: [1, 2, 3], reference: [4, 5]).f1 == 0)
      #expect(Rouge.nGrams(n, candidate: [], reference: [1]).f1 == 0)
      #expect(Rouge.nGrams(n, candidate: [1], reference: []).f1 == 0)
    }
    #expect(Rouge.longestSubsequence(candidate: [], reference: [1]).f1 == 0)
    #expect(Rouge.nGrams(2, candidate: [1], reference: [1]).f1 == 0)
  }

  @Test("Tokens are runs of letters and digits in lower case; vowel signs stay in their words")
  func tokens() {
    let tokenizer = RougeTokenizer()
    #expect(tokenizer.tokens("The CAT's 3.5") == tokenizer.tokens("the cat s 3 5"))
    #expect(tokenizer.tokens("नमस्ते, दुनिया!").count == 2)
    #expect(
      tokenizer.tokens("a b a") == [
        tokenizer.tokens("a")[0], tokenizer.tokens("b")[0], tokenizer.tokens("a")[0],
      ])
    #expect(tokenizer.tokens(" -- ").isEmpty)
  }

  private func compare(
    _ candidate: String, _ reference: String, by score: ([Int32], [Int32]) -> RougeScore
  ) -> RougeScore {
    let tokenizer = RougeTokenizer()
    return score(tokenizer.tokens(candidate), tokenizer.tokens(reference))
  }

  private func longest(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>) -> Int {
    guard let first = left.first, let other = right.first else { return 0 }
    if first == other { return 1 + longest(left.dropFirst(), right.dropFirst()) }
    return max(longest(left.dropFirst(), right), longest(left, right.dropFirst()))
  }
}
