/// What the judge can see around a place: the words on its two sides, within reach.
extension BoundaryJudge {
  /// How far to look for the word before a full stop; longer words are no abbreviations.
  private static var longestWord: Int { 24 }

  /// The first letter or digit after the candidate, over quotes, brackets and dashes.
  struct Following {
    enum Kind { case upper, lower, letter, digit, nothing }
    var kind: Kind
    var position: Int
  }

  func following(_ candidate: BoundaryCandidate) -> Following {
    var position = candidate.next
    let limit = min(range.upperBound, position + 12)
    while position < limit {
      let (traits, length) = characters.character(at: position, in: text)
      if traits.isUpper { return Following(kind: .upper, position: position) }
      if traits.isLower {
        // `'t Was laat`: a word that begins sentences behind an apostrophe and stays small.
        if position > candidate.next, isApostrophe(at: position - 1), isStarter(at: position - 1) {
          return Following(kind: .upper, position: position - 1)
        }
        return Following(kind: .lower, position: position)
      }
      if traits.isDigit { return Following(kind: .digit, position: position) }
      if traits.isLetter { return Following(kind: .letter, position: position) }
      position += length
    }
    return Following(kind: .nothing, position: position)
  }

  // MARK: The word before

  /// The word that ends at `end`: back to a blank, a bracket or a quote, within reach.
  func wordRange(endingAt end: Int) -> Range<Int> {
    var start = end
    let limit = max(min(sentenceStart, end), end - Self.longestWord)
    while start > limit {
      let unit = text[start - 1]
      let traits = characters[unit]
      if traits.isBlank || traits.isOpenPunctuation || traits.isClosePunctuation
        || Punctuation.isQuote(unit)
      {
        break
      }
      if Punctuation.isDash(unit) || unit == Punctuation.comma || Punctuation.isBullet(unit) {
        break
      }
      start -= 1
    }
    return start..<end
  }

  func isNumber(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
    word.allSatisfy { characters[$0].isDigit }
  }

  func letterCount(_ word: UnsafeBufferPointer<UInt16>) -> Int {
    word.reduce(0) { $0 + (characters[$1].isLetter ? 1 : 0) }
  }

  func isAbbreviation(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
    !lexicon.traits(of: word).isDisjoint(with: .abbreviation)
  }

  /// A comma right before a mark that stands for a lost closing quote: `act,? she said`.
  func followsComma(_ position: Int) -> Bool {
    position > range.lowerBound && text[position - 1] == Punctuation.comma
  }

  /// Whether the word before a `!` or `?` is a name that is written with it (`Yahoo!`).
  func isMarkedName(endingAt end: Int) -> Bool {
    let word = UnsafeBufferPointer(rebasing: text[wordRange(endingAt: end)])
    return lexicon.traits(of: word).contains(.markedName)
  }

  // MARK: Addresses

  /// Whether a web address starts here.
  func startsAddress(at position: Int) -> Bool {
    let start = word(from: position)
    let end = position + start.count
    guard end + 1 < range.upperBound else { return false }
    let isWWW = start.count == 3 && start.allSatisfy { $0 | 0x20 == 0x77 }
    return isWWW && text[end] == Punctuation.fullStop
      || text[end] == Punctuation.colon && text[end + 1] == Punctuation.slash
  }

  /// Whether a web or mail address or a file name goes on over this place.
  func isInsideAddress(at position: Int) -> Bool {
    var start = position
    let limit = max(range.lowerBound, position - 64)
    while start > limit, !characters[text[start - 1]].isBlank {
      start -= 1
      if text[start] == Punctuation.slash || text[start] == Punctuation.at { return true }
    }
    if position - start >= 3, (0..<3).allSatisfy({ text[start + $0] | 0x20 == 0x77 }) {
      return true
    }
    // Nora.Finch@example.org
    var end = position
    let last = min(range.upperBound, position + 64)
    while end < last, !characters[text[end]].isBlank {
      if text[end] == Punctuation.at { return true }
      end += 1
    }
    return false
  }

  // MARK: The word after

  /// Whether a word that begins sentences stands here, with what an apostrophe joins to it (`I'm`), or cut
  /// short before one (`L'` of `L'azienda`).
  func isStarter(at position: Int) -> Bool {
    let word = word(from: position)
    let traits = lexicon.traits(of: word)
    // No starts a sentence, but not the No. of a number.
    if traits.contains(.starter) {
      return !traits.contains(.beforeNumber) || !isBeforeNumber(position + word.count)
    }
    guard
      let apostrophe = word.firstIndex(where: { $0 == Punctuation.apostrophe || $0 == 0x2019 })
    else { return false }
    let whole = lexicon.traits(of: UnsafeBufferPointer(rebasing: word[..<apostrophe]))
    let cutShort = lexicon.traits(of: UnsafeBufferPointer(rebasing: word[...apostrophe]))
    return whole.union(cutShort).contains(.starter)
  }

