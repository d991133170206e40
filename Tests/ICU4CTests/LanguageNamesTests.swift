import ICU4C
import Testing

struct LanguageNamesTests {
  @Test func namesLanguagesInTheReadersLanguage() {
    #expect(LanguageNames.name(of: "ur", in: "en") == "Urdu")
    #expect(LanguageNames.name(of: "ur", in: "hi") == "उर्दू")
    #expect(LanguageNames.name(of: "de", in: "fr") == "allemand")
  }

  @Test func saysNothingOfLanguagesWithoutName() {
    #expect(LanguageNames.name(of: "qqx", in: "en") == nil)
  }
}
