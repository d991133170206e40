import ArticleModel

/// How the selector trades score against repetition and length.
public struct SelectionSettings: Hashable, Sendable {
  /// How much a sentence loses for saying what is said already: 0 nothing, 1 all.
  public var redundancy: Double
  /// Scores are divided by the words to this power where words are what is limited.
  public var lengthExponent: Double

  /// Whether sentences that make no sense alone come with those they need.
  public var isCoherent: Bool

  /// As in weight files.
  public static let names = ["redundancy", "length-exponent", "coherence"]

  public init(weights: RuleWeights) {
    redundancy = min(1, max(0, weights["redundancy"]))
    lengthExponent = min(1, max(0, weights["length-exponent"]))
    isCoherent = weights["coherence"] > 0
  }
}

/// Picks sentences under a budget, the best first, each against what is picked already.
///
/// A sentence's gain is its score less the part that repeats (maximal marginal relevance, J. Carbonell
/// and J. Goldstein 1998, with the share of weighted terms that are covered already as similarity). A
/// gain can only fall as more is picked, so a heap that looks again at the top alone finds the best
/// (lazy greedy: M. Minoux 1978). A sentence that makes no sense alone comes with those it needs or not
/// at all (``CoherenceGuard``).
final class SentenceSelector {
  // Owned by one worker: accesses go unchecked, because the checks cost more than the work.
  @exclusivity(unchecked) private var isCovered: [Bool] = []
  @exclusivity(unchecked) private var isChosen: [Bool] = []
  /// Looked at and not taken; a neighbour's choice may make them fit.
  @exclusivity(unchecked) private var isSetAside: [Bool] = []
  @exclusivity(unchecked) private var heap = CandidateHeap()

  /// The chosen candidates, in the order of the text.
  ///
  /// - Parameter trace: Takes down what is done, where that is wanted.
  func select(
    scores: [Double], context: ScoringContext, budget: SummaryBudget, settings: SelectionSettings,
    keepsAntecedents: Bool, trace: SelectionTrace? = nil
  ) -> [Int] {
    let scores = scaled(scores)
    let keeper = CoherenceGuard(context: context, isOn: keepsAntecedents && settings.isCoherent)
    var chosen = choose(scores, context, budget, settings, keeper, trace)
    // A text without one whole sentence is better served with halves than with nothing.
    if chosen.isEmpty, keeper.isOn, !context.candidates.indices.contains(where: isWhole(keeper)) {
      let loose = CoherenceGuard(context: context, isOn: false)
      chosen = choose(scores, context, budget, settings, loose, trace)
    }
    return chosen
  }

  private func isWhole(_ keeper: CoherenceGuard) -> (Int) -> Bool {
    let none = Array(repeating: false, count: keeper.context.count)
    return { keeper.group(of: $0, isChosen: none) != nil }
  }

  private func choose(
    _ scores: [Double], _ context: ScoringContext, _ budget: SummaryBudget,
    _ settings: SelectionSettings, _ keeper: CoherenceGuard, _ trace: SelectionTrace?
  ) -> [Int] {
    var meter = BudgetMeter(budget, context: context)
    prepare(context)
    let usesLength = meter.countsWords
    func gain(_ candidate: Int) -> Double {
      self.gain(candidate, scores, context, settings, usesLength)
    }
    for index in 0..<context.count { heap.push(.init(candidate: index, gain: gain(index))) }
    while let top = heap.pop(), !meter.isFull {
      if isChosen[top.candidate] { continue }
      guard let group = keeper.group(of: top.candidate, isChosen: isChosen) else {
        trace?.passedOver(top.candidate, .incomplete, gain: top.gain)
        isSetAside[top.candidate] = true
        continue
      }
      let mean = group.reduce(0) { $0 + gain($1) } / Double(group.count)
      if mean < top.gain, let next = heap.top, mean < next.gain {
        heap.push(.init(candidate: top.candidate, gain: mean))
        continue
      }
      guard meter.take(group) else {
        trace?.passedOver(top.candidate, .doesNotFit(with: group), gain: mean)
        isSetAside[top.candidate] = true
        continue
      }
      trace?.took(group, for: top.candidate, gain: gain)
      take(group, context)
      for neighbour in [group.lowerBound - 1, group.upperBound]
      where isSetAside.indices.contains(neighbour) && isSetAside[neighbour] {
        isSetAside[neighbour] = false
        heap.push(.init(candidate: neighbour, gain: gain(neighbour)))
      }
    }
    trace?.finish(gain: gain)
    return isChosen.indices.filter { isChosen[$0] }
  }

