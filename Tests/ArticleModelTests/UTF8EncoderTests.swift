import ArticleModel
import TestSupport
import Testing

@Suite("UTF-16 as UTF-8")
struct UTF8EncoderTests {
  @Test("The same text as the standard library makes of it (seeded)")
  func sameAsStandardLibrary() {
    var random = SplitMix64(seed: 21)
    let kinds: [ClosedRange<UInt16>] = [
      0...0x7F, 0x80...0x7FF, 0x900...0x97F, 0xD800...0xDBFF, 0xDC00...0xDFFF, 0xE000...0xFFFF,
    ]
    for _ in 0..<2000 {
      let units = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        UInt16.random(in: kinds[Int.random(in: 0..<kinds.count, using: &random)], using: &random)
      }
      let text = units.withUnsafeBufferPointer { String(utf16: $0) }
      #expect(text == String(decoding: units, as: UTF16.self), "\(units)")
    }
  }
}