  /// Whether an abbreviated title stands here: `Mr. Shah`.
  func isTitle(at position: Int) -> Bool {
    let word = word(from: position)
    let end = position + word.count
    return end < range.upperBound && text[end] == Punctuation.fullStop
      && lexicon.traits(of: word).contains(.title)
  }

  private func isApostrophe(at position: Int) -> Bool {
    text[position] == Punctuation.apostrophe || text[position] == 0x2019
  }

  /// Whether a full stop and a number follow.
  private func isBeforeNumber(_ position: Int) -> Bool {
    guard range.contains(position), text[position] == Punctuation.fullStop else { return false }
    return isDigit(at: isBlank(at: position + 1) ? position + 2 : position + 1)
  }

  func word(from start: Int) -> UnsafeBufferPointer<UInt16> {
    var end = start
    let limit = min(range.upperBound, start + Self.longestWord)
    while end < limit {
      let (traits, length) = characters.character(at: end, in: text)
      guard traits.isLetter || traits.isMark || isApostrophe(at: end) else { break }
      end += length
    }
    return UnsafeBufferPointer(rebasing: text[start..<min(end, range.upperBound)])
  }

  /// `The` or `I` or `“The`, but not the `NET` of `.NET` nor the `Com` of `Amazon.Com`.
  func startsLikeSentence(_ position: Int) -> Bool {
    let word = word(from: position)
    let end = position + word.count
    if end < range.upperBound, text[end] == Punctuation.fullStop || text[end] == Punctuation.slash {
      // Hr. Smith
      return isTitle(at: position) && isBlank(at: end + 1)
    }
    guard word.count > 1 else {
      return !word.isEmpty && end < range.upperBound && characters[text[end]].isBlank
    }
    // Letters outside the Basic Multilingual Plane come in pairs.
    if characters[word[1]].isSurrogate { return true }
    // XVIII century
    if characters[word[1]].isUpper {
      return word.allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
        && end < range.upperBound && characters[text[end]].isBlank
    }
    return characters[word[1]].isLower || word[1] == Punctuation.apostrophe || word[1] == 0x2019
  }

  // MARK: Characters

  /// The next character that may matter to where a sentence ends.
  @inline(__always)
  func nextSignal(from start: Int) -> Int {
    var position = start
    let end = range.upperBound
    while position < end, !characters[text[position]].isSentenceSignal { position += 1 }
    return position
  }

  func skipBlanks(from start: Int) -> Int {
    var position = start
    while position < range.upperBound, characters[text[position]].isBlank { position += 1 }
    return position
  }

  func trimBlanks(before end: Int, from start: Int) -> Int {
    var position = end
    while position > start, characters[text[position - 1]].isBlank { position -= 1 }
    return position
  }

  func isBlank(at position: Int) -> Bool {
    range.contains(position) && characters[text[position]].isBlank
  }

  func isLetter(at position: Int) -> Bool {
    range.contains(position) && characters[text[position]].isLetter
  }

  func isDigit(at position: Int) -> Bool {
    range.contains(position) && characters[text[position]].isDigit
  }

  func isWordStart(at position: Int) -> Bool {
    guard range.contains(position) else { return false }
    let traits = characters[text[position]]
    return traits.isLetter || traits.isDigit
  }

  /// Marks that end sentences in the text's language or script alone.
  func isOwnTerminator(_ unit: UInt16) -> Bool {
    lexicon.isTerminator(unit) || Punctuation.isScriptTerminator(unit)
  }

  func isQuote(at position: Int) -> Bool {
    range.contains(position) && Punctuation.isQuote(text[position])
  }

  func isOpening(_ unit: UInt16) -> Bool {
    characters[unit].isOpenPunctuation || unit == Punctuation.straightQuote
  }

  /// `...` or `…`.
  func isEllipsis(at position: Int) -> Bool {
    guard range.contains(position) else { return false }
    if text[position] == Punctuation.ellipsis { return true }
    return position + 2 < range.upperBound
      && (0..<3).allSatisfy { text[position + $0] == Punctuation.fullStop }
  }

  /// Han characters and katakana, which start words; hiragana mostly goes on with one.
  func isIdeographic(_ unit: UInt16) -> Bool {
    (0x4E00...0x9FFF).contains(unit) || (0x3400...0x4DBF).contains(unit)
      || (0x30A0...0x30FF).contains(unit)
  }
}
