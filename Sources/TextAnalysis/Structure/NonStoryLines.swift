import ArticleModel

/// Lines and sentences that are not of the story: credits, bylines, asides; and datelines.
extension StructureDetector {
  /// The role of a line or a sentence that is not story, or nil.
  ///
  /// - Parameter isNearTop: Where bylines stand.
  func nonStoryRole(
    of span: TextSpan, in text: UnsafeBufferPointer<UInt16>, isNearTop: Bool
  ) -> BlockRole? {
    let start = skipOpeners(from: span.start, end: span.end, in: text)
    guard start < span.end else { return isRule(span, in: text) ? .aside : nil }
    if isAddressOnly(span, in: text) { return .aside }
    if span.count <= 160 {
      if isCredit(from: start, to: span.end, in: text) { return .credit }
      if isNearTop, isByline(from: start, span, in: text) { return .byline }
    }
    if span.count <= 240, isLabelled(asideLabels, from: start, to: span.end, in: text),
      isAsideSized(span, in: text)
    {
      return .aside
    }
    if span.count <= 240, asides.match(at: start, in: text, end: span.end) != nil,
      isAsideShaped(from: start, span, in: text)
    {
      return .aside
    }
    return opensUnspacedAside(from: start, span, in: text) ? .aside : nil
  }

  /// `扫码关注我们的公众号`: where no blanks show the end of a word, a short line that begins with a whole entry and
  /// ends without a full stop. Shorter entries begin too many other words.
  private func opensUnspacedAside(
    from start: Int, _ span: TextSpan, in text: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    span.count <= 30 && characters[text[start]].needsDictionary
      && !endsLikeSentence(span, in: text)
      && asides.hasEntry(ofAtLeast: 4, at: start, in: text, end: span.end)
  }

  /// `Image: AP`, `(With inputs from ANI)`, `(PTI)`, `— Reuters`.
  private func isCredit(
    from start: Int, to end: Int, in text: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    if isLabelled(creditLabels, from: start, to: end, in: text) { return true }
    if creditPhrases.match(at: start, in: text, end: end) != nil {
      return wordCount(TextSpan(start, end), in: text, limit: 20) < 20
    }
    return isAgenciesOnly(from: start, to: end, in: text)
  }

  /// Whether a label and a colon, a slash or a bar stand at the start.
  private func isLabelled(
    _ labels: WordList, from start: Int, to end: Int, in text: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    guard var position = labels.match(at: start, in: text, end: end) else { return false }
    while position < end, text[position] == 0x20 { position += 1 }
    guard position < end else { return false }
    switch text[position] {
    case Punctuation.colon, 0xFF1A, Punctuation.slash, Punctuation.bar: return true
    default: return false
    }
  }

  /// Whether all the words are names of agencies.
  private func isAgenciesOnly(
    from start: Int, to end: Int, in text: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    guard end - start <= 60 else { return false }
    var position = start
    var count = 0
    while position < end {
      let traits = characters[text[position]]
      if traits.isLetter {
        guard let after = agencies.match(at: position, in: text, end: end)
        else { return false }
        position = after
        count += 1
      } else if traits.isDigit {
        return false
      } else {
        position += 1
      }
    }
    return count > 0
  }

  /// `By Staff Reporter` near the top: short and without a full stop.
  private func isByline(
    from start: Int, _ span: TextSpan, in text: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    guard let after = bylines.match(at: start, in: text, end: span.end),
      wordCount(span, in: text, limit: 10) <= 8, !endsLikeSentence(span, in: text)
    else { return false }
    return after < span.end
  }

  /// An aside is short, or goes on with a colon, or has no full stop.
  private func isAsideShaped(
    from start: Int, _ span: TextSpan, in text: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    for position in start..<min(span.end, start + 40)
    where text[position] == 0x3A || text[position] == 0x7C {
      return true
    }
    return isAsideSized(span, in: text)
  }

  /// Short, or without a full stop: a longer line that ends in one has something of the story to tell.
  private func isAsideSized(_ span: TextSpan, in text: UnsafeBufferPointer<UInt16>) -> Bool {
    !endsLikeSentence(span, in: text) || wordCount(span, in: text, limit: 16) <= 15
  }

  /// `https://example.org/a`, `pic.example.com/a`: no blank, a full stop before a slash, ASCII alone.
  private func isAddressOnly(_ span: TextSpan, in text: UnsafeBufferPointer<UInt16>) -> Bool {
    var hasStop = false
    var isAddress = false
    for position in span.range {
      switch text[position] {
      case 0...0x20, 0x80...: return false
      case Punctuation.fullStop: hasStop = true
      case Punctuation.slash: isAddress = isAddress || hasStop
      default: break
      }
    }
    return isAddress
  }

  /// A line of stars or dashes.
  private func isRule(_ span: TextSpan, in text: UnsafeBufferPointer<UInt16>) -> Bool {
    span.range.allSatisfy {
      let traits = characters[text[$0]]
      return traits.isPunctuation || traits.isSymbol || traits.isBlank
    }
  }

  private func skipOpeners(
    from start: Int, end: Int, in text: UnsafeBufferPointer<UInt16>
  ) -> Int {
    var position = start
    while position < end {
      let traits = characters[text[position]]
      guard traits.isPunctuation || traits.isBlank || traits.isSymbol else { break }
      position += 1
    }
    return position
  }

  // MARK: Datelines

