import ICU4C
import Testing

struct CharsetConverterTests {
  private func convert(_ bytes: [UInt8], _ charset: String) throws -> String {
    String(
      decoding: try bytes.withUnsafeBufferPointer { try CharsetConverter.utf8($0, from: charset) },
      as: UTF8.self)
  }

  @Test func readsOtherEncodings() throws {
    #expect(try convert([0x93, 0x63, 0xE9, 0x94], "windows-1252") == "“cé”")
    #expect(try convert([0xB1, 0xB2], "iso-8859-2") == "ą˛")
    #expect(try convert([0xC4, 0xE3, 0xBA, 0xC3], "gb18030") == "你好")
    #expect(try convert([0x68, 0x00, 0x69, 0x00], "UTF-16LE") == "hi")
    #expect(try convert([], "windows-1252") == "")
  }

  @Test func marksWhatIsNoCharacter() throws {
    let text = try convert([0x41, 0x81, 0x20, 0x42], "gb18030")
    #expect(text.hasPrefix("A\u{FFFD}"), "\(text.unicodeScalars.map(\.value))")
  }

  @Test func refusesNamesItDoesNotKnow() {
    #expect(!CharsetConverter.knows("no-such"))
    #expect(!CharsetConverter.knows(""))
    #expect(!CharsetConverter.knows(String(repeating: "x", count: 100)))
    #expect(CharsetConverter.knows("koi8-r"))
    #expect(throws: ICUError.self) { try convert([0x41], "no-such") }
  }
}
