import TestSupport
import Testing

@testable import TextAnalysis

@Suite("Table of written forms")
struct FormTableTests {
  private func withUnits<Result>(
    _ word: String, _ body: (UnsafeBufferPointer<UInt16>) -> Result
  ) -> Result {
    Array(word.utf16).withUnsafeBufferPointer(body)
  }

  @Test("Words that share their ends, their length or their letters are apart")
  func similarWords() {
    let words = [
      "", "a", "b", "aa", "ab", "aba", "abb", "aab", "abab", "ababa", "abcdabcd", "abcdeabcd",
      "abcdfabcd", "abcdxyzabcd", "abcdxzyabcd", "abcdefghijklmnop", "abcdefgXijklmnop",
      "abcdefghijkXmnop", "\u{0}", "\u{0}\u{0}", "a\u{0}", "क्या", "क्यों", "\u{10000}",
    ]
    let table = FormTable(capacity: 8)
    for (number, word) in words.enumerated() {
      withUnits(word) { units in
        #expect(table.find(units, FormTable.Key(units)) == nil, "\(word)")
        table.insert(
          units, FormTable.Key(units), WordEntry(term: Int32(number), traits: [.capitalized]))
      }
    }
    for (number, word) in words.enumerated() {
      withUnits(word) { units in
        #expect(table.find(units, FormTable.Key(units))?.term == Int32(number), "\(word)")
      }
    }
    table.removeAll()
    withUnits("abab") { #expect(table.find($0, FormTable.Key($0)) == nil) }
  }

  @Test("Thousands of forms are found after the table has grown")
  func grows() {
    let table = FormTable(capacity: 8)
    for number in 0..<5000 {
      withUnits("form\(number)with\(number % 7)ends") { units in
        table.insert(units, FormTable.Key(units), WordEntry(term: Int32(number), traits: []))
      }
    }
    for number in 0..<5000 {
      withUnits("form\(number)with\(number % 7)ends") { units in
        #expect(table.find(units, FormTable.Key(units))?.term == Int32(number))
      }
    }
  }
}
