import LocaleRules
import TextAnalysis

/// What ROUGE counts.
public enum RougeTokenStyle: Hashable, Sendable {
  /// Runs of a-z and 0-9 in lower case and nothing else: what Google's `rouge-score` counts, and so what
  /// published figures for English count. An accented letter splits its word.
  case ascii
  /// Runs of letters, marks and digits of any script, case-folded: vowel signs and accents stay in their
  /// words. Of scripts that are written without blanks each character counts, with the marks on it.
  case unicode

  /// English is counted as everybody counts it, all other languages by the Unicode rule.
  public init(language: String) { self = language == "en" ? .ascii : .unicode }
}

/// Finds the stem of a folded word.
public protocol WordStemmer: AnyObject {
  /// Replaces `stem` with the stem of `word`.
  func stem(_ word: UnsafeBufferPointer<UInt16>, into stem: inout [UInt16])
}

extension Stemmer: WordStemmer {}

/// Splits text into the tokens ROUGE counts. Not safe to share between threads.
public final class RougeTokenizer {
  private let style: RougeTokenStyle
  private let stemmer: (any WordStemmer)?
  private let characters = CharacterTable()
  private let buffer = TextBuffer()
  private let folder: WordFolder
  private var numbers: [[UInt16]: Int32] = [:]
  private var stem: [UInt16] = []

  /// Words shorter than this are not stemmed, as in `rouge-score`.
  private static let shortestStemmedWord = 4

  public init(style: RougeTokenStyle = .unicode, stemmer: (any WordStemmer)? = nil) {
    self.style = style
    self.stemmer = stemmer
    folder = WordFolder(characters: characters)
  }

  /// The tokenizer for texts of a locale.
  ///
  /// - Parameter stems: Whether words count by their stem: as in `rouge-score` for English
  ///   (``PorterStemmer``), else the locale's own stemmer.
  public convenience init(rules: LocaleRules, stems: Bool) {
    let style = RougeTokenStyle(language: rules.language)
    self.init(style: style, stemmer: stems ? Self.stemmer(rules, style) : nil)
  }

  private static func stemmer(
    _ rules: LocaleRules, _ style: RougeTokenStyle
  ) -> (any WordStemmer)? {
    if style == .ascii { return PorterStemmer() }
    let folder = WordFolder(characters: CharacterTable())
    return Stemmer(
      snowball: rules.words.stemmer, suffixes: rules.words.suffixes.map(folder.fold))
  }

  /// The tokens as numbers; the same word always has the same one until ``forget()``.
  public func tokens(_ text: String) -> [Int32] {
    buffer.load(text)
    let units = buffer.units
    characters.prepare(units)
    var tokens: [Int32] = []
    var start = 0
    while start < units.count {
      let end = style == .ascii ? endOfASCIIWord(from: start, in: units) : endOfToken(start, units)
      if end > start { tokens.append(number(of: units[start..<end])) }
      start = max(start + 1, end)
    }
    return tokens
  }

  /// Starts numbering anew, so that no corpus fills the memory.
  public func forget() { numbers.removeAll(keepingCapacity: true) }

  private func endOfASCIIWord(from start: Int, in units: UnsafeBufferPointer<UInt16>) -> Int {
    var end = start
    while end < units.count, isASCIIWord(units[end]) {
      end += 1
      if units[end - 1] == dottedCapital { break }
    }
    return end
  }

  /// Where the token that begins at `start` ends; `start` where none does.
  private func endOfToken(_ start: Int, _ units: UnsafeBufferPointer<UInt16>) -> Int {
    let first = characters.character(at: start, in: units)
    guard first.traits.isLetter || first.traits.isDigit else { return start }
    var end = start + first.length
    let isAlone = standsAlone(start, first.traits, units)
    while end < units.count {
      let next = characters.character(at: end, in: units)
      guard
        next.traits.isMark || isJoiner(units[end])
          || (!isAlone && (next.traits.isLetter || next.traits.isDigit)
            && !standsAlone(end, next.traits, units))
      else { break }
      end += next.length
    }
    return end
  }

  /// Whether a letter is of a script without blanks between words. Korean, which a dictionary helps with
  /// too, has them.
  private func standsAlone(
    _ index: Int, _ traits: CharacterTraits, _ units: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    guard traits.needsDictionary, let scalar = characters.scalar(at: index, in: units) else {
      return false
    }
    return !(0xAC00...0xD7A3).contains(scalar)
  }

  private func number(of word: Slice<UnsafeBufferPointer<UInt16>>) -> Int32 {
    let folded = self.folded(UnsafeBufferPointer(rebasing: word))
    if let known = numbers[folded] { return known }
    let number = Int32(truncatingIfNeeded: numbers.count)
    numbers[folded] = number
    return number
  }

  private func folded(_ word: UnsafeBufferPointer<UInt16>) -> [UInt16] {
    let folded = style == .ascii ? word.map(lowered) : folder.withFolded(word) { Array($0) }
    guard let stemmer, folded.count >= Self.shortestStemmedWord else { return folded }
    folded.withUnsafeBufferPointer { stemmer.stem($0, into: &stem) }
    return stem
  }
}

/// ZWNJ and ZWJ.
private func isJoiner(_ unit: UInt16) -> Bool { unit == 0x200C || unit == 0x200D }

/// The Turkish İ, whose small form is an i and a dot above; the dot ends the word.
private let dottedCapital: UInt16 = 0x130

/// The ASCII letter or digit that is the small form of a character, where there is one.
private func lowered(_ unit: UInt16) -> UInt16 {
  switch unit {
  case 0x41...0x5A: unit | 0x20
  case 0x212A: 0x6B  // The Kelvin sign.
  case dottedCapital: 0x69
  default: unit
  }
}

private func isASCIIWord(_ unit: UInt16) -> Bool {
  switch lowered(unit) {
  case 0x30...0x39, 0x61...0x7A: true
  default: false
  }
}
