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
  private let starts: WordStarts

  init(_ entries: [String], folder: WordFolder, characters: CharacterTable) {
    self.folder = folder
    self.characters = characters
    var table = WordTable(capacity: entries.count)
    var firstWords = WordTable(capacity: entries.count)
    var longestWith: [Int] = []
    var longest = 0
    var starts = WordStarts()
    for entry in entries {
      let folded = folder.fold(entry)
      longest = max(longest, folded.count)
      _ = table.insert(folded)
      folded.withUnsafeBufferPointer { characters.prepare($0) }
      let first = Array(folded.prefix { isInsideWord($0, characters) })
      starts.insert(first)
      let (index, isNew) = firstWords.insert(first)
      if isNew { longestWith.append(0) }
      longestWith[index] = max(longestWith[index], folded.count)
    }
    self.table = table
    self.firstWords = firstWords
    self.longestWith = longestWith
    self.longest = longest
    self.starts = starts
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
    guard starts.mayHold(at: start, in: text, end: end, characters) else { return nil }
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

  /// Whether an entry of some length, in code units, starts at `start`, wherever it ends.
  func hasEntry(
    ofAtLeast shortest: Int, at start: Int, in text: UnsafeBufferPointer<UInt16>, end: Int
  ) -> Bool {
    let last = min(end, start + longest)
    guard start + shortest <= last else { return false }
    return (start + shortest...last).contains {
      contains(UnsafeBufferPointer(rebasing: text[start..<$0]))
    }
  }
}

/// Says of nearly every word that a list does not start with it, from its first two code units.
struct WordStarts {
  /// A bit for each pair of units, hashed; 0 stands for the end of the word.
  private var bits = [UInt64](repeating: 0, count: 16)

  /// Adds a folded word.
  mutating func insert(_ word: [UInt16]) {
    let bit = Self.bit(word.first ?? 0, word.count > 1 ? word[1] : 0)
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Whether the word at a place may be one of those added. True where folding does more to its first units
  /// than to make small letters of ASCII capitals.
  @inline(__always)
  func mayHold(
    at start: Int, in text: UnsafeBufferPointer<UInt16>, end: Int, _ characters: CharacterTable
  ) -> Bool {
    guard start < end else { return true }
    var first: UInt16 = 0
    var second: UInt16 = 0
    var previous: UInt16 = 0
    // The third unit may be composed with the second.
    for position in start..<min(end, start + 3) {
      let unit = text[position]
      guard isInsideWord(unit, characters) else { break }
      if unit >= 0x80, Self.changes(unit, behind: previous, characters) { return true }
      if position == start { first = Self.small(unit) }
      if position == start + 1 { second = Self.small(unit) }
      previous = unit
    }
    let bit = Self.bit(first, second)
    return bits[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// Whether folding changes a letter that is not ASCII; see ``WordFolder``.
  private static func changes(
    _ unit: UInt16, behind previous: UInt16, _ characters: CharacterTable
  ) -> Bool {
    characters[unit].folds || unit == 0x02BC || WordFolder.isSplitVowel(previous, unit)
  }

  private static func small(_ unit: UInt16) -> UInt16 {
    unit >= 0x41 && unit <= 0x5A ? unit | 0x20 : unit
  }

  private static func bit(_ first: UInt16, _ second: UInt16) -> Int {
    let mixed = UInt32(first) &* 0x9E37_79B1 ^ UInt32(second) &* 0x85EB_CA6B
    return Int(mixed >> 22)
  }
}

private func isInsideWord(_ unit: UInt16, _ characters: CharacterTable) -> Bool {
  let traits = characters[unit]
  return traits.isLetter || traits.isMark || traits.isDigit
}
