/// The marker of an entry in a list that runs on in one line: `1. Wash it 2. Dry it`, `a) … b) …`, `1.) …`.
struct ListMarker: Equatable {
  /// Where it starts, without the bullet before it.
  var start: Int
  /// After its last character.
  var end: Int
  /// 1 for `1` and for `a`.
  var value: Int
  var isLetter: Bool
  var style: Style

  enum Style { case stop, parenthesis, both }

  /// Whether this is the entry after another.
  func follows(_ other: ListMarker) -> Bool {
    value == other.value + 1 && isLetter == other.isLetter && style == other.style
  }
}

extension BoundaryJudge {
  /// The marker at a position, a bullet before it allowed, or nil.
  func listMarker(at position: Int) -> ListMarker? {
    guard range.contains(position) else { return nil }
    var start = position
    if Punctuation.isBullet(text[start]) { start = skipBlanks(from: start + 1) }
    guard start < range.upperBound else { return nil }
    var end = start
    var value = 0
    let isLetter = (0x61...0x7A).contains(text[start])
    if isLetter {
      value = Int(text[start]) - 0x60
      end += 1
    } else {
      while end < range.upperBound, end - start < 3, let digit = characters[text[end]].digitValue {
        value = value * 10 + Int(digit)
        end += 1
      }
    }
    guard end > start, let (style, after) = markerStyle(at: end), isBlank(at: after) else {
      return nil
    }
    return ListMarker(start: start, end: after, value: value, isLetter: isLetter, style: style)
  }

  /// The marker whose full stop or bracket stands at a position and which comes after `last` in its list.
  func listMarker(closedAt position: Int, after last: ListMarker) -> ListMarker? {
    var start = position
    let limit = max(range.lowerBound, position - 3)
    while start > limit, isWordStart(at: start - 1) { start -= 1 }
    guard start < position, start == range.lowerBound || isMarkerPlace(start),
      let marker = listMarker(at: start), marker.follows(last), !isOrdinal(marker)
    else { return nil }
    return marker
  }

  /// `in die 2. Liga`: a number with a full stop counts in a language that writes ordinals so, and after a
  /// word that no entry of a list ends with.
  private func isOrdinal(_ marker: ListMarker) -> Bool {
    guard marker.style == .stop, !marker.isLetter else { return false }
    let next = skipBlanks(from: marker.end)
    if lexicon.hasOrdinalStops, next < range.upperBound,
      characters.character(at: next, in: text).traits.isLower
    {
      return true
    }
    let limit = max(range.lowerBound, marker.start - 4)
    let before = wordRange(endingAt: trimBlanks(before: marker.start, from: limit))
    return lexicon.startsCapitalized(UnsafeBufferPointer(rebasing: text[before]))
  }

  /// Whether a list begins here: its first marker, and its second within reach.
  func startsList(at position: Int) -> Bool {
    guard let first = listMarker(at: position), first.value == 1 else { return false }
    var second = first.end
    let limit = min(range.upperBound, first.end + 256)
    while second < limit {
      let unit = text[second]
      if unit == Punctuation.fullStop || unit == Punctuation.closingParenthesis,
        listMarker(closedAt: second, after: first) != nil
      {
        return true
      }
      second += 1
    }
    return false
  }

  private func isMarkerPlace(_ start: Int) -> Bool {
    isBlank(at: start - 1) || Punctuation.isBullet(text[start - 1])
  }

  private func markerStyle(at position: Int) -> (ListMarker.Style, Int)? {
    guard position < range.upperBound else { return nil }
    if text[position] == Punctuation.closingParenthesis { return (.parenthesis, position + 1) }
    guard text[position] == Punctuation.fullStop else { return nil }
    let isBoth =
      position + 1 < range.upperBound && text[position + 1] == Punctuation.closingParenthesis
    return isBoth ? (.both, position + 2) : (.stop, position + 1)
  }
}
