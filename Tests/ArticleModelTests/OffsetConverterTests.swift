import ArticleModel
import Testing

struct OffsetConverterTests {
  private let texts = [
    "", "plain", "e\u{301}te\u{301}", "👩‍👩‍👧 family 🇮🇳", "हिन्दी में क्षि ১২৩ தமிழ்",
    "日本語 \u{7FF}\u{800}\u{FFFF}\u{10000}",
  ]

  /// What Swift's own views count, for every offset of each text.
  @Test(arguments: OffsetUnit.allCases)
  func agreesWithTheViewsOfString(unit: OffsetUnit) {
    for text in texts {
      let units = Array(text.utf16)
      var offsets: [Int] = []
      var expected: [Int] = []
      for offset in 0...units.count {
        // Inside a pair there is no scalar to count up to.
        if offset < units.count, units[offset] & 0xFC00 == 0xDC00 { continue }
        let before = String(decoding: units[..<offset], as: UTF16.self)
        offsets.append(offset)
        switch unit {
        case .scalar: expected.append(before.unicodeScalars.count)
        case .utf16: expected.append(offset)
        case .utf8: expected.append(before.utf8.count)
        }
      }
      #expect(convert(offsets, units, unit) == expected)
      #expect(convert(offsets.reversed(), units, unit) == expected.reversed())
      #expect(convert(offsets + offsets, units, unit) == expected + expected)
    }
  }

  @Test func staysInsideTheText() {
    #expect(convert([0, 99, -1], Array("😀a".utf16), .scalar) == [0, 2, 0])
    #expect(convert([], Array("a".utf16), .utf8) == [])
  }

  @Test func countsAPairWithItsFirstHalf() {
    #expect(convert([1, 2], Array("😀".utf16), .scalar) == [1, 1])
    #expect(convert([1, 2], Array("😀".utf16), .utf8) == [4, 4])
  }

  private func convert(_ offsets: [Int], _ units: [UInt16], _ unit: OffsetUnit) -> [Int] {
    var converter = OffsetConverter(unit: unit)
    var offsets = offsets
    units.withUnsafeBufferPointer { converter.convert(&offsets, in: $0) }
    return offsets
  }
}
