import TestSupport
import Testing

@testable import ICU4C

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

  @Test(
    "Long runs of marks come out as ICU has them, sorted before or not",
    arguments: NormalizationForm.allCases)
  func longRuns(_ form: NormalizationForm) throws {
    let marks: [UInt32] =
      Array(0x300...0x345) + [
        0x0F71, 0x0F72, 0x0F73, 0x0F75, 0x0F81, 0x093C, 0x094D, 0x0301, 0x0323, 0x1DC4, 0xFF9E,
        0x3099, 0x1161, 0x11A8, 0x1D165, 0x1D16D, 0x200D, 0x034F, 0x05B0, 0x05C1,
      ]
    var random = SplitMix64(seed: 31)
    for _ in 0..<(longTests ? 5_000 : 200) {
      let scalars =
        [[0x61, 0xE9, 0x1FB3, 0x1100, 0x1D158][Int.random(in: 0..<5, using: &random)]]
        + (0..<Int.random(in: 60...200, using: &random)).map { _ in
          marks[Int.random(in: 0..<marks.count, using: &random)]
        } + [0x62, 0x301]
      let text = scalars.flatMap(utf16)
      var ours: [UInt16] = []
      var theirs: [UInt16] = []
      try text.withUnsafeBufferPointer {
        try form.normalize($0, into: &ours)
        try form.normalizeUnsorted($0, into: &theirs)
      }
      #expect(ours == theirs, "\(hexadecimal(text))")
    }
  }

  @Test(
    "Marks out of order cost no more each when they are many", arguments: NormalizationForm.allCases
  )
  func isLinear(_ form: NormalizationForm) throws {
    func time(_ count: Int) throws -> Double {
      let text = [0x61] + (0..<count).map { UInt16($0 % 2 == 0 ? 0x301 : 0x323) }
      var result: [UInt16] = []
      let start = processorTime()
      try text.withUnsafeBufferPointer { try form.normalize($0, into: &result) }
      return processorTime() - start
    }
    // Sorted by insertion, ten times the marks would take a hundred times as long.
    let short = try min(time(20_000), time(20_000))
    let long = try time(200_000)
    #expect(long < short * 40, "\(short) s, \(long) s")
  }
}
