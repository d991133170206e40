import TextAnalysis

/// Splits text into the tokens ROUGE counts: runs of letters, marks and digits in lower case.
///
/// On English this is `rouge-score`'s tokenizer (it splits at everything but a-z and 0-9); elsewhere
/// vowel signs stay in their words. Not safe to share between threads.
public final class RougeTokenizer {
  private let characters = CharacterTable()
  private let buffer = TextBuffer()
  private let folder: WordFolder
  private var numbers: [[UInt16]: Int32] = [:]

  public init() { folder = WordFolder(characters: characters) }

  /// The tokens as numbers; the same word always has the same one.
  public func tokens(_ text: String) -> [Int32] {
    buffer.load(text)
    let units = buffer.units
    characters.prepare(units)
    var tokens: [Int32] = []
    var start = 0
    while start < units.count {
      guard isWord(units[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < units.count, isWord(units[end]) { end += 1 }
      tokens.append(number(of: UnsafeBufferPointer(rebasing: units[start..<end])))
      start = end
    }
    return tokens
  }

  private func isWord(_ unit: UInt16) -> Bool {
    let traits = characters[unit]
    return traits.isLetter || traits.isMark || traits.isDigit || traits.isSurrogate
      || unit == 0x200C || unit == 0x200D
  }

  private func number(of word: UnsafeBufferPointer<UInt16>) -> Int32 {
    let folded = folder.withFolded(word) { Array($0) }
    if let known = numbers[folded] { return known }
    let number = Int32(truncatingIfNeeded: numbers.count)
    numbers[folded] = number
    return number
  }
}
