import ArticleModel
import Foundation
import LocaleRules
import TestSupport
import Testing

@testable import TextAnalysis

@Suite("Sentence spans")
struct SentencePropertyTests {
  @Test(
    "Spans are in order, part no words, leave nothing out and have no blanks around them (seeded)",
    arguments: ["und", "en", "hi", "de", "th", "zz"])
  func spansCoverTheText(_ locale: String) throws {
    var random = SplitMix64(seed: 41)
    let segmenter = try Segmenter(locale)
    for _ in 0..<(longTests ? 100_000 : 3_000) {
      let units = RandomText.units(of: dense, upTo: 60, using: &random)
      if let fault = segmenter.fault(in: units) {
        Issue.record("\(fault): \(hexadecimal(units))")
      }
    }
  }

  @Test("Every string of up to six of the characters that matter has whole spans")
  func exhaustive() throws {
    let alphabet = Array("aA1. \"?".utf16)
    let segmenter = try Segmenter("en")
    let length = longTests ? 7 : 5
    var indices = [Int](repeating: 0, count: length)
    while true {
      let units = indices.map { alphabet[$0] }
      if let fault = segmenter.fault(in: units) {
        Issue.record("\(fault): \(String(decoding: units, as: UTF16.self))")
      }
      var place = 0
      while place < length {
        indices[place] += 1
        if indices[place] < alphabet.count { break }
        indices[place] = 0
        place += 1
      }
      if place == length { break }
    }
  }

  @Test("A range is read as if nothing stood around it (seeded)")
  func rangeIsAlone() throws {
    var random = SplitMix64(seed: 42)
    let segmenter = try Segmenter("en")
    for _ in 0..<1_000 {
      let inner = RandomText.units(of: dense, upTo: 30, using: &random)
      let outer = Array("Dr. (\"".utf16) + inner + Array(".\" He said".utf16)
      let alone = segmenter.spans(of: inner, in: 0..<inner.count)
      let within = segmenter.spans(of: outer, in: 6..<6 + inner.count)
      #expect(
        within == alone.map { TextSpan($0.start + 6, $0.end + 6) }, "\(hexadecimal(inner))")
    }
  }

  @Test(
    "Text of blanks alone has no sentence", arguments: ["", " ", "\n\n", "\t \u{A0}\u{3000}\r\n"])
  func blanks(_ text: String) throws {
    #expect(try spans(of: Array(text.utf16), in: "en").isEmpty)
  }

  @Test("Unpaired surrogates harm nothing")
  func unpairedSurrogates() throws {
    let units: [UInt16] = [0xD800, 0x2E, 0x20, 0x41, 0xDC00, 0x2E, 0x20, 0xD83D]
    #expect(try Segmenter("en").fault(in: units) == nil)
  }

  /// Time is compared with time, as the ratio of the sizes: a quadratic loop would take 64 times as
  /// long for a text 8 times as long, a linear one 8 times. The least of three runs, in processor time of
  /// the thread, keeps the machine's other work out.
  @Test(
    "Text of one thing over and over takes time in proportion to its length",
    arguments: [
      "(((", ". . .", "\"", "a", "?!", "A.", "' ", "\u{BB} ", "।", "[1]", ",?", "www.a/", "1.",
      "a.\" ", "| ", "क| ", "... ", "a. ", "1. ", "a) ", "=", "= ", "--", "\u{2022}", ":)", "a://",
      "<a@a> A", "1/1/11 1:11 ", ". a. ", "! (", ".\u{201D}", "\u{3002}\u{FF08}", "\u{1F600}",
      "a: ", "? ; ", "I... I",
    ])
  func linearTime(_ unit: String) throws {
    let segmenter = try Segmenter("en")
    let size = longTests ? 1 << 20 : 1 << 15
    let short = segmenter.leastTime(of: Array(String(repeating: unit, count: size / 8).utf16))
    let long = segmenter.leastTime(of: Array(String(repeating: unit, count: size).utf16))
    #expect(long < short * 30 + 0.02)
  }

  @Test(
    "So does text of phrases without marks", arguments: ["ก ", "ก  ", "แต่เขา ", "1 วัน ", "” "])
  func linearTimeOfPhrases(_ unit: String) throws {
    let segmenter = try Segmenter("th")
    let size = longTests ? 1 << 18 : 1 << 13
    let short = segmenter.leastTime(of: Array(String(repeating: unit, count: size / 8).utf16))
    let long = segmenter.leastTime(of: Array(String(repeating: unit, count: size).utf16))
    #expect(long < short * 30 + 0.02)
  }

  /// What the judge looks at, without letters in between to keep it quiet.
  private let dense: [RandomText.Kind] =
    RandomText.scripts + [
      RandomText.Kind(60, ".?!…\"“”‘’'()[]«»—-,;: \n"), RandomText.Kind(20, "aAiIbT1"),
      RandomText.Kind(6, "।॥|۔؟。！？「」"),
    ]
}

/// A segmenter with its table, for many texts.
private struct Segmenter {
  private let characters = CharacterTable()
  private let segmenter: SentenceSegmenter

  init(_ locale: String) throws {
    segmenter = SentenceSegmenter(
      rules: try store().rules(for: locale), characters: characters)
  }

  func spans(of units: [UInt16], in range: Range<Int>) -> [TextSpan] {
    var spans: [TextSpan] = []
    units.withUnsafeBufferPointer { text in
      characters.prepare(text)
      segmenter.segment(text, in: range, into: &spans)
    }
    return spans
  }

  /// What is wrong with the spans of a text, or nil.
  func fault(in units: [UInt16]) -> String? {
    var end = 0
    for span in spans(of: units, in: 0..<units.count) {
      if span.start < end || span.isEmpty || span.end > units.count {
        return "\(span) is in no order"
      }
      if units[end..<span.start].contains(where: { !characters[$0].isBlank }) {
        return "something is left out before \(span.start)"
      }
      if characters[units[span.start]].isBlank || characters[units[span.end - 1]].isBlank {
        return "blanks around \(span)"
      }
      end = span.end
    }
    return units[end...].contains { !characters[$0].isBlank } ? "the end is left out" : nil
  }

  /// In seconds of the thread's processor time.
  func leastTime(of units: [UInt16]) -> Double {
    (0..<3).map { _ in
      let start = processorTime()
      _ = spans(of: units, in: 0..<units.count)
      return processorTime() - start
    }.min() ?? 0
  }

  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
