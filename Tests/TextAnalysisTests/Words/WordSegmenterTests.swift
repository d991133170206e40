import ICU4C
import TestSupport
import Testing

@testable import TextAnalysis

@Suite("Words")
struct WordSegmenterTests {
  @Test("Every line of Unicode's word break test has ICU's words")
  func conformance() throws {
    var comparison = try WordComparison()
    for line in try UnicodeData.breakCases("WordBreakTest.txt") {
      try comparison.expectEqualWords(in: line.text)
    }
    #expect(comparison.texts > 1000)
  }

  @Test(
    "Random text of many scripts has ICU's words",
    arguments: 0..<(longTests ? 200 : 10) as Range<UInt64>)
  func random(_ seed: UInt64) throws {
    var comparison = try WordComparison()
    var random = SplitMix64(seed: seed)
    for _ in 0..<2400 {
      let text = RandomText.units(of: RandomText.scripts, upTo: 40, using: &random)
      try comparison.expectEqualWords(in: text)
    }
  }

  @Test("Every pair and triple of characters that rules name has ICU's words")
  func exhaustive() throws {
    // One or more of each class, and those that are of two kinds at once.
    let classes: [UInt32] = [
      0x61, 0x30, 0x5F, 0x5D0, 0x27, 0x22, 0x2E, 0xB7, 0x3A, 0x2C, 0x200D, 0x301, 0xAD, 0x0D, 0x0A,
      0x85, 0x1F1E6, 0x3031, 0x20, 0x21, 0x1F600, 0x24C2, 0x2139, 0xA9, 0x10400, 0xD800, 0xDC00,
    ]
    var comparison = try WordComparison()
    for first in classes {
      for second in classes {
        for third in classes {
          try comparison.expectEqualWords(in: [first, second, third].flatMap(utf16))
        }
      }
    }
  }

  @Test("Unpaired surrogates end words and harm nothing")
  func unpairedSurrogates() throws {
    var comparison = try WordComparison()
    var random = SplitMix64(seed: 5)
    for _ in 0..<2000 {
      let text = (0..<12).map { _ -> UInt16 in
        let drawn = Int.random(in: 0..<6, using: &random)
        return [0x61, 0xD83D, 0xDE00, 0x200D, 0x5F, UInt16(0xD800 + drawn)][drawn]
      }
      try comparison.expectEqualWords(in: text)
    }
  }

  @Test("The evaluation texts have ICU's words", .enabled(if: evaluationFolder != nil))
  func evaluationTexts() throws {
    let folder = try #require(evaluationFolder)
    var comparison = try WordComparison()
    for text in try EvaluationTexts.all(in: folder) {
      try comparison.expectEqualWords(in: Array(text.utf16))
    }
    #expect(comparison.texts > 1000)
  }

  @Test(
    "Signs, joiners and nukta stay in their word; dictionary scripts are split by ICU",
    arguments: [
      ("क्षत्रिय की ज़िंदगी", ["क्षत्रिय", "की", "ज़िंदगी"]),
      ("শ্রী ড়", ["শ্রী", "ড়"]),
      ("می\u{200C}خواهم", ["می\u{200C}خواهم"]),
      ("can't stop", ["can't", "stop"]),
      ("3.5 लाख, 1,00,000", ["3.5", "लाख", "1,00,000"]),
      ("我爱北京", ["我", "爱", "北京"]),
      // Tangut: letters that join no other, outside ICU's dictionaries.
      ("\u{189E7}\u{189E8} a", ["\u{189E7}", "\u{189E8}", "a"]),
      ("", []),
    ])
  func words(_ text: String, _ expected: [String]) throws {
    let units = Array(text.utf16)
    #expect(try ownWords(of: units).map { String(decoding: units[$0], as: UTF16.self) } == expected)
  }

  @Test("Words outside the asked range are not seen")
  func range() throws {
    let units = Array("one two three".utf16)
    #expect(try ownWords(of: units, in: 2..<9) == [2..<3, 4..<7, 8..<9])
  }
}

/// Whether a piece of ICU's has letters or digits.
///
/// ICU's status is that of the rule that matched last, and it forgets what the piece holds: `__` is a
/// word, and `a_` is none where a mark stands on its connector, nor is `a` before a joiner and an
/// emoji, nor a Hebrew letter before a quote with a mark, nor a Hangul syllable with one.
private func isWord(
  _ piece: Slice<UnsafeBufferPointer<UInt16>>, _ boundary: BreakIterator.Boundary,
  _ joinsAtSigns: Bool
) -> Bool {
  var hasOther = false
  for scalar in String(decoding: piece, as: UTF16.self).unicodeScalars {
    switch UnicodeProperties.wordBreak(scalar.value) {
    case .aLetter, .hebrewLetter, .numeric, .katakana: return true
    case .extendNumLet, .extend, .format, .zwj: break
    default:
      if scalar == "@", joinsAtSigns { return true }
      if !UnicodeProperties.category(scalar.value).isDisjoint(with: .letters) { return true }
      hasOther = true
    }
  }
  return boundary.isWord && hasOther
}

/// Compares the rules' words with those of ICU's iterator.
private struct WordComparison {
  var texts = 0
  var differences = 0
  private let iterator: BreakIterator
  private let segmenter: WordSegmenter
  private let joinsAtSigns: Bool
  private let characters = CharacterTable()

  init() throws {
    iterator = try BreakIterator(.word, locale: "und")
    joinsAtSigns = try WordTailoring(of: iterator).joinsAtSigns
    segmenter = try WordSegmenter(locale: "und", characters: characters)
  }

  mutating func expectEqualWords(in units: [UInt16]) throws {
    texts += 1
    var own: [Range<Int>] = []
    var expected: [Range<Int>] = []
    try units.withUnsafeBufferPointer { text in
      characters.prepare(text)
      try segmenter.forEachWord(in: text, range: 0..<text.count) { own.append($0..<$1) }
      var start = 0
      try iterator.forEachBoundary(in: text) { boundary in
        let piece = start..<boundary.offset
        if isWord(text[piece], boundary, joinsAtSigns) { expected.append(piece) }
        start = boundary.offset
      }
    }
    guard own != expected else { return }
    // One difference says all there is to say; a thousand say nothing.
    differences += 1
    guard differences <= 5 else { return }
    let same = zip(own, expected).prefix { $0 == $1 }.count
    let place = min(
      own.dropFirst(same).first?.lowerBound ?? units.count,
      expected.dropFirst(same).first?.lowerBound ?? units.count)
    let around = max(0, place - 4)..<min(units.count, place + 12)
    Issue.record(
      """
      \(own.dropFirst(same).prefix(2).map { "\($0)" }), ICU: \
      \(expected.dropFirst(same).prefix(2).map { "\($0)" }); \
      from \(around.lowerBound): \(hexadecimal(units[around]))
      """)
  }
}

private func ownWords(of units: [UInt16], in range: Range<Int>? = nil) throws -> [Range<Int>] {
  let characters = CharacterTable()
  let segmenter = try WordSegmenter(locale: "und", characters: characters)
  var words: [Range<Int>] = []
  try units.withUnsafeBufferPointer { text in
    characters.prepare(text)
    try segmenter.forEachWord(in: text, range: range ?? 0..<text.count) { words.append($0..<$1) }
  }
  return words
}
