/// Finds the pairs of articles that are worth a comparison, in time linear in the articles.
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
    let listings = articles.map(listed)
    var lists = Lists(listings)
    var shared = [Float](repeating: 0, count: articles.count)
    var touched: [Int] = []
    for article in articles.indices {
      for feature in listings[article] {
        for other in lists.following(article, under: feature.key, atMost: window) {
          if shared[other] == 0 { touched.append(other) }
          shared[other] += feature.weight
        }
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
    private var numbers: [UInt32: Int32] = [:]
    private var starts: [Int32] = [0]
    private var articles: [Int32] = []
    /// Where in its list the article at hand stands: articles come in ascending order.
    private var cursors: [Int32] = []

    init(_ listings: [[StorySketch.Feature]]) {
      var sizes: [Int32] = []
      for features in listings {
        for feature in features {
          if let number = numbers[feature.key] {
            sizes[Int(number)] += 1
          } else {
            numbers[feature.key] = Int32(sizes.count)
            sizes.append(1)
          }
        }
      }
      for size in sizes { starts.append((starts.last ?? 0) + size) }
      cursors = Array(starts.dropLast())
      articles = Array(repeating: 0, count: Int(starts.last ?? 0))
      for (article, features) in listings.enumerated() {
        for feature in features {
          guard let number = numbers[feature.key].map(Int.init) else { continue }
          articles[Int(cursors[number])] = Int32(article)
          cursors[number] += 1
        }
      }
      cursors = Array(starts.dropLast())
    }

    /// The articles that follow one in a list. To be asked for in ascending order, once a feature.
    mutating func following(_ article: Int, under key: UInt32, atMost count: Int) -> [Int] {
      guard let number = numbers[key].map(Int.init) else { return [] }
      cursors[number] += 1
      let start = Int(cursors[number])
      let end = min(Int(starts[number + 1]), start + count)
      return start < end ? articles[start..<end].map(Int.init) : []
    }
  }
}
