import ArticleModel

/// Finds the numbers of running text.
///
/// What is a number and what is not, beside the grammar:
/// - Dates, times, scores, telephone numbers, versions, identifiers and addresses are skipped whole.
///   So is a bare `2019-20` or `3-2`, which may be a season or a score; `2-3 lakh` is a range.
/// - A wrong grouping is reported as malformed, with confidence 0.3, where the value is clear all the
///   same (`1,00,00`); else the digits are skipped whole, never read in part.
/// - A lone "one" is not reported; other lone number words have confidence 0.5, years 0.6.
///
/// One a worker; not safe to share. Linear in the text; text without numbers costs no allocation.
public final class NumberScanner {
  private let lexicon: NumberLexicon
  private let characters: CharacterTable
  private let folder: WordFolder
  private let otherWords = OtherWords()

  /// - Parameter characters: The worker's table; the scanner prepares what it scans.
  public init(lexicon: NumberLexicon, characters: CharacterTable) {
    self.lexicon = lexicon
    self.characters = characters
    folder = WordFolder(characters: characters)
  }

  /// Appends all mentions in `range`, in order and not overlapping. Nothing outside the range is
  /// looked at, so a range should not cut a word.
  ///
  /// - Parameter range: UTF-16 offsets; spans count from the start of `text`.
  public func scan(
    _ text: UnsafeBufferPointer<UInt16>, in range: Range<Int>, into mentions: inout [NumberMention]
  ) {
    var words = KnownWords(UnsafeBufferPointer(start: nil, count: 0))
    scan(text, in: range, knowing: &words, into: &mentions)
  }

  /// The same with the words of the text at hand, which need not be read again where no number starts with
  /// them.
  func scan(
    _ text: UnsafeBufferPointer<UInt16>, in range: Range<Int>, knowing words: inout KnownWords,
    into mentions: inout [NumberMention]
  ) {
    let range = range.clamped(to: 0..<text.count)
    guard !range.isEmpty else { return }
    characters.prepare(UnsafeBufferPointer(rebasing: text[range]))
    let skipper = PlainWordSkipper(
      text: text, limit: range.upperBound, filter: lexicon.filter, characters: characters)
    var reader = NumberReader(
      text: text, range: range, lexicon: lexicon, characters: characters, folder: folder,
      otherWords: otherWords)
    var position = range.lowerBound
    while position < range.upperBound {
      // Blanks and plain words that start no number are most of any text: they take no step.
      let unit = text[position]
      if unit == 0x20 {
        position += 1
      } else if let end = words.endOfPlainWord(at: position), skipper.isPlainEnd(end) {
        position = end
      } else if characters[unit].isBlank {
        position += 1
      } else if let end = skipper.endOfPlainWord(from: position, unit) {
        position = end
      } else {
        position = reader.step(at: position, into: &mentions)
      }
    }
  }
}

/// The words of a text in its order, as far as they are known.
struct KnownWords {
  private let tokens: UnsafeBufferPointer<Token>
  private var next = 0

  init(_ tokens: UnsafeBufferPointer<Token>) { self.tokens = tokens }

  /// The end of the known word at a place, where no number starts with it. Asked from left to right.
  @inline(__always)
  mutating func endOfPlainWord(at position: Int) -> Int? {
    while next < tokens.count, tokens[next].span.start < position { next += 1 }
    guard next < tokens.count, tokens[next].span.start == position,
      tokens[next].traits.contains(.startsNoNumber)
    else { return nil }
    return tokens[next].span.end
  }
}

/// Steps over words that are in no lexicon of numbers.
private struct PlainWordSkipper {
  let text: UnsafeBufferPointer<UInt16>
  let limit: Int
  let filter: NumberWordFilter
  let characters: CharacterTable

  /// The end of a word of letters alone that no entry starts like, with a blank, a comma or a full stop
  /// behind it; nil for all else.
  @inline(__always)
  func endOfPlainWord(from start: Int, _ unit: UInt16) -> Int? {
    let traits = characters[unit]
    guard traits.isLetter, !traits.needsDictionary,
      !filter.mayHold(
        at: start, in: text, limit: limit, characters: characters, startersOnly: true)
    else { return nil }
    var end = start + 1
    while end < limit {
      let next = characters[text[end]]
      if next.isLetter ? next.needsDictionary : !next.isMark { break }
      end += 1
    }
    return isPlainEnd(end) ? end : nil
  }

