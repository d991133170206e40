/// Decides whether a candidate ends its sentence, from the word before it and the character after it.
struct BoundaryJudge {
  let text: UnsafeBufferPointer<UInt16>
  let range: Range<Int>
  let characters: CharacterTable
  let lexicon: SentenceLexicon

  /// How far to look for the word before a full stop; longer words are no abbreviations.
  private static let longestWord = 24

  func endsSentence(_ candidate: BoundaryCandidate, sentenceStart: Int) -> Bool {
    let next = following(candidate)
    if continues(at: candidate.next, after: candidate) { return false }
    switch candidate.kind {
    case .unambiguous: return endsAfterUnambiguous(candidate, next)
    case .strong: return endsAfterStrong(candidate, next)
    case .ellipsis: return endsAfterEllipsis(candidate, next)
    case .fullStop: return endsAfterFullStop(candidate, next, sentenceStart: sentenceStart)
    }
  }

  // MARK: What follows

  /// The first letter or digit after the candidate, over quotes, brackets and dashes.
  struct Following {
    enum Kind { case upper, lower, letter, digit, nothing }
    var kind: Kind
    var position: Int
  }

  private func following(_ candidate: BoundaryCandidate) -> Following {
    var position = candidate.next
    let limit = min(range.upperBound, position + 12)
    while position < limit {
      let (traits, length) = characters.character(at: position, in: text)
      if traits.isUpper { return Following(kind: .upper, position: position) }
      if traits.isLower { return Following(kind: .lower, position: position) }
      if traits.isDigit { return Following(kind: .digit, position: position) }
      if traits.isLetter { return Following(kind: .letter, position: position) }
      position += length
    }
    return Following(kind: .nothing, position: position)
  }

  /// A comma, colon or semicolon after the terminator: the sentence goes on.
  private func continues(at position: Int, after candidate: BoundaryCandidate) -> Bool {
    let unit = text[position]
    if unit == 0x2C || unit == 0x3B || unit == 0x3A { return !isEmoticon(at: position) }
    return characters[unit].sentenceBreak == SentenceClass.sContinue && !isDash(unit)
  }

  /// `:)` and `;-)`.
  private func isEmoticon(at position: Int) -> Bool {
    guard text[position] != 0x2C, position + 1 < range.upperBound else { return false }
    let next = text[position + 1] == 0x2D ? position + 2 : position + 1
    guard next < range.upperBound else { return false }
    return text[next] == 0x29 || text[next] == 0x28 || text[next] == 0x44 || text[next] == 0x50
  }

  // MARK: Terminators one by one

  private func endsAfterUnambiguous(_ candidate: BoundaryCandidate, _ next: Following) -> Bool {
    if candidate.hasBlank { return next.kind != .lower || !candidate.closesQuote }
    // 「…。」と言った: after a closing quote with no blank the sentence goes on.
    if candidate.hasClosers { return next.kind == .upper || isOpening(text[candidate.next]) }
    return next.kind != .digit || !isDigit(at: candidate.terminators.lowerBound - 1)
  }

  private func endsAfterStrong(_ candidate: BoundaryCandidate, _ next: Following) -> Bool {
    let first = candidate.terminators.lowerBound
    if !candidate.hasBlank {
      // what?It — but not watch?v=1, territory?s, nor ?It for a lost opening quote.
      guard first > range.lowerBound, !characters[text[first - 1]].isBlank else { return false }
      if candidate.hasClosers { return next.kind == .upper }
      return (next.kind == .upper || next.kind == .letter) && !isInsideAddress(at: first)
    }
    if next.kind == .letter, attributesWithoutCapitals(candidate) { return false }
    guard next.kind == .lower else { return true }
    // "What?" he asked — and the same with the quotes lost: ?What?? he asked.
    if candidate.hasClosers || candidate.terminators.count > 1 && followsComma(first) {
      return false
    }
    return !lexicon.traits(of: word(from: next.position)).contains(.attribution)
      && !followsComma(first)
  }

  private func endsAfterEllipsis(_ candidate: BoundaryCandidate, _ next: Following) -> Bool {
    switch next.kind {
    case .upper: return candidate.hasBlank || isLetter(at: candidate.terminators.lowerBound - 1)
    case .letter: return candidate.hasBlank
    case .lower, .digit: return false
    case .nothing: return candidate.hasBlank
    }
  }

