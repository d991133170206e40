import ArticleModel
import ICU4C

/// Reads the tokens of one line, given its words.
struct TokenReader {
  let text: UnsafeBufferPointer<UInt16>
  let line: Range<Int>
  let characters: CharacterTable
  private let words: UnsafeBufferPointer<TextSpan>
  private let rules: WordBoundaryRules
  private var addresses: AddressReader
  private var position: Int
  /// The first word that does not end before `position`.
  private var index = 0

  init(
    text: UnsafeBufferPointer<UInt16>, line: Range<Int>, words: UnsafeBufferPointer<TextSpan>,
    characters: CharacterTable, tailoring: WordTailoring
  ) {
    self.text = text
    self.line = line
    self.words = words
    self.characters = characters
    rules = WordBoundaryRules(
      text: text, end: line.upperBound, characters: characters, tailoring: tailoring)
    position = line.lowerBound
    addresses = AddressReader(text: text, line: line, characters: characters)
  }

  mutating func next() -> TextToken? {
    while position < line.upperBound {
      let start = position
      let unit = text[start]
      if characters[unit].isBlank {
        position += 1
        continue
      }
      var kind: TokenKind?
      if let tag = addresses.tag(at: start) {
        (position, kind) = (tag.end, tag.kind)
      } else if let end = wordEnd(at: start) {
        (position, kind) = token(from: start, to: end)
      } else {
        (position, kind) = sign(at: start)
      }
      if let kind { return TextToken(span: TextSpan(start, position), kind: kind) }
    }
    return nil
  }

  // MARK: Words

  /// The end of the word that has a letter or digit at `start`; nil where there is none.
  ///
  /// A token may end inside a word (`#don't`). What is left of that word is taken apart at all that is no
  /// letter or digit, which looks no further than it goes.
  private mutating func wordEnd(at start: Int) -> Int? {
    skipWords(before: start)
    guard index < words.count, words[index].start <= start else { return nil }
    if words[index].start == start { return words[index].end }
    var end = start
    while end < words[index].end {
      let (traits, length) = characters.character(at: end, in: text)
      guard traits.isLetter || traits.isDigit || (end > start && traits.wordKind.extends) else {
        break
      }
      end += length
    }
    return end > start ? end : nil
  }

  private mutating func skipWords(before position: Int) {
    while index < words.count, words[index].end <= position { index += 1 }
  }

  private mutating func token(from start: Int, to wordEnd: Int) -> (end: Int, kind: TokenKind) {
    if let address = addresses.address(at: start, wordEnd: wordEnd) {
      return (address.end, address.kind)
    }
    var end = wordEnd
    var form = WordForm(text, start..<wordEnd, characters)
    while end + 1 < line.upperBound, let next = joinedWord(behind: end, form) {
      form = form.joined(with: WordForm(text, end + 1..<next, characters), by: text[end])
      end = next
    }
    return (end, form.kind)
  }

  /// The end of the word that what stands at `end` joins to the one before it.
  private mutating func joinedWord(behind end: Int, _ form: WordForm) -> Int? {
    let joint = text[end]
    guard
      joint == 0x2D || joint == 0x3A || joint == 0x2010 || joint == 0x2011 || joint == 0xA0
        || joint == 0x202F, let next = wordEnd(at: end + 1)
    else { return nil }
    switch joint {
    case 0x3A:
      guard form.endsLikeHours, startsWithDigits(2, end + 1..<next) else { return nil }
    case 0xA0, 0x202F:
      guard form.isDigitGroup, startsWithDigits(3, end + 1..<next) else { return nil }
    default:
      let left = characters[text[end - 1]]
      let right = characters.character(at: end + 1, in: text).traits
      guard !left.needsDictionary, !right.needsDictionary, !(left.isDigit && right.isDigit) else {
        return nil
      }
    }
    return next
  }

  /// Whether a word starts with that many digits and no more.
  private func startsWithDigits(_ count: Int, _ word: Range<Int>) -> Bool {
    guard word.count >= count else { return false }
    for offset in 0..<count where !characters[text[word.lowerBound + offset]].isDigit {
      return false
    }
    return word.count == count || !characters[text[word.lowerBound + count]].isDigit
  }

  // MARK: Signs

  /// What stands between words: a sign with what extends it, or a run of one punctuation mark.
  private mutating func sign(at start: Int) -> (end: Int, kind: TokenKind?) {
    let (traits, length) = characters.character(at: start, in: text)
    let end = signEnd(from: start, length: length)
    if text[end - 1] == 0x20E3 { return (end, .emoji) }
    if traits.wordKind == .flag { return (end, .emoji) }
    if traits.isPictographic {
      return (end, isShownAsEmoji(start..<end) ? .emoji : .symbol)
    }
    if traits.isPunctuation { return (runEnd(of: text[start], from: end), .punctuation) }
    if traits.isSymbol || traits.isCurrency { return (end, .symbol) }
    guard let scalar = characters.scalar(at: start, in: text) else { return (end, nil) }
    let isNumber = !UnicodeProperties.category(scalar).isDisjoint(with: [
      .otherNumber, .letterNumber,
    ])
    return (end, isNumber ? .number : nil)
  }

  /// The end of a sign with what extends it: by the rules, but never into a word.
  private mutating func signEnd(from start: Int, length: Int) -> Int {
    skipWords(before: start)
    let nextWord = index < words.count ? words[index].start : line.upperBound
    if nextWord > start {
      return max(start + length, min(rules.pieceEnd(from: start), nextWord))
    }
    var end = start + length
    while end < line.upperBound, characters[text[end]].wordKind.extends { end += 1 }
    return end
  }

  private func runEnd(of unit: UInt16, from start: Int) -> Int {
    var end = start
    while end < line.upperBound, text[end] == unit, !characters[unit].isSurrogate { end += 1 }
    return end
  }

  /// Whether a pictograph is shown in colour: by itself, or because a variation selector says so.
  private func isShownAsEmoji(_ piece: Range<Int>) -> Bool {
    guard let scalar = characters.scalar(at: piece.lowerBound, in: text) else { return false }
    if UnicodeProperties.isEmojiByDefault(scalar) { return true }
    return piece.contains { text[$0] == 0xFE0F }
  }
}
