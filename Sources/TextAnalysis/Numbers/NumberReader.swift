import ArticleModel

/// A text and what is needed to read numbers in it. The grammar is in extensions: digits
/// (`DigitRun`), amounts (`NumberAmount`), whole mentions (`NumberPhrase`), and what is none
/// (`NotANumber`).
///
/// Every look-ahead is bounded, so that reading is linear whatever the text is.
struct NumberReader {
  let text: UnsafeBufferPointer<UInt16>
  /// Nothing before `base` or from `limit` on is looked at.
  let base: Int
  let limit: Int
  let lexicon: NumberLexicon
  let characters: CharacterTable
  /// Whether a whole string is asked for (`3/4` is then no date) rather than running text.
  let isStrict: Bool
  /// Whether odd grouping and stray blanks are let through.
  let isLenient: Bool
  /// What went wrong furthest to the right, for the error message.
  private(set) var failure: DigitRun.Fault?
  /// The end of the last number that was part of a date, for the year after it.
  var dateEnd = -1
  /// Whether a denominator is read, where the plural of an ordinal is one too (`twenty-fifths`).
  var partsAreOrdinals = false
  /// Whether a word for a minus stands right before.
  var followsSignWord = false
  let folder: WordFolder
  /// Whether this reads the parts of a grown word, which do not grow again.
  let isNested: Bool
  /// The folded word that is looked up.
  var word: [UInt16] = []
  /// Words known to be no numbers; nil where none are kept.
  let otherWords: OtherWords?
  private var latestPosition = -1
  private var latest: NumberLexeme?

  init(
    text: UnsafeBufferPointer<UInt16>, range: Range<Int>, lexicon: NumberLexicon,
    characters: CharacterTable, folder: WordFolder, isStrict: Bool = false, isLenient: Bool = false,
    isNested: Bool = false, otherWords: OtherWords? = nil
  ) {
    self.text = text
    base = range.lowerBound
    limit = range.upperBound
    self.lexicon = lexicon
    self.characters = characters
    self.folder = folder
    self.isStrict = isStrict
    self.isLenient = isLenient
    self.isNested = isNested
    self.otherWords = otherWords
  }

  /// Remembers the failure that is furthest to the right; the first of several at one place.
  mutating func fail(_ position: Int, _ reason: NumberParseError.Reason) {
    if let failure, failure.position >= position { return }
    failure = .init(position: position, reason: reason)
  }

  mutating func fail(_ fault: DigitRun.Fault) { fail(fault.position, fault.reason) }
}

/// A word, phrase or symbol of the lexicon at a place in the text.
struct NumberLexeme {
  var entry: NumberWord
  let end: Int
  /// A number word with an ordinal's suffix (`अठारहवां`).
  var isOrdinalForm = false
  /// A joiner that is one with the word after it.
  var isPrefix = false
  /// The value of several words in one (`zweihundertzwölf`), which is in no lexicon.
  var compoundValue: DecimalText?
}

extension NumberReader {
  /// Whether the text holds nothing beside what stands from `start` to `end`: then it is read as
  /// `NumberParser` reads it.
  func isAlone(_ start: Int, _ end: Int) -> Bool {
    start - base < 4 && limit - end < 4
      && text[base..<start].allSatisfy { characters[$0].isBlank }
      && text[end..<limit].allSatisfy { characters[$0].isBlank }
  }

  func unit(at position: Int) -> UInt16? { position < limit ? text[position] : nil }

  func isLetter(at position: Int) -> Bool {
    guard position < limit else { return false }
    let traits = characters.character(at: position, in: text).traits
    return traits.isLetter || traits.isMark
  }

  /// The longest entry that starts at `position`; nil without one. Words are only found whole, but
  /// in scripts without blanks.
  mutating func lexeme(at position: Int) -> NumberLexeme? {
    guard mayHoldWord(at: position) else { return nil }
    // The parts of the grammar ask one after the other about the same place.
    if position == latestPosition { return latest }
    let found = findLexeme(at: position)
    latestPosition = position
    latest = found
    return found
  }

  /// Whether an entry can start here: nearly free, and right about nearly every other word.
  func mayHoldWord(at position: Int, startersOnly: Bool = false) -> Bool {
    lexicon.filter.mayHold(
      at: position, in: text, limit: limit, characters: characters, startersOnly: startersOnly)
  }

  /// Whether a number may start with the word that the text is, whatever goes on behind it.
  mutating func mayStartNumber() -> Bool {
    guard mayHoldWord(at: base, startersOnly: true) else { return false }
    let found = lexeme(at: base)
    // The look-up leaves the folded word behind, which may open a longer entry.
    guard let roles = found?.entry.roles ?? entryOfWord()?.roles else { return false }
    return !roles.isDisjoint(with: NumberRoles.starters.union(.phraseStart))
  }

