import ICU4C

/// Finds the words of a text (UAX #29 word boundaries, only the pieces with letters or digits).
///
/// The rules run over this module's own character table, which costs a fraction of ICU's state
/// machine and gives the same boundaries (a differential test holds it to that). Text with letters of
/// scripts that need a dictionary goes to ICU.
public final class WordSegmenter {
  private let characters: CharacterTable
  private let dictionary: BreakIterator
  let tailoring: WordTailoring

  /// - Parameter locale: For ICU's iterator of dictionary scripts.
  public init(locale: String, characters: CharacterTable) throws(ICUError) {
    self.characters = characters
    dictionary = try BreakIterator(.word, locale: locale)
    tailoring = try WordTailoring(of: dictionary)
  }

  /// Calls `body` with the range of each word in `range`, in order.
  ///
  /// - Parameters:
  ///   - text: Prepared in the character table.
  ///   - mayNeedDictionary: False where the whole text is known to need none.
  public func forEachWord(
    in text: UnsafeBufferPointer<UInt16>, range: Range<Int>, mayNeedDictionary: Bool = true,
    _ body: (Int, Int) -> Void
  ) throws(ICUError) {
    if mayNeedDictionary,
      characters.needsDictionary(UnsafeBufferPointer(rebasing: text[range]))
    {
      let part = UnsafeBufferPointer(rebasing: text[range])
      var start = 0
      try dictionary.forEachBoundary(in: part) { boundary in
        let piece = range.lowerBound + start..<range.lowerBound + boundary.offset
        if isWord(piece, of: text, boundary) { body(piece.lowerBound, piece.upperBound) }
        start = boundary.offset
      }
    } else {
      let rules = WordBoundaryRules(
        text: text, end: range.upperBound, characters: characters, tailoring: tailoring)
      var position = range.lowerBound
      while true {
        position = rules.skipSeparators(from: position)
        if let end = rules.plainWordEnd(from: position) {
          body(position, end)
          position = end
        } else if let word = rules.nextWord(from: position) {
          body(word.lowerBound, word.upperBound)
          position = word.upperBound
        } else {
          break
        }
      }
    }
  }

  /// Whether a piece of ICU's has letters or digits.
  ///
  /// ICU's status says what rule matched last: connectors alone (`__`) count as a word, and a word
  /// that ends in a connector or a Hangul syllable with a mark or a joiner on it does not.
  private func isWord(
    _ piece: Range<Int>, of text: UnsafeBufferPointer<UInt16>, _ boundary: BreakIterator.Boundary
  ) -> Bool {
    let first = characters[text[piece.lowerBound]]
    if boundary.isWord, first.wordKind != .connector { return true }
    let rules = WordBoundaryRules(
      text: text, end: piece.upperBound, characters: characters, tailoring: tailoring)
    return rules.nextWord(from: piece.lowerBound) != nil
  }
}

/// Where ICU's word rules leave UAX #29, which differs between its versions and locales: found by
/// asking the iterator.
struct WordTailoring {
  /// `e@f` is one word (ICU 72).
  private(set) var joinsAtSigns: Bool
  /// `e:f` is one word (Finnish and Swedish; everywhere before ICU 72).
  let joinsColons: Bool

  init(of iterator: BreakIterator) throws(ICUError) {
    joinsAtSigns = try Self.isOneWord("e@f", iterator)
    joinsColons = try Self.isOneWord("e:f", iterator)
  }

  /// The same, but `e@f` is three.
  var withoutAtSigns: WordTailoring {
    var other = self
    other.joinsAtSigns = false
    return other
  }

  private static func isOneWord(_ text: String, _ iterator: BreakIterator) throws(ICUError) -> Bool
  {
    let units = Array(text.utf16)
    return try units.withUnsafeBufferPointer { (buffer) throws(ICUError) in
      var count = 0
      try iterator.forEachBoundary(in: buffer) { _ in count += 1 }
      return count == 1
    }
  }
}

/// The word boundary rules WB3c to WB16 of UAX #29, read forward with at most one word of look-ahead.
struct WordBoundaryRules {
  private let text: UnsafeBufferPointer<UInt16>
  private let end: Int
  private let characters: CharacterTable
  private let tailoring: WordTailoring

