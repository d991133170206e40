import ArticleModel
import ICU4C

/// Reads the tokens of one line, given its words.
struct TokenReader {
  let text: UnsafeBufferPointer<UInt16>
  let line: Range<Int>
  let characters: CharacterTable
  private let words: UnsafeBufferPointer<TextSpan>
  private let tailoring: WordTailoring
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
    self.tailoring = tailoring
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
      } else if !isAtSign(unit), let end = wordEnd(at: start) {
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
  /// A token may end inside a word (`#don't`); the rest of that word is then looked at by itself. Some
  /// of ICU's versions take `e@f` for one word: it ends before the sign.
  private mutating func wordEnd(at start: Int) -> Int? {
    skipWords(before: start)
    guard index < words.count, words[index].start <= start else { return nil }
    var end = words[index].end
    if words[index].start < start {
      guard let rest = rules(to: end).nextWord(from: start), rest.lowerBound == start else {
        return nil
      }
      end = rest.upperBound
    }
    guard tailoring.joinsAtSigns else { return end }
    var sign = start
    while sign < end, !isAtSign(text[sign]) { sign += 1 }
    return sign
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
        || joint == 0x202F, !isAtSign(text[end + 1]), let next = wordEnd(at: end + 1)
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
    skipWords(before: start)
    let (traits, length) = characters.character(at: start, in: text)
    var end = rules(to: line.upperBound).pieceEnd(from: start)
    let nextWord = index < words.count ? words[index].start : line.upperBound
    if nextWord > start { end = min(end, nextWord) }
    end = isAtSign(text[start]) ? start + 1 : max(end, start + length)
    if text[end - 1] == 0x20E3 { return (end, .emoji) }
    if traits.wordKind == .flag { return (end, .emoji) }
    if traits.isPictographic {
      return (end, isShownAsEmoji(start..<end) ? .emoji : .symbol)
    }
    if traits.isPunctuation {
      while end < line.upperBound, text[end] == text[start], !traits.isSurrogate { end += 1 }
      return (end, .punctuation)
    }
    if traits.isSymbol || traits.isCurrency { return (end, .symbol) }
    guard let scalar = characters.scalar(at: start, in: text) else { return (end, nil) }
    let isNumber = !UnicodeProperties.category(scalar).isDisjoint(with: [
      .otherNumber, .letterNumber,
    ])
    return (end, isNumber ? .number : nil)
  }

  /// Whether a pictograph is shown in colour: by itself, or because a variation selector says so.
  private func isShownAsEmoji(_ piece: Range<Int>) -> Bool {
    guard let scalar = characters.scalar(at: piece.lowerBound, in: text) else { return false }
    if UnicodeProperties.isEmojiByDefault(scalar) { return true }
    return piece.contains { text[$0] == 0xFE0F }
  }

  private func rules(to end: Int) -> WordBoundaryRules {
    WordBoundaryRules(text: text, end: end, characters: characters, tailoring: tailoring)
  }

  private func isAtSign(_ unit: UInt16) -> Bool { unit == 0x40 }
}
