import LocaleRules
import Testing

@testable import TextAnalysis

@Suite("Vocabulary")
struct VocabularyTests {
  @Test(
    "Spellings that only differ in how they are encoded count as one term",
    arguments: [
      ("hi", "\u{0958}लम", "क\u{093C}लम"), ("hi", "\u{095B}मीन", "\u{091C}\u{093C}मीन"),
      ("bn", "সম\u{09DF}", "সম\u{09AF}\u{09BC}"), ("bn", "প\u{09DC}া", "প\u{09A1}\u{09BC}া"),
      ("hi", "क्\u{200D}षमा", "क्षमा"), ("ur", "کہ\u{200C}کشاں", "کہکشاں"),
      ("und", "ﬁn\u{AD}al", "final"), ("und", "re\u{301}sume\u{301}", "RÉSUMÉ"),
      ("en", "don’t", "don't"), ("en", "Ｆｕｌｌ", "full"),
    ])
  func sameTerm(_ tag: String, _ first: String, _ second: String) throws {
    let characters = CharacterTable()
    let vocabulary = Vocabulary(
      rules: try LocaleStore().rules(for: tag), characters: characters)
    func term(_ word: String) -> Int32 {
      let units = Array(word.utf16)
      return units.withUnsafeBufferPointer {
        characters.prepare($0)
        return vocabulary.entry(for: $0).term
      }
    }
    #expect(Array(first.utf16) != Array(second.utf16))
    #expect(term(first) == term(second))
    #expect(term(first) != term("x" + second))
  }
}