  /// Where a dateline (`NEW DELHI, March 2 (PTI) —`) ends and the story begins, or nil.
  ///
  /// A dateline is short, ends in a dash or a colon, and proves itself by an agency in brackets, a day
  /// of a month, or a place in capitals.
  func datelineEnd(
    of span: TextSpan, in text: UnsafeBufferPointer<UInt16>
  ) -> (dateline: Int, body: Int)? {
    let limit = min(span.end, span.start + 80)
    var position = span.start
    while position < limit {
      if let body = bracketedAgencyEnd(at: position, of: span, in: text) {
        return (position + 1, body)
      }
      if let after = dashEnd(at: position, start: span.start, end: span.end, in: text) {
        let place = TextSpan(span.start, position)
        guard !hasOpenBracket(place, in: text), isDateline(place, in: text) else { return nil }
        var body = after
        while body < span.end, characters[text[body]].isBlank { body += 1 }
        return body < span.end ? (after, body) : nil
      }
      if characters[text[position]].isTerminator,
        isSentenceStop(at: position, end: span.end, in: text)
      {
        return nil
      }
      position += 1
    }
    return nil
  }

  /// Where the story begins after `New Delhi, Aug 3 (PTI)` without a dash, if its bracket closes here.
  private func bracketedAgencyEnd(
    at position: Int, of span: TextSpan, in text: UnsafeBufferPointer<UInt16>
  ) -> Int? {
    guard text[position] == Punctuation.closingParenthesis,
      let open = (span.start..<position).last(where: { text[$0] == 0x28 }), open > span.start,
      isAgenciesOnly(from: open + 1, to: position, in: text)
    else { return nil }
    let place = text[span.start..<open]
    guard place.contains(where: { $0 == Punctuation.comma || characters[$0].isDigit }),
      wordCount(TextSpan(span.start, open), in: text, limit: 12) <= 10
    else { return nil }
    var body = position + 1
    while body < span.end, characters[text[body]].isBlank { body += 1 }
    guard body > position + 1, body < span.end else { return nil }
    let next = characters[text[body]]
    return next.isLetter && !next.isLower ? body : nil
  }

  /// The end of a dash or colon that closes a dateline.
  private func dashEnd(
    at position: Int, start: Int, end: Int, in text: UnsafeBufferPointer<UInt16>
  ) -> Int? {
    let unit = text[position]
    if unit == 0x2014 || unit == 0x2013 || unit == 0x3A {
      return unit == 0x3A && position + 1 < end && !characters[text[position + 1]].isBlank
        ? nil : position + 1
    }
    guard unit == 0x2D else { return nil }
    if position + 1 < end, text[position + 1] == 0x2D { return position + 2 }
    guard position > start, position + 1 < end,
      characters[text[position - 1]].isBlank || text[position - 1] == 0x29,
      characters[text[position + 1]].isBlank
    else { return nil }
    return position + 1
  }

  private func isSentenceStop(
    at position: Int, end: Int, in text: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    // `U.S.` and `Jan. 2` are at home in a dateline; two words before a stop are a sentence.
    guard position + 1 < end, characters[text[position + 1]].isBlank else { return false }
    return text[position] != Punctuation.fullStop
  }

  private func isDateline(_ span: TextSpan, in text: UnsafeBufferPointer<UInt16>) -> Bool {
    guard wordCount(span, in: text, limit: 12) <= 10 else { return false }
    var capitals = 0
    var letters = 0
    var position = span.start
    var isWordStart = true
    var namesMonthOrAgency = false
    var hasDigit = false
    while position < span.end {
      let traits = characters[text[position]]
      if traits.isDigit { hasDigit = true }
      if traits.isLetter {
        letters += 1
        if traits.isUpper { capitals += 1 }
        if isWordStart, !namesMonthOrAgency {
          let isMonth = months.match(at: position, in: text, end: span.end) != nil
          let isAgency = agencies.match(at: position, in: text, end: span.end) != nil
          if isAgency || isMonth { namesMonthOrAgency = true }
        }
      }
      isWordStart = !(traits.isLetter || traits.isMark || traits.isDigit)
      position += 1
    }
    guard letters > 1 else { return false }
    let isBracketed = text[span.start..<span.end].contains(0x28)
    if namesMonthOrAgency, hasDigit || isBracketed { return true }
    // लासलगाव, ता. ४ : a place, a comma, a day.
    let hasComma = text[span.start..<span.end].contains { $0 == 0x2C || $0 == 0x060C }
    if hasComma, hasDigit, wordCount(span, in: text, limit: 6) <= 5 { return true }
    // (CNN) and other agencies that are in no list: capitals in brackets before a dash.
    if isBracketed, bracketHoldsCapitals(span, in: text) { return true }
    return capitals == letters && letters >= 4
  }

  /// `Ada Krol (May 2, 1872 –`: the dash of a life, not of a dateline.
  private func hasOpenBracket(_ span: TextSpan, in text: UnsafeBufferPointer<UInt16>) -> Bool {
    guard let open = span.range.last(where: { text[$0] == 0x28 }) else { return false }
    return !text[open..<span.end].contains(0x29)
  }

  private func bracketHoldsCapitals(_ span: TextSpan, in text: UnsafeBufferPointer<UInt16>) -> Bool
  {
    guard let open = span.range.first(where: { text[$0] == 0x28 }),
      let close = span.range.first(where: { $0 > open && text[$0] == 0x29 }), close - open > 2
    else { return false }
    return (open + 1..<close).allSatisfy {
      let traits = characters[text[$0]]
      return traits.isUpper || traits.isBlank || traits.isPunctuation
    }
  }
}
