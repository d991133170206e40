import ArticleModel
import TextAnalysis

/// What the rules look at: the candidate sentences of one document with their content terms.
///
/// Reused from one document to the next. Terms of sentence `i` are
/// `terms[termStarts[i]..<termStarts[i + 1]]`, each once, with its count beside it.
public final class ScoringContext {
  // Owned by one worker, written by load(_:text:queryTerms:) alone: accesses go unchecked, because the
  // checks cost more than the work.
  @exclusivity(unchecked) public private(set) var document = Document()
  /// The document's text in UTF-16; valid while the document is the analyzer's last.
  @exclusivity(unchecked) public private(set) var text = UnsafeBufferPointer<UInt16>(
    start: nil, count: 0)
  /// Indices into `document.sentences` of the body sentences with at least one word.
  @exclusivity(unchecked) public private(set) var candidates: [Int] = []
  /// Words of each candidate, stop words included.
  @exclusivity(unchecked) public private(set) var wordCounts: [Int] = []
  @exclusivity(unchecked) public private(set) var termStarts: [Int] = []
  @exclusivity(unchecked) public private(set) var terms: [Int32] = []
  @exclusivity(unchecked) public private(set) var counts: [Float] = []
  /// What a term is worth, by term: 1 + ln(frequency).
  @exclusivity(unchecked) public private(set) var termWeights: [Float] = []
  /// The same times how rare the term is elsewhere (``Document/termRarities``); empty without statistics.
  @exclusivity(unchecked) private var rareTermWeights: [Float] = []
  /// The share of the body that the budget allows, 0 to 1.
  public private(set) var compression = 0.0
  public private(set) var queryTerms: [Int32] = []
  public private(set) var wordTotal = 0
  /// By term: the candidate that held it last, and its place in `terms`.
  @exclusivity(unchecked) private var lastPlaces: [TermPlace] = []

  private struct TermPlace {
    var candidate: Int32 = -1
    var place: Int32 = 0
  }

  public init() {}

  /// Prepares a document for scoring.
  public func load(
    _ document: Document, text: UnsafeBufferPointer<UInt16>, queryTerms: [Int32] = []
  ) {
    self.document = document
    self.text = text
    self.queryTerms = queryTerms
    findCandidates()
    indexTerms()
    termWeights.removeAll(keepingCapacity: true)
    for frequency in document.termFrequencies {
      // The logarithm of 1, which is what most terms have, is 0.
      termWeights.append(frequency > 1 ? 1 + logarithm(Float(frequency)) : 1)
    }
    rareTermWeights.removeAll(keepingCapacity: true)
    if !document.termRarities.isEmpty { weighByRarity(document.termRarities) }
  }

  /// A query may have brought terms that came after the rarities; no sentence has them.
  private func weighByRarity(_ rarities: [Float]) {
    for (term, weight) in termWeights.enumerated() {
      rareTermWeights.append(term < rarities.count ? weight * rarities[term] : weight)
    }
  }

  /// Sets the share of the text a budget allows.
  public func setBudget(_ budget: SummaryBudget) {
    let total = max(1, wordTotal)
    let share =
      switch budget {
      case .sentences(let count): Double(count) / Double(max(1, candidates.count))
      case .words(let count): Double(count) / Double(total)
      case .characters(let count): Double(count) / Double(max(1, characterTotal))
      case .ratio(let ratio): ratio
      }
    compression = min(1, max(0, share))
  }

  public var count: Int { candidates.count }

  public func sentence(_ candidate: Int) -> Sentence { document.sentences[candidates[candidate]] }

  /// Terms of a candidate, as indices into `terms` and `counts`.
  @inlinable
  public func termRange(_ candidate: Int) -> Range<Int> {
    termStarts[candidate]..<termStarts[candidate + 1]
  }

  private var characterTotal: Int {
    candidates.reduce(0) { $0 + document.sentences[$1].span.count }
  }

  private func findCandidates() {
    candidates.removeAll(keepingCapacity: true)
    wordCounts.removeAll(keepingCapacity: true)
    wordTotal = 0
    for (index, sentence) in document.sentences.enumerated()
    where sentence.role == .body && !sentence.tokens.isEmpty {
      candidates.append(index)
      wordCounts.append(sentence.tokens.count)
      wordTotal += sentence.tokens.count
    }
  }

  private func indexTerms() {
    termStarts.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    lastPlaces.removeAll(keepingCapacity: true)
    lastPlaces.append(contentsOf: repeatElement(TermPlace(), count: document.termCount))
    termStarts.append(0)
    let sentences = document.sentences
    document.tokens.withUnsafeBufferPointer { tokens in
      lastPlaces.withUnsafeMutableBufferPointer { lastPlaces in
        for (candidate, index) in candidates.enumerated() {
          for token in tokens[sentences[index].tokens] where token.isContent {
            let term = Int(token.term)
            if lastPlaces[term].candidate == Int32(truncatingIfNeeded: candidate) {
              counts[Int(lastPlaces[term].place)] += 1
            } else {
              lastPlaces[term] = TermPlace(
                candidate: Int32(truncatingIfNeeded: candidate),
                place: Int32(truncatingIfNeeded: terms.count))
              terms.append(token.term)
              counts.append(1)
            }
          }
          termStarts.append(terms.count)
        }
      }
    }
  }

  /// Calls `body` with the candidates' terms as plain memory, for loops over all of them; the weights
  /// count how rare a term is elsewhere, where that is known.
  func withTermVectors<Result>(_ body: (TermVectors) -> Result) -> Result {
    termStarts.withUnsafeBufferPointer { starts in
      terms.withUnsafeBufferPointer { terms in
        counts.withUnsafeBufferPointer { counts in
          (rareTermWeights.isEmpty ? termWeights : rareTermWeights).withUnsafeBufferPointer {
            weights in
            body(TermVectors(starts: starts, terms: terms, counts: counts, weights: weights))
          }
        }
      }
    }
  }
}

/// A context's terms, as ``ScoringContext`` lays them out.
struct TermVectors {
  let starts: UnsafeBufferPointer<Int>
  let terms: UnsafeBufferPointer<Int32>
  let counts: UnsafeBufferPointer<Float>
  /// By term.
  let weights: UnsafeBufferPointer<Float>

  func range(_ candidate: Int) -> Range<Int> { starts[candidate]..<starts[candidate + 1] }
}

/// How much a summary may hold.
public enum SummaryBudget: Hashable, Sendable {
  case sentences(Int)
  /// Words as the word segmenter counts them.
  case words(Int)
  /// Unicode scalars, with one blank between sentences.
  case characters(Int)
  /// A share of the article's words, above 0 and up to 1.
  case ratio(Double)
}
