/// Puts articles that tell the same story together.
///
/// The likest pair is joined first, then the next. Two groups are joined only where their members are
/// alike on average, so that no chain of small likenesses makes one story of two.
public enum StoryGrouper {
  /// How many members of a group speak for it.
  private static let speakers = 5
  /// The average likeness that groups need; single pairs need 1.
  private static let averageNeeded: Float = 0.8

  /// - Parameters:
  ///   - sketches: In an order that does not depend on how they were read.
  ///   - workers: How many processors are used at most.
  /// - Returns: The groups as ascending indices, ordered by their first.
  public static func groups(of sketches: [StorySketch], workers: Int = 1) -> [[Int]] {
    groups(of: sketches, FeatureRarity(sketches), workers: workers)
  }

  /// - Parameter rarity: Of the sketches' features.
  static func groups(
    of sketches: [StorySketch], _ rarity: FeatureRarity, workers: Int
  ) -> [[Int]] {
    let articles = SideBySide.map(count: sketches.count, workers: workers, grain: 64) {
      WeighedSketch(sketches[$0], rarity)
    }
    var pairs = StoryCandidates.find(in: articles, workers: workers) { first, second in
      let likeness = articles[first].likeness(to: articles[second])
      return likeness >= 1 ? Pair(likeness: likeness, first: first, second: second) : nil
    }
    pairs.sort { ($1.likeness, $0.first, $0.second) < ($0.likeness, $1.first, $1.second) }
    var groups = articles.indices.map { [$0] }
    var groupOf = Array(articles.indices)
    for pair in pairs {
      let (left, right) = (groupOf[pair.first], groupOf[pair.second])
      guard left != right, areAlike(groups[left], groups[right], articles) else { continue }
      let (kept, gone) = groups[left].count >= groups[right].count ? (left, right) : (right, left)
      for member in groups[gone] { groupOf[member] = kept }
      groups[kept] += groups[gone]
      groups[gone] = []
    }
    return groups.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private struct Pair {
    var likeness: Float
    var first: Int
    var second: Int
  }

  private static func areAlike(
    _ left: [Int], _ right: [Int], _ articles: [WeighedSketch]
  ) -> Bool {
    let (left, right) = (left.sorted().prefix(speakers), right.sorted().prefix(speakers))
    var sum: Float = 0
    for first in left {
      for second in right { sum += articles[first].likeness(to: articles[second]) }
    }
    return sum >= averageNeeded * Float(left.count * right.count)
  }
}
