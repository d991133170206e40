/// Keeps sentences together that make no sense apart: a pronoun with the sentence it points back to, a
/// quotation with who says it, both halves of a bracket.
struct CoherenceGuard {
  /// The largest group that is taken as one.
  static let largestGroup = 6

  let context: ScoringContext
  /// Without it each sentence goes alone.
  let isOn: Bool

  /// The candidates that have to be chosen with one, itself among them and none that is chosen already; nil
  /// where they would be too many, or where it cannot be made whole.
  func group(of candidate: Int, isChosen: [Bool]) -> Range<Int>? {
    guard isOn else { return candidate..<candidate + 1 }
    var first = candidate
    while leansBack(first), !isChosen[first - 1] {
      first -= 1
      if candidate - first >= Self.largestGroup { return nil }
    }
    var last = candidate
    while context.sentence(last).continuesInNext {
      // Nothing follows that could make it whole.
      guard last + 1 < context.count else { return nil }
      if isChosen[last + 1] { break }
      last += 1
      if last - first >= Self.largestGroup { return nil }
    }
    let group = first..<last + 1
    return group.contains { context.sentence($0).hasStrayMark } ? nil : group
  }

  /// Whether a candidate needs the one before it. The first has none, and opens a summary as it opens its
  /// article.
  func leansBack(_ candidate: Int) -> Bool {
    candidate > 0 && context.sentence(candidate).leansOnPrevious
  }

  /// Whether a candidate may stand alone, be it cut.
  func standsAlone(_ candidate: Int) -> Bool {
    !isOn || !leansBack(candidate) && !context.sentence(candidate).hasStrayMark
  }
}
