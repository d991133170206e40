import ICU4C
import TestSupport
import Testing

@testable import TextAnalysis

@Suite("Normalizer")
struct NormalizerTests {
  @Test(
    "Every line of Unicode's normalization test holds, with a map that holds together",
    arguments: [
      // Which of the columns (from 0) each form's result of each column is.
      (NormalizationForm.nfc, [1, 1, 1, 3, 3]), (.nfd, [2, 2, 2, 4, 4]),
      (.nfkc, [3, 3, 3, 3, 3]), (.nfkd, [4, 4, 4, 4, 4]),
    ])
  func conformance(_ form: NormalizationForm, _ expected: [Int]) throws {
    let cases = try UnicodeData.normalizationCases()
    #expect(cases.count > 18_000)
    let normalizer = Normalizer(form)
    for line in cases {
      for (column, source) in line.columns.enumerated() {
        let (result, map) = try normalized(source, by: normalizer)
        if result != line.columns[expected[column]] {
          Issue.record("line \(line.line), column \(column + 1): \(hexadecimal(result))")
        }
        if let fault = try fault(of: map, from: source, to: result.count, by: normalizer) {
          Issue.record("line \(line.line), column \(column + 1): \(fault)")
        }
      }
    }
  }

  @Test(
    "Text that is in the form already is not copied",
    arguments: [
      "", "plain words", "नमस्ते दुनिया", "বাংলাদেশ", "தமிழ்", "naïve café", "한국어", "😀 👩‍👩‍👧", "\u{1EC7}x",
    ])
  func unchanged(_ text: String) throws {
    let units = Array(text.utf16)
    let normalized = try units.withUnsafeBufferPointer { try Normalizer(.nfc).normalize($0) }
    #expect(normalized.isUnchanged)
    #expect(normalized.units == nil)
    #expect(normalized.offsets == .identity)
  }

  @Test(
    "NFC takes nukta letters apart in every script that has them",
    arguments: [
      ("\u{958}", "\u{915}\u{93C}"), ("\u{95C}", "\u{921}\u{93C}"), ("\u{9DC}", "\u{9A1}\u{9BC}"),
      ("\u{9DF}", "\u{9AF}\u{9BC}"), ("\u{A33}", "\u{A32}\u{A3C}"), ("\u{B5C}", "\u{B21}\u{B3C}"),
      // Three letters are composed all the same.
      ("\u{928}\u{93C}", "\u{929}"), ("\u{930}\u{93C}", "\u{931}"), ("\u{933}\u{93C}", "\u{934}"),
    ])
  func nukta(_ text: String, _ expected: String) throws {
    let result = try Normalizer(.nfc).normalize(text)
    #expect(Array(result.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("Offsets behind a changed piece go back to where they were")
  func offsets() throws {
    // क़ becomes two units; the fi ligature becomes two.
    let source = Array("a\u{958}b \u{FB01}n".utf16)
    let (result, map) = try normalized(source, by: Normalizer(.nfkc))
    #expect(result == Array("a\u{915}\u{93C}b fin".utf16))
    #expect(map.original(of: 0..<1) == 0..<1)
    #expect(map.original(of: 1..<3) == 1..<2)
    // Half of a piece means the whole of it.
    #expect(map.original(of: 2..<3) == 1..<2)
    #expect(map.original(of: 3..<4) == 2..<3)
    #expect(map.original(of: 5..<8) == 4..<6)
    #expect(map.original(of: 6..<8) == 4..<6)
    #expect(map.original(of: 0..<8) == 0..<6)
  }

  @Test(
    "On random text, normalizing piece by piece is normalizing the whole",
    arguments: NormalizationForm.allCases)
  func pieces(_ form: NormalizationForm) throws {
    var random = SplitMix64(seed: 21)
    let normalizer = Normalizer(form)
    var whole: [UInt16] = []
    for _ in 0..<(longTests ? 100_000 : 2_000) {
      let source = RandomText.units(of: RandomText.normalizing, upTo: 30, using: &random)
      let (result, map) = try normalized(source, by: normalizer)
      try source.withUnsafeBufferPointer { try form.normalize($0, into: &whole) }
      #expect(result == whole, "\(hexadecimal(source))")
      #expect(
        try fault(of: map, from: source, to: result.count, by: normalizer) == nil,
        "\(hexadecimal(source))")
    }
  }

