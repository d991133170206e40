import LocaleRules
import Testing

@testable import TextAnalysis

@Suite("Language identification")
struct LanguageIdentifierTests {
  @Test(
    "The language of a paragraph is found",
    arguments: [
      ("The committee met on Tuesday and agreed to repair the old bridge before winter.", "en"),
      ("समिति की बैठक मंगलवार को हुई और पुराने पुल की मरम्मत पर सहमति बनी।", "hi"),
      ("মঙ্গলবার কমিটির বৈঠকে পুরোনো সেতু মেরামতের সিদ্ধান্ত নেওয়া হয়েছে।", "bn"),
      ("செவ்வாய்க்கிழமை குழு கூடி பழைய பாலத்தைப் பழுதுபார்க்க முடிவு செய்தது.", "ta"),
      ("మంగళవారం కమిటీ సమావేశమై పాత వంతెనను బాగు చేయాలని నిర్ణయించింది.", "te"),
      ("મંગળવારે સમિતિની બેઠક મળી અને જૂના પુલનું સમારકામ કરવાનું નક્કી થયું.", "gu"),
      ("کمیٹی کا اجلاس منگل کو ہوا اور پرانے پل کی مرمت پر اتفاق کیا گیا۔", "ur"),
      ("Der Ausschuss hat am Dienstag beschlossen, die alte Brücke zu reparieren.", "de"),
      ("Le comité a décidé mardi de réparer le vieux pont avant l'hiver.", "fr"),
      ("El comité decidió el martes reparar el viejo puente antes del invierno.", "es"),
      ("O comité decidiu na terça-feira reparar a ponte velha antes do inverno.", "pt"),
      ("Martedì il comitato ha deciso di riparare il vecchio ponte prima dell'inverno.", "it"),
      ("De commissie besloot dinsdag de oude brug voor de winter te herstellen.", "nl"),
      ("Kommittén beslutade på tisdagen att laga den gamla bron före vintern.", "sv"),
      ("Udvalget besluttede tirsdag at reparere den gamle bro inden vinteren.", "da"),
      ("Komiteen vedtok tirsdag å reparere den gamle brua før vinteren.", "nb"),
      ("Valiokunta päätti tiistaina korjata vanhan sillan ennen talvea.", "fi"),
      ("A bizottság kedden úgy döntött, hogy a tél előtt megjavítják a régi hidat.", "hu"),
      ("Comitetul a hotărât marți să repare podul vechi înainte de iarnă.", "ro"),
      ("Η επιτροπή αποφάσισε την Τρίτη να επισκευάσει την παλιά γέφυρα.", "el"),
      ("El comitè va decidir dimarts reparar el pont vell abans de l'hivern.", "ca"),
      ("Odbor je u utorak odlučio popraviti stari most prije zime.", "hr"),
      ("Vlada je jučer predstavila novi prijedlog proračuna, a premijer ga je podržao.", "hr"),
      ("Nefndin ákvað á þriðjudag að gera við gömlu brúna fyrir veturinn.", "is"),
      ("Kamati iliamua Jumanne kukarabati daraja la zamani kabla ya mvua.", "sw"),
      ("ኮሚቴው ማክሰኞ ዕለት አሮጌውን ድልድይ ለመጠገን ወሰነ።", "am"),
    ])
  func languages(_ text: String, _ expected: String) throws {
    #expect(LanguageIdentifier(store: try LocaleStore()).locale(of: text) == expected)
  }

  @Test(
    "English with lakh, crore, rupees or Indian grouping is Indian English",
    arguments: [
      "The state will spend ₹400 on each of the new notebooks for the children of the village.",
      "The state will spend five lakh rupees on the new school building in the old village.",
      "More than 1,00,000 people came to see the festival in the old town this weekend.",
      "The minister said that the bridge over the river would cost Rs. 40 for every traveller.",
    ])
  func indianEnglish(_ text: String) throws {
    let store = try LocaleStore()
    try #require(store.tags.contains("en-IN"))
    #expect(LanguageIdentifier(store: store).locale(of: text) == "en-IN")
  }

  @Test(
    "Words that only look like signs of Indian English are none",
    arguments: [
      "The lakeside crowds of 1,000,000 people came to see the festival in the town this weekend."
    ])
  func plainEnglish(_ text: String) throws {
    #expect(LanguageIdentifier(store: try LocaleStore()).locale(of: text) == "en")
  }

  @Test("What has no language is undetermined", arguments: ["", "   ", "12345 67890", "!!! ???"])
  func undetermined(_ text: String) throws {
    #expect(LanguageIdentifier(store: try LocaleStore()).locale(of: text) == "und")
  }

  @Test("A sample that would end inside a character does not")
  func sample() throws {
    let identifier = LanguageIdentifier(store: try LocaleStore())
    for padding in 0..<4 {
      let text =
        String(repeating: "a", count: padding) + String(repeating: "समिति की बैठक हुई ", count: 200)
      #expect(identifier.locale(of: text) == "hi")
    }
  }
}
