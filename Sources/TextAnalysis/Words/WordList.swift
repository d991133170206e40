/// A fixed list of words and phrases, found by their folded form at a place in a text.
///
/// Phrases are matched word by word; each look-up reads no further than the longest entry.
final class WordList {
  private let table: WordTable
  /// The first word of each entry, and the length of the longest entry that starts with it.
  private let firstWords: WordTable
  private let longestWith: [Int]
  private let folder: WordFolder
  private let characters: CharacterTable
  private let longest: Int
  /// Bit n of half h: an entry starts with the ASCII character 64h + n.
  private let asciiStarts: (low: UInt64, high: UInt64)

  init(_ entries: [String], folder: WordFolder, characters: CharacterTable) {
    self.folder = folder
    self.characters = characters
    var table = WordTable(capacity: entries.count)
    var firstWords = WordTable(capacity: entries.count)
    var longestWith: [Int] = []
    var longest = 0
    var asciiStarts: (low: UInt64, high: UInt64) = (0, 0)
    for entry in entries {
      let folded = folder.fold(entry)
      longest = max(longest, folded.count)
      _ = table.insert(folded)
      if let unit = folded.first, unit < 0x80 {
        if unit < 64 {
          asciiStarts.low |= 1 << UInt64(unit)
        } else {
          asciiStarts.high |= 1 << UInt64(unit - 64)
        }
      }
      folded.withUnsafeBufferPointer { characters.prepare($0) }
      let first = Array(folded.prefix { isInsideWord($0, characters) })
      let (index, isNew) = firstWords.insert(first)
      if isNew { longestWith.append(0) }
      longestWith[index] = max(longestWith[index], folded.count)
    }
    self.table = table
    self.firstWords = firstWords
    self.longestWith = longestWith
    self.longest = longest
    self.asciiStarts = asciiStarts
  }

  var isEmpty: Bool { table.count == 0 }

  /// Whether the whole of `word` is an entry.
  func contains(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
    guard word.count <= longest * 2, !isEmpty else { return false }
    return folder.withFolded(word) { table.find($0) != nil }
  }

  /// The end of the longest entry that starts at `start`, where a word does, and ends where one does,
  /// or nil.
  func match(at start: Int, in text: UnsafeBufferPointer<UInt16>, end: Int) -> Int? {
    guard mayStart(at: start, in: text, end: end) else { return nil }
    var wordEnd = start
    while wordEnd < end, wordEnd - start <= longest * 2, isInsideWord(text[wordEnd], characters) {
      wordEnd += 1
    }
    let word = UnsafeBufferPointer(rebasing: text[start..<wordEnd])
    guard let first = folder.withFolded(word, { firstWords.find($0) }) else { return nil }
    // An entry's letters may be folded to fewer than the text has.
    var position = min(end, start + longestWith[first] + 8)
    while position > wordEnd {
      let endsWord = position == end || !isInsideWord(text[position], characters)
      if endsWord, isInsideWord(text[position - 1], characters),
        contains(UnsafeBufferPointer(rebasing: text[start..<position]))
      {
        return position
      }
      position -= 1
    }
    return contains(word) ? wordEnd : nil
  }

  /// Nearly free: whether an entry starts with the character here, where it is an ASCII one that nothing
  /// composes with.
  @inline(__always)
  private func mayStart(
    at start: Int, in text: UnsafeBufferPointer<UInt16>, end: Int
  ) -> Bool {
    guard start < end else { return true }
    var unit = text[start]
    guard unit < 0x80, start + 1 == end || text[start + 1] < 0x300 else { return true }
    if unit >= 0x41, unit <= 0x5A { unit |= 0x20 }
    let half = unit < 64 ? asciiStarts.low : asciiStarts.high
    return half & (1 << UInt64(unit & 63)) != 0
  }
}

private func isInsideWord(_ unit: UInt16, _ characters: CharacterTable) -> Bool {
  let traits = characters[unit]
  return traits.isLetter || traits.isMark || traits.isDigit
}
