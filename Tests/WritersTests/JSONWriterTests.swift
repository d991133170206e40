import Testing

@testable import Writers

struct JSONWriterTests {
  @Test func escapesBothEncodingsAlike() {
    var text = "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}क्षि\u{2028}"
    for byte in 0..<0x80 { text.unicodeScalars.append(Unicode.Scalar(UInt8(byte))) }
    var first = ByteBuffer()
    first.append(jsonString: text)
    var second = ByteBuffer()
    Array(text.utf16).withUnsafeBufferPointer { second.append(jsonString: $0) }
    #expect(first.text == second.text)
    #expect(first.text.hasPrefix("\"\u{7F}\u{80}"))
    #expect(first.text.contains(#"\u0000\u0001"#))
    #expect(first.text.contains(#"\b\t\n\u000b\f\r\u000e"#))
    #expect(first.text.contains(##" !\"#"##))
    #expect(first.text.contains(#"[\\]"#))
  }

  /// Plain stretches are copied many units at a time: what is not plain may stand anywhere in them.
  @Test func escapesInLongPlainStretches() {
    for other in ["\"", "\\", "\n", "\u{1F}", "\u{7F}", "é", "क", "😀", ""] {
      for place in 0..<40 {
        let text = String(repeating: "x", count: place) + other + "0123456789 abcdefghij"
        var first = ByteBuffer()
        first.append(jsonString: text)
        var second = ByteBuffer()
        Array(text.utf16).withUnsafeBufferPointer { second.append(jsonString: $0) }
        #expect(first.text == second.text)
      }
    }
  }

  @Test func replacesHalfPairs() {
    let cases: [([UInt16], String)] = [
      ([0xD83D], "\u{FFFD}"), ([0xDE00], "\u{FFFD}"), ([0xD83D, 0x61], "\u{FFFD}a"),
      ([0xDE00, 0xD83D], "\u{FFFD}\u{FFFD}"), ([0xD83D, 0xD83D, 0xDE00], "\u{FFFD}😀"),
    ]
    for (units, expected) in cases {
      var buffer = ByteBuffer()
      units.withUnsafeBufferPointer { buffer.append(utf16: $0) }
      #expect(buffer.text == expected)
    }
  }

  @Test func writesEveryScalarAsSwiftDoes() {
    var view = String.UnicodeScalarView()
    for value in UInt32(0)...0x10FFFF {
      if let scalar = Unicode.Scalar(value) { view.append(scalar) }
    }
    let text = String(view)
    var buffer = ByteBuffer()
    Array(text.utf16).withUnsafeBufferPointer { buffer.append(utf16: $0) }
    #expect(buffer.bytes.elementsEqual(text.utf8))
  }

  @Test(
    arguments: [
      (0, "0"), (1, "1"), (0.5, "0.5"), (0.81234, "0.8123"), (0.00004, "0"), (0.00005, "0.0001"),
      (0.99996, "1"), (-0.25, "-0.25"), (-0.00001, "0"), (12.0304, "12.0304"), (1e300, "0"),
      (.nan, "0"),
      (.infinity, "0"), (100, "100"), (0.1 + 0.2, "0.3"),
    ] as [(Double, String)])
  func writesFourDecimals(number: Double, text: String) {
    var buffer = ByteBuffer()
    buffer.append(fourDecimals: number)
    #expect(buffer.text == text)
  }

  @Test(arguments: [0, 7, 10, -1, .max, .min])
  func writesIntegers(number: Int) {
    var buffer = ByteBuffer()
    buffer.append(decimal: number)
    #expect(buffer.text == String(number))
  }

  @Test func nestsAndIndents() {
    func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.key("a")
      json.beginArray()
      json.number(1)
      json.beginObject()
      json.endObject()
      json.beginArray()
      json.endArray()
      json.null()
      json.endArray()
      json.key("b" as String)
      json.bool(true)
      json.endObject()
    }
    var line = JSONWriter()
    write(&line)
    #expect(line.buffer.text == #"{"a": [1, {}, [], null], "b": true}"#)
    var indented = JSONWriter(isIndented: true)
    write(&indented)
    #expect(
      indented.buffer.text == """
        {
          "a": [
            1,
            {},
            [],
            null
          ],
          "b": true
        }
        """)
  }
}
