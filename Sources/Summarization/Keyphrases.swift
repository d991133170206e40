import ArticleModel
import TextAnalysis

/// The words and word pairs an article comes back to most.
///
/// A candidate is a content word or two of them side by side in one sentence; it counts by how often it
/// occurs, a pair half as much again because it says more. Words that only occur inside a chosen pair
/// are left out.
public enum Keyphrases {
  /// - Returns: At most `limit` phrases as the text first writes them, the most telling first.
  public static func find(
    in document: Document, text: UnsafeBufferPointer<UInt16>, limit: Int = 5
  ) -> [String] {
    var candidates: [Key: Candidate] = [:]
    for sentence in document.sentences where sentence.role == .body {
      var previous: Token?
      for token in document.tokens[sentence.tokens] {
        guard token.isContent, !token.traits.contains(.number) else {
          previous = nil
          continue
        }
        note(Key(first: token.term, second: -1), token.span, in: &candidates)
        if let previous, token.span.start - previous.span.end == 1 {
          let span = TextSpan(previous.span.start, token.span.end)
          note(Key(first: previous.term, second: token.term), span, in: &candidates)
        }
        previous = token
      }
    }
    return choose(from: candidates, limit: limit).map {
      String(decoding: text[$0.span.range], as: UTF16.self)
    }
  }

  private struct Key: Hashable {
    var first: Int32
    var second: Int32
    var isPair: Bool { second >= 0 }
  }

  private struct Candidate {
    var span: TextSpan
    var count: Int
  }

  private static func note(
    _ key: Key, _ span: TextSpan, in candidates: inout [Key: Candidate]
  ) {
    candidates[key, default: Candidate(span: span, count: 0)].count += 1
  }

  private static func choose(from candidates: [Key: Candidate], limit: Int) -> [Candidate] {
    let ranked = candidates.filter { $0.value.count > 1 }.sorted { left, right in
      let leftScore = score(left)
      let rightScore = score(right)
      if leftScore != rightScore { return leftScore > rightScore }
      if left.value.span.start != right.value.span.start {
        return left.value.span.start < right.value.span.start
      }
      return left.value.span.end > right.value.span.end
    }
    var chosen: [Candidate] = []
    var used: Set<Int32> = []
    for (key, candidate) in ranked {
      if chosen.count == limit { break }
      if used.contains(key.first) || (key.isPair && used.contains(key.second)) { continue }
      used.insert(key.first)
      if key.isPair { used.insert(key.second) }
      chosen.append(candidate)
    }
    return chosen
  }

  private static func score(_ entry: (key: Key, value: Candidate)) -> Double {
    Double(entry.value.count) * (entry.key.isPair ? 1.5 : 1)
  }
}