  private func endsAfterFullStop(
    _ candidate: BoundaryCandidate, _ next: Following, sentenceStart: Int
  ) -> Bool {
    let stop = candidate.terminators.lowerBound
    if !candidate.hasBlank { return endsGlued(candidate, next) }
    if next.kind == .lower {
      return isWrittenSmall(sentenceStart) && endsSmallSentence(stop)
    }
    let before = wordRange(endingAt: stop)
    // A full stop of its own, or after a bracket or a quote: nothing to be an abbreviation of.
    guard !before.isEmpty else { return next.kind != .nothing || candidate.hasClosers }
    let word = UnsafeBufferPointer(rebasing: text[before])
    let traits = lexicon.traits(of: word)
    if next.kind == .letter, candidate.closesQuote, attributesWithoutCapitals(candidate) {
      return false
    }
    if candidate.closesQuote, !traits.contains(.title) { return true }
    if !traits.isDisjoint(with: [.title, .inside]) { return false }
    if next.kind == .digit, !traits.isDisjoint(with: [.beforeNumber, .mayEnd]) { return false }
    if isNumber(word) {
      return !isListMarker(before, sentenceStart) && !isOrdinal(word, next)
    }
    if letterCount(word) == 1, isSingleLetterWithStop(at: next.position) { return false }
    let startsAnew = next.kind == .upper && isStarter(next)
    if isInitial(word, traits) || isDottedAcronym(word) {
      return startsAnew && !isListMarker(before, sentenceStart)
    }
    if traits.contains(.mayEnd) { return startsAnew }
    return !isFirstOfInitials(before, next, sentenceStart)
  }

  /// `z. B.`, and `के. आर. रमन` at the start of a sentence: one letter, with its vowel signs, and another
  /// initial after it, or nothing before it that could be a sentence.
  private func isFirstOfInitials(
    _ word: Range<Int>, _ next: Following, _ sentenceStart: Int
  ) -> Bool {
    guard letterCount(UnsafeBufferPointer(rebasing: text[word])) == 1 else { return false }
    if word.lowerBound == sentenceStart { return true }
    let other = self.word(from: next.position)
    let end = next.position + other.count
    return letterCount(other) == 1 && end < range.upperBound && text[end] == Punctuation.fullStop
  }

  /// Whether the sentence itself starts with a small letter, as people type in a hurry: then the next
  /// one may too.
  private func isWrittenSmall(_ sentenceStart: Int) -> Bool {
    characters.character(at: sentenceStart, in: text).traits.isLower
  }

  /// Whether the word before a full stop is a plain word of some length, and no abbreviation.
  private func endsSmallSentence(_ stop: Int) -> Bool {
    let before = wordRange(endingAt: stop)
    let word = UnsafeBufferPointer(rebasing: text[before])
    if word.isEmpty { return stop > range.lowerBound && characters[text[stop - 1]].isBlank }
    return letterCount(word) >= 2 && !word.contains(Punctuation.fullStop)
      && lexicon.traits(of: word).isEmpty
  }

  /// `media.The`: a boundary without a blank.
  private func endsGlued(_ candidate: BoundaryCandidate, _ next: Following) -> Bool {
    let stop = candidate.terminators.lowerBound
    // One character of the next sentence must follow at once, or an opening quote.
    guard next.position - candidate.next <= 1 else { return false }
    let before = wordRange(endingAt: stop)
    let word = UnsafeBufferPointer(rebasing: text[before])
    if candidate.hasClosers { return next.kind == .upper && candidate.closesQuote }
    guard letterCount(word) >= 2, lexicon.traits(of: word).isEmpty else { return false }
    switch next.kind {
    case .upper:
      guard let last = word.last, !characters[last].isUpper, !word.contains(Punctuation.fullStop),
        startsLikeSentence(next.position), !isInsideAddress(at: stop)
      else { return false }
      return true
    case .letter: return letterCount(word) >= 3 && letterCount(self.word(from: next.position)) >= 2
    case .lower, .digit, .nothing: return false
    }
  }

  /// `"काय?" बायकोने विचारले.`: in scripts without capitals, a short clause that ends in a verb of saying
  /// goes with the quotation before it.
  private func attributesWithoutCapitals(_ candidate: BoundaryCandidate) -> Bool {
    var end = candidate.next
    let limit = min(range.upperBound, candidate.next + 64)
    while end < limit, !characters[text[end]].isTerminator, text[end] != 0x2C { end += 1 }
    guard end < limit, characters[text[end]].isTerminator else { return false }
    let last = wordRange(endingAt: end)
    return lexicon.traits(of: UnsafeBufferPointer(rebasing: text[last])).contains(.attribution)
  }

  // MARK: The word before

  /// The word that ends at `end`: back to a blank, a bracket or a quote, within reach.
  private func wordRange(endingAt end: Int) -> Range<Int> {
    var start = end
    let limit = max(range.lowerBound, end - Self.longestWord)
    while start > limit {
      let unit = text[start - 1]
      let traits = characters[unit]
      if traits.isBlank || traits.isOpenPunctuation || traits.isClosePunctuation || isQuote(unit) {
        break
      }
      if isDash(unit) || unit == 0x2C { break }
      start -= 1
    }
    return start..<end
  }

  private func isNumber(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
    word.allSatisfy { characters[$0].isDigit }
  }

  /// `1.` at the start of a line is no sentence.
  private func isListMarker(_ word: Range<Int>, _ sentenceStart: Int) -> Bool {
    word.lowerBound == sentenceStart && word.count <= 3
  }

