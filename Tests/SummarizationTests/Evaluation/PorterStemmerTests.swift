import Foundation
import Testing

@testable import Summarization

/// Words with the stems that NLTK gives them (`rouge-score/make.py stems`).
@Suite("English stems of ROUGE")
struct PorterStemmerTests {
  @Test("Every ending, on short and on long stems, is taken off as NLTK does it")
  func equality() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("rouge-score/stems.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    #expect(lines.count > 4000)
    let stemmer = PorterStemmer()
    for line in lines {
      let parts = line.split(separator: "\t").map(String.init)
      #expect(stem(parts[0], stemmer) == parts[1], "\(parts[0])")
    }
  }

  @Test("A word of many letters takes no longer than its letters")
  func longWord() {
    let word = String(repeating: "y", count: 100_000) + "ational"
    #expect(stem(word, PorterStemmer()).utf16.count < word.utf16.count)
  }

  private func stem(_ word: String, _ stemmer: PorterStemmer) -> String {
    var stem: [UInt16] = []
    Array(word.utf16).withUnsafeBufferPointer { stemmer.stem($0, into: &stem) }
    return String(decoding: stem, as: UTF16.self)
  }
}
