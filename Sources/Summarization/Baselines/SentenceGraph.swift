/// Sentences as nodes, similarities as edges, and the stationary distribution of a walk over them.
///
/// Edges come from an inverted index, so that only sentences with a term in common meet.
struct SentenceGraph {
  private var edges: [[(node: Int, weight: Double)]]

  /// - Parameter weight: The weight of the edge between two sentences, from the sum of the products of
  ///   their shared terms' weights; 0 is no edge.
  init(
    vectors: [[(term: Int32, weight: Double)]], termCount: Int,
    weight: (Int, Int, Double) -> Double
  ) {
    edges = Array(repeating: [], count: vectors.count)
    var postings = [[(sentence: Int, weight: Double)]](repeating: [], count: termCount)
    var products = [Double](repeating: 0, count: vectors.count)
    var touched: [Int] = []
    for (current, vector) in vectors.enumerated() {
      touched.removeAll(keepingCapacity: true)
      for entry in vector {
        for posting in postings[Int(entry.term)] {
          if products[posting.sentence] == 0 { touched.append(posting.sentence) }
          products[posting.sentence] += posting.weight * entry.weight
        }
        postings[Int(entry.term)].append((current, entry.weight))
      }
      for other in touched.sorted() {
        let value = weight(other, current, products[other])
        products[other] = 0
        if value > 0 {
          edges[current].append((other, value))
          edges[other].append((current, value))
        }
      }
    }
  }

  /// PageRank by power iteration (S. Brin and L. Page 1998).
  ///
  /// - Parameters:
  ///   - damping: The chance to follow an edge rather than to jump.
  ///   - tolerance: Stops where no node changes by more, after 100 rounds at most.
  func ranks(damping: Double = 0.85, tolerance: Double = 1e-6) -> [Double] {
    let count = edges.count
    guard count > 0 else { return [] }
    let outgoing = edges.map { $0.reduce(0) { $0 + $1.weight } }
    var ranks = [Double](repeating: 1 / Double(count), count: count)
    for _ in 0..<100 {
      var next = [Double](repeating: (1 - damping) / Double(count), count: count)
      for node in 0..<count where outgoing[node] > 0 {
        let share = damping * ranks[node] / outgoing[node]
        for edge in edges[node] { next[edge.node] += share * edge.weight }
      }
      let change = zip(ranks, next).reduce(0) { max($0, abs($1.0 - $1.1)) }
      ranks = next
      if change < tolerance { break }
    }
    return ranks
  }
}
