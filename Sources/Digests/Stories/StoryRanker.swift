import ArticleModel
import Summarization

/// Weighs the stories of a day against each other.
struct StoryRanker {
  /// What each part gives at most.
  private static let weights = (sources: 0.5, recency: 0.1, length: 0.2, centrality: 0.2)
  /// From so many sources on more do not count.
  private static let manySources: Float = 12
  /// A longer article is no more important.
  private static let longArticle = 400.0

  private let rarity: FeatureRarity

  init(_ rarity: FeatureRarity) { self.rarity = rarity }

  func ranking(of group: [DigestEntry]) -> DailyDigest.Ranking {
    var ranking = DailyDigest.Ranking()
    let sources = Set(group.map { $0.article.source ?? $0.article.id }).count
    ranking.sources =
      Self.weights.sources
      * Double(min(1, logarithm(Float(sources)) / logarithm(Self.manySources)))
    ranking.recency = Self.weights.recency * recency(of: group)
    let words = Double(group.map(\.words).max() ?? 0)
    ranking.length = Self.weights.length * min(1, words / Self.longArticle)
    ranking.centrality = Self.weights.centrality * centrality(of: group)
    return ranking
  }

  /// How late in the day its last article appeared, 0 to 1; half where no record gives a time.
  private func recency(of group: [DigestEntry]) -> Double {
    guard let last = group.compactMap(\.minute).max() else { return 0.5 }
    return Double(last) / 1440
  }

  /// The share of its lead's terms that articles of other stories have too.
  private func centrality(of group: [DigestEntry]) -> Double {
    guard let terms = group.first?.sketch.terms, !terms.isEmpty else { return 0 }
    let shared = terms.count { rarity.frequency(of: $0.key) > group.count }
    return Double(shared) / Double(terms.count)
  }
}
