/// The stationary distribution of a walk over a graph, by power iteration.
///
/// Source: S. Brin and L. Page, "The anatomy of a large-scale hypertextual Web search engine", 1998.
struct PageRank {
  /// The chance to follow an edge rather than to jump.
  var damping = 0.85
  /// The walk has settled where no node changes by more than this share of the mean.
  var tolerance = 1e-5
  var maximumRounds = 100

  /// - Parameter spread: Writes to its second argument, for each node, the sum over the other nodes of
  ///   their value in the first argument times the weight of the edge between. Weights are symmetric.
  /// - Returns: The share of each node; together 1 where every node has an edge.
  func ranks(count: Int, spread: ([Double], inout [Double]) -> Void) -> [Double] {
    guard count > 0 else { return [] }
    var degrees = [Double](repeating: 0, count: count)
    spread([Double](repeating: 1, count: count), &degrees)
    var ranks = [Double](repeating: 1 / Double(count), count: count)
    var received = [Double](repeating: 0, count: count)
    for _ in 0..<maximumRounds {
      let shares = zip(ranks, degrees).map { $1 > 0 ? $0 / $1 : 0 }
      spread(shares, &received)
      var change = 0.0
      for node in ranks.indices {
        let next = (1 - damping) / Double(count) + damping * received[node]
        change = max(change, abs(next - ranks[node]))
        ranks[node] = next
      }
      if change * Double(count) < tolerance { break }
    }
    return ranks
  }
}
