/// Counts in how many articles each term stands, in bounded memory.
///
/// Where there are too many terms the rarest are forgotten, those of one article first (lossy counting:
/// G. Manku and R. Motwani, "Approximate frequency counts over data streams", 2002). The same articles in
/// the same order give the same counts.
public struct TermCounter: Sendable {
  /// Of all languages together.
  public static let defaultLimit = 1_000_000

  private let limit: Int
  private var languages: [String: TermStatistics.Language] = [:]
  private var size = 0

  /// - Parameter limit: More terms are not kept.
  public init(limit: Int = defaultLimit) { self.limit = max(1, limit) }

  /// Counts an article.
  ///
  /// - Parameter terms: Its stems, each once.
  public mutating func add(_ terms: [String], language: String) {
    var known = languages.removeValue(forKey: language) ?? TermStatistics.Language()
    size -= known.counts.count
    known.articles += 1
    for term in terms { known.counts[term, default: 0] += 1 }
    size += known.counts.count
    languages[language] = known
    var least = 1
    while size > limit {
      least += 1
      forget(below: least)
    }
  }

  /// What was counted; terms of one article alone, which are as rare as unknown ones, are left out.
  public func statistics() -> TermStatistics {
    var counter = self
    counter.forget(below: 2)
    return TermStatistics(languages: counter.languages)
  }

  private mutating func forget(below least: Int) {
    size = 0
    for (language, known) in languages {
      let kept = known.counts.filter { $0.value >= least }
      languages[language]?.counts = kept
      size += kept.count
    }
  }
}
