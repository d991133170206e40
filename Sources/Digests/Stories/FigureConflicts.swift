import ArticleModel

/// Finds figures that articles of one story give differently for the same thing.
///
/// In one language two figures are of the same thing where a word beside them is the same and their
/// sentences have more in common. Across languages their sentences must share two names or a name and
/// another figure. A value that both articles give is in no conflict.
enum FigureConflicts {
  /// Values that differ by more are hardly of the same thing.
  private static let largestRatio = 4.0

  static func find(in articles: [DigestEntry]) -> [DailyDigest.Conflict] {
    // Of many copies the first few tell all there is.
    let articles = articles.prefix(12)
    let mentions = articles.enumerated().flatMap { index, entry in
      entry.figures.map { (article: index, mention: $0) }
    }
    let values = articles.map { Set($0.figures.map(\.key) + $0.sketch.numbers.map(\.key)) }
    let languages = articles.map(\.sketch.language)
    var parent = Array(mentions.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index { index = parent[index] }
      return index
    }
    for first in mentions.indices {
      for second in mentions.indices where second > first {
        let (a, b) = (mentions[first], mentions[second])
        guard a.article != b.article, a.mention.key != b.mention.key,
          !values[a.article].contains(b.mention.key), !values[b.article].contains(a.mention.key),
          isComparable(a.mention, b.mention)
        else { continue }
        let isSame =
          languages[a.article] == languages[b.article]
          ? countSameThing(a.mention, b.mention)
          : standInSameSentence(
            a.mention, b.mention, values[a.article], values[b.article])
        if isSame { parent[root(second)] = root(first) }
      }
    }
    var groups: [Int: [DailyDigest.Figure]] = [:]
    for index in mentions.indices {
      groups[root(index), default: []].append(mentions[index].mention.figure)
    }
    return groups.keys.sorted().compactMap { conflict(groups[$0] ?? []) }
  }

  /// One figure for each value, in the order of the articles.
  private static func conflict(_ figures: [DailyDigest.Figure]) -> DailyDigest.Conflict? {
    var distinct: [DailyDigest.Figure] = []
    for figure in figures where !distinct.contains(where: { $0.value == figure.value }) {
      distinct.append(figure)
    }
    return distinct.count > 1 ? DailyDigest.Conflict(figures: distinct) : nil
  }

  private static func isComparable(_ left: FigureMention, _ right: FigureMention) -> Bool {
    guard left.kind == right.kind, left.figure.currency == right.figure.currency else {
      return false
    }
    let (low, high) = (min(left.value, right.value), max(left.value, right.value))
    return low > 0 && high / low <= largestRatio
  }

  private static func countSameThing(_ left: FigureMention, _ right: FigureMention) -> Bool {
    guard left.things.contains(where: right.things.contains) else { return false }
    let shared = LineSketch.shared(left.sentence.terms, right.sentence.terms)
    let size = min(left.sentence.terms.count, right.sentence.terms.count)
    return shared >= 3 || (shared >= 2 && shared * 3 >= size)
  }

  /// Whether the sentences agree in names and other figures, and each has no other figure that the
  /// other article lacks.
  private static func standInSameSentence(
    _ left: FigureMention, _ right: FigureMention, _ leftValues: Set<UInt32>,
    _ rightValues: Set<UInt32>
  ) -> Bool {
    guard left.value >= 10, right.value >= 10 else { return false }
    let names = LineSketch.shared(left.sentence.names, right.sentence.names)
    let numbers = LineSketch.shared(left.sentence.numbers, right.sentence.numbers)
    guard names >= 2 || (names >= 1 && numbers >= 1) else { return false }
    return left.sentence.numbers.count { !rightValues.contains($0) } == 1
      && right.sentence.numbers.count { !leftValues.contains($0) } == 1
  }
}
