import ICU4C
import Testing

@Suite("Spelled-out numbers")
struct SpelledNumbersTests {
  @Test("A number in words is read with the length that was read")
  func parse() throws {
    let words = try SpelledNumbers(locale: "en")
    let text = Array("forty-two people".utf16)
    let parsed = try #require(text.withUnsafeBufferPointer { words.parsePrefix($0) })
    #expect(parsed.decimal == "42")
    #expect(String(decoding: text[..<parsed.consumed], as: UTF16.self).hasPrefix("forty-two"))
  }

  @Test("Text that is no number gives nothing")
  func noNumber() throws {
    let words = try SpelledNumbers(locale: "en")
    let text = Array("people".utf16)
    #expect(text.withUnsafeBufferPointer { words.parsePrefix($0) } == nil)
    #expect(words.parsePrefix(UnsafeBufferPointer(start: nil, count: 0)) == nil)
  }

  @Test("A number is spelled in the words of its language")
  func spell() throws {
    #expect(try SpelledNumbers(locale: "en").spell("21") == "twenty-one")
    #expect(try SpelledNumbers(locale: "hi").spell("100000") == "एक लाख")
  }

  @Test("What is no number is refused by name")
  func refusal() throws {
    let words = try SpelledNumbers(locale: "en")
    #expect(throws: ICUError.self) { try words.spell("12a4") }
  }
}
