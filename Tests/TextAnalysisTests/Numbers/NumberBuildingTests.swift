import ArticleModel
import LocaleRules
import Testing
import TextAnalysis

/// How languages build number words: each of `numbers.building` and its neighbours by itself.
@Suite("Building of number words")
struct NumberBuildingTests {
  /// The value and kind of a text, by our own grammar: ICU's rules are not asked.
  private func read(_ text: String, _ tag: String) throws -> String {
    var rules = try LocaleStore().rules(for: tag)
    rules.numbers.usesICUSpellout = false
    let parser = try NumberParser(rules: rules)
    do throws(NumberParseError) {
      let mention = try parser.parse(text)
      return "\(mention.value) \(mention.kind)"
    } catch { return "refused" }
  }

  @Test(
    "Number words in one are read as if they stood apart",
    arguments: [
      ("de", "dreihundertzwölf", "312 cardinal"),
      ("de", "achtzehntausendeinhundertacht", "18108 cardinal"),
      ("de", "vier\u{AD}hundert\u{AD}drei\u{AD}tausend", "403000 cardinal"),
      ("de", "zweiundvierzigste", "42 ordinal"),
      ("de", "hunderteins", "101 cardinal"),
      ("ta", "இருபத்திஏழு", "27 cardinal"),
      ("ta", "நாற்பதாம்", "40 ordinal"),
      ("en", "fortyfifth", "45 ordinal"),
      ("ko", "이천사백칠십", "2470 cardinal"),
      // One part that does not fit, and none of it counts.
      ("de", "dreihundertzwanzigzwei", "refused"),
      ("de", "zweihundertfach", "refused"),
      ("de", "zweizwei", "refused"),
      ("de", "hundertundhundert", "refused"),
    ])
  func grow(_ tag: String, _ text: String, _ expected: String) throws {
    #expect(try read(text, tag) == expected)
  }

  @Test(
    "The unit goes before its ten only where the language says so",
    arguments: [
      ("de", "fünf und achtzig", "85 cardinal"),
      ("de", "hundert drei und dreißig", "133 cardinal"),
      ("en", "five and eighty", "refused"),
      ("de", "zehn und achtzig", "refused"),
    ])
  func unitsFirst(_ tag: String, _ text: String, _ expected: String) throws {
    #expect(try read(text, tag) == expected)
  }

  @Test(
    "Chinese and Japanese numerals",
    arguments: [
      ("zh", "三百二十一万", "3210000 cardinal"),
      ("zh", "二〇一九", "2019 cardinal"),
      ("zh", "六千零八", "6008 cardinal"),
      ("zh", "六千八", "6800 cardinal"),
      ("zh", "两万四", "24000 cardinal"),
      ("zh", "四百五十二", "452 cardinal"),
      ("zh", "肆佰伍拾贰", "452 cardinal"),
      ("zh", "五分之四", "0.8 fraction"),
      ("zh", "百分之十五", "15 percent"),
      ("zh", "第四十七", "47 ordinal"),
      ("zh", "负七十", "-70 cardinal"),
      ("ja", "百五", "105 cardinal"),
      ("ja", "7万5千", "75000 cardinal"),
      ("ja", "十二番目", "12 ordinal"),
      ("zh", "十十", "refused"),
    ])
  func chinese(_ tag: String, _ text: String, _ expected: String) throws {
    #expect(try read(text, tag) == expected)
  }

  @Test(
    "Words for the point, before words and digits",
    arguments: [
      ("de", "7 Komma 25", "7.25 cardinal"),
      ("de", "zwölf Komma null sieben", "12.07 cardinal"),
      ("en", "three million point two", "3000000.2 cardinal"),
      ("en", "one point three hundred twenty-one", "1.321 cardinal"),
      ("en", "three point four billion", "3400000000 cardinal"),
      ("en", "point seven", "0.7 cardinal"),
      ("en", "zero seven", "7 cardinal"),
      ("en", "seven seven", "refused"),
      ("en", "two point", "refused"),
    ])
  func points(_ tag: String, _ text: String, _ expected: String) throws {
    #expect(try read(text, tag) == expected)
  }