  private func prepare(_ context: ScoringContext) {
    isCovered = Array(repeating: false, count: context.document.termCount)
    isChosen = Array(repeating: false, count: context.count)
    isSetAside = isChosen
    heap.removeAll()
  }

  private func gain(
    _ index: Int, _ scores: [Double], _ context: ScoringContext, _ settings: SelectionSettings,
    _ usesLength: Bool
  ) -> Double {
    var all: Float = 0
    var repeated: Float = 0
    for position in context.termRange(index) {
      let term = Int(context.terms[position])
      all += context.termWeights[term]
      if isCovered[term] { repeated += context.termWeights[term] }
    }
    let share = all > 0 ? Double(repeated / all) : 0
    let fresh = scores[index] * (1 - settings.redundancy * share)
    guard usesLength, settings.lengthExponent > 0 else { return fresh }
    let words = Double(max(1, context.wordCounts[index]))
    return fresh * power(20 / words, settings.lengthExponent)
  }

  private func take(_ group: Range<Int>, _ context: ScoringContext) {
    for index in group {
      isChosen[index] = true
      for position in context.termRange(index) { isCovered[Int(context.terms[position])] = true }
    }
  }
}

/// Keeps count of what is left of a budget.
struct BudgetMeter {
  private let context: ScoringContext
  private let unit: Unit
  private var left: Int
  private var isEmpty = true
  /// A ratio always gives one sentence.
  private let isOneFree: Bool

  private enum Unit { case sentences, words, characters }

  init(_ budget: SummaryBudget, context: ScoringContext) {
    self.context = context
    var isOneFree = false
    switch budget {
    case .sentences(let count): (unit, left) = (.sentences, count)
    case .words(let count): (unit, left) = (.words, count)
    case .characters(let count): (unit, left) = (.characters, count)
    case .ratio(let ratio):
      (unit, left) = (.words, Int(ratio * Double(context.wordTotal)))
      isOneFree = true
    }
    self.isOneFree = isOneFree
  }

  var isFull: Bool { left <= 0 && !(isEmpty && isOneFree) }
  var countsWords: Bool { unit != .sentences }

  /// Takes a group of candidates if all of it fits.
  mutating func take(_ group: some Collection<Int>) -> Bool {
    let cost = group.reduce(0) { $0 + self.cost($1) } + blanks(group.count)
    guard cost <= left || (isEmpty && isOneFree && group.count == 1) else { return false }
    left -= cost
    isEmpty = false
    return true
  }

  private func cost(_ candidate: Int) -> Int {
    switch unit {
    case .sentences: 1
    case .words: context.wordCounts[candidate]
    case .characters: scalarCount(context.text, context.sentence(candidate).span.range)
    }
  }

  private func blanks(_ count: Int) -> Int {
    unit == .characters ? (isEmpty ? count - 1 : count) : 0
  }
}

/// Unicode scalars in a range of UTF-16.
func scalarCount(_ text: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> Int {
  range.reduce(0) { $0 + (text[$1] & 0xFC00 == 0xDC00 ? 0 : 1) }
}

/// A binary heap of candidates, the highest gain on top, the earlier one where gains are equal.
struct CandidateHeap {
  struct Entry {
    var candidate: Int
    var gain: Double
    func isBetter(than other: Entry) -> Bool {
      gain > other.gain || (gain == other.gain && candidate < other.candidate)
    }
  }

  private var entries: [Entry] = []
  var top: Entry? { entries.first }

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  mutating func push(_ entry: Entry) {
    entries.append(entry)
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard entries[child].isBetter(than: entries[parent]) else { break }
      entries.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> Entry? {
    guard let top = entries.first else { return nil }
    let last = entries.removeLast()
    guard !entries.isEmpty else { return top }
    entries[0] = last
    var parent = 0
    while true {
      var best = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count {
        if entries[child].isBetter(than: entries[best]) { best = child }
      }
      if best == parent { return top }
      entries.swapAt(parent, best)
      parent = best
    }
  }
}
