import ArticleModel
import TextAnalysis

/// The words and phrases an article comes back to most.
///
/// A candidate is a run of one to four content words side by side in one sentence, no number among them (so
/// no stop word stands at its ends); it counts by how often it occurs, a longer one more, because it says
/// more, and one with a word of the title more again. Words inside a chosen phrase are left out.
public enum Keyphrases {
  private static let longest = 4

  /// A chosen phrase.
  struct Phrase {
    var terms: [Int32]
    /// Where the text has it first.
    var span: TextSpan
    var score: Double
  }

  /// - Returns: At most `limit` phrases as the text first writes them, the most telling first.
  public static func find(
    in document: Document, text: UnsafeBufferPointer<UInt16>, limit: Int = 5
  ) -> [String] {
    phrases(in: document, text: text, limit: limit).map {
      String(utf16: UnsafeBufferPointer(rebasing: text[$0.span.range]))
    }
  }

  /// The same with their terms; no two phrases share one.
  static func phrases(
    in document: Document, text: UnsafeBufferPointer<UInt16>, limit: Int = 5
  ) -> [Phrase] {
    var candidates: [[Int32]: Candidate] = [:]
    var run: [Token] = []
    for sentence in document.sentences where sentence.role == .body {
      run.removeAll(keepingCapacity: true)
      for token in document.tokens[sentence.tokens] {
        if let last = run.last, !isNextTo(last, token, text) {
          run.removeAll(keepingCapacity: true)
        }
        // A word that comes once is in no phrase that comes twice.
        guard token.isContent, !token.traits.contains(.number),
          document.termFrequencies[Int(token.term)] > 1
        else {
          run.removeAll(keepingCapacity: true)
          continue
        }
        if run.count == longest { run.removeFirst() }
        run.append(token)
        for first in run.indices { note(run[first...], in: &candidates) }
      }
    }
    let title = Set(document.titleTerms)
    return choose(from: candidates, title: title, limit: limit)
  }

  private struct Candidate {
    var span: TextSpan
    var count: Int
  }

  /// With one blank between them, or nothing in scripts without blanks.
  private static func isNextTo(
    _ left: Token, _ right: Token, _ text: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    let gap = right.span.start - left.span.end
    return gap == 0 || gap == 1 && (text[left.span.end] == 0x20 || text[left.span.end] == 0xA0)
  }

  private static func note(
    _ run: ArraySlice<Token>, in candidates: inout [[Int32]: Candidate]
  ) {
    guard let first = run.first, let last = run.last else { return }
    let span = TextSpan(first.span.start, last.span.end)
    candidates[run.map(\.term), default: Candidate(span: span, count: 0)].count += 1
  }

  private static func choose(
    from candidates: [[Int32]: Candidate], title: Set<Int32>, limit: Int
  ) -> [Phrase] {
    let ranked = candidates.filter { $0.value.count > 1 }.map {
      Phrase(
        terms: $0.key, span: $0.value.span, score: score($0.key, $0.value.count, title))
    }.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      if left.span.start != right.span.start { return left.span.start < right.span.start }
      return left.span.end > right.span.end
    }
    var chosen: [Phrase] = []
    var used: Set<Int32> = []
    for candidate in ranked where chosen.count < limit {
      if candidate.terms.contains(where: used.contains) { continue }
      used.formUnion(candidate.terms)
      chosen.append(candidate)
    }
    return chosen
  }

  private static func score(_ terms: [Int32], _ count: Int, _ title: Set<Int32>) -> Double {
    let length = [1, 1.8, 2.4, 2.8][min(terms.count, longest) - 1]
    return Double(count) * length * (terms.contains(where: title.contains) ? 1.5 : 1)
  }
}
