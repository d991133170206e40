import ICU4C
import TestSupport
import Testing

@Suite("Break iterators")
struct BreakIteratorTests {
  @Test(
    "The iterator of the root locale passes every line of Unicode's own test",
    arguments: [
      (BreakIterator.Unit.grapheme, "GraphemeBreakTest.txt", 600),
      (.word, "WordBreakTest.txt", 1800),
      (.sentence, "SentenceBreakTest.txt", 500),
    ], ["und", ""])
  func conformance(_ test: (unit: BreakIterator.Unit, file: String, least: Int), locale: String)
    throws
  {
    let iterator = try BreakIterator(test.unit, locale: locale)
    let cases = try UnicodeData.breakCases(test.file)
    #expect(cases.count >= test.least)
    for line in cases where test.unit != .word || !hasColonInWord(line) {
      let found = try boundaries(of: line.text, by: iterator).map(\.offset)
      #expect(found == line.boundaries, "\(test.file):\(line.line): \(hexadecimal(line.text))")
    }
  }

  /// The one thing the root locale tailors (CLDR 42): a colon no longer joins letters, but in Finnish
  /// and Swedish, whose iterator passes the whole file.
  @Test("A colon joins letters as in Unicode's own test where the language wants it")
  func colonsInWords() throws {
    let iterator = try BreakIterator(.word, locale: "sv")
    let cases = try UnicodeData.breakCases("WordBreakTest.txt")
    #expect(cases.count(where: hasColonInWord) > 0)
    for line in cases {
      let found = try boundaries(of: line.text, by: iterator).map(\.offset)
      #expect(found == line.boundaries, "line \(line.line): \(hexadecimal(line.text))")
    }
  }

  @Test("A piece with letters or digits is a word, blanks and marks are none")
  func wordStatus() throws {
    let text = Array("Rs 5,000 — नमस्ते!".utf16)
    let iterator = try BreakIterator(.word, locale: "en")
    var words: [String] = []
    var start = 0
    for boundary in try boundaries(of: text, by: iterator) {
      if boundary.isWord {
        words.append(String(decoding: text[start..<boundary.offset], as: UTF16.self))
      }
      start = boundary.offset
    }
    #expect(words == ["Rs", "5,000", "नमस्ते"])
  }

  @Test("An empty text has no boundary")
  func emptyText() throws {
    let iterator = try BreakIterator(.sentence, locale: "hi")
    #expect(try boundaries(of: [], by: iterator).isEmpty)
  }

  @Test("An unknown locale is read by the root's rules")
  func unknownLocale() throws {
    let iterator = try BreakIterator(.word, locale: "zz-ZZ")
    #expect(try boundaries(of: Array("a b".utf16), by: iterator).map(\.offset) == [1, 2, 3])
  }

  @Test("One iterator serves text after text")
  func reuse() throws {
    let iterator = try BreakIterator(.sentence, locale: "en")
    for _ in 0..<3 {
      #expect(try boundaries(of: Array("One. Two.".utf16), by: iterator).map(\.offset) == [5, 9])
      #expect(try boundaries(of: Array("One.".utf16), by: iterator).map(\.offset) == [4])
    }
  }

  @Test("Unpaired surrogates are pieces like any other")
  func unpairedSurrogates() throws {
    let text: [UInt16] = [0x61, 0xD800, 0x62, 0xDC00, 0xD83D]
    for unit in [BreakIterator.Unit.grapheme, .word, .sentence] {
      let iterator = try BreakIterator(unit, locale: "und")
      #expect(try boundaries(of: text, by: iterator).last?.offset == text.count)
    }
  }
}

private func boundaries(
  of text: [UInt16], by iterator: BreakIterator
) throws -> [BreakIterator.Boundary] {
  var found: [BreakIterator.Boundary] = []
  try text.withUnsafeBufferPointer { buffer in
    try iterator.forEachBoundary(in: buffer) { found.append($0) }
  }
  return found
}

/// Whether the expected pieces have a colon inside.
private func hasColonInWord(_ line: UnicodeData.BreakCase) -> Bool {
  line.text.indices.contains { line.text[$0] == 0x3A && !line.boundaries.contains($0) }
}
