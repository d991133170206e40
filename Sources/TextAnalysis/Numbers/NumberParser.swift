import ArticleModel
import ICU4C
import LocaleRules

/// Reads one string as one number, or says why it is none. Strict: nothing is half-read.
///
/// Own grammar first; ICU's spell-out of the language where the string is words only. Not safe to
/// share between threads.
public struct NumberParser {
  private let lexicon: NumberLexicon
  private let characters: CharacterTable
  private let folder: WordFolder
  private let spelled: SpelledNumberReader

  /// - Throws: `ICUError` where ICU cannot fold words.
  public init(rules: LocaleRules) throws(ICUError) {
    self.init(lexicon: try NumberLexicon(rules: rules))
  }

  /// Shares a lexicon that is there already.
  public init(lexicon: NumberLexicon) {
    self.lexicon = lexicon
    characters = CharacterTable()
    folder = WordFolder(characters: characters)
    spelled = SpelledNumberReader(language: lexicon.language, folder: folder)
  }

  /// Reads the whole string, blanks and marks of direction at its ends apart.
  ///
  /// - Parameter lenient: Lets odd grouping (reported as malformed) and stray blanks through.
  /// - Returns: A mention whose span is the whole string, in UTF-16 code units.
  /// - Throws: `NumberParseError` with the position in scalars and the reason.
  public func parse(
    _ text: String, lenient: Bool = false
  ) throws(NumberParseError) -> NumberMention {
    let units = Array(text.utf16)
    let result = units.withUnsafeBufferPointer { parse($0, lenient: lenient) }
    switch result {
    case .success(let mention): return mention
    case .failure(let fault):
      throw NumberParseError(
        position: scalars(before: fault.position, in: units), reason: fault.reason)
    }
  }

  private enum Outcome {
    case success(NumberMention)
    case failure(DigitRun.Fault)
  }

  private func parse(_ text: UnsafeBufferPointer<UInt16>, lenient: Bool) -> Outcome {
    characters.prepare(text)
    var start = 0
    var end = text.count
    while start < end, isEdge(text[start]) { start += 1 }
    while end > start, isEdge(text[end - 1]) { end -= 1 }
    guard start < end else { return .failure(.init(position: 0, reason: .empty)) }
    var reader = NumberReader(
      text: text, range: start..<end, lexicon: lexicon, characters: characters, folder: folder,
      isStrict: true, isLenient: lenient)
    var whole = TextSpan(0, text.count)
    if text.isEmpty { whole = TextSpan(0, 0) }
    let phrase = reader.readPhrase(at: start)
    if let phrase, !phrase.first.amount.isFaulty, !phrase.first.amount.runsOn,
      lenient || phrase.isExact
    {
      if reader.endOfParse(phrase) == end {
        return .success(reader.mention(of: phrase, span: whole))
      }
    }
    if lexicon.usesICUSpellout,
      let value = spelled.read(text, in: start..<end, characters: characters)
    {
      return .success(
        NumberMention(span: whole, value: value, kind: .cardinal, grouping: .none, confidence: 0.9))
    }
    return .failure(reader.fault(after: phrase, end: end))
  }

  /// Blanks, and the marks of direction that right-to-left locales set around a number.
  private func isEdge(_ unit: UInt16) -> Bool {
    characters[unit].isBlank || unit == 0x200E || unit == 0x200F || unit == 0x061C
  }

  private func scalars(before position: Int, in units: [UInt16]) -> Int {
    units.prefix(position).reduce(0) { $0 + ($1 & 0xFC00 == 0xDC00 ? 0 : 1) }
  }
}

extension NumberReader {
  /// The end of the phrase, with the same number once more in brackets: `forty-five (45)`.
  fileprivate mutating func endOfParse(_ phrase: Phrase) -> Int {
    if let measure = phrase.measure { return endWithStop(measure.upperBound) }
    guard phrase.end < limit else { return phrase.end }
    let open = gapEnd(from: phrase.end)
    guard unit(at: open) == 0x28, phrase.second == nil,
      let again = readPhrase(at: open + 1), again.second == nil, !again.first.amount.isFaulty,
      unit(at: again.end) == 0x29, again.first.value == phrase.first.value
    else { return phrase.end }
    return again.end + 1
  }

  /// The full stop of `5 कि. मी.`.
  private func endWithStop(_ end: Int) -> Int {
    unit(at: end) == 0x2E && end + 1 == limit && digit(at: end - 1) == nil ? limit : end
  }

  /// What to tell about a string that is no number.
  fileprivate func fault(after phrase: Phrase?, end: Int) -> DigitRun.Fault {
    guard let phrase else {
      return failure ?? .init(position: base, reason: .notANumber)
    }
    if !phrase.isExact { return failure ?? .init(position: base, reason: .inexactFraction) }
    if phrase.first.amount.isFaulty { return failure ?? .init(position: base, reason: .tooLong) }
    if let failure, failure.position >= phrase.end { return failure }
    if phrase.first.amount.runsOn {
      return .init(position: gapEnd(from: phrase.end, allowsHyphen: true), reason: .ambiguous)
    }
    let position = min(phrase.end, end)
    if let unit = unit(at: position), unit == 0x2E || unit == 0x2C {
      return .init(position: position, reason: .misplacedSeparator)
    }
    let next = gapEnd(from: position)
    return failure ?? .init(position: next, reason: .unexpected)
  }
}
