/// Sentences are joined by the words they share, over the logarithms of their lengths; what many sentences
/// that matter are joined to matters.
///
/// Source: R. Mihalcea and P. Tarau, "TextRank: bringing order into texts", 2004, section 4. Words are the
/// stems of content words.
///
/// No edge is ever made: among sentences of one length the weights differ by the shared words alone, and
/// the sum over them is a dot product. A round costs the words times the number of different lengths.
enum TextRank {
  static func scores(_ context: ScoringContext) -> [Double] {
    let lengths = (0..<context.count).map { index in
      context.termRange(index).reduce(0) { $0 + Int(context.counts[$1]) }
    }
    let groups = Dictionary(grouping: 0..<context.count) { lengths[$0] }
      .filter { $0.key > 0 }.sorted { $0.key < $1.key }
    let logarithms = lengths.map { logarithm(Double(max($0, 1))) }
    var sums = [Double](repeating: 0, count: context.document.termCount)
    return PageRank().ranks(count: context.count) { values, received in
      for node in received.indices { received[node] = 0 }
      for group in groups {
        add(values, of: group.value, context, to: &sums)
        let groupLogarithm = logarithm(Double(group.key))
        for node in received.indices {
          let scale = groupLogarithm + logarithms[node]
          guard scale > 0 else { continue }
          var shared = context.termRange(node).reduce(0.0) { $0 + sums[Int(context.terms[$1])] }
          // A sentence is no neighbour of itself.
          if lengths[node] == group.key {
            shared -= values[node] * Double(context.termRange(node).count)
          }
          received[node] += max(0, shared) / scale
        }
        clear(group.value, context, in: &sums)
      }
    }
  }

  private static func add(
    _ values: [Double], of group: [Int], _ context: ScoringContext, to sums: inout [Double]
  ) {
    for node in group {
      for place in context.termRange(node) { sums[Int(context.terms[place])] += values[node] }
    }
  }

  private static func clear(_ group: [Int], _ context: ScoringContext, in sums: inout [Double]) {
    for node in group {
      for place in context.termRange(node) { sums[Int(context.terms[place])] = 0 }
    }
  }
}
