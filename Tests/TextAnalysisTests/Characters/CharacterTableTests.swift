import ICU4C
import TestSupport
import Testing

@testable import TextAnalysis

@Suite("Character table")
struct CharacterTableTests {
  @Test("A prepared table says of every character what ICU says")
  func everyUnit() {
    let characters = CharacterTable()
    let units = Array(UInt16.min...UInt16.max)
    units.withUnsafeBufferPointer { characters.prepare($0) }
    let wrong = units.filter { unit in
      guard !(0xD800...0xDFFF).contains(unit) else { return !characters[unit].isSurrogate }
      let traits = characters[unit]
      let scalar = UInt32(unit)
      let category = UnicodeProperties.category(scalar)
      let digit = category == .decimalDigit ? UnicodeProperties.digitValue(scalar) : nil
      return traits.isLetter == category.isDisjoint(with: .letters)
        || traits.isMark == category.isDisjoint(with: .marks)
        || traits.digitValue.map(Int.init) != digit
        || traits.sentenceBreak != UnicodeProperties.sentenceBreak(scalar).rawValue
        || traits.isPictographic != UnicodeProperties.isPictographic(scalar)
        || traits.isSurrogate
    }
    #expect(wrong.isEmpty, "\(hexadecimal(wrong.prefix(20)))")
  }

  @Test("A pair is one character of two units, half a pair says so")
  func surrogates() {
    let characters = CharacterTable()
    let units: [UInt16] = [0xD83D, 0xDE00, 0xD83D, 0x61, 0xDE00, 0xD83D]
    units.withUnsafeBufferPointer { text in
      characters.prepare(text)
      #expect(characters.character(at: 0, in: text).length == 2)
      #expect(characters.character(at: 0, in: text).traits.isPictographic)
      #expect(characters.scalar(at: 0, in: text) == 0x1F600)
      for half in [2, 4, 5] {
        #expect(characters.character(at: half, in: text).length == 1)
        #expect(characters.character(at: half, in: text).traits.isSurrogate)
        #expect(characters.scalar(at: half, in: text) == nil)
      }
      #expect(characters.scalar(at: 3, in: text) == 0x61)
    }
  }

  @Test("Line ends, tabs and wide spaces are blanks; joiners are not")
  func blanks() {
    let characters = CharacterTable()
    let blanks: [UInt16] = [0x20, 0x09, 0x0A, 0x0D, 0x85, 0xA0, 0x2028, 0x2029, 0x202F, 0x3000]
    let others: [UInt16] = [0x200B, 0x200D, 0x61, 0x2E, 0xFEFF]
    (blanks + others).withUnsafeBufferPointer { characters.prepare($0) }
    #expect(blanks.allSatisfy { characters[$0].isBlank })
    #expect(!others.contains { characters[$0].isBlank })
  }
}

@Suite("Text buffer")
struct TextBufferTests {
  @Test("A text comes out as Swift's own UTF-16 (seeded)")
  func transcoding() {
    let buffer = TextBuffer()
    var random = SplitMix64(seed: 31)
    for _ in 0..<2_000 {
      let text = String(
        decoding: RandomText.units(of: RandomText.scripts, upTo: 60, using: &random),
        as: UTF16.self)
      buffer.load(text)
      #expect(Array(buffer.units) == Array(text.utf16))
    }
  }

  @Test("The ends of every length of UTF-8 sequence come out")
  func lengths() {
    let buffer = TextBuffer()
    let text = "\u{0}\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
    buffer.load(text)
    #expect(Array(buffer.units) == Array(text.utf16))
  }

  @Test("One other character at any place in ASCII comes out, and the ASCII around it")
  func stretchesOfASCII() {
    let buffer = TextBuffer()
    for count in 0..<50 {
      for other in ["", "é", "क", "😀"] {
        let text = String(repeating: "ab~", count: count) + other + "0123456789abcdefghi"
        buffer.load(text)
        #expect(Array(buffer.units) == Array(text.utf16))
      }
    }
  }

  @Test("A long text after a short one, and the other way round")
  func growth() {
    let buffer = TextBuffer()
    for count in [0, 3, 100_000, 1, 200_000] {
      buffer.load(String(repeating: "क", count: count))
      #expect(buffer.count == count)
      #expect(buffer.units.allSatisfy { $0 == 0x915 })
    }
  }
}
