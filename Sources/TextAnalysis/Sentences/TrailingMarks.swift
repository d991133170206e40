/// What may stand between the end of a sentence and the blank after it: smileys and footnote marks.
extension BoundaryJudge {
  /// The end of a smiley at a position, typed (`:)`) or drawn (an emoji of a face), or nil.
  func faceEnd(at position: Int) -> Int? {
    emoticonEnd(at: position) ?? emojiEnd(at: position)
  }

  /// The end of `:)` or `;-)` at a position, or nil.
  func emoticonEnd(at position: Int) -> Int? {
    guard position >= range.lowerBound, position + 1 < range.upperBound,
      text[position] == Punctuation.colon || text[position] == Punctuation.semicolon
    else { return nil }
    var next = text[position + 1] == Punctuation.hyphen ? position + 2 : position + 1
    guard next < range.upperBound else { return nil }
    switch text[next] {
    case 0x28, 0x29, 0x44, 0x50, 0x70: break
    default: return nil
    }
    // :-)))
    let mouth = text[next]
    next += 1
    while next < range.upperBound, text[next] == mouth, next - position < 8 { next += 1 }
    return isWordStart(at: next) ? nil : next
  }

  /// The end of up to four faces or hands (U+1F44A…U+1F64F, mostly of feeling) in a row, or nil.
  private func emojiEnd(at start: Int) -> Int? {
    var position = start
    while position + 1 < range.upperBound, position - start < 8,
      let scalar = characters.scalar(at: position, in: text),
      (0x1F44A...0x1F44F).contains(scalar) || (0x1F600...0x1F64F).contains(scalar)
    {
      position += 2
    }
    return position > start ? position : nil
  }

  /// The end of a footnote mark `[12]` or `[3, 5–7]` at a position, a blank before it allowed.
  func footnoteEnd(at start: Int) -> Int? {
    let open = text[start] == 0x20 ? start + 1 : start
    guard open + 1 < range.upperBound, text[open] == 0x5B, isDigit(at: open + 1) else { return nil }
    var position = open + 1
    while position < range.upperBound, position - open <= 12 {
      let unit = text[position]
      if unit == 0x5D { return position + 1 }
      guard
        characters[unit].isDigit || unit == Punctuation.comma || unit == 0x20
          || Punctuation.isDash(unit)
      else { return nil }
      position += 1
    }
    return nil
  }

  /// The end of the number of a verse after the double danda that ends it: `॥ १२ ॥`, `।। १२ ।।`.
  func verseNumberEnd(after end: Int) -> Int? {
    guard isDoubleDanda(at: end - 1) || isDoubleDanda(at: end - 2) else { return nil }
    let start = isBlank(at: end) ? end + 1 : end
    var position = start
    while position - start < 5, isDigit(at: position) { position += 1 }
    guard position > start else { return nil }
    if isBlank(at: position) { position += 1 }
    guard isDoubleDanda(at: position) else { return nil }
    return position + (text[position] == Punctuation.danda ? 2 : 1)
  }

  /// `॥`, or two dandas for it.
  private func isDoubleDanda(at position: Int) -> Bool {
    guard range.contains(position) else { return false }
    if text[position] == Punctuation.doubleDanda { return true }
    return text[position] == Punctuation.danda && position + 1 < range.upperBound
      && text[position + 1] == Punctuation.danda
  }

  /// The end of a footnote mark that lost its raised position: `the vote. 6 Still, it` — a bare number
  /// does not stand before a word that can only begin a sentence.
  func bareFootnoteEnd(at start: Int) -> Int? {
    guard start + 3 < range.upperBound, text[start] == 0x20 else { return nil }
    var position = start + 1
    while position < range.upperBound, position - start <= 3, characters[text[position]].isDigit {
      position += 1
    }
    guard position > start + 1, position + 1 < range.upperBound, text[position] == 0x20,
      characters[text[position + 1]].isUpper, isStarter(at: position + 1)
    else { return nil }
    return position
  }

  /// Whether nothing before the terminators makes a number after them part of the sentence (`No. 4`).
  func isPlainEnd(_ candidate: BoundaryCandidate) -> Bool {
    guard candidate.kind == .fullStop else { return candidate.kind != .ellipsis }
    let before = wordRange(endingAt: candidate.terminators.lowerBound)
    let word = UnsafeBufferPointer(rebasing: text[before])
    return !isAbbreviation(word) && (word.isEmpty || letterCount(word) >= 3)
  }
}
