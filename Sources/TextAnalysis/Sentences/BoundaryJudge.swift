/// Decides whether a candidate ends its sentence, from the word before it and the character after it.
///
/// Its parts: this file chooses by the kind of terminator; ``FullStopJudge.swift`` has the full stop,
/// `SurroundingWords.swift` what the judge can see of its surroundings. No look to the side is longer than
/// a constant.
struct BoundaryJudge {
  let text: UnsafeBufferPointer<UInt16>
  let range: Range<Int>
  let characters: CharacterTable
  let lexicon: SentenceLexicon
  /// Where the sentence being read starts: no look back goes past it.
  var sentenceStart: Int

  init(
    text: UnsafeBufferPointer<UInt16>, range: Range<Int>, characters: CharacterTable,
    lexicon: SentenceLexicon
  ) {
    self.text = text
    self.range = range
    self.characters = characters
    self.lexicon = lexicon
    sentenceStart = range.lowerBound
  }

  func endsSentence(_ candidate: BoundaryCandidate) -> Bool {
    let next = following(candidate)
    if continues(candidate, next) { return false }
    switch candidate.kind {
    case .unambiguous:
      return endsAfterUnambiguous(candidate, next)
        || isWholeInBrackets(candidate)
    case .strong: return endsAfterStrong(candidate, next)
    case .ellipsis: return endsAfterEllipsis(candidate, next)
    case .fullStop: return endsAfterFullStop(candidate, next)
    }
  }

  // MARK: What goes on in any case

  /// Whether what follows can only be the rest of the sentence.
  private func continues(_ candidate: BoundaryCandidate, _ next: Following) -> Bool {
    let unit = text[candidate.next]
    if unit == Punctuation.comma || unit == Punctuation.semicolon || unit == Punctuation.colon {
      return faceEnd(at: candidate.next) == nil
    }
    if characters[unit].sentenceBreak == SentenceClass.sContinue, !Punctuation.isDash(unit) {
      return true
    }
    if lexicon.hasContinuations, lexicon.continues(at: candidate.next, in: text, range) {
      return true
    }
    // "Why?" — he asked. A dash and a small letter go on, whatever stood before.
    if Punctuation.isDash(unit), next.kind == .lower, candidate.hasBlank {
      return candidate.kind != .unambiguous
    }
    return opensAside(candidate)
  }

  /// `Oh Boy! (1971), then` and `"The river [...]" (Harris 40).`: a bracket right after the terminator
  /// with a comma, a small letter or, after a quotation, the full stop behind it.
  private func opensAside(_ candidate: BoundaryCandidate) -> Bool {
    guard candidate.hasBlank, text[candidate.next] == 0x28 else { return false }
    var position = candidate.next + 1
    let limit = min(range.upperBound, position + 64)
    while position < limit, text[position] != Punctuation.closingParenthesis {
      if text[position] == 0x28 { return false }
      position += 1
    }
    guard position + 1 < limit else { return false }
    let after = text[position + 1]
    if after == Punctuation.comma || after == Punctuation.semicolon { return true }
    if after == Punctuation.fullStop {
      return candidate.closesQuote && !characters[text[position - 1]].isTerminator
    }
    return candidate.kind == .strong && after == 0x20 && position + 2 < range.upperBound
      && characters[text[position + 2]].isLower
  }

  // MARK: Terminators one by one

  private func endsAfterUnambiguous(_ candidate: BoundaryCandidate, _ next: Following) -> Bool {
    if candidate.hasBlank {
      guard candidate.closesQuote else { return true }
      // "हम तैयार हैं।" उन्होंने कहा।
      return next.kind != .lower && !(next.kind == .letter && attributesWithoutCapitals(candidate))
    }
    if candidate.hasClosers { return endsAfterQuotationWithoutBlank(candidate, next) }
    if closesBracketFirst(from: candidate.next) { return false }
    return next.kind != .digit || !isDigit(at: candidate.terminators.lowerBound - 1)
  }

  /// 「…。」彼は: text without blanks. What cannot go on was asked for before (「…。」と言った).
  private func endsAfterQuotationWithoutBlank(
    _ candidate: BoundaryCandidate, _ next: Following
  ) -> Bool {
    if next.kind == .upper || isOpening(text[candidate.next]) { return true }
    guard candidate.closesQuote, next.kind == .letter, isIdeographic(text[candidate.next]) else {
      return false
    }
    return !attributesWithoutBlanks(candidate)
  }

