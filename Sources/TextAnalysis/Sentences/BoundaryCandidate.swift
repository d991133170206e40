/// A place where a sentence may end: terminators, what closes with them, and blanks.
///
///     He said "Stop!"  Then he left.
///                  ^ terminators  ^ end  ^ next
struct BoundaryCandidate {
  /// The terminators: `.`, `...`, `?!`, `।`.
  var terminators: Range<Int>
  var kind: Kind
  /// After closing quotes and brackets: where the sentence would end.
  var end: Int
  /// The first character after the blanks.
  var next: Int
  var hasClosers = false
  var hasBlank: Bool { next > end }
  var closesQuote = false
  var closesStraightQuote = false
  /// A smiley or a footnote mark stands after the terminators.
  var hasTrailer = false

  enum Kind {
    /// One full stop: the ambiguous one.
    case fullStop
    /// Two or more full stops, or U+2026.
    case ellipsis
    /// `?`, `!` and their like.
    case strong
    /// `।`, `॥`, `。` and all others that only end sentences.
    case unambiguous
  }
}

extension BoundaryJudge {
  /// Reads the candidate at a terminator, or nil where the character is not one here.
  func candidate(at start: Int, isQuoteOpen: Bool) -> BoundaryCandidate? {
    let first = text[start]
    if first == Punctuation.bar, !isDanda(at: start) { return nil }
    if first == Punctuation.littleSection { return nil }
    let isOwn = isOwnTerminator(first)
    if !characters[first].isTerminator, first != Punctuation.bar, first != Punctuation.ellipsis {
      guard isOwn, emoticonEnd(at: start) == nil else { return nil }
    }
    var end = start
    var stops = 0
    var hasStrong = false
    var hasUnambiguous = false
    while end < range.upperBound {
      let unit = text[end]
      if unit == Punctuation.fullStop {
        stops += 1
      } else if unit == Punctuation.ellipsis {
        stops += 3
      } else if unit == Punctuation.questionMark || unit == 0x21 || Punctuation.isOtherStrong(unit)
        || isOwn && unit == first
      {
        // A question mark that stands for a lost opening quote belongs to the next sentence.
        if unit == Punctuation.questionMark, end > start, isLetter(at: end + 1) { break }
        hasStrong = true
      } else if unit == Punctuation.bar ? end == start : characters[unit].isTerminator {
        hasUnambiguous = characters[unit].sentenceBreak != SentenceClass.aTerm
        if !hasUnambiguous { stops += 1 }
        if unit == Punctuation.bar { hasUnambiguous = true }
      } else if isSpacedStop(after: end, stops: stops) {
        // ". . ." is one ellipsis.
      } else {
        break
      }
      end += 1
    }
    let kind: BoundaryCandidate.Kind =
      hasUnambiguous ? .unambiguous : hasStrong ? .strong : stops > 1 ? .ellipsis : .fullStop
    let outer = kind == .unambiguous ? verseNumberEnd(after: end) ?? end : end
    var candidate = BoundaryCandidate(
      terminators: start..<end, kind: kind, end: outer, next: outer)
    readClosers(of: &candidate, isQuoteOpen: isQuoteOpen)
    candidate.next = skipBlanks(from: candidate.end)
    return candidate
  }

