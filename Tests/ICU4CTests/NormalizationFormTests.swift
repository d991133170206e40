import ICU4C
import Testing

@Suite("Normalization forms")
struct NormalizationFormTests {
  @Test(
    "Each form takes its own view of one text",
    arguments: [
      (NormalizationForm.nfc, "\u{E9} \u{FB01} A"),
      (.nfd, "e\u{301} \u{FB01} A"),
      (.nfkc, "\u{E9} fi A"),
      (.nfkd, "e\u{301} fi A"),
      (.nfkcCasefold, "\u{E9} fi a"),
    ])
  func forms(_ form: NormalizationForm, _ expected: String) throws {
    var result: [UInt16] = []
    try Array("e\u{301} \u{FB01} A".utf16).withUnsafeBufferPointer {
      try form.normalize($0, into: &result)
    }
    #expect(result == Array(expected.utf16))
  }

  @Test("A text that grows many times over still fits")
  func growth() throws {
    // U+FDFA is one unit and becomes 18.
    let source = [UInt16](repeating: 0xFDFA, count: 1000)
    var result: [UInt16] = []
    try source.withUnsafeBufferPointer { try NormalizationForm.nfkc.normalize($0, into: &result) }
    #expect(result.count == 18_000)
  }

  @Test("The normalized prefix stops before what changes")
  func prefix() throws {
    let text = Array("abc \u{958}".utf16)
    let prefix = try text.withUnsafeBufferPointer {
      try NormalizationForm.nfc.normalizedPrefix(of: $0)
    }
    #expect(prefix == 4)
  }

  @Test("An empty text stays empty in every form", arguments: NormalizationForm.allCases)
  func empty(_ form: NormalizationForm) throws {
    var result: [UInt16] = [1, 2]
    try form.normalize(UnsafeBufferPointer(start: nil, count: 0), into: &result)
    #expect(result.isEmpty)
  }

  @Test("Marks join the letter before them, letters start anew")
  func boundaries() throws {
    #expect(try NormalizationForm.nfc.hasBoundary(before: 0x61))
    #expect(try !NormalizationForm.nfc.hasBoundary(before: 0x301))
  }
}