  /// Whether a word that ends here is no part of something longer.
  @inline(__always)
  func isPlainEnd(_ end: Int) -> Bool {
    guard end < limit else { return false }
    let after = text[end]
    return after == 0x20 || after == 0x0A || after == 0x2C || after == 0x2E
  }
}

extension NumberReader {
  /// Handles what stands at `position` and returns where to go on, always further right.
  fileprivate mutating func step(at position: Int, into mentions: inout [NumberMention]) -> Int {
    let unit = text[position]
    let traits = characters[unit]
    if traits.isLetter || traits.isMark {
      if mayHoldWord(at: position, startersOnly: true), let lexeme = lexeme(at: position),
        !lexeme.entry.roles.isDisjoint(with: .starters), !isLoneArticle(lexeme),
        let end = take(at: position, into: &mentions)
      {
        return end
      }
      return endOfWord(from: position)
    }
    if traits.isDigit {
      if let plain = readPlainDigits(at: position) {
        if let mention = plain.mention { mentions.append(mention) }
        return plain.end
      }
      return take(at: position, into: &mentions) ?? tokenEnd(from: position)
    }
    if traits.isSurrogate {
      let found = characters.character(at: position, in: text)
      if found.traits.isDigit {
        return take(at: position, into: &mentions) ?? tokenEnd(from: position)
      }
      return position + found.length
    }
    switch unit {
    case 0x2B, 0x2D, 0x2212:
      if let end = takeSpacedSign(at: position, into: &mentions) { return end }
      guard mayBeSign(at: position) else {
        // `--5` is no number, nor is its 5.
        return position > base && text[position - 1] == unit && digit(at: position + 1) != nil
          ? tokenEnd(from: position + 1) : position + 1
      }
    case 0x2E:
      guard position == base || characters[text[position - 1]].isBlank,
        digit(at: position + 1) != nil
      else { return position + 1 }
    case 0x23, 0x40:
      // A hashtag or handle.
      return isLetter(at: position + 1) || digit(at: position + 1) != nil
        ? tokenEnd(from: position + 1) : position + 1
    case 0x27, 0x2019:
      // '73 is a year without its century.
      guard position == base || characters[text[position - 1]].isBlank,
        digit(at: position + 1) != nil, digit(at: position + 2) != nil,
        digit(at: position + 3) == nil
      else { return position + 1 }
      return tokenEnd(from: position + 1)
    case 0xBC...0xBE, 0x2150...0x215E: break
    default:
      guard traits.isCurrency || isPercentPrefix(at: position) else { return position + 1 }
    }
    if let end = take(at: position, into: &mentions) { return end }
    return digit(at: position + 1) != nil ? tokenEnd(from: position + 1) : position + 1
  }

  /// Whether a word is the article of `a million`, and nothing that it counts with follows: most are in
  /// English.
  private mutating func isLoneArticle(_ lexeme: NumberLexeme) -> Bool {
    lexeme.entry.roles.subtracting(.phraseStart) == .modifier
      && lexicon.values[lexeme.entry.modifier].isZero
      && !followsArticleOrModifier(lexeme) && !mayOpenPart(lexeme)
  }

  /// Whether what follows an article may be a part of one (`a tenth of`, `ein Drittel`).
  private mutating func mayOpenPart(_ article: NumberLexeme) -> Bool {
    guard lexicon.hasParts, let next = nextWord(from: article.end), let part = lexeme(at: next)
    else {
      return false
    }
    return !part.entry.roles.isDisjoint(with: [.ordinal, .part, .word])
  }

