import ArticleModel
import Testing

@testable import Readers

struct TextReaderTests {
  @Test func takesTheFileAsItIs() throws {
    let article = try read("\u{FEFF}Title\r\n\r\nBody\u{0}.\r\n", as: "my.story.txt").first?.article
    #expect(article?.id == "my.story")
    #expect(article.map { Array($0.text.utf16) } == Array("Title\r\n\r\nBody\u{0}.\r\n".utf16))
    #expect(article?.origin.line == nil)
    #expect(article?.title == nil)
  }

  @Test func judgesFiles() throws {
    #expect(try read("", as: "a.txt").map(\.label) == ["empty-text"])
    #expect(try read("\u{FEFF} \n", as: "a.txt").map(\.label) == ["empty-text"])
    let failure = try read([0x61, 0xC3, 0x28], as: "a.txt").first?.failure
    #expect(failure?.code == .invalidUTF8)
    #expect(failure?.message.contains("byte 1;") == true)
    #expect(failure?.id == "a")
    let wide = try read([0xFF, 0xFE, 0x61, 0x00], as: "a.txt").first?.failure
    #expect(wide?.message.contains("UTF-16") == true)
    let large = try read("12345678901", as: "a.txt", ReaderOptions(maximumRecordBytes: 10))
    #expect(large.map(\.label) == ["too-large"])
  }

  @Test func findsTheFirstInvalidByte() {
    /// What Swift's own decoder says, by trying all prefixes.
    func expected(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) == nil }
    let interesting: [UInt8] = [
      0x00, 0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xED,
      0xEF, 0xF0, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    for a in interesting {
      for b in interesting {
        for c in interesting {
          for tail in [[], [0x80], [0xBF, 0x41]] as [[UInt8]] {
            let bytes = [a, b, c] + tail
            let found = bytes.withUnsafeBufferPointer { firstInvalidByte(in: $0) }
            #expect((found != nil) == expected(bytes), "\(bytes)")
          }
        }
      }
    }
  }
}
