import ICU4C
import Testing

struct LanguageScriptsTests {
  @Test func knowsTheScriptsOfLanguages() {
    let devanagari = LanguageScripts.script(of: 0x0915)
    #expect(devanagari != nil)
    #expect(LanguageScripts.codes(of: "hi") == devanagari.map { [$0] })
    #expect(!LanguageScripts.codes(of: "en-US").contains { $0 == devanagari })
    #expect(LanguageScripts.codes(of: "ja").count == 3)
  }

  @Test func leavesSharedCharactersOut() {
    #expect(LanguageScripts.script(of: 0x2E) == nil)
    #expect(LanguageScripts.script(of: 0x0301) == nil)
  }
}