  private func endsAfterStrong(_ candidate: BoundaryCandidate, _ next: Following) -> Bool {
    let first = candidate.terminators.lowerBound
    if !candidate.hasBlank {
      // what?It — but not watch?v=1, territory?s, nor ?It for a lost opening quote.
      guard first > range.lowerBound, !characters[text[first - 1]].isBlank else { return false }
      // “走！”“去哪里？”
      if candidate.hasClosers { return next.kind == .upper || opensQuotation(candidate) }
      if next.kind == .letter { return !closesBracketFirst(from: candidate.next) }
      return next.kind == .upper && isLetter(at: next.position + 1) && isLetter(at: first - 2)
        && !isInsideAddress(at: first)
    }
    if next.kind == .letter, attributesWithoutCapitals(candidate) { return false }
    if lexicon.hasMarkedNames, isMarkedName(endingAt: first) {
      return next.kind == .upper && isStarter(at: next.position)
    }
    if next.kind == .upper {
      return !(candidate.closesQuote && attributesByName(at: next.position))
    }
    guard next.kind == .lower else { return true }
    // A mark that ends sentences in this language alone is not taken at its word.
    if isOwnTerminator(text[first]) { return false }
    if candidate.hasTrailer { return !candidate.closesQuote }
    // "What?" he asked — and the same with the quotes lost: ?What?? he asked.
    if candidate.hasClosers || candidate.terminators.count > 1 && followsComma(first) {
      return false
    }
    return !lexicon.traits(of: word(from: next.position)).contains(.attribution)
      && !followsComma(first)
  }

  private func endsAfterEllipsis(_ candidate: BoundaryCandidate, _ next: Following) -> Bool {
    // The sentence begins with it: “... and then”.
    if candidate.terminators.lowerBound - sentenceStart <= 1 { return false }
    switch next.kind {
    case .upper:
      // Always a capital, I tells nothing.
      if candidate.hasBlank, word(from: next.position).count == 1, text[next.position] == 0x49 {
        return false
      }
      return candidate.hasBlank || isLetter(at: candidate.terminators.lowerBound - 1)
    case .letter: return candidate.hasBlank
    case .lower: return startsAddress(at: next.position)
    case .digit: return false
    case .nothing: return candidate.hasBlank
    }
  }

  // MARK: Quotations

  /// Whether another quotation opens right where one closed.
  private func opensQuotation(_ candidate: BoundaryCandidate) -> Bool {
    candidate.closesQuote && isOpening(text[candidate.next])
  }

  /// `"काय?" बायकोने विचारले.`: in scripts without capitals, a quotation goes on with a verb of saying that
  /// follows it at once, or that ends a short clause.
  func attributesWithoutCapitals(_ candidate: BoundaryCandidate) -> Bool {
    if candidate.closesQuote,
      lexicon.traits(of: word(from: candidate.next)).contains(.attribution)
    {
      return true
    }
    // What opens quotes is said, and says nothing of who said the quotation before.
    if isQuote(at: candidate.next) { return false }
    var end = candidate.next
    let limit = min(range.upperBound, candidate.next + 64)
    while end < limit, !characters[text[end]].isTerminator, text[end] != Punctuation.comma {
      end += 1
    }
    guard end < limit, characters[text[end]].isTerminator else { return false }
    let last = wordRange(endingAt: end)
    if isAttribution(last) { return true }
    // জিজ্ঞেস করলেন, प्रश्न किया: a noun of saying and a verb that makes it one.
    let gap = trimBlanks(before: last.lowerBound, from: candidate.next)
    guard gap > candidate.next else { return false }
    return isAttribution(max(candidate.next, wordRange(endingAt: gap).lowerBound)..<gap)
  }

  private func isAttribution(_ word: Range<Int>) -> Bool {
    lexicon.traits(of: UnsafeBufferPointer(rebasing: text[word])).contains(.attribution)
  }

  /// `“…！”他说，`: where no blanks part words, a verb of saying before the next mark within a few characters.
  private func attributesWithoutBlanks(_ candidate: BoundaryCandidate) -> Bool {
    var end = candidate.next
    let limit = min(range.upperBound, candidate.next + 12)
    while end < limit, characters[text[end]].isLetter { end += 1 }
    guard end < limit else { return false }
    return (1...2).contains { length in
      end - length >= candidate.next
        && lexicon.traits(of: UnsafeBufferPointer(rebasing: text[(end - length)..<end]))
          .contains(.attribution)
    }
  }

  /// `"Here?" I asked.` and `"Splendid!" Anders beamed`: a verb of saying is the second word. Words that
  /// would be small if they went on (`She said`) start anew; `I` never is.
  private func attributesByName(at position: Int) -> Bool {
    let name = word(from: position)
    let blank = position + name.count
    guard name.count == 1 || !isStarter(at: position), blank + 1 < range.upperBound,
      text[blank] == 0x20
    else { return false }
    return lexicon.traits(of: word(from: blank + 1)).contains(.attribution)
  }

  /// （…。）: a sentence with a bracket around all of it ends with the bracket, whatever follows.
  private func isWholeInBrackets(_ candidate: BoundaryCandidate) -> Bool {
    switch (text[sentenceStart], text[candidate.end - 1]) {
    case (0xFF08, 0xFF09), (0x28, 0x29): !closesBracketFirst(from: candidate.end)
    default: false
    }
  }

  /// Whether a bracket or a title's quotation mark that was open before is closed after this place:
  /// 他（我想！对吧）来,《来吧！朋友》. Within reach.
  private func closesBracketFirst(from start: Int) -> Bool {
    var position = start
    let limit = min(range.upperBound, start + 64)
    while position < limit {
      switch text[position] {
      case 0x28, 0xFF08, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010: return false
      case 0x29, 0xFF09, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011: return true
      default: position += 1
      }
    }
    return false
  }
}
