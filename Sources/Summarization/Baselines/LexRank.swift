/// Sentences whose words are alike (tf-idf, cosine above 0.1) are joined; what many such sentences are
/// joined to matters.
///
/// Source: G. Erkan and D. Radev, "LexRank: graph-based lexical centrality as salience in text
/// summarization", 2004; section 3.2, and 3.3 ("continuous LexRank") for long articles. How rare a word is
/// comes from the article's own sentences.
///
/// The graph with a threshold is quadratic in the sentences. Above ``longestArticle`` of them the cosines
/// themselves are the weights, as in the paper's continuous form: then the sum over all neighbours is one
/// dot product with the sum of their vectors, and the time linear.
enum LexRank {
  /// In sentences.
  static let longestArticle = 2000
  private static let threshold = 0.1

  static func scores(_ context: ScoringContext) -> [Double] {
    let vectors = SentenceVectors(context)
    guard context.count <= longestArticle else { return continuous(vectors) }
    let neighbours = vectors.neighbours(above: threshold)
    return PageRank().ranks(count: context.count) { values, received in
      for node in neighbours.indices {
        received[node] = neighbours[node].reduce(0.0) { $0 + values[Int($1)] }
      }
    }
  }

  static func continuous(_ vectors: SentenceVectors) -> [Double] {
    var sums = [Double](repeating: 0, count: vectors.termCount)
    return PageRank().ranks(count: vectors.rows.count) { values, received in
      for term in sums.indices { sums[term] = 0 }
      for (node, row) in vectors.rows.enumerated() {
        for entry in row { sums[Int(entry.term)] += values[node] * entry.weight }
      }
      for (node, row) in vectors.rows.enumerated() {
        received[node] = row.reduce(0) { $0 + sums[Int($1.term)] * $1.weight }
      }
    }
  }
}

/// The tf-idf vectors of an article's sentences, each of length 1 (or empty).
struct SentenceVectors {
  let rows: [[(term: Int32, weight: Double)]]
  let termCount: Int

  init(_ context: ScoringContext) {
    termCount = context.document.termCount
    var sentencesWith = [Double](repeating: 0, count: termCount)
    for term in context.terms { sentencesWith[Int(term)] += 1 }
    let count = Double(context.count)
    rows = (0..<context.count).map { index in
      let raw = context.termRange(index).map { place in
        let term = context.terms[place]
        let rarity = logarithm(count / sentencesWith[Int(term)])
        return (term: term, weight: Double(context.counts[place]) * rarity)
      }
      let length = raw.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      return length > 0 ? raw.map { ($0.term, $0.weight / length) } : []
    }
  }

  /// For each sentence those whose cosine with it is above a threshold, itself included as in the paper,
  /// in the order of the text. Only sentences with a word in common meet.
  func neighbours(above threshold: Double) -> [[Int32]] {
    var neighbours = [[Int32]](repeating: [], count: rows.count)
    var postings = [[(sentence: Int32, weight: Double)]](repeating: [], count: termCount)
    var cosines = [Double](repeating: 0, count: rows.count)
    for (current, row) in rows.enumerated() {
      for entry in row {
        for posting in postings[Int(entry.term)] {
          cosines[Int(posting.sentence)] += posting.weight * entry.weight
        }
        postings[Int(entry.term)].append((Int32(truncatingIfNeeded: current), entry.weight))
      }
      if !row.isEmpty { neighbours[current].append(Int32(truncatingIfNeeded: current)) }
      for other in 0..<current {
        if cosines[other] > threshold {
          neighbours[current].append(Int32(truncatingIfNeeded: other))
          neighbours[other].append(Int32(truncatingIfNeeded: current))
        }
        cosines[other] = 0
      }
    }
    return neighbours
  }
}