  init(
    text: UnsafeBufferPointer<UInt16>, end: Int, characters: CharacterTable,
    tailoring: WordTailoring
  ) {
    self.text = text
    self.end = end
    self.characters = characters
    self.tailoring = tailoring
  }

  /// Over blanks and marks that are part of no word. Where something extends the last one, `start`: a joiner
  /// may tie an emoji to it that is a letter too.
  @inline(__always)
  func skipSeparators(from start: Int) -> Int {
    var position = start
    while position < end, characters[text[position]].separatesWords { position += 1 }
    return position < end && characters[text[position]].wordKind.extends ? start : position
  }

  /// The end of a word of letters, digits and what extends them, where it is clear that it ends there: at
  /// a blank, or at a mark with a separator behind it. Nil for all else, which takes the rules.
  @inline(__always)
  func plainWordEnd(from start: Int) -> Int? {
    guard start < end, characters[text[start]].startsPlainWord else { return nil }
    let position = plainEnd(from: start + 1)
    guard position < end else { return position }
    let next = characters[text[position]]
    if next.endsWord { return position }
    guard next.separatesWords else { return nil }
    return position + 1 == end || characters[text[position + 1]].separatesWords ? position : nil
  }

  /// The next piece at or after `start` with a letter or a digit in it, or nil.
  func nextWord(from start: Int) -> Range<Int>? {
    var position = start
    while position < end {
      let (kind, length) = classify(position)
      let piece =
        kind.startsWord
        ? wordPiece(from: position, kind: kind, length: length)
        : otherPiece(from: position, kind: kind, length: length)
      if piece.isWord { return position..<piece.end }
      position = piece.end
    }
    return nil
  }

  /// The end of the piece at a place, word or not.
  func pieceEnd(from start: Int) -> Int {
    let (kind, length) = classify(start)
    return kind.startsWord
      ? wordPiece(from: start, kind: kind, length: length).end
      : otherPiece(from: start, kind: kind, length: length).end
  }

  /// The end of a piece that starts with a letter, digit, kana or connector.
  private func wordPiece(
    from start: Int, kind first: WordKind, length: Int
  ) -> (end: Int, isWord: Bool) {
    var kind = first
    var isWord = kind != .connector
    var position = start + length
    if kind == .letter || kind == .digit {
      position = plainEnd(from: position)
      if position < end { kind = classify(lastBase(before: position, from: start)).kind }
    }
    while position < end {
      let (next, nextLength) = classify(position)
      switch next {
      case .attached:
        // WB4: extending characters belong to what they follow.
        position += nextLength
      case .joiner:
        position += nextLength
        // WB3c: an emoji after a joiner belongs to it; a few of them are letters besides.
        if let emoji = pictograph(at: position) {
          position += emoji.length
          kind = emoji.kind
          if kind == .letter { isWord = true }
        }
      case _ where joins(kind, next):
        position += nextLength
        kind = next
        if kind != .connector { isWord = true }
      case .middle, .middleLetter, .middleNumber, .doubleQuote, .singleQuote:
        guard let after = continuation(after: position + nextLength, left: kind, middle: next)
        else {
          // WB7a: a single quote stays with a Hebrew letter.
          if kind == .hebrew, next == .singleQuote {
            position += nextLength
            kind = .other
            continue
          }
          return (position, isWord)
        }
        position = after
        kind = classify(lastStart(before: after)).kind
        continue
      default:
        return (position, isWord)
      }
    }
    return (position, isWord)
  }

  /// The end of a run of letters, digits and what extends them: most words whole.
  @inline(__always)
  private func plainEnd(from start: Int) -> Int {
    var position = start
    while position < end, characters[text[position]].continuesPlainWord { position += 1 }
    return position
  }

  /// The start of the last character before `position` that extends no other.
  private func lastBase(before position: Int, from start: Int) -> Int {
    var index = lastStart(before: position)
    while index > start, classify(index).kind == .attached { index = lastStart(before: index) }
    return index
  }