  private mutating func findLexeme(at position: Int) -> NumberLexeme? {
    let traits = characters[text[position]]
    if !traits.isLetter && !traits.isMark { return symbol(at: position) }
    if traits.needsDictionary { return unspacedWord(at: position) }
    guard let wordEnd = wordEnd(from: position) else { return nil }
    let written = UnsafeBufferPointer(rebasing: text[position..<wordEnd])
    let isBeforeCurrency = wordEnd < limit && characters[text[wordEnd]].isCurrency
    if !isBeforeCurrency, let otherWords, otherWords.contains(written) { return nil }
    word.removeAll(keepingCapacity: true)
    appendFolded(position, wordEnd)
    if isBeforeCurrency {
      word.append(text[wordEnd])
      if let entry = entryOfWord() { return NumberLexeme(entry: entry, end: wordEnd + 1) }
      word.removeLast()
    }
    guard var entry = entryOfWord() else {
      if let grown = grownWord(at: position, end: wordEnd) { return grown }
      otherWords?.insert(written)
      return nil
    }
    var best =
      entry.roles.subtracting(.phraseStart).isEmpty
      ? nil : NumberLexeme(entry: entry, end: wordEnd)
    var end = wordEnd
    while entry.roles.contains(.phraseStart) {
      let next = phraseGapEnd(from: end)
      guard next > end, isLetter(at: next), let nextEnd = self.wordEnd(from: next) else { break }
      word.append(0x20)
      appendFolded(next, nextEnd)
      guard let longer = entryOfWord() else { break }
      entry = longer
      end = nextEnd
      if !entry.roles.subtracting(.phraseStart).isEmpty {
        best = NumberLexeme(entry: entry, end: end)
      }
    }
    return best
  }

  private mutating func appendFolded(_ start: Int, _ end: Int) {
    folder.withFolded(UnsafeBufferPointer(rebasing: text[start..<end])) {
      word.append(contentsOf: $0)
    }
  }

  private func entryOfWord() -> NumberWord? {
    word.withUnsafeBufferPointer { lexicon.table.find($0) }.map { lexicon.entries[$0] }
  }

  private mutating func symbol(at position: Int) -> NumberLexeme? {
    word.removeAll(keepingCapacity: true)
    appendFolded(position, position + 1)
    return entryOfWord().map { NumberLexeme(entry: $0, end: position + 1) }
  }

  /// The longest entry that is a prefix, in scripts that set no blanks.
  private mutating func unspacedWord(at position: Int) -> NumberLexeme? {
    var end = min(limit, position + longestUnspaced(at: position))
    while end > position {
      word.removeAll(keepingCapacity: true)
      appendFolded(position, end)
      if let entry = entryOfWord(), !entry.roles.subtracting(.phraseStart).isEmpty {
        return NumberLexeme(entry: entry, end: end)
      }
      end -= 1
    }
    return nil
  }

  /// How many units an entry at a place may have: no more than the longest that starts with its first one, where
  /// folding leaves as many units as there are.
  private func longestUnspaced(at position: Int) -> Int {
    let longest = min(lexicon.longest, 16)
    let bound = lexicon.filter.longest(startingWith: text[position])
    guard bound < longest else { return longest }
    for index in position..<min(limit, position + bound + 1) {
      let traits = characters[text[index]]
      if traits.folds || traits.isMark || traits.isSurrogate { return longest }
    }
    return bound
  }

  /// The end of the letters and marks from `position`; nil where they are more than any entry has.
  private func wordEnd(from position: Int) -> Int? {
    let isGlued = lexicon.isGlued
    let bound = min(limit, position + (isGlued ? Self.longestGrownWord : lexicon.longest * 2 + 8))
    var end = position
    while end < bound {
      let unit = text[end]
      let traits = characters[unit]
      if unit == 0x02BC {
        return end
      } else if traits.isLetter || traits.isMark || unit == 0x200C || unit == 0x200D
        || unit == 0xAD
      {
        end += 1
      } else if traits.isSurrogate, isLetter(at: end) {
        end += 2
      } else {
        return end
      }
    }
    return bound == limit ? limit : nil
  }

  /// Where the next word starts, after up to three blanks (one line end at most) or one hyphen;
  /// `position` itself where there is neither.
  func gapEnd(from position: Int, allowsHyphen: Bool = false) -> Int {
    var end = position
    var lines = 0
    while end < limit, end - position < 4, characters[text[end]].isBlank {
      if text[end] == 0x0A || text[end] == 0x2029 { lines += 1 }
      end += 1
    }
    if end > position { return lines > 1 || end - position > 3 ? position : end }
    if allowsHyphen, end < limit, isHyphen(text[end]) || text[end] == 0x2014 { return end + 1 }
    return position
  }

  /// Where the word after the one that ends at `position` starts: behind a gap, or at once where no
  /// blanks are set. Nil where the word goes on or the text ends.
  func nextWord(from position: Int, allowsHyphen: Bool = false) -> Int? {
    let next = gapEnd(from: position, allowsHyphen: allowsHyphen)
    if next > position { return next }
    guard position < limit, characters[text[position]].needsDictionary else { return nil }
    return position
  }

  func isHyphen(_ unit: UInt16) -> Bool { unit == 0x2D || unit == 0x2010 || unit == 0x2011 }

  func isApostrophe(_ unit: UInt16) -> Bool {
    unit == 0x27 || unit == 0x2019 || unit == 0x02BC || unit == 0x2018
  }

  /// Where the next part of a phrase starts: after a gap, or after the apostrophe of `п'ять` and the
  /// gershayim of `ש"ח`.
  private func phraseGapEnd(from position: Int) -> Int {
    if let unit = unit(at: position), isApostrophe(unit) || unit == 0x22 || unit == 0x05F4 {
      return position + 1
    }
    return gapEnd(from: position, allowsHyphen: true)
  }
}
