/// Sentences of frequent words, which count less once they are said.
///
/// Source: A. Nenkova and L. Vanderwende, "The impact of frequency on summarization", 2005. Of the sentences
/// with the likeliest word the one whose words are likeliest on average is taken; the chances of its words
/// are squared; and so on.
struct SumBasic {
  private let context: ScoringContext
  private var chances: [Double]
  private let sentencesWith: [[Int]]
  private let trace: SelectionTrace?

  init(_ context: ScoringContext, trace: SelectionTrace? = nil) {
    self.context = context
    self.trace = trace
    chances = Self.chances(context)
    var sentencesWith = [[Int]](repeating: [], count: context.document.termCount)
    for index in 0..<context.count {
      for place in context.termRange(index) {
        sentencesWith[Int(context.terms[place])].append(index)
      }
    }
    self.sentencesWith = sentencesWith
  }

  /// The average chance of the words of each candidate, before anything is said.
  static func scores(_ context: ScoringContext) -> [Double] {
    let chances = chances(context)
    return (0..<context.count).map { average($0, chances, context) }
  }

  /// The candidates chosen, in the order of the text. A word whose sentences are all taken or too long is
  /// passed over; sentences without content words come last.
  mutating func choose(within meter: inout BudgetMeter) -> [Int] {
    var isOpen = [Bool](repeating: true, count: context.count)
    var words = CandidateHeap()
    for term in chances.indices where !sentencesWith[term].isEmpty {
      words.push(.init(candidate: term, gain: chances[term]))
    }
    while !meter.isFull, let word = words.pop() {
      // The chance may have fallen since.
      if chances[word.candidate] < word.gain {
        words.push(.init(candidate: word.candidate, gain: chances[word.candidate]))
      } else if take(bestWith: word.candidate, &isOpen, &meter) {
        words.push(.init(candidate: word.candidate, gain: chances[word.candidate]))
      }
    }
    for index in isOpen.indices where isOpen[index] {
      if meter.isFull { break }
      if meter.take([index]) {
        trace?.took([index], for: index) { Self.average($0, chances, context) }
        isOpen[index] = false
      } else {
        passOver(index)
      }
    }
    trace?.finish { Self.average($0, chances, context) }
    return isOpen.indices.filter { !isOpen[$0] }
  }

  private mutating func take(
    bestWith term: Int, _ isOpen: inout [Bool], _ meter: inout BudgetMeter
  ) -> Bool {
    let open = sentencesWith[term].filter { isOpen[$0] }
    let ranked = open.map { (sentence: $0, average: Self.average($0, chances, context)) }
      .sorted { $0.average > $1.average || ($0.average == $1.average && $0.sentence < $1.sentence) }
    guard let taken = ranked.first(where: { meter.take([$0.sentence]) }) else {
      for entry in ranked { passOver(entry.sentence) }
      return false
    }
    trace?.took([taken.sentence], for: taken.sentence) { Self.average($0, chances, context) }
    isOpen[taken.sentence] = false
    for place in context.termRange(taken.sentence) {
      let term = Int(context.terms[place])
      chances[term] *= chances[term]
    }
    return true
  }

  private func passOver(_ index: Int) {
    trace?.passedOver(
      index, .doesNotFit(with: index..<index + 1), gain: Self.average(index, chances, context))
  }

  private static func chances(_ context: ScoringContext) -> [Double] {
    var chances = [Double](repeating: 0, count: context.document.termCount)
    var total = 0.0
    for place in context.terms.indices {
      chances[Int(context.terms[place])] += Double(context.counts[place])
      total += Double(context.counts[place])
    }
    return chances.map { total > 0 ? $0 / total : 0 }
  }

  private static func average(
    _ index: Int, _ chances: [Double], _ context: ScoringContext
  ) -> Double {
    var (sum, words) = (0.0, 0.0)
    for place in context.termRange(index) {
      sum += chances[Int(context.terms[place])] * Double(context.counts[place])
      words += Double(context.counts[place])
    }
    return words > 0 ? sum / words : 0
  }
}