  /// Closing quotes, brackets, footnote marks and smileys right after the terminators.
  private func readClosers(of candidate: inout BoundaryCandidate, isQuoteOpen: Bool) {
    var isOpen = isQuoteOpen
    var position = candidate.end
    if let quote = closerAfterBlank(at: position, isQuoteOpen: isOpen) {
      if text[quote - 1] != Punctuation.closingParenthesis {
        candidate.closesStraightQuote = isOpen
        candidate.closesQuote = true
        isOpen = false
      }
      candidate.hasClosers = true
      position = quote
    }
    while position < range.upperBound {
      let unit = text[position]
      let traits = characters[unit]
      if unit == Punctuation.straightQuote {
        guard isOpen || !isWordStart(at: position + 1) else { break }
        isOpen = false
        candidate.closesStraightQuote = true
        candidate.closesQuote = true
      } else if Punctuation.isQuote(unit) {
        guard traits.isClosePunctuation && unit != 0x2019 || !isWordStart(at: position + 1) else {
          break
        }
        candidate.closesQuote = true
      } else if traits.isClosePunctuation {
        // ) ] } and their like
      } else if let mark = footnoteEnd(at: position) {
        candidate.hasTrailer = true
        position = mark
        continue
      } else if unit == Punctuation.fullStop, candidate.closesQuote,
        !isQuote(at: position + 1), !isWordStart(at: position + 1)
      {
        // "Is it?". The full stop outside belongs to the same end.
      } else {
        break
      }
      candidate.hasClosers = true
      position += 1
    }
    // Done. :) And on.
    if position < range.upperBound,
      let face = faceEnd(at: text[position] == 0x20 ? position + 1 : position)
    {
      candidate.hasTrailer = true
      position = face
    } else if isPlainEnd(candidate), let mark = bareFootnoteEnd(at: position) {
      candidate.hasTrailer = true
      position = mark
    }
    candidate.end = position
  }

  /// The end of a closing quote or bracket that stands after a blank: `Come! " he said`, `« Venez ! »`,
  /// `(We stayed. )`.
  private func closerAfterBlank(at position: Int, isQuoteOpen: Bool) -> Int? {
    guard position + 1 < range.upperBound, characters[text[position]].isBlank else { return nil }
    let unit = text[position + 1]
    guard
      unit == Punctuation.guillemet || unit == Punctuation.closingParenthesis
        || isQuoteOpen && unit == Punctuation.straightQuote,
      !isWordStart(at: position + 2)
    else { return nil }
    return position + 2
  }

  /// The dot-blank-dot of a spaced ellipsis; in `over. ...and` the second one is whole by itself.
  private func isSpacedStop(after position: Int, stops: Int) -> Bool {
    guard stops > 0, text[position] == 0x20, position + 1 < range.upperBound,
      text[position + 1] == Punctuation.fullStop, text[position - 1] == Punctuation.fullStop
    else { return false }
    if position + 2 < range.upperBound, text[position + 2] == Punctuation.fullStop { return false }
    return !(stops == 1 && isLetter(at: position - 2) && isOmissionBeforeSentence(at: position))
  }

  /// The ` . . . The` after a sentence's own full stop: the sentence has ended, and what follows has lost its
  /// beginning.
  private func isOmissionBeforeSentence(at position: Int) -> Bool {
    guard position + 7 < range.upperBound else { return false }
    for offset in stride(from: 0, to: 6, by: 2) {
      guard text[position + offset] == 0x20, text[position + offset + 1] == Punctuation.fullStop
      else { return false }
    }
    return text[position + 6] == 0x20 && characters[text[position + 7]].isUpper
  }

  /// `|` typed for a danda: after a letter of an Indic script (a blank may stand between).
  private func isDanda(at position: Int) -> Bool {
    var before = position - 1
    if before >= range.lowerBound, characters[text[before]].isBlank { before -= 1 }
    guard before >= range.lowerBound else { return false }
    return (0x0900...0x0DFF).contains(text[before])
  }
}

/// Sentence_Break classes as the character table has them.
enum SentenceClass {
  static let aTerm: UInt8 = 1
  static let sep: UInt8 = 7
  static let sTerm: UInt8 = 9
  static let carriageReturn: UInt8 = 11
  static let lineFeed: UInt8 = 13
  static let sContinue: UInt8 = 14
}

extension CharacterTraits {
  /// ATerm or STerm.
  var isTerminator: Bool {
    sentenceBreak == SentenceClass.aTerm || sentenceBreak == SentenceClass.sTerm
  }
}
