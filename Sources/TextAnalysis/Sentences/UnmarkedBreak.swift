/// A boundary that no terminator marks: text that people lay out rather than punctuate.
struct UnmarkedBreak {
  /// The first character of what begins here, or nil.
  var before: Int?
  /// After the last character of what ends here, or nil.
  var after: Int?
  /// Where to go on looking.
  var resume: Int
}

extension BoundaryJudge {
  /// The break at a signal character, or nil.
  func unmarkedBreak(at position: Int) -> UnmarkedBreak? {
    let unit = text[position]
    switch unit {
    case Punctuation.colon, Punctuation.semicolon:
      return faceBreak(at: position) ?? timeStampBreak(at: position)
        ?? addressBreak(at: position)
    case Punctuation.emojiSurrogate: return faceBreak(at: position)
    case Punctuation.greaterThan: return mailAddressBreak(at: position)
    default:
      if Punctuation.isBullet(unit) { return bulletBreak(at: position) }
      if Punctuation.isRuleCharacter(unit) {
        return ruleBreak(at: position) ?? finalDashBreak(at: position)
      }
      return nil
    }
  }

  /// `so kind :) We`: a smiley between two blanks with a capital after it.
  private func faceBreak(at position: Int) -> UnmarkedBreak? {
    guard isBlank(at: position - 1), let end = faceEnd(at: position), isBlank(at: end) else {
      return nil
    }
    let next = skipBlanks(from: end)
    guard next < range.upperBound, characters[text[next]].isUpper else { return nil }
    return UnmarkedBreak(before: nil, after: end, resume: end)
  }

  /// `• Flour • Sugar`: a bullet with a blank or nothing before it.
  private func bulletBreak(at position: Int) -> UnmarkedBreak? {
    guard position == range.lowerBound || isBlank(at: position - 1) else { return nil }
    return UnmarkedBreak(before: position, after: nil, resume: position + 1)
  }

  /// `=====`: a drawn line is nobody's sentence.
  private func ruleBreak(at start: Int) -> UnmarkedBreak? {
    guard start == range.lowerBound || isBlank(at: start - 1) else { return nil }
    var end = start
    while end < range.upperBound, text[end] == text[start] { end += 1 }
    guard end - start >= 5 else {
      return end - start > 1 ? UnmarkedBreak(before: nil, after: nil, resume: end) : nil
    }
    guard end == range.upperBound || isBlank(at: end) else {
      return UnmarkedBreak(before: nil, after: nil, resume: end)
    }
    return UnmarkedBreak(before: start, after: end, resume: end)
  }

  /// ` - ` after a word that ends sentences, as some type the full stop of Urdu and the danda.
  private func finalDashBreak(at position: Int) -> UnmarkedBreak? {
    guard lexicon.hasHyphenStops, isBlank(at: position - 1), isBlank(at: position + 1),
      text[position] == Punctuation.hyphen
    else { return nil }
    let word = wordRange(endingAt: trimBlanks(before: position - 1, from: range.lowerBound))
    guard
      lexicon.traits(of: UnsafeBufferPointer(rebasing: text[word])).contains(.finalWord)
    else { return nil }
    return UnmarkedBreak(before: nil, after: position + 1, resume: position + 1)
  }

  /// `Ann Lee 03/14/2011 09:26 AM Will you`: the stamp of a mail, a message or a log entry. A name before
  /// it is apart from it; a small word (`on`) is not.
  private func timeStampBreak(at colon: Int) -> UnmarkedBreak? {
    guard isDigit(at: colon - 1), isDigit(at: colon + 1),
      let start = dateStart(beforeTimeAt: colon)
    else { return nil }
    var end = colon
    while end < range.upperBound, end - colon < 6,
      text[end] == Punctuation.colon || characters[text[end]].isDigit
    {
      end += 1
    }
    if isHalfOfDay(at: end + 1), isBlank(at: end) { end += 3 }
    guard isBlank(at: end) else { return nil }
    let next = skipBlanks(from: end)
    let startsAnew =
      next < range.upperBound && characters[text[next]].isUpper && !isZone(word(from: next))
    return UnmarkedBreak(
      before: followsName(start) ? start : nil, after: startsAnew ? end : nil, resume: end)
  }

  /// The start of `03/14/2011` or `2001-04-26` before the hours of a time.
  private func dateStart(beforeTimeAt colon: Int) -> Int? {
    var position = colon
    let limit = max(range.lowerBound, colon - 14)
    while position > limit, isDigit(at: position - 1) { position -= 1 }
    guard isBlank(at: position - 1) else { return nil }
    position -= 1
    let end = position
    var separators = 0
    while position > limit, !isBlank(at: position - 1) {
      position -= 1
      let unit = text[position]
      if unit == Punctuation.slash || unit == Punctuation.hyphen || unit == Punctuation.fullStop {
        separators += 1
      } else if !characters[unit].isDigit {
        return nil
      }
    }
    return separators == 2 && end - position >= 6 ? position : nil
  }

  /// Whether the word before a stamp is a name or an address rather than `on` or `at`.
  private func followsName(_ start: Int) -> Bool {
    let end = trimBlanks(before: start, from: max(range.lowerBound, start - 4))
    guard end > range.lowerBound, end < start else { return false }
    let word = wordRange(endingAt: end)
    guard !word.isEmpty else { return text[end - 1] == Punctuation.greaterThan }
    return characters[text[word.lowerBound]].isUpper
      || text[word].contains(Punctuation.at)
  }

  /// `AM` or `PM`.
  private func isHalfOfDay(at position: Int) -> Bool {
    guard position + 1 < range.upperBound, !isWordStart(at: position + 2) else { return false }
    let first = text[position] | 0x20
    return (first == 0x61 || first == 0x70) && text[position + 1] | 0x20 == 0x6D
  }

  /// `GMT` or `EST`: a few capitals and nothing else.
  private func isZone(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
    (2...4).contains(word.count) && word.allSatisfy { characters[$0].isUpper }
  }

  /// `http://a.org/x http://a.org/y`: one address after another.
  private func addressBreak(at colon: Int) -> UnmarkedBreak? {
    guard colon + 2 < range.upperBound, text[colon + 1] == Punctuation.slash,
      text[colon + 2] == Punctuation.slash
    else { return nil }
    var end = colon
    let limit = min(range.upperBound, colon + 256)
    while end < limit, !characters[text[end]].isBlank { end += 1 }
    guard end < limit else { return nil }
    let next = skipBlanks(from: end)
    guard next < range.upperBound, startsAddress(at: next) else { return nil }
    return UnmarkedBreak(before: nil, after: end, resume: end)
  }

  /// `From: Ann <ann@example.org> The`: an address in angle brackets with a capital after it.
  private func mailAddressBreak(at position: Int) -> UnmarkedBreak? {
    guard isBlank(at: position + 1) else { return nil }
    let next = skipBlanks(from: position + 1)
    guard next < range.upperBound, characters[text[next]].isUpper else { return nil }
    var start = position
    let limit = max(range.lowerBound, position - 64)
    var hasAt = false
    while start > limit, !characters[text[start - 1]].isBlank, text[start] != 0x3C {
      start -= 1
      if text[start] == Punctuation.at { hasAt = true }
    }
    guard hasAt, text[start] == 0x3C else { return nil }
    return UnmarkedBreak(before: nil, after: position + 1, resume: position + 1)
  }
}
