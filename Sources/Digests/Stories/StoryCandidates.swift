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

  /// How many articles a worker looks at before it takes new ones.
  private static let block = 128

  /// Judges the pairs of indices, the smaller first, and gives what was found in ascending order of the
  /// pairs.
  ///
  /// - Parameter judge: Called on several threads; nil where there is nothing to find.
  static func find<Found: Sendable>(
    in articles: [WeighedSketch], workers: Int, _ judge: @Sendable (Int, Int) -> Found?
  ) -> [Found] {
    let listings = SideBySide.map(count: articles.count, workers: workers, grain: block) {
      listed(articles[$0])
    }
    let lists = Lists(listings)
    let blocks = (articles.count + block - 1) / block
    return SideBySide.map(count: blocks, workers: workers) { number in
      var neighbours = Neighbours(count: articles.count)
      var found: [Found] = []
      for article in number * block..<min(articles.count, (number + 1) * block) {
        for other in neighbours.nearest(article, in: lists) {
          if let pair = judge(article, other) { found.append(pair) }
        }
      }
      return found
    }.flatMap(\.self)
  }

  /// The heaviest features of an article.
  private static func listed(_ article: WeighedSketch) -> [StorySketch.Feature] {
    var terms = HeaviestFew<UInt32>(listings)
    for feature in article.terms { terms.add(feature.weight, feature.key) }
    var facts = HeaviestFew<UInt32>(listings)
    for feature in article.names { facts.add(feature.weight, feature.key) }
    for feature in article.numbers { facts.add(feature.weight, feature.key) }
    return (terms.entries + facts.entries).map { .init(key: $0.key, weight: $0.weight) }
  }

  /// Finds those that share most with an article. One a worker: its lists are as long as the day.
  private struct Neighbours {
    private var shared: [Float]
    private var touched: [Int] = []
    private var best = HeaviestFew<Int>(comparisons)

    init(count: Int) { shared = Array(repeating: 0, count: count) }

    /// The articles behind this one that share most with it, ascending.
    mutating func nearest(_ article: Int, in lists: Lists) -> [Int] {
      touched.removeAll(keepingCapacity: true)
      lists.forEachFollowing(article, atMost: window) { other, weight in
        if shared[other] == 0 { touched.append(other) }
        shared[other] += weight
      }
      best.removeAll()
      for other in touched {
        best.add(shared[other], other)
        shared[other] = 0
      }
      return best.entries.map(\.key).sorted()
    }
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