  @Test(
    "A language's own file decides what else grows or joins",
    arguments: [
      ("واحد وعشرون", "21 cardinal"),
      ("مئة وثلاثة وعشرون", "123 cardinal"),
      ("خمسة ونصف", "5.5 cardinal"),
      ("مئة نصف", "100.5 cardinal"),
      ("الخامس", "5 ordinal"),
      ("7.", "7 ordinal"),
      ("1.5G", "1500000000 cardinal"),
      ("5G", "refused"),
    ])
  func ownRules(_ text: String, _ expected: String) throws {
    var rules = try LocaleStore().rules(for: "und")
    rules.numbers.words = [
      "واحد": "1", "ثلاثة": "3", "خمسة": "5", "خامس": "5", "عشرون": "20", "مئة": "100",
      "نصف": "0.5",
    ]
    rules.numbers.joinerPrefixes = ["و"]
    rules.numbers.addedParts = ["نصف": "0.5"]
    rules.numbers.ordinalPrefixes = ["ال"]
    rules.numbers.building = [.unitsFirst]
    rules.sentences.hasOrdinalStops = true
    let found: String
    let parser = try NumberParser(rules: rules)
    do throws(NumberParseError) {
      let mention = try parser.parse(text)
      found = "\(mention.value) \(mention.kind)"
    } catch { found = "refused" }
    #expect(found == expected)
  }

  @Test(
    "Ordinals of several words, and with their prefix or suffix",
    arguments: [
      ("ar", "السادس والأربعون", "46 ordinal"),
      ("pt", "septuagésima quarta", "74 ordinal"),
      ("es", "vigésimo noveno", "29 ordinal"),
      ("it", "quarantaseiesimo", "46 ordinal"),
      ("nl", "tweehonderdvierde", "204 ordinal"),
      ("sv", "fyrtionionde", "49 ordinal"),
      ("sv", "6:e", "6 ordinal"),
      ("da", "6.", "6 ordinal"),
      ("ka", "მე-6", "6 ordinal"),
      ("en", "6.", "refused"),
      ("es", "noveno vigésimo", "refused"),
    ])
  func ordinals(_ tag: String, _ text: String, _ expected: String) throws {
    #expect(try read(text, tag) == expected)
  }

  @Test(
    "More languages that build number words in their own way",
    arguments: [
      ("ar", "سبعة وأربعون", "47 cardinal"),
      ("ar", "ألف ومئتان وستة", "1206 cardinal"),
      ("he", "ארבעים ושבע", "47 cardinal"),
      ("tr", "kırkyedibin", "47000 cardinal"),
      ("tr", "kırk yedi buçuk", "47.5 cardinal"),
      ("it", "quattrocentottantasette", "487 cardinal"),
      ("nl", "zevenenveertigduizend tweehonderdeen", "47201 cardinal"),
      ("fi", "neljäsataaseitsemän", "407 cardinal"),
      ("hu", "négyszáznegyvenhétezer", "447000 cardinal"),
      ("da", "syv og fyrre", "47 cardinal"),
      ("ro", "nouă milioane o sută", "9000100 cardinal"),
      ("ru", "сорок семь тысяч двести одна", "47201 cardinal"),
    ])
  func more(_ tag: String, _ text: String, _ expected: String) throws {
    #expect(try read(text, tag) == expected)
  }

  @Test("Words that are more often something else count only beside number words")
  func weakWords() throws {
    #expect(try read("eine", "de") == "1 cardinal")
    #expect(try scan("Das war eine gute Idee.", "de") == [])
    #expect(
      try scan("Das kostet eine Million.", "de") == [
        "eine Million = 1000000 cardinal Million - none"
      ])
    #expect(try scan("এটা ঠিক নয়।", "bn") == [])
    #expect(try scan("মোট নয় লাখ।", "bn") == ["নয় লাখ = 900000 cardinal লাখ - none"])
  }

  @Test(
    "Words that only begin like numbers are none",
    arguments: [
      ("de", "Der Dreieckshandel und das Achterdeck, einfach Hundertschaften."),
      ("en", "Someone often tended the twofold network to the onetime nineties."),
      ("fr", "Dixième de couverture, centenaire, milliers."),
    ])
  func noNumbers(_ tag: String, _ text: String) throws {
    let found = try scan(text, tag)
    #expect(found.allSatisfy { $0.contains("ordinal") }, "\(found)")
  }

  @Test("A long word of number parts costs no more than its length")
  func longWords() throws {
    let word = String(repeating: "hundert", count: 20_000)
    #expect(try read(word, "de") == "refused")
    #expect(try scan(word + " " + word, "de") == [])
  }
}
