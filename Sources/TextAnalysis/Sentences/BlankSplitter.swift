import ArticleModel
import LocaleRules

/// Splits a stretch without sentence marks at those of its blanks that end sentences.
///
/// Each blank has odds (``BlankOdds``) that depend on the words around it and on the length that the sentence
/// would have. The sentences taken are the likeliest ones for the stretch as a whole, found in one pass that
/// keeps the last ``reach`` places where a sentence may have begun; so the time is linear.
final class BlankSplitter {
  /// How many phrases one sentence may have.
  private static let reach = 20

  private let characters: CharacterTable
  private let odds: BlankOdds
  private var blanks: [PhraseBlank] = []
  private var starts: [SentenceStart] = []

  /// - Returns: nil where the locale has no rules of blanks.
  init?(rules: BlankRules, characters: CharacterTable) {
    guard !rules.weights.isEmpty else { return nil }
    self.characters = characters
    odds = BlankOdds(rules: rules, characters: characters)
  }

  /// Replaces the sentences from index `first` on by what their blanks part them into.
  func split(
    _ sentences: inout [TextSpan], from first: Int, in text: UnsafeBufferPointer<UInt16>
  ) {
    var parts: [TextSpan] = []
    for sentence in sentences[first...] { append(sentence, of: text, to: &parts) }
    sentences.replaceSubrange(first..., with: parts)
  }

  private func append(
    _ sentence: TextSpan, of text: UnsafeBufferPointer<UInt16>, to parts: inout [TextSpan]
  ) {
    odds.findBlanks(of: sentence.range, in: text, into: &blanks)
    var start = sentence.start
    for blank in likeliestEnds(from: sentence.start) {
      parts.append(TextSpan(start, blank.end))
      start = blank.next
    }
    parts.append(TextSpan(start, sentence.end))
  }

  /// A place where a sentence may begin.
  private struct SentenceStart {
    var position: Int
    /// The logarithm of the probability of the likeliest boundaries before it, and of none since.
    var likelihood: Double
    /// The index of the start of the sentence before, or nil for the first one.
    var previous: Int?
  }

  private func likeliestEnds(from first: Int) -> [PhraseBlank] {
    starts.removeAll(keepingCapacity: true)
    starts.append(SentenceStart(position: first, likelihood: 0, previous: nil))
    for blank in blanks {
      var next = SentenceStart(position: blank.next, likelihood: -.infinity, previous: nil)
      for index in max(0, starts.count - Self.reach)..<starts.count {
        let logit = odds.logit(of: blank, sentenceStart: starts[index].position)
        // A logit is what the logarithms of the probabilities of a boundary and of none differ by.
        starts[index].likelihood -= softplus(logit)
        let cut = starts[index].likelihood + logit
        if cut > next.likelihood {
          next.likelihood = cut
          next.previous = index
        }
      }
      starts.append(next)
    }
    return chosenBlanks()
  }

  /// Start number n + 1 stands behind blank number n: the boundaries on the way back from the likeliest last start.
  private func chosenBlanks() -> [PhraseBlank] {
    let last = max(0, starts.count - Self.reach)..<starts.count
    var index = last.max { starts[$0].likelihood < starts[$1].likelihood } ?? 0
    var chosen: [PhraseBlank] = []
    while let previous = starts[index].previous {
      chosen.append(blanks[index - 1])
      index = previous
    }
    return chosen.reversed()
  }
}
