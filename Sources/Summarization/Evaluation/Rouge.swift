/// ROUGE: how much of a reference summary a summary has, and how much of it is in the reference.
///
/// Source: C.-Y. Lin, "ROUGE: a package for automatic evaluation of summaries", 2004.
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

/// The three scores of one summary against its references.
public struct RougeScores: Hashable, Sendable {
  /// Single tokens in common.
  public var rouge1: RougeScore
  /// Pairs of neighbours in common.
  public var rouge2: RougeScore
  /// The longest common subsequence of the whole texts, sentence-blind as `rougeL` of Google's `rouge-score`.
  public var rougeL: RougeScore

  /// In the order ROUGE-1, ROUGE-2, ROUGE-L.
  public var all: [RougeScore] { [rouge1, rouge2, rougeL] }
}

/// A text as ROUGE compares it. Tokens are numbers, and grams are sorted, so that comparing two texts is a
/// walk along both.
struct RougeText {
  let tokens: [Int32]
  private let unigrams: [UInt64]
  private let bigrams: [UInt64]

  init(_ tokens: [Int32]) {
    self.tokens = tokens
    unigrams = Self.grams(1, of: tokens).sorted()
    bigrams = Self.grams(2, of: tokens).sorted()
  }

  /// The grams of one or two tokens in the order of the text, each as one number.
  static func grams(_ length: Int, of tokens: [Int32]) -> [UInt64] {
    let numbers = tokens.map { UInt64(UInt32(bitPattern: $0)) }
    guard length > 1 else { return numbers }
    return zip(numbers, numbers.dropFirst()).map { $0 << 32 | $1 }
  }

  /// The scores of this text, measured against a reference.
  func scores(against reference: RougeText) -> RougeScores {
    RougeScores(
      rouge1: Self.compare(unigrams, reference.unigrams),
      rouge2: Self.compare(bigrams, reference.bigrams),
      rougeL: RougeScore(
        matches: longestCommonSubsequence(tokens, reference.tokens), candidate: tokens.count,
        reference: reference.tokens.count))
  }

  /// The means of the scores against each of the references.
  func scores(against references: [RougeText]) -> RougeScores {
    let scores = references.map { self.scores(against: $0) }
    return RougeScores(
      rouge1: mean(scores.map(\.rouge1)), rouge2: mean(scores.map(\.rouge2)),
      rougeL: mean(scores.map(\.rougeL)))
  }

  /// ROUGE-N: grams in common, each as often as in the text that has it less often.
  private static func compare(_ candidate: [UInt64], _ reference: [UInt64]) -> RougeScore {
    var (left, right, matches) = (0, 0, 0)
    while left < candidate.count, right < reference.count {
      if candidate[left] == reference[right] {
        matches += 1
        left += 1
        right += 1
      } else if candidate[left] < reference[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return RougeScore(matches: matches, candidate: candidate.count, reference: reference.count)
  }
}

private func mean(_ scores: [RougeScore]) -> RougeScore {
  let count = Double(max(1, scores.count))
  return RougeScore(
    precision: scores.reduce(0) { $0 + $1.precision } / count,
    recall: scores.reduce(0) { $0 + $1.recall } / count,
    f1: scores.reduce(0) { $0 + $1.f1 } / count)
}

/// The length of the longest common subsequence, 64 columns of the table at a time.
///
/// Source: H. Hyyrö, "Bit-parallel LCS-length computation revisited", 2004.
func longestCommonSubsequence(_ left: [Int32], _ right: [Int32]) -> Int {
  let width = (right.count + 63) / 64
  var places: [Int32: [Int]] = [:]
  for (index, token) in right.enumerated() { places[token, default: []].append(index) }
  // A bit of 0 is a column where the table steps up by one.
  var row = [UInt64](repeating: .max, count: width)
  var matches = [UInt64](repeating: 0, count: width)
  for token in left {
    guard let columns = places[token] else { continue }
    for column in columns { matches[column / 64] |= 1 << UInt64(column % 64) }
    var carry: UInt64 = 0
    for word in 0..<width {
      let (sum, overflow) = row[word].addingReportingOverflow(row[word] & matches[word])
      let (total, carryOverflow) = sum.addingReportingOverflow(carry)
      carry = overflow || carryOverflow ? 1 : 0
      row[word] = total | (row[word] & ~matches[word])
    }
    for column in columns { matches[column / 64] = 0 }
  }
  return row.reduce(0) { $0 + (~$1).nonzeroBitCount }
}
