import ArticleModel
import ICU4C
import LocaleRules

/// Splits paragraphs into sentences.
///
/// Candidates are Unicode's own (UAX #29: the Sentence_Break classes ATerm and STerm with what closes
/// them), found in one pass over the character table; each is then judged by what stands on its two
/// sides (``BoundaryJudge``). Layout ends sentences as well (``UnmarkedBreak``), and in languages without
/// sentence marks blanks do (``BlankSplitter``). Every look to the side is bounded, so the time is
/// linear in the input.
public final class SentenceSegmenter {
  private let characters: CharacterTable
  private let lexicon: SentenceLexicon
  private let blanks: BlankSplitter?

  public init(rules: LocaleRules, characters: CharacterTable) {
    self.characters = characters
    lexicon = SentenceLexicon(rules: rules.sentences, characters: characters)
    blanks = BlankSplitter(rules: rules.blanks, characters: characters)
  }

  /// Appends the sentences of one paragraph, without the blanks around them.
  ///
  /// - Parameters:
  ///   - text: UTF-16, prepared in the character table.
  ///   - range: The paragraph; line ends inside it count as blanks.
  public func segment(
    _ text: UnsafeBufferPointer<UInt16>, in range: Range<Int>, into sentences: inout [TextSpan]
  ) {
    let first = sentences.count
    var scan = SentenceScan(
      judge: BoundaryJudge(text: text, range: range, characters: characters, lexicon: lexicon))
    scan.run(into: &sentences)
    blanks?.split(&sentences, from: first, in: text)
  }
}

/// One pass over a paragraph.
private struct SentenceScan {
  private var judge: BoundaryJudge
  /// Where the sentence being read starts.
  private var start: Int { judge.sentenceStart }
  private var position: Int
  private var isQuoteOpen = false
  /// The last marker of the list that the text is in.
  private var list: ListMarker?

  init(judge: BoundaryJudge) {
    self.judge = judge
    position = judge.skipBlanks(from: judge.range.lowerBound)
    list = judge.listMarker(at: position)
    self.judge.sentenceStart = position
  }

  mutating func run(into sentences: inout [TextSpan]) {
    let end = judge.range.upperBound
    while true {
      position = judge.nextSignal(from: position)
      if position >= end { break }
      if judge.text[position] == Punctuation.straightQuote {
        isQuoteOpen.toggle()
        position += 1
      } else if let found = nextListMarker() {
        cut(UnmarkedBreak(before: found.start, after: nil, resume: found.end), into: &sentences)
        list = found
      } else if let found = judge.unmarkedBreak(at: position) {
        cut(found, into: &sentences)
      } else if !readCandidate(into: &sentences) {
        break
      }
    }
    let last = judge.trimBlanks(before: end, from: start)
    if start < last { sentences.append(TextSpan(start, last)) }
  }

  /// Judges the candidate at the position, if one is there; false where the text ends with it.
  private mutating func readCandidate(into sentences: inout [TextSpan]) -> Bool {
    guard let candidate = judge.candidate(at: position, isQuoteOpen: isQuoteOpen) else {
      position += 1
      return true
    }
    if candidate.closesStraightQuote { isQuoteOpen = false }
    if candidate.next >= judge.range.upperBound { return false }
    if judge.endsSentence(candidate) {
      sentences.append(TextSpan(start, candidate.end))
      begin(at: candidate.next)
    } else {
      position = candidate.end
    }
    return true
  }

  /// The marker at the position that comes next in the list, where it does not begin a sentence anyway.
  private func nextListMarker() -> ListMarker? {
    guard let list, list.end < position else { return nil }
    let unit = judge.text[position]
    guard unit == Punctuation.fullStop || unit == Punctuation.closingParenthesis else { return nil }
    return judge.listMarker(closedAt: position, after: list)
  }

  private mutating func cut(_ found: UnmarkedBreak, into sentences: inout [TextSpan]) {
    if let before = found.before, before > start {
      let end = judge.trimBlanks(before: before, from: start)
      if end > start { sentences.append(TextSpan(start, end)) }
      begin(at: before)
    }
    if let after = found.after, after > start {
      sentences.append(TextSpan(start, after))
      begin(at: judge.skipBlanks(from: after))
    }
    position = max(position, found.resume)
  }

  private mutating func begin(at next: Int) {
    judge.sentenceStart = next
    position = next
    if let marker = judge.listMarker(at: next) { list = marker }
  }
}