  private func isOrdinal(_ word: UnsafeBufferPointer<UInt16>, _ next: Following) -> Bool {
    lexicon.hasOrdinalStops && word.count <= 2 && next.kind == .upper && !isStarter(next)
  }

  /// One letter (with its vowel signs), as in `A. Noel` and `के. आर. नारायणन`.
  ///
  /// In scripts without capitals a short word may well end a sentence (`है.`), so that only a bare letter
  /// and the names of letters that the locale lists count.
  private func isInitial(
    _ word: UnsafeBufferPointer<UInt16>, _ known: SentenceLexicon.Traits
  ) -> Bool {
    if known.contains(.initial) { return true }
    guard let first = word.first, letterCount(word) == 1 else { return false }
    let traits = characters[first]
    return traits.isUpper || (traits.isLetter && !traits.isLower && word.count == 1)
  }

  /// The next letter of `a. C.` or `J. R. R.`
  private func isSingleLetterWithStop(at position: Int) -> Bool {
    position + 1 < range.upperBound && isLetter(at: position)
      && text[position + 1] == Punctuation.fullStop
  }

  /// Single letters with full stops between: `U.S`, `A.P.J`, `p.m`.
  private func isDottedAcronym(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
    guard word.contains(Punctuation.fullStop) else { return false }
    var letters = 0
    for unit in word {
      if unit == Punctuation.fullStop {
        letters = 0
      } else if characters[unit].isLetter {
        letters += 1
        if letters > 2 { return false }
      }
    }
    return true
  }

  private func letterCount(_ word: UnsafeBufferPointer<UInt16>) -> Int {
    word.reduce(0) { $0 + (characters[$1].isLetter ? 1 : 0) }
  }

  /// A comma right before a mark that stands for a lost closing quote: `act,? she said`.
  private func followsComma(_ position: Int) -> Bool {
    position > range.lowerBound && text[position - 1] == 0x2C
  }

  /// Whether a web address or a file name goes on over this place.
  private func isInsideAddress(at position: Int) -> Bool {
    var start = position
    let limit = max(range.lowerBound, position - 64)
    while start > limit, !characters[text[start - 1]].isBlank {
      start -= 1
      if text[start] == 0x2F || text[start] == 0x40 { return true }
    }
    let isWWW = position - start >= 3 && (0..<3).allSatisfy { text[start + $0] | 0x20 == 0x77 }
    return isWWW
  }

  // MARK: The word after

  private func isStarter(_ next: Following) -> Bool {
    lexicon.traits(of: word(from: next.position)).contains(.starter)
  }

  private func word(from start: Int) -> UnsafeBufferPointer<UInt16> {
    var end = start
    let limit = min(range.upperBound, start + Self.longestWord)
    while end < limit {
      let (traits, length) = characters.character(at: end, in: text)
      guard
        traits.isLetter || traits.isMark || text[end] == Punctuation.apostrophe
          || text[end] == 0x2019
      else { break }
      end += length
    }
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }

  /// `The` or `I` or `“The`, but not the `NET` of `.NET` nor the `Com` of `Amazon.Com`.
  private func startsLikeSentence(_ position: Int) -> Bool {
    let word = word(from: position)
    let end = position + word.count
    if end < range.upperBound, text[end] == Punctuation.fullStop || text[end] == 0x2F {
      return false
    }
    guard word.count > 1 else {
      return !word.isEmpty && end < range.upperBound && characters[text[end]].isBlank
    }
    // Letters outside the Basic Multilingual Plane come in pairs.
    if characters[word[1]].isSurrogate { return true }
    return characters[word[1]].isLower || word[1] == Punctuation.apostrophe || word[1] == 0x2019
  }

  // MARK: Characters

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

  func isLetter(at position: Int) -> Bool {
    range.contains(position) && characters[text[position]].isLetter
  }

  func isWordStart(at position: Int) -> Bool {
    guard range.contains(position) else { return false }
    let traits = characters[text[position]]
    return traits.isLetter || traits.isDigit
  }

  private func isDigit(at position: Int) -> Bool {
    range.contains(position) && characters[text[position]].isDigit
  }

  /// Quotation marks of all kinds, whose direction depends on the language.
  func isQuote(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0xB4, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F: true
    default: false
    }
  }

  private func isOpening(_ unit: UInt16) -> Bool {
    characters[unit].isOpenPunctuation || unit == Punctuation.straightQuote
  }

  private func isDash(_ unit: UInt16) -> Bool { unit == 0x2D || (0x2010...0x2015).contains(unit) }

  /// Exclamation and question marks of other scripts, which can stand inside a sentence as ours do.
  func isOtherStrong(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x037E, 0x055C, 0x055E, 0x061F, 0x1367, 0x203C, 0x203D, 0x2047...0x2049, 0xFF01, 0xFF1F:
      true
    default: false
    }
  }
}
