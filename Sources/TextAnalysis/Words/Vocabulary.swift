import ICU4C
import LocaleRules

/// What is known of a word as it is written.
public struct WordEntry: Sendable {
  /// The number of its term: all forms of a word share one.
  public let term: Int32
  public let traits: WordTraits
}

/// What a word is, whatever the sentence.
public struct WordTraits: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let stopWord = Self(rawValue: 1)
  /// Made of digits and what groups them.
  public static let number = Self(rawValue: 2)
  /// Starts with a capital letter.
  public static let capitalized = Self(rawValue: 4)
  /// All its letters are capitals, and there are two or more.
  public static let allCapitals = Self(rawValue: 8)
  public static let bonusCue = Self(rawValue: 16)
  public static let stigmaCue = Self(rawValue: 32)
  /// One letter long.
  public static let single = Self(rawValue: 64)
  /// Of letters alone, and no number starts with it.
  static let startsNoNumber = Self(rawValue: 128)
}

/// The words one worker has met in one language: each distinct written form is folded and stemmed once
/// and remembered, which is what makes stemming cheap.
public final class Vocabulary {
  // Owned by one worker; see WordFolder for why accesses go unchecked.
  private let forms = FormTable()
  @exclusivity(unchecked) private var terms = WordTable(capacity: 4096)
  @exclusivity(unchecked) private var stem: [UInt16] = []
  private let folder: WordFolder
  private let stemmer: Stemmer?
  private let characters: CharacterTable
  private let stopWords: WordTable
  private let bonusWords: WordTable
  private let stigmaWords: WordTable
  private let numbers: NumberLexicon?

  /// Forms beyond this are forgotten between documents, so that no corpus fills the memory.
  private static let unitLimit = 4 << 20

  public convenience init(rules: LocaleRules, characters: CharacterTable) {
    self.init(rules: rules, characters: characters, numbers: nil)
  }

  /// - Parameter numbers: What tells the words that no number starts with; nil where nobody asks.
  init(rules: LocaleRules, characters: CharacterTable, numbers: NumberLexicon?) {
    self.characters = characters
    self.numbers = numbers
    let folder = WordFolder(characters: characters)
    self.folder = folder
    func table(_ words: [String]) -> WordTable {
      var table = WordTable(capacity: words.count)
      for word in words { _ = table.insert(folder.fold(word)) }
      return table
    }
    stemmer = Stemmer(
      snowball: rules.words.stemmer, suffixes: rules.words.suffixes.map(folder.fold))
    stopWords = table(rules.words.stopWords)
    bonusWords = table(rules.cues.bonus)
    stigmaWords = table(rules.cues.stigma)
  }

  /// The number of terms met so far; every term is below it.
  public var termCount: Int { terms.count }

  /// The stem that stands for a term, as code units.
  func units(of term: Int32) -> ArraySlice<UInt16> { terms[Int(term)] }

  /// The stem that stands for a term.
  public func text(of term: Int32) -> String { String(decoding: terms[Int(term)], as: UTF16.self) }

  /// Forgets all words if there are too many. Terms of earlier documents lose their meaning.
  ///
  /// - Returns: Whether it did.
  @discardableResult
  public func trim() -> Bool {
    guard forms.letterCount > Self.unitLimit else { return false }
    forms.removeAll()
    terms.removeAll()
    return true
  }

  /// What is known of a word, looking it up or learning it.
  @inline(__always)
  public func entry(for word: UnsafeBufferPointer<UInt16>) -> WordEntry {
    let key = FormTable.Key(word)
    return forms.find(word, key) ?? learn(word, key)
  }

  private func learn(_ word: UnsafeBufferPointer<UInt16>, _ key: FormTable.Key) -> WordEntry {
    var traits = writtenTraits(of: word)
    let term = folder.withFolded(word) { folded in
      if stopWords.find(folded) != nil { traits.insert(.stopWord) }
      if bonusWords.find(folded) != nil { traits.insert(.bonusCue) }
      if stigmaWords.find(folded) != nil { traits.insert(.stigmaCue) }
      return number(ofTerm: folded, isStemmed: !traits.contains(.number))
    }
    let entry = WordEntry(term: term, traits: traits)
    forms.insert(word, key, entry)
    return entry
  }

  private func number(ofTerm folded: UnsafeBufferPointer<UInt16>, isStemmed: Bool) -> Int32 {
    var word = folded
    // The English possessive is no part of the term, whatever the language of the name.
    if word.count > 3, word[word.count - 1] == 0x73, word[word.count - 2] == 0x27 {
      word = UnsafeBufferPointer(rebasing: word.dropLast(2))
    }
    guard isStemmed, let stemmer else { return Int32(truncatingIfNeeded: terms.insert(word).index) }
    stemmer.stem(word, into: &stem)
    if stem.isEmpty { stem.append(contentsOf: word) }
    return Int32(truncatingIfNeeded: terms.insert(stem).index)
  }

  private func writtenTraits(of word: UnsafeBufferPointer<UInt16>) -> WordTraits {
    var traits: WordTraits = []
    var letters = 0
    var capitals = 0
    var digits = 0
    for (index, unit) in word.enumerated() {
      let traitsOfUnit = characters[unit]
      if traitsOfUnit.isLetter { letters += 1 }
      if traitsOfUnit.isDigit { digits += 1 }
      if traitsOfUnit.isUpper {
        capitals += 1
        if index == 0 { traits.insert(.capitalized) }
      }
    }
    if letters == 0, digits > 0 { traits.insert(.number) }
    if capitals > 1, capitals == letters { traits.insert(.allCapitals) }
    if letters == 1, digits == 0 { traits.insert(.single) }
    if startsNoNumber(word) { traits.insert(.startsNoNumber) }
    return traits
  }

  private func startsNoNumber(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
    guard let numbers, let first = word.first, characters[first].isLetter else { return false }
    let isPlain = word.allSatisfy {
      let traits = characters[$0]
      return traits.isLetter ? !traits.needsDictionary : traits.isMark
    }
    guard isPlain else { return false }
    var reader = NumberReader(
      text: word, range: 0..<word.count, lexicon: numbers, characters: characters, folder: folder)
    return !reader.mayStartNumber()
  }
}
