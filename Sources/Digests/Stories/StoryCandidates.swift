/// Finds the pairs of articles that are worth a comparison, in time linear in the articles but for one
/// sort.
///
/// Each article is listed under its rarest terms, names and numbers. Beside each entry of a list only a
/// few others are looked at, and of all those only the ones that share most are compared: so neither a
/// story that all papers have nor a word of every article makes the work grow faster than the day.
struct StoryCandidates {
  /// Under how many terms, and as many names and numbers, an article is listed.
  private static let listings = 20
  /// How many articles after it are looked at in each list.
  private static let window = 12
  /// With how many others an article is compared.
  private static let comparisons = 16

  /// Calls `body` with pairs of indices, the smaller first, in ascending order.
  static func forEachPair(
    of articles: [WeighedSketch], _ body: (Int, Int) -> Void
  ) {
    let lists = Lists(articles.map(listed))
    var shared = [Float](repeating: 0, count: articles.count)
    var touched: [Int] = []
    for article in articles.indices {
      lists.forEachFollowing(article, atMost: window) { other, weight in
        if shared[other] == 0 { touched.append(other) }
        shared[other] += weight
      }
      for other in best(touched, shared) { body(article, other) }
      for other in touched { shared[other] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
  }

  /// The heaviest features of an article.
  private static func listed(_ article: WeighedSketch) -> [StorySketch.Feature] {
    heaviest(article.terms) + heaviest(article.names + article.numbers)
  }

  private static func heaviest(_ features: [StorySketch.Feature]) -> [StorySketch.Feature] {
    Array(features.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }.prefix(listings))
  }

  private static func best(_ others: [Int], _ shared: [Float]) -> [Int] {
    guard others.count > comparisons else { return others.sorted() }
    return others.sorted { (shared[$1], $0) < (shared[$0], $1) }.prefix(comparisons).sorted()
  }

  /// For each feature the articles listed under it, ascending.
  private struct Lists {
    /// Of all articles, one after the other: each feature's weight and where in the lists it stands.
    private var places: [(weight: Float, index: Int32)] = []
    /// Where in `places` each article begins, and where the last ends.
    private var starts: [Int] = [0]
    /// One list behind the other: the feature in the high half, the article in the low.
    private var entries: [UInt64]

    init(_ listings: [[StorySketch.Feature]]) {
      var order: [(entry: UInt64, place: Int32)] = []
      for (article, features) in listings.enumerated() {
        for feature in features {
          let entry = UInt64(feature.key) << 32 | UInt64(truncatingIfNeeded: article)
          order.append((entry, Int32(places.count)))
          places.append((feature.weight, 0))
        }
        starts.append(places.count)
      }
      order.sort { ($0.entry, $0.place) < ($1.entry, $1.place) }
      entries = order.map(\.entry)
      for (index, listed) in order.enumerated() {
        places[Int(listed.place)].index = Int32(index)
      }
    }

    /// Calls `body` with the articles that follow one in its lists, and what each list's feature weighs.
    func forEachFollowing(_ article: Int, atMost count: Int, _ body: (Int, Float) -> Void) {
      for (weight, index) in places[starts[article]..<starts[article + 1]] {
        let feature = entries[Int(index)] >> 32
        for entry in entries[(Int(index) + 1)...].prefix(count) {
          guard entry >> 32 == feature else { break }
          body(Int(UInt32(truncatingIfNeeded: entry)), weight)
        }
      }
    }
  }
}