  /// Reads a mention; its end, or where to go on after what is none; nil where nothing starts here.
  mutating func take(at position: Int, into mentions: inout [NumberMention]) -> Int? {
    guard let phrase = readPhrase(at: position) else { return nil }
    if let end = endOfNoNumber(phrase, from: position) { return end }
    mentions.append(mention(of: phrase, span: TextSpan(position, phrase.end)))
    // An ending joined to the digits (`৫টি`) is no word of its own.
    return isLetter(at: phrase.end) && !characters[text[phrase.end]].needsDictionary
      ? endOfLetters(from: phrase.end) : phrase.end
  }

  /// `- 5` where the text holds nothing else; elsewhere such a sign is a dash or opens an item.
  private mutating func takeSpacedSign(
    at position: Int, into mentions: inout [NumberMention]
  ) -> Int? {
    let next = gapEnd(from: position + 1)
    guard next > position + 1, isAlone(position, limit), var phrase = readPhrase(at: next),
      phrase.second == nil, !phrase.first.hasSign, isAlone(position, phrase.end),
      endOfNoNumber(phrase, from: next) == nil
    else { return nil }
    phrase.first.isNegative = text[position] != 0x2B
    phrase.first.hasSign = true
    mentions.append(mention(of: phrase, span: TextSpan(position, phrase.end)))
    return phrase.end
  }

  /// `%5`, but not the end of `x%5`.
  private func isPercentPrefix(at position: Int) -> Bool {
    lexicon.hasPercentPrefixes && text[position] == 0x25 && digit(at: position + 1) != nil
      && (position == base || !isWordEnd(at: position - 1))
  }

  private func isWordEnd(at position: Int) -> Bool {
    isLetter(at: position) || digit(at: position) != nil
  }

  /// A sign stands before a number or a currency, and after nothing, a blank or a bracket.
  private mutating func mayBeSign(at position: Int) -> Bool {
    guard let next = unit(at: position + 1) else { return false }
    if position > base {
      let before = characters[text[position - 1]]
      guard before.isBlank || before.isOpenPunctuation else { return false }
    }
    return characters[next].isCurrency || startsDigits(at: position + 1)
      || mayHoldWord(at: position + 1)
  }

  private func endOfLetters(from start: Int) -> Int {
    var end = start
    while end < limit {
      let found = characters.character(at: end, in: text)
      guard
        found.traits.isLetter || found.traits.isMark || text[end] == 0x200C || text[end] == 0x200D
      else { break }
      end += found.length
    }
    return end
  }

  /// The end of a word that is no number, with what makes an identifier or an address of it.
  private func endOfWord(from start: Int) -> Int {
    if characters[text[start]].needsDictionary { return start + 1 }
    var end = start
    while end < limit {
      let unit = text[end]
      let traits = characters[unit]
      if traits.isLetter ? !traits.needsDictionary : traits.isMark {
        end += 1
      } else if traits.isSurrogate, isLetter(at: end) {
        end += 2
      } else if unit == 0x200C || unit == 0x200D {
        end += 1
      } else {
        break
      }
    }
    end = max(end, start + 1)
    guard end < limit else { return end }
    let unit = text[end]
    if unit <= 0x20 { return end }
    if digit(at: end) != nil {
      return isJoinedPrefix(text[end - 1]) ? end : tokenEnd(from: end)
    }
    switch unit {
    case 0x2D where isJoinedPrefix(text[end - 1]): return end
    case 0x2D, 0x2010, 0x2011, 0x2F, 0x5C, 0x5F, 0x3D, 0x26, 0x27, 0x2019, 0x2B:
      return digit(at: end + 1) != nil ? tokenEnd(from: start) : end
    case 0x3A:
      guard self.unit(at: end + 1) == 0x2F, self.unit(at: end + 2) == 0x2F else { return end }
      return endOfAddress(from: end)
    case 0x40:
      return isLetter(at: end + 1) || digit(at: end + 1) != nil ? tokenEnd(from: start) : end
    default: return end
    }
  }

  /// Arabic and Hebrew join articles and prepositions to digits: ب15000, ב-2023.
  private func isJoinedPrefix(_ last: UInt16) -> Bool { last >= 0x0590 && last < 0x0900 }

  private func endOfAddress(from start: Int) -> Int {
    var end = start
    while end < limit, !characters[text[end]].isBlank { end += 1 }
    return end
  }
}
