import ArticleModel
import ICU4C

/// Finds the tokens of a text: the words of UAX #29, put together where readers see one thing.
///
/// One token each are addresses, hashtags and handles; compounds with a hyphen, where it touches a letter
/// on one side at least (`5-6` is two); clock times; and digits grouped by no-break blanks. All else is as
/// ``WordSegmenter`` has it. Counting for summaries goes by that one's words, so that `well-known` also
/// speaks of what is known.
///
/// Every look-ahead is remembered or bounded, so the time is linear in the text. One a worker; not safe
/// to share.
public final class Tokenizer {
  private let words: WordSegmenter
  private let tailoring: WordTailoring
  private let characters: CharacterTable
  // Owned by one worker; see WordFolder for why accesses go unchecked.
  @exclusivity(unchecked) private var pieces: [TextSpan] = []

  /// - Parameter locale: For ICU's iterator of dictionary scripts.
  public convenience init(locale: String, characters: CharacterTable) throws(ICUError) {
    self.init(
      words: try WordSegmenter(locale: locale, characters: characters), characters: characters)
  }

  init(words: WordSegmenter, characters: CharacterTable) {
    self.words = words
    tailoring = words.tailoring.withoutAtSigns
    self.characters = characters
  }

  /// Appends the tokens in `range`, in order and none overlapping another. Blanks, controls and what is
  /// neither letter, digit, sign nor punctuation are in no token.
  ///
  /// - Parameter text: UTF-16, prepared in the character table.
  public func tokenize(
    _ text: UnsafeBufferPointer<UInt16>, in range: Range<Int>, into tokens: inout [TextToken]
  ) throws(ICUError) {
    // No token goes over a line end, and a line without letters of dictionary scripts is cheaper.
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, characters[text[end]].wordKind != .lineEnd { end += 1 }
      try tokenizeLine(text, start..<end, into: &tokens)
      start = end + 1
    }
  }

  private func tokenizeLine(
    _ text: UnsafeBufferPointer<UInt16>, _ line: Range<Int>, into tokens: inout [TextToken]
  ) throws(ICUError) {
    guard !line.isEmpty else { return }
    var pieces: [TextSpan] = []
    swap(&pieces, &self.pieces)
    defer { swap(&pieces, &self.pieces) }
    pieces.removeAll(keepingCapacity: true)
    try words.forEachWord(in: text, range: line) { start, end in
      append(start, end, of: text, to: &pieces)
    }
    pieces.withUnsafeBufferPointer {
      var reader = TokenReader(
        text: text, line: line, words: $0, characters: characters, tailoring: tailoring)
      while let token = reader.next() { tokens.append(token) }
    }
  }

  /// Some of ICU's versions take `e@f` for one word; here it ends before the sign.
  private func append(
    _ start: Int, _ end: Int, of text: UnsafeBufferPointer<UInt16>, to pieces: inout [TextSpan]
  ) {
    guard words.tailoring.joinsAtSigns, text[start..<end].contains(0x40) else {
      pieces.append(TextSpan(start, end))
      return
    }
    let rules = WordBoundaryRules(
      text: text, end: end, characters: characters, tailoring: tailoring)
    var position = start
    while let word = rules.nextWord(from: position) {
      pieces.append(TextSpan(word.lowerBound, word.upperBound))
      position = word.upperBound
    }
  }
}
