/// A fixed list of words and phrases, found by their folded form at a place in a text.
///
/// Phrases are matched word by word; each look-up reads no further than the longest entry.
struct WordList {
  private var table: WordTable
  private let folder: WordFolder
  private let longest: Int

  init(_ entries: [String], folder: WordFolder) {
    self.folder = folder
    table = WordTable(capacity: entries.count)
    var longest = 0
    for entry in entries {
      let folded = folder.fold(entry)
      longest = max(longest, folded.count)
      _ = table.insert(folded)
    }
    self.longest = longest
  }

  var isEmpty: Bool { table.count == 0 }

  /// Whether the whole of `word` is an entry.
  func contains(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
    guard word.count <= longest * 2, !isEmpty else { return false }
    return folder.withFolded(word) { table.find($0) != nil }
  }

  /// The end of the longest entry that starts at `start` and ends where a word does, or nil.
  func match(
    at start: Int, in text: UnsafeBufferPointer<UInt16>, end: Int, characters: CharacterTable
  ) -> Int? {
    guard !isEmpty else { return nil }
    let limit = min(end, start + longest + 8)
    var position = limit
    while position > start {
      let endsWord = position == end || !isInsideWord(text[position], characters)
      if endsWord, isInsideWord(text[position - 1], characters),
        contains(UnsafeBufferPointer(rebasing: text[start..<position]))
      {
        return position
      }
      position -= 1
    }
    return nil
  }

  private func isInsideWord(_ unit: UInt16, _ characters: CharacterTable) -> Bool {
    let traits = characters[unit]
    return traits.isLetter || traits.isMark || traits.isDigit
  }
}
