import ArticleModel
import ICU4C
import LocaleRules

/// Splits paragraphs into sentences.
///
/// Candidates are Unicode's own (UAX #29: the Sentence_Break classes ATerm and STerm with what closes
/// them), found in one pass over the character table; each is then judged by what stands on its two
/// sides (``BoundaryJudge``). Every look to the side is bounded, so the time is linear in the input.
public final class SentenceSegmenter {
  private let characters: CharacterTable
  private let lexicon: SentenceLexicon

  public init(rules: LocaleRules, characters: CharacterTable) {
    self.characters = characters
    lexicon = SentenceLexicon(rules: rules.sentences, characters: characters)
  }

  /// Appends the sentences of one paragraph, without the blanks around them.
  ///
  /// - Parameters:
  ///   - text: UTF-16, prepared in the character table.
  ///   - range: The paragraph; line ends inside it count as blanks.
  public func segment(
    _ text: UnsafeBufferPointer<UInt16>, in range: Range<Int>, into sentences: inout [TextSpan]
  ) {
    let judge = BoundaryJudge(
      text: text, range: range, characters: characters, lexicon: lexicon)
    var start = judge.skipBlanks(from: range.lowerBound)
    var position = start
    var isQuoteOpen = false
    while position < range.upperBound {
      guard characters[text[position]].isSentenceSignal else {
        position += 1
        continue
      }
      if text[position] == Punctuation.straightQuote {
        isQuoteOpen.toggle()
        position += 1
        continue
      }
      guard let candidate = judge.candidate(at: position, isQuoteOpen: isQuoteOpen) else {
        position += 1
        continue
      }
      if candidate.closesStraightQuote { isQuoteOpen = false }
      if candidate.next >= range.upperBound { break }
      if judge.endsSentence(candidate, sentenceStart: start) {
        sentences.append(TextSpan(start, candidate.end))
        start = candidate.next
        position = candidate.next
      } else {
        position = candidate.end
      }
    }
    let end = judge.trimBlanks(before: range.upperBound, from: start)
    if start < end { sentences.append(TextSpan(start, end)) }
  }
}

/// Characters that the rules name.
enum Punctuation {
  static let straightQuote: UInt16 = 0x22
  static let apostrophe: UInt16 = 0x27
  static let fullStop: UInt16 = 0x2E
  static let questionMark: UInt16 = 0x3F
  static let guillemet: UInt16 = 0xBB
  static let bar: UInt16 = 0x7C
  static let ellipsis: UInt16 = 0x2026
}
