/// What came of a candidate sentence in the choice, and why.
public struct SelectionOutcome: Hashable, Sendable {
  /// Candidates are told by their index among the body sentences.
  public enum Decision: Hashable, Sendable {
    /// On its own merits, in this turn (from 0).
    case chosen(turn: Int)
    /// Because another, chosen in this turn, makes no sense without it.
    case broughtAlong(by: Int, turn: Int)
    /// As much of its beginning as the budget holds: no whole sentence fits.
    case cut
    /// What was left of the budget was too short for it and those it cannot do without (itself among them).
    case doesNotFit(with: Range<Int>)
    /// It makes no sense without something that is not there, or is too much.
    case incomplete
    /// The budget was full before its turn.
    case outscored
  }

  public var decision: Decision
  /// Its score less what repeats, when it was decided.
  public var gain: Double
  /// The share of its weighted terms that chosen sentences had said when it was decided.
  public var repetition: Double
  /// The chosen sentence that said most of those.
  public var coveredBy: Int?

  public var isChosen: Bool {
    switch decision {
    case .chosen, .broughtAlong, .cut: true
    case .doesNotFit, .incomplete, .outscored: false
    }
  }
}

/// Takes down what a selector does, as it does it; asked for by explanations alone.
final class SelectionTrace {
  private(set) var outcomes: [SelectionOutcome] = []
  private let context: ScoringContext
  private var isDecided: [Bool]
  private var turn = 0
  /// By term, the chosen candidate that said it first.
  private var sayer: [Int?]

  init(_ context: ScoringContext) {
    self.context = context
    sayer = Array(repeating: nil, count: context.document.termCount)
    isDecided = Array(repeating: false, count: context.count)
    outcomes = Array(
      repeating: SelectionOutcome(decision: .outscored, gain: 0, repetition: 0),
      count: context.count)
  }

  /// - Parameters:
  ///   - group: What is taken, the leader among it.
  ///   - gain: Of each candidate, before anything of the group is taken.
  func took(_ group: some Collection<Int>, for leader: Int, gain: (Int) -> Double) {
    for index in group {
      decide(
        index, index == leader ? .chosen(turn: turn) : .broughtAlong(by: leader, turn: turn),
        gain: gain(index))
    }
    for index in group {
      for place in context.termRange(index) {
        let term = Int(context.terms[place])
        if sayer[term] == nil { sayer[term] = index }
      }
    }
    turn += 1
  }

  func passedOver(_ candidate: Int, _ decision: SelectionOutcome.Decision, gain: Double) {
    decide(candidate, decision, gain: gain)
  }

  /// The choice is over; what was not decided never had its turn.
  func finish(gain: (Int) -> Double) {
    for index in outcomes.indices where !isDecided[index] {
      decide(index, .outscored, gain: gain(index))
    }
  }

  /// Nothing whole fitted, and the beginning of one candidate stands for all.
  func cut(_ candidate: Int) { outcomes[candidate].decision = .cut }

  private func decide(_ index: Int, _ decision: SelectionOutcome.Decision, gain: Double) {
    isDecided[index] = true
    var said: [Int: Float] = [:]
    var all: Float = 0
    for place in context.termRange(index) {
      let term = Int(context.terms[place])
      all += context.termWeights[term]
      if let sayer = sayer[term] { said[sayer, default: 0] += context.termWeights[term] }
    }
    let most = said.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let repeated = said.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
    outcomes[index] = SelectionOutcome(
      decision: decision, gain: gain, repetition: all > 0 ? Double(repeated / all) : 0,
      coveredBy: most?.key)
  }
}
