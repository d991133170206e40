import Testing

@testable import TextAnalysis

@Suite("Stems")
struct StemmerTests {
  private func stem(_ word: String, _ stemmer: Stemmer) -> String {
    var stem: [UInt16] = []
    Array(word.utf16).withUnsafeBufferPointer { stemmer.stem($0, into: &stem) }
    return String(decoding: stem, as: UTF16.self)
  }

  @Test(
    "Letters of one to four bytes go in and come out whole",
    arguments: [
      ("english", "running", "run"), ("english", "", ""), ("german", "häuser", "haus"),
      ("russian", "книгами", "книг"), ("hindi", "किताबें", "किताब"),
      ("english", "\u{10428}s", "\u{10428}s"),
      ("english", "日本", "日本"), ("english", "na\u{EF}ve\u{1F600}", "na\u{EF}ve\u{1F600}"),
    ])
  func encodings(_ language: String, _ word: String, _ expected: String) throws {
    let stemmer = try #require(Stemmer(snowball: language))
    #expect(stem(word, stemmer) == expected)
  }

  @Test("A word with half of a surrogate pair has a stem")
  func unpairedSurrogate() throws {
    let stemmer = try #require(Stemmer(snowball: "english"))
    var stem: [UInt16] = []
    ([0x61, 0xD800, 0x62] as [UInt16]).withUnsafeBufferPointer { stemmer.stem($0, into: &stem) }
    #expect(stem == [0x61, 0xFFFD, 0x62])
  }
}