  @Test(
    "What a range of the normalized text came from normalizes to it again",
    arguments: NormalizationForm.allCases)
  func roundTrip(_ form: NormalizationForm) throws {
    var random = SplitMix64(seed: 22)
    let normalizer = Normalizer(form)
    for _ in 0..<1_000 {
      let source = RandomText.units(of: RandomText.normalizing, upTo: 24, using: &random)
      let (result, map) = try normalized(source, by: normalizer)
      guard !result.isEmpty else { continue }
      let start = Int.random(in: 0..<result.count, using: &random)
      let end = Int.random(in: start...result.count, using: &random)
      let original = map.original(of: start..<end)
      #expect(original.lowerBound >= 0 && original.upperBound <= source.count)
      let (again, _) = try normalized(Array(source[original]), by: normalizer)
      // Whole pieces come back, so the range asked for is a part of what they become.
      let asked = Array(result[start..<end])
      #expect(contains(again, asked), "\(hexadecimal(source)): \(start)..<\(end)")
    }
  }

  @Test("NFKC case folding twice is the same as once")
  func idempotentFolding() throws {
    var random = SplitMix64(seed: 23)
    let normalizer = Normalizer(.nfkcCasefold)
    for _ in 0..<2_000 {
      let source = RandomText.units(of: RandomText.normalizing, upTo: 30, using: &random)
      let (once, _) = try normalized(source, by: normalizer)
      let (twice, _) = try normalized(once, by: normalizer)
      #expect(once == twice, "\(hexadecimal(source))")
    }
  }

  @Test("Case folding makes one of what a reader takes for one")
  func folding() throws {
    let normalizer = Normalizer(.nfkcCasefold)
    #expect(try normalizer.normalize("Straße") == "strasse")
    #expect(try normalizer.normalize("ＡＢＣ") == "abc")
    #expect(try normalizer.normalize("क्\u{200D}ष") == "क्ष")
  }

  @Test("Unpaired surrogates pass through every form", arguments: NormalizationForm.allCases)
  func unpairedSurrogates(_ form: NormalizationForm) throws {
    let source: [UInt16] = [0x958, 0xD800, 0x301, 0xDC00, 0xD83D]
    let normalizer = Normalizer(form)
    let (result, map) = try normalized(source, by: normalizer)
    #expect(result.contains(0xD800) && result.contains(0xDC00) && result.last == 0xD83D)
    #expect(try fault(of: map, from: source, to: result.count, by: normalizer) == nil)
  }
}

private func normalized(
  _ source: [UInt16], by normalizer: Normalizer
) throws -> (units: [UInt16], offsets: OffsetMap) {
  let result = try source.withUnsafeBufferPointer { try normalizer.normalize($0) }
  #expect(result.isUnchanged == (result.units == nil))
  return (result.units ?? source, result.offsets)
}

/// What is wrong with a map: offsets must not go back, and the ends must meet, but for what was
/// dropped there. Nil where nothing is.
private func fault(
  of map: OffsetMap, from source: [UInt16], to result: Int, by normalizer: Normalizer
) throws -> String? {
  let start = map.original(of: 0)
  if try !normalized(Array(source[..<start]), by: normalizer).units.isEmpty {
    return "the start maps to \(start)"
  }
  let end = map.original(of: result, isEnd: true)
  if try !normalized(Array(source[end...]), by: normalizer).units.isEmpty {
    return "the end maps to \(end), not \(source.count)"
  }
  var lastStart = 0
  var lastEnd = 0
  for offset in 0...result {
    let start = map.original(of: offset)
    let end = map.original(of: offset, isEnd: true)
    if start < lastStart || end < lastEnd { return "offset \(offset) maps back" }
    (lastStart, lastEnd) = (start, end)
  }
  return nil
}

private func contains(_ text: [UInt16], _ part: [UInt16]) -> Bool {
  guard part.count <= text.count else { return false }
  return (0...(text.count - part.count)).contains { text[$0..<$0 + part.count].elementsEqual(part) }
}
