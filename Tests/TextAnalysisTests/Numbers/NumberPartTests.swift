import ArticleModel
import LocaleRules
import TextAnalysis
import Testing

/// Parts of one, in words and digits, with an end as a decimal or not.
struct NumberPartTests {
  @Test func keepsTheRatioOfWhatHasNoEnd() throws {
    #expect(
      try scan("Some two thirds of it and ⅚ of that, 2⅓ cups, 4/7 and 3 1/6", "en") == [
        "two thirds = 0.666666666666667 fraction - - none",
        "⅚ = 0.833333333333333 cardinal - - none", "2⅓ = 2.33333333333333 cardinal - - none",
        "4/7 = 0.571428571428571 fraction - - none",
        "3 1/6 = 3.16666666666667 fraction - - none",
      ])
    #expect(
      try ratios("two thirds of it, ⅚, 2⅓ cups, 4/7, 3 1/6, ¾ and 1/8", "en") == [
        "two thirds = 2/3", "⅚ = 5/6", "2⅓ = 7/3", "4/7 = 4/7", "3 1/6 = 19/6",
      ])
    #expect(try ratios("minus two thirds", "en") == ["minus two thirds = -2/3"])
    #expect(try ratios("दो तिहाई लोग", "hi") == ["दो तिहाई = 2/3"])
  }

  @Test func multipliesThemByTheirScale() throws {
    #expect(
      try ratios("⅔ million, 1⅓ lakh people", "en-IN") == [
        "⅔ million = 2000000/3", "1⅓ lakh = 400000/3",
      ])
    #expect(
      try scan("a third of it, ⅓ dozen", "en") == [
        "a third = 0.333333333333333 fraction - - none", "⅓ dozen = 4 cardinal dozen - none",
      ])
    #expect(
      try ratios("five million and one third", "en") == ["five million and one third = 16000000/3"])
    #expect(
      try scan("four million and two fifths, 7 billion and a half million", "en").map(value) == [
        "4400000", "7000500000",
      ])
    #expect(
      try scan("eight billion and three quarters million", "en").map(value) == ["8000750000"])
  }

  @Test func readsDenominatorsOfSeveralWords() throws {
    #expect(
      try scan("three twenty-fifths, sixteen sixty-fourths, nine and seven sixty-fourths", "en")
        .map(value) == ["0.12", "0.25", "9.109375"])
    #expect(try scan("one thirty-second", "en").map(value) == ["0.03125"])
    #expect(try ratios("five one hundred sixths", "en") == ["five one hundred sixths = 5/106"])
    // What a time or an ordinal says is no part.
    #expect(try scan("one thirty-second spot", "en").isEmpty)
  }

  @Test func readsPartsOfLargeNumbers() throws {
    #expect(
      try scan("two hundred forty-one fifths, three thousand ten eighths", "en").map(value) == [
        "48.2", "376.25",
      ])
    #expect(try scan("two hundred quarters, two hundred and twenty fifths", "en").isEmpty)
  }

  @Test func anArticleMakesAPartOnlyOfSomething() throws {
    #expect(
      try scan("A tenth of them, a fortieth of that, a third man, by a fifth in May", "en")
        .map(value) == ["0.1", "0.025", "3", "5"])
    #expect(try scan("a thousandth", "en").map(value) == ["0.001"])
  }

  @Test func readsOrdinalsBehindTheNumberTheyDivide() throws {
    #expect(
      try scan("सोलह का पाँचवाँ हिस्सा और एक के चौथे भाग में", "hi") == [
        "सोलह का पाँचवाँ हिस्सा = 3.2 fraction - - none", "एक के चौथे भाग = 0.25 fraction - - none",
      ])
    #expect(try scan("सात और एक का आठवाँ हिस्सा", "hi").map(value) == ["7.125"])
    #expect(try ratios("पाँच का छठा हिस्सा", "hi") == ["पाँच का छठा हिस्सा = 5/6"])
    // Without the word for a part the ordinal numbers what comes after it.
    #expect(
      try scan("पचास की पाँचवीं बैठक", "hi") == [
        "पचास = 50 cardinal - - none", "पाँचवीं = 5 ordinal - - none",
      ])
    #expect(try scan("पचास का पाँचवाँ", "hi").map(value) == ["10"])
  }

  @Test(arguments: [
    ("de", "zwei Drittel der Leute, ein Viertel davon", "zwei Drittel = 2/3"),
    ("fr", "deux tiers des gens, le cinquième homme", "deux tiers = 2/3"),
    ("es", "dos tercios de la gente, el cuarto hombre", "dos tercios = 2/3"),
    ("nl", "twee derde van de mensen, de derde man", "twee derde = 2/3"),
    ("pl", "dwie trzecie ludzi, trzeci raz", "dwie trzecie = 2/3"),
    ("fa", "دو سوم مردم، بیست و سوم", "دو سوم = 2/3"), ("bn", "দুই-তৃতীয়াংশ মানুষ", "দুই-তৃতীয়াংশ = 2/3"),
    ("mr", "दोन तृतीयांश लोक", "दोन तृतीयांश = 2/3"), ("ur", "دو تہائی لوگ", "دو تہائی = 2/3"),
    ("id", "dua pertiga orang", "dua pertiga = 2/3"),
  ])
  func readsThirdsOfOtherLanguages(_ tag: String, _ text: String, _ ratio: String) throws {
    #expect(try ratios(text, tag) == [ratio])
  }

  @Test(arguments: [
    ("es", "mil euros y varios miles"), ("it", "mille euro"), ("fr", "mille euros"),
    ("pt", "mil reais"), ("ru", "тысяча рублей и несколько тысяч рублей"),
    ("pl", "tysiąc złotych i kilka tysięcy złotych"), ("uk", "тисячу гривень"),
  ])
  func aScaleThatNothingCountsIsOne(_ tag: String, _ text: String) throws {
    #expect(try scan(text, tag).map(value) == ["1000"])
  }

  /// A decimal with an end or nothing; `lenient` takes the rounded one.
  @Test func parsingStaysExact() throws {
    let parser = try NumberParser(rules: numberRules("en"))
    for text in ["two thirds", "1/3", "⅔", "one and two thirds", "five million and one third"] {
      #expect(throws: NumberParseError.self) { try parser.parse(text) }
      #expect(try parser.parse(text, lenient: true).ratio != nil)
    }
    #expect(try parser.parse("three eighths").ratio == nil)
  }

  private func value(_ mention: String) -> String {
    mention.split(separator: " = ").last.map { String($0.prefix { $0 != " " }) } ?? ""
  }
}
