/// The full stop: the one terminator that also stands after abbreviations, numbers and letters.
extension BoundaryJudge {
  func endsAfterFullStop(_ candidate: BoundaryCandidate, _ next: Following) -> Bool {
    let stop = candidate.terminators.lowerBound
    if !candidate.hasBlank { return endsGlued(candidate, next) }
    if next.kind == .lower { return endsBeforeSmallLetter(candidate, next) }
    let before = wordRange(endingAt: stop)
    // A full stop of its own, or after a bracket or a quote: nothing to be an abbreviation of.
    guard !before.isEmpty else { return next.kind != .nothing || candidate.hasClosers }
    let word = UnsafeBufferPointer(rebasing: text[before])
    let traits = lexicon.traits(of: word).union(traitsOfSpaced(endingWith: before))
    if next.kind == .letter, candidate.closesQuote, attributesWithoutCapitals(candidate) {
      return false
    }
    if candidate.closesQuote, !traits.contains(.title) { return true }
    if !traits.isDisjoint(with: [.title, .inside]) { return false }
    if next.kind == .digit, !traits.isDisjoint(with: [.beforeNumber, .mayEnd]) { return false }
    if isNumber(word) { return endsAfterNumber(before, word, next) }
    if isBracketedAbbreviation(before), !candidate.hasClosers { return false }
    if text[candidate.next] == Punctuation.numeroSign, next.kind == .digit { return false }
    if letterCount(word) == 1, isSingleLetterWithStop(at: next.position) { return false }
    let startsAnew =
      next.kind == .upper
      && (isStarter(at: next.position) || isTitle(at: next.position) && followsQuantity(before))
    if lexicon.hasOrdinalStops, isRomanNumeral(word), next.kind == .upper { return startsAnew }
    if isInitial(word, traits) || isDottedAcronym(word) {
      return startsAnew && !isListMarker(before) && !startsSpaced(before, next)
    }
    if traits.contains(.mayEnd) { return startsAnew }
    return !isFirstOfInitials(before, next)
  }

  /// A small letter starts a sentence where people type in a hurry: the sentence itself started small, a
  /// list begins, or a word that begins sentences follows a plain word of some length.
  private func endsBeforeSmallLetter(_ candidate: BoundaryCandidate, _ next: Following) -> Bool {
    let stop = candidate.terminators.lowerBound
    // over. ...and then
    if isEllipsis(at: candidate.next) { return endsSmallSentence(stop, shortest: 2) }
    if startsAddress(at: next.position) { return endsSmallSentence(stop, shortest: 2) }
    if next.position == candidate.next, startsList(at: next.position) {
      return endsSmallSentence(stop, shortest: 2)
    }
    if isWrittenSmall, endsSmallSentence(stop, shortest: 2) { return true }
    let word = self.word(from: next.position)
    return !candidate.hasClosers && next.position == candidate.next && word.count > 1
      && lexicon.startsCapitalized(word) && endsSmallSentence(stop, shortest: 5)
  }

  private func endsAfterNumber(
    _ range: Range<Int>, _ word: UnsafeBufferPointer<UInt16>, _ next: Following
  ) -> Bool {
    if lexicon.numbersGoOn || isListMarker(range) { return false }
    let isOrdinal =
      lexicon.hasOrdinalStops && word.count <= 2 && next.kind == .upper
      && !isStarter(at: next.position)
    return !isOrdinal
  }

  /// `z. B.`, `v. Chr.`, and `के. आर. रमन` at the start of a sentence: one letter, with its vowel signs, and
  /// another initial after it or the rest of an abbreviation, or nothing before it that could be a sentence.
  private func isFirstOfInitials(_ word: Range<Int>, _ next: Following) -> Bool {
    guard letterCount(UnsafeBufferPointer(rebasing: text[word])) == 1 else {
      // क्र. सं. 12
      return word.count <= 6 && startsSpaced(word, next)
    }
    if word.lowerBound == sentenceStart { return true }
    let other = self.word(from: next.position)
    let end = next.position + other.count
    guard end < range.upperBound, text[end] == Punctuation.fullStop else { return false }
    return letterCount(other) == 1 || startsSpaced(word, next)
  }

  /// Whether an abbreviation that is written with a blank inside begins with this word: `D. No. 4`.
  private func startsSpaced(_ word: Range<Int>, _ next: Following) -> Bool {
    let other = self.word(from: next.position)
    let end = next.position + other.count
    guard end < range.upperBound, text[end] == Punctuation.fullStop else { return false }
    return !traitsOfSpaced(text[word], other[...]).isEmpty
  }

  /// What is known of an abbreviation that ends with this short word and is written with a blank inside:
  /// `ई. पू. 300`, `12 कि. मी. दूर`.
  private func traitsOfSpaced(endingWith last: Range<Int>) -> SentenceLexicon.Traits {
    let stop = last.lowerBound - 2
    guard last.count <= 6, stop > range.lowerBound, text[stop] == Punctuation.fullStop,
      isBlank(at: stop + 1)
    else { return [] }
    return traitsOfSpaced(text[wordRange(endingAt: stop)], text[last])
  }

