/// Units of measure behind a number: `5km`, `10 km/h`, `50 sq. km`, `72 किलो`, `30公里`.
extension NumberReader {
  /// The unit behind the number that ends at `end`, touching it or after a blank or hyphen; nil where
  /// none stands there whole.
  mutating func measure(after end: Int) -> Range<Int>? {
    let next = gapEnd(from: end, allowsHyphen: true)
    guard next < limit, next - end <= 1, next == end || !isLineEnd(text[end]) else { return nil }
    let first = characters[text[next]]
    guard first.isLetter || text[next] == 0xB0 else { return nil }
    if first.needsDictionary { return unspacedMeasure(at: next) }
    let end = max(symbolEnd(from: next) ?? next, measureWordsEnd(from: next) ?? next)
    return end > next ? next..<end : nil
  }

  private func isLineEnd(_ unit: UInt16) -> Bool { unit == 0x0A || unit == 0x0D || unit == 0x2029 }

  /// The end of a sign (`m²`, `km/h`, `°C`), the longest that stands there whole.
  private func symbolEnd(from start: Int) -> Int? {
    let bound = min(limit, start + lexicon.measures.longest + 1)
    var end = start
    var stroke: Int?
    while end < bound, isSymbolPart(at: end, from: start) {
      if text[end] == 0x2F { stroke = end }
      end += 1
    }
    if isSymbol(start, end), endsSymbol(at: end) { return end }
    return stroke.flatMap { isSymbol(start, $0) ? $0 : nil }
  }

  private func isSymbol(_ start: Int, _ end: Int) -> Bool {
    start < end && lexicon.measures.hasSymbol(UnsafeBufferPointer(rebasing: text[start..<end]))
  }

  private func endsSymbol(at end: Int) -> Bool {
    !isLetter(at: end) && digit(at: end) == nil && superscriptDigit(at: end) == nil
  }

  private func isSymbolPart(at position: Int, from start: Int) -> Bool {
    switch text[position] {
    case 0xB0, 0xB2, 0xB3: return true
    case 0x32, 0x33: return position > start && isLetter(at: position - 1)
    case 0x2F: return position > start && isLetter(at: position + 1)
    default: return isLetter(at: position)
    }
  }

  /// The end of the longest unit in words; its parts stand behind blanks, full stops and hyphens.
  private mutating func measureWordsEnd(from start: Int) -> Int? {
    var found: Int?
    var position = start
    word.removeAll(keepingCapacity: true)
    while word.count <= lexicon.measures.longest {
      var end = position
      while end < limit, end - position <= lexicon.measures.longest,
        isLetter(at: end) || text[end] == 0x200C || text[end] == 0x200D
      {
        end += 1
      }
      guard end > position, end - position <= lexicon.measures.longest else { break }
      if !word.isEmpty { word.append(0x20) }
      folder.withFolded(UnsafeBufferPointer(rebasing: text[position..<end])) {
        word.append(contentsOf: $0)
      }
      if position == start, !lexicon.measures.mayStart(with: word) { return nil }
      if lexicon.measures.hasWord(word), digit(at: end) == nil { found = end }
      let stop = unit(at: end) == 0x2E ? end + 1 : end
      let next = gapEnd(from: stop, allowsHyphen: stop == end)
      guard next > end, next - stop <= 1, isLetter(at: next) else { break }
      position = next
    }
    return found
  }

  /// The longest unit at `start` where no blanks are set: `公里`.
  private mutating func unspacedMeasure(at start: Int) -> Range<Int>? {
    var end = min(limit, start + lexicon.measures.longest)
    while end > start {
      word.removeAll(keepingCapacity: true)
      folder.withFolded(UnsafeBufferPointer(rebasing: text[start..<end])) {
        word.append(contentsOf: $0)
      }
      if lexicon.measures.hasWord(word) { return start..<end }
      end -= 1
    }
    return nil
  }
}