  /// WB5, WB8 to WB10, WB13 to WB13b.
  private func joins(_ left: WordKind, _ right: WordKind) -> Bool {
    switch (left, right) {
    case (.letter, .letter), (.letter, .hebrew), (.hebrew, .letter), (.hebrew, .hebrew): true
    case (.letter, .digit), (.hebrew, .digit), (.digit, .letter), (.digit, .hebrew): true
    case (.digit, .digit), (.katakana, .katakana): true
    case (.connector, .connector): true
    case (.letter, .connector), (.hebrew, .connector), (.digit, .connector): true
    case (.katakana, .connector): true
    case (.connector, .letter), (.connector, .hebrew), (.connector, .digit): true
    case (.connector, .katakana): true
    default: false
    }
  }

  /// WB6, WB7, WB7b, WB7c, WB11, WB12: what stands in the middle joins only with both sides. Returns
  /// the position after the character to the right, or nil.
  private func continuation(after start: Int, left: WordKind, middle: WordKind) -> Int? {
    var position = start
    while position < end {
      let (kind, length) = classify(position)
      if kind == .attached || kind == .joiner {
        position += length
        continue
      }
      let joined: Bool
      switch (left, middle, kind) {
      case (.letter, .middle, .letter), (.letter, .middleLetter, .letter),
        (.letter, .singleQuote, .letter), (.letter, .middle, .hebrew),
        (.letter, .middleLetter, .hebrew), (.letter, .singleQuote, .hebrew),
        (.hebrew, .middle, .letter), (.hebrew, .middleLetter, .letter),
        (.hebrew, .singleQuote, .letter), (.hebrew, .middle, .hebrew),
        (.hebrew, .middleLetter, .hebrew), (.hebrew, .singleQuote, .hebrew):
        joined = true
      case (.hebrew, .doubleQuote, .hebrew): joined = true
      case (.digit, .middle, .digit), (.digit, .middleNumber, .digit),
        (.digit, .singleQuote, .digit):
        joined = true
      default: joined = false
      }
      return joined ? position + length : nil
    }
    return nil
  }

  private func lastStart(before position: Int) -> Int {
    let isPair =
      position >= 2 && text[position - 1] & 0xFC00 == 0xDC00
      && text[position - 2] & 0xFC00 == 0xD800
    return position - (isPair ? 2 : 1)
  }

  /// The end of a piece that starts with none of these. It is a word where it is a letter that joins
  /// no other (Han, Tangut), or where a joiner ties an emoji to it that is a letter too.
  private func otherPiece(
    from start: Int, kind: WordKind, length: Int
  ) -> (end: Int, isWord: Bool) {
    var position = start + length
    // WB3a, WB3b: nothing extends a line end.
    if kind == .lineEnd { return (position, false) }
    let isWord =
      kind == .other && characters.character(at: start, in: text).traits.isLetter
    var previous = kind
    var isFlagOpen = kind == .flag
    while position < end {
      let (next, nextLength) = classify(position)
      if next == .attached || next == .joiner {
        // WB4
      } else if next == .space, previous == .space {
        // WB3d
      } else if next == .flag, isFlagOpen {
        // WB15: flags are pairs.
        isFlagOpen = false
      } else if previous == .joiner, let emoji = pictograph(at: position) {
        if emoji.kind == .letter {
          return wordPiece(from: position, kind: .letter, length: emoji.length)
        }
        isFlagOpen = false
      } else {
        break
      }
      position += nextLength
      previous = next
    }
    return (position, isWord)
  }

  /// WB3c: the emoji at a place right after a joiner, or nil.
  private func pictograph(at position: Int) -> (kind: WordKind, length: Int)? {
    guard position < end else { return nil }
    let (traits, length) = characters.character(at: position, in: text)
    guard traits.isPictographic else { return nil }
    return (traits.wordKind == .letter ? .letter : .other, length)
  }

  @inline(__always)
  private func classify(_ index: Int) -> (kind: WordKind, length: Int) {
    let (traits, length) = characters.character(at: index, in: text)
    let kind = traits.wordKind
    return (kind == .tailored ? tailored(text[index]) : kind, length)
  }

  private func tailored(_ unit: UInt16) -> WordKind {
    if unit == 0x40 { return tailoring.joinsAtSigns ? .letter : .other }
    return tailoring.joinsColons ? .middleLetter : .other
  }
}
