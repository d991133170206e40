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
  /// The share of the body that the budget allows, 0 to 1.
  public private(set) var compression = 0.0
  public private(set) var queryTerms: [Int32] = []
  public private(set) var wordTotal = 0
  @exclusivity(unchecked) private var lastSeen: [Int32] = []
  @exclusivity(unchecked) private var slots: [Int32] = []

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
      termWeights.append(frequency > 0 ? 1 + logarithm(Float(frequency)) : 1)
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
    lastSeen.removeAll(keepingCapacity: true)
    lastSeen.append(contentsOf: repeatElement(-1, count: document.termCount))
    slots.removeAll(keepingCapacity: true)
    slots.append(contentsOf: repeatElement(0, count: document.termCount))
    termStarts.append(0)
    for (candidate, index) in candidates.enumerated() {
      for token in document.tokens[document.sentences[index].tokens] where token.isContent {
        let term = Int(token.term)
        if lastSeen[term] == Int32(candidate) {
          counts[Int(slots[term])] += 1
        } else {
          lastSeen[term] = Int32(candidate)
          slots[term] = Int32(terms.count)
          terms.append(token.term)
          counts.append(1)
        }
      }
      termStarts.append(terms.count)
    }
  }
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
