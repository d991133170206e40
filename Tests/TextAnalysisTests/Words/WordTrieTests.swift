import Testing

@testable import TextAnalysis

@Suite("Word trie")
struct WordTrieTests {
  private let trie: WordTrie<Int> = {
    var trie = WordTrie<Int>()
    for (number, word) in ["แต่", "แต่ทว่า", "ก", "กว่า"].enumerated() {
      trie.insert(word.utf16, number)
    }
    return trie
  }()

  @Test(
    "The longest word at the start counts",
    arguments: [
      ("แต่เขา", 0), ("แต่ทว่าเขา", 1), ("แต่ทว", 0), ("กว", 2), ("กว่านี้", 3),
    ])
  func longest(_ text: String, _ number: Int) {
    #expect(trie.longest(atStartOf: text.utf16) == number)
  }

  @Test("A part of a word and other text are no word", arguments: ["", "แต", "เขา", "a"])
  func nothing(_ text: String) { #expect(trie.longest(atStartOf: text.utf16) == nil) }

  @Test("A word keeps its first value, and no word is none")
  func insertion() {
    var trie = WordTrie<Int>()
    trie.insert("ก".utf16, 1)
    trie.insert("ก".utf16, 2)
    trie.insert("".utf16, 3)
    #expect(trie.longest(atStartOf: "ก".utf16) == 1)
    #expect(trie.longest(atStartOf: "".utf16) == nil)
  }
}