  private func traitsOfSpaced(
    _ first: Slice<UnsafeBufferPointer<UInt16>>, _ last: Slice<UnsafeBufferPointer<UInt16>>
  ) -> SentenceLexicon.Traits {
    guard !first.isEmpty, first.count + last.count < 16 else { return [] }
    let joined = Array(first) + [Punctuation.fullStop] + Array(last)
    return joined.withUnsafeBufferPointer { lexicon.traits(of: $0) }
  }

  /// Whether the sentence itself starts with a small letter, as people type in a hurry: then the next
  /// one may too.
  private var isWrittenSmall: Bool {
    characters.character(at: sentenceStart, in: text).traits.isLower
  }

  /// Whether the word before a full stop is a plain word of some length, and no abbreviation.
  private func endsSmallSentence(_ stop: Int, shortest: Int) -> Bool {
    let before = wordRange(endingAt: stop)
    let word = UnsafeBufferPointer(rebasing: text[before])
    if word.isEmpty { return stop > range.lowerBound && characters[text[stop - 1]].isBlank }
    return letterCount(word) >= shortest && !word.contains(Punctuation.fullStop)
      && !isAbbreviation(word)
  }

  /// `media.The`: a boundary without a blank.
  private func endsGlued(_ candidate: BoundaryCandidate, _ next: Following) -> Bool {
    let stop = candidate.terminators.lowerBound
    // One character of the next sentence must follow at once, or an opening quote.
    guard next.position - candidate.next <= 1 else { return false }
    let before = wordRange(endingAt: stop)
    let word = UnsafeBufferPointer(rebasing: text[before])
    if candidate.hasClosers { return next.kind == .upper && candidate.closesQuote }
    guard let last = word.last, !isAbbreviation(word) else { return false }
    switch next.kind {
    case .upper:
      guard startsLikeSentence(next.position), !isInsideAddress(at: stop) else { return false }
      // cost 9,500.They — but not v2.Foo
      if letterCount(word) == 0 { return characters[last].isDigit && word.count >= 3 }
      return letterCount(word) >= 2 && !characters[last].isUpper
        && !word.contains(Punctuation.fullStop)
    case .letter:
      // G.D.P.成長: text without blanks goes on after capitals.
      return (letterCount(word) >= 3 || lexicon.traits(of: word).contains(.finalWord))
        && !characters[last].isUpper
        && !word.contains(Punctuation.fullStop)
        && letterCount(self.word(from: next.position)) >= 2
    case .lower, .digit, .nothing: return false
    }
  }

  // MARK: The word before

  /// `ended at 9 p.m. Mr. Shah left`: a unit after a number, and not at the very start (`By 8 a.m. Mr. Shah`).
  /// No title goes on with it.
  private func followsQuantity(_ word: Range<Int>) -> Bool {
    guard isBlank(at: word.lowerBound - 1), isDigit(at: word.lowerBound - 2) else { return false }
    let number = wordRange(endingAt: word.lowerBound - 1)
    var blanks = 0
    var position = max(sentenceStart, number.lowerBound - 32)
    while position < number.lowerBound {
      if isBlank(at: position) { blanks += 1 }
      position += 1
    }
    return blanks > 2
  }

  /// `1.` at the start of a line is no sentence.
  private func isListMarker(_ word: Range<Int>) -> Bool {
    guard word.count <= 3 else { return false }
    if word.lowerBound == sentenceStart { return true }
    return Punctuation.isBullet(text[sentenceStart])
      && skipBlanks(from: sentenceStart + 1) == word.lowerBound
  }

  /// One letter (with its vowel signs), as in `A. Noel` and `के. आर. नारायणन`.
  ///
  /// In scripts without capitals a short word may well end a sentence (`है.`), so that only a bare letter
  /// and the names of letters that the locale lists count.
  private func isInitial(
    _ word: UnsafeBufferPointer<UInt16>, _ known: SentenceLexicon.Traits
  ) -> Bool {
    if known.contains(.finalWord) { return false }
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
    var all = 0
    for unit in word {
      if unit == Punctuation.fullStop {
        letters = 0
      } else if characters[unit].isLetter {
        letters += 1
        all += 1
        if letters > 2 { return false }
      }
    }
    return all > 0
  }

  /// `(b. May 1961`, `(pop. 24,000)`: a short small word with a full stop opens no bracket but as an
  /// abbreviation.
  private func isBracketedAbbreviation(_ word: Range<Int>) -> Bool {
    word.lowerBound > range.lowerBound && word.count <= 4
      && text[word.lowerBound - 1] == 0x28
      && characters[text[word.lowerBound]].isLower
  }

  /// `XII` and the like, as ordinals are written in some languages (`XII. Jahrhundert`).
  private func isRomanNumeral(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
    word.allSatisfy { unit in
      switch unit {
      case 0x49, 0x56, 0x58, 0x4C, 0x43: true
      default: false
      }
    }
  }
}
