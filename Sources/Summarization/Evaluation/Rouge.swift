/// ROUGE: how much of a reference summary a summary has, and how much of it is in the reference.
///
/// Source: C.-Y. Lin, "ROUGE: a package for automatic evaluation of summaries", 2004. ROUGE-L is the
/// sentence-blind form over the whole text, as in Google's `rouge-score`.
public struct RougeScore: Hashable, Sendable {
  /// 0 to 1.
  public var precision: Double
  public var recall: Double

  /// Their harmonic mean; over several references, the mean of the harmonic means.
  public var f1: Double

  init(precision: Double, recall: Double, f1: Double) {
    self.precision = precision
    self.recall = recall
    self.f1 = f1
  }

  init(matches: Int, candidate: Int, reference: Int) {
    let precision = candidate > 0 ? Double(matches) / Double(candidate) : 0
    let recall = reference > 0 ? Double(matches) / Double(reference) : 0
    let sum = precision + recall
    self.init(
      precision: precision, recall: recall, f1: sum > 0 ? 2 * precision * recall / sum : 0)
  }
}

/// Compares token sequences; tokens are numbers, so that a comparison costs nothing.
public enum Rouge {
  /// ROUGE-N: n-grams in common, each as often as in the text that has it less often.
  public static func nGrams(_ n: Int, candidate: [Int32], reference: [Int32]) -> RougeScore {
    let wanted = counts(n, reference)
    var matches = 0
    for (gram, count) in counts(n, candidate) { matches += min(count, wanted[gram] ?? 0) }
    return RougeScore(
      matches: matches, candidate: max(0, candidate.count - n + 1),
      reference: max(0, reference.count - n + 1))
  }

  /// ROUGE-L: the longest common subsequence.
  public static func longestSubsequence(candidate: [Int32], reference: [Int32]) -> RougeScore {
    var row = [Int](repeating: 0, count: reference.count + 1)
    for token in candidate {
      var diagonal = 0
      for index in reference.indices {
        let above = row[index + 1]
        row[index + 1] = token == reference[index] ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return RougeScore(
      matches: row.last ?? 0, candidate: candidate.count, reference: reference.count)
  }

  private static func counts(_ n: Int, _ tokens: [Int32]) -> [ArraySlice<Int32>: Int] {
    guard tokens.count >= n else { return [:] }
    var counts: [ArraySlice<Int32>: Int] = [:]
    for start in 0...(tokens.count - n) { counts[tokens[start..<start + n], default: 0] += 1 }
    return counts
  }
}
