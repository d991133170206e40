import ArticleModel
import LocaleRules
import TextAnalysis
import Testing

struct NumberScannerTests {
  @Test func findsMentionsWithTheirSpans() throws {
    #expect(
      try scan("The fund had Rs. 1,00,000, then ₹2.5 lakh crore in 1947.", "en-IN") == [
        "Rs. 1,00,000 = 100000 currency - INR indian",
        "₹2.5 lakh crore = 2500000000000 currency lakh crore INR none",
        "1947 = 1947 cardinal - - none",
      ])
    #expect(
      try scan("He gave 1,00,000, she 1,00,000.", "en-IN") == [
        "1,00,000 = 100000 cardinal - - indian", "1,00,000 = 100000 cardinal - - indian",
      ])
    #expect(
      try scan("२०२२ में ढाई लाख लोग, 21वीं सदी, दो-तीन करोड़ रुपये।", "hi") == [
        "२०२२ = 2022 cardinal - - none", "ढाई लाख = 250000 cardinal लाख - none",
        "21वीं = 21 ordinal - - none", "दो-तीन करोड़ रुपये = 20000000..30000000 range करोड़ INR none",
      ])
    #expect(
      try scan("a 10-year-old, 5-star, a Rs 5-lakh prize, 5%; (−3) 500 Rs. The end", "en") == [
        "10 = 10 cardinal year - none", "5 = 5 cardinal - - none",
        "Rs 5-lakh = 500000 currency lakh INR none", "5% = 5 percent - - none",
        "−3 = -3 cardinal - - none", "500 Rs = 500 currency - INR none",
      ])
    #expect(
      try scan("in 2022 $5 million went", "en") == [
        "2022 = 2022 cardinal - - none", "$5 million = 5000000 currency million USD none",
      ])
  }

  @Test(arguments: [
    "on 2022-08-15 and 15/08/2022 and 15.08.2022 at 10:30", "on 15 August 2022", "August 15, 2022",
    "in May 2021", "won 3-2 in 2019-20", "+91 98765 43210", "98765 43210", "022-2345-6789",
    "192.168.1.1 and 1.2.3", "COVID-19 on 5G for B2B in 4x100m on A4",
    "https://example.com/2022/5?a=7",
    "a5@example.com 9@example.com", "#5 @7up", "at 10.30 am and 5 p.m.", "1,0,0000 and 12,34,5",
    "1,,000 and --5 and 1,1,1,1", "१,0०,०००", "one man, first of all, a day, half of it",
    "a half of a two-wheeler", "nineteen eighty-four", "1990s", "24/7", "lakhs of people",
    "v2.0", "15th August 2022", "on the 4th of July", "on August 15th", "on 15-Aug-2022",
    "022-2345 6789", "call (022) 2345 6789", "1800 200 1234", "+1 (650) 723-1976",
    "+1-650-723/1976", "98765-43210",
    "card 1234 5678 9012 3456", "at 7 o'clock", "12 noon", "five p.m.",
    "1\u{200D}000 and 1\u{202E}00",
    "5\u{FE0F}\u{20E3} and 10²", "6-4 7-5", "scored 245/6", "ratio 3:1", "1e5",
    "Rs and ₹ and %", "phone 650 723 1976", "January of '73", "several hundred thousand dollars",
  ])
  func leavesOutWhatIsNoNumber(_ text: String) throws {
    #expect(try scan(text, "en-IN") == [])
  }

  @Test(arguments: [
    ("hi", "पाँच बजे, 10.30 बजे, १५ अगस्त, २०२२ को"), ("de", "am 15. August um 14 Uhr oder 14.30 Uhr"),
    ("es", "el 15 de agosto de 2022"), ("fr", "le 15 août 2022 à 22 h 30 ou 22h30"),
    ("fr", "01 23 45 67 89"), ("es", "91 123 45 67"), ("de", "am 15.8.2022 um 14:30"),
  ])
  func leavesOutDatesAndTimesOfTheLocale(_ tag: String, _ text: String) throws {
    #expect(try scan(text, tag) == [])
  }

  @Test func readsBlanksBetweenGroupsWhereNoListIsMeant() throws {
    #expect(
      try scan("1 234 567 and 40 000", "en").map { $0.prefix(9) } == ["1 234 567", "40 000 = "])
    #expect(try scan("columns 120 345 450 and 12 345 67", "en").count == 6)
  }

  @Test func readsFractionsThatAreNoDates() throws {
    #expect(
      try scan("2 1/4 cups, 3/4 and  5  1/2, on 10/4 or 12/25 or 24/7", "en") == [
        "2 1/4 = 2.25 fraction - - none", "3/4 = 0.75 fraction - - none",
        "5  1/2 = 5.5 fraction - - none",
      ])
  }

  @Test func readsDigitsAndScalesBesideOneAnother() throws {
    #expect(
      try scan("5 hundred and 42 men, 7 thousand 2 hundred and 6, 9 thousand and 15", "en") == [
        "5 hundred and 42 = 542 cardinal - - none",
        "7 thousand 2 hundred and 6 = 7206 cardinal - - none",
        "9 thousand and 15 = 9015 cardinal - - none",
      ])
    #expect(
      try scan("6 सौ और 14, 7 हजार 2 सौ, तीन हजार और चार सौ, आठ सौ फिफ्टी", "hi") == [
        "6 सौ और 14 = 614 cardinal - - none", "7 हजार 2 सौ = 7200 cardinal - - none",
        "तीन हजार = 3000 cardinal हजार - none", "चार सौ = 400 cardinal सौ - none",
        "आठ सौ फिफ्टी = 850 cardinal - - none",
      ])
  }

  @Test func leavesNumbersApartThatHaveTheirOwnScaleOrUnit() throws {
    #expect(
      try scan("5000 2 hundred, 4 hundred and 6 hundred, 3 hundred and 20%", "en").map(value) == [
        "5000", "200", "400", "600", "300", "20",
      ])
    #expect(
      try scan("six thousand and eight thousand, 6 hundred and 400", "en").map(value) == [
        "6000", "8000", "600", "400",
      ])
    #expect(
      try scan("तीन लाख और पाँच लाख, बीस और तीन", "hi").map(value) == [
        "300000", "500000", "20", "3",
      ])
  }

  @Test func readsOneNumberOverAnother() throws {
    #expect(
      try scan("seven over eight of it", "en") == ["seven over eight = 0.875 fraction - - none"])
    #expect(
      try scan("तीन बटा चार, ७ बटे ८, तेरह बटा एक सौ पच्चीस", "hi") == [
        "तीन बटा चार = 0.75 fraction - - none", "७ बटे ८ = 0.875 fraction - - none",
        "तेरह बटा एक सौ पच्चीस = 0.104 fraction - - none",
      ])
    #expect(try ratios("two over seven", "en") == ["two over seven = 2/7"])
    #expect(try ratios("दो बटा सात, 4 बटा नौ, ५ बटे ६", "hi").count == 3)
    #expect(
      try scan("six million over five years, 30 over five days", "en").map(value) == [
        "6000000", "5", "30", "5",
      ])
  }

  @Test func readsAWholeNumberWithItsParts() throws {
    #expect(
      try scan("six and thirty-one hundredths, eight and one over four", "en") == [
        "six and thirty-one hundredths = 6.31 cardinal - - none",
        "eight and one over four = 8.25 cardinal - - none",
      ])
    #expect(
      try ratios("ten and two over seven", "en") == ["ten and two over seven = 72/7"])
    #expect(
      try scan("तीस और सात बटे आठ", "hi") == [
        "तीस और सात बटे आठ = 30.875 cardinal - - none"
      ])
    #expect(try ratios("दस और दो बटा सात", "hi") == ["दस और दो बटा सात = 72/7"])
    #expect(try scan("one hundred and twenty-two", "en").map(value) == ["122"])
    // Twenty fifths are more than one, so what is meant is not clear.
    #expect(try scan("two hundred and twenty fifths", "en") == [])
  }

  @Test func aJoinerThatNumbersDoNotNeedPartsTwoAmounts() throws {
    #expect(
      try scan("एक हज़ार और दो सौ के नोट", "hi").map(value) == ["1000", "200"])
    #expect(try scan("एक हज़ार और बीस लोग, पाँच लाख और तीन", "hi").map(value) == ["1020", "500003"])
    // All there is in a text is one number.
    #expect(try scan("एक हज़ार और दो सौ", "hi").map(value) == ["1200"])
  }

  @Test func readsEnglishNumbersInHindi() throws {
    #expect(
      try scan("थर्टी टू लोग, twenty seven hundred dollars, माइनस टू, दस वन अधिकारी", "hi")
        .map(value) == ["32", "2700", "-2", "10"])
  }

  /// A text that is nothing but a number is read as the parser reads it.
  @Test func readsATextOfOneNumberAsAWhole() throws {
    for (text, found) in [
      ("one", "1"), (" half ", "0.5"), ("- 5", "-5"), ("− 1 1/2", "-1.5"), ("+ 3K", "3000"),
      ("sixty - one", "61"), ("minus one", "-1"), ("zero", "0"),
    ] {
      #expect(try scan(text, "en").map(value) == [found], "\(text)")
    }
    #expect(try scan("- 5 apples", "en").map(value) == ["5"])
    #expect(try scan("sixty - one of them", "en").map(value) == [])
    #expect(try scan("sixty - five hundred fifths", "en").map(value) == ["1300"])
  }

  @Test func readsZeroAndSignsBeforeOne() throws {
    #expect(try scan("zero deaths and minus one degree, one man", "en").map(value) == ["0", "-1"])
    #expect(
      try scan("3 hundred and forty-two men, 6mil people", "en").map(value) == ["342", "6000000"])
  }

  /// The value of a mention that `scan` writes.
  private func value(_ mention: String) -> String {
    mention.split(separator: " = ").last.map { String($0.prefix { $0 != " " }) } ?? ""
  }

  @Test func readsPowersOfTen() throws {
    #expect(
      try scan("1.3e6, 6.02×10²³, 5 x 10^-3 and -2.5E+2", "en") == [
        "1.3e6 = 1300000 cardinal - - none",
        "6.02×10²³ = 602000000000000000000000 cardinal - - none",
        "5 x 10^-3 = 0.005 cardinal - - none", "-2.5E+2 = -250 cardinal - - none",
      ])
  }

  @Test func aBareRangeNeedsSomethingToCount() throws {
    #expect(
      try scan("some 50-60 people", "en") == ["50-60 = 50..60 range - - none"])
    #expect(try scan("lost 15-21, won 21-15 games, 2-3 times, 10-12 May", "en") == [])
  }

  @Test func readsAbbreviatedScales() throws {
    #expect(
      try scan("12,5 Mio. € und 1,5 Mrd. Euro und 3 Mio. Das", "de") == [
        "12,5 Mio. € = 12500000 currency Mio. EUR none",
        "1,5 Mrd. Euro = 1500000000 currency Mrd. EUR none", "3 Mio = 3000000 cardinal Mio - none",
      ])
  }

  @Test func readsACurrencyBehindAJoiner() throws {
    #expect(
      try scan("unos 2,5 millones de euros", "es") == [
        "2,5 millones de euros = 2500000 currency millones EUR none"
      ])
    #expect(
      try scan("soit 4,7 milliards d’euros", "fr") == [
        "4,7 milliards d’euros = 4700000000 currency milliards EUR none"
      ])
  }

  @Test func aScaleThatOpensASentenceIsOne() throws {
    #expect(
      try scan("Hundred thousand dollars", "en") == [
        "Hundred thousand dollars = 100000 currency thousand USD none"
      ])
  }

  @Test func isLessSureOfNamesAndYears() throws {
    let scanner = NumberScanner(
      lexicon: try NumberLexicon(rules: numberRules("en")), characters: CharacterTable())
    let units = Array("Under Section 144 some 144 of Apollo 11 in 1969. About 30 men".utf16)
    var mentions: [NumberMention] = []
    units.withUnsafeBufferPointer { scanner.scan($0, in: 0..<$0.count, into: &mentions) }
    #expect(mentions.map(\.confidence) == [0.5, 0.9, 0.5, 0.6, 0.9])
  }

  @Test(arguments: [
    ("kn", "ಶೇ. 20 ಮತ್ತು ಶೇಕಡಾ 35", ["20", "35"]), ("si", "සියයට 12", ["12"]), ("bn", "শতকরা ৫ ভাগ", ["5"]),
    ("ne", "सयकडा १०", ["10"]), ("kn", "20 ಶೇಕಡಾ", ["20"]),
  ])
  func readsPerCentBeforeItsNumber(_ tag: String, _ text: String, _ values: [String]) throws {
    let found = try mentions(text, tag)
    #expect(found.map(\.value.description) == values)
    #expect(found.allSatisfy { $0.kind == .percent })
  }

  @Test func aScaleAloneHasNoAmount() throws {
    #expect(try scan("कई लाख रुपये और हज़ार करोड़ रुपये", "hi") == [])
    #expect(try scan("सवा लाख रुपये", "hi") == ["सवा लाख रुपये = 125000 currency लाख INR none"])
    #expect(try scan("won 4 to 0", "en") == ["4 = 4 cardinal - - none", "0 = 0 cardinal - - none"])
  }

  @Test func reportsBadGroupingOnlyWhereTheValueIsClear() throws {
    #expect(try scan("some 1,00,00 people", "en-IN") == ["1,00,00 = 10000 cardinal - - malformed"])
  }

  @Test func looksOnlyAtItsRange() throws {
    let scanner = NumberScanner(
      lexicon: try NumberLexicon(rules: numberRules("en")), characters: CharacterTable())
    let units = Array("5 million people and 7".utf16)
    var mentions: [NumberMention] = []
    units.withUnsafeBufferPointer { scanner.scan($0, in: 2..<20, into: &mentions) }
    #expect(mentions == [])
    units.withUnsafeBufferPointer { scanner.scan($0, in: 0..<99, into: &mentions) }
    #expect(mentions.map(\.span) == [TextSpan(0, 9), TextSpan(21, 22)])
  }

  /// A scanner that looked back over all it has read would need hours for these.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "1,", "(", "-", "lakh ", "7", "two ", "1-", "5 to ", "a", "₹", "5 lakh ", "1 ", "a-1.",
    ])
  func takesLinearTime(_ piece: String) throws {
    let scanner = NumberScanner(
      lexicon: try NumberLexicon(rules: numberRules("en-IN")), characters: CharacterTable())
    let count = 200_000 / piece.utf16.count
    let units = Array(repeatElement(Array(piece.utf16), count: count).joined())
    var mentions: [NumberMention] = []
    units.withUnsafeBufferPointer { scanner.scan($0, in: 0..<$0.count, into: &mentions) }
    #expect(mentions.allSatisfy { $0.span.end <= units.count })
  }

  /// Whatever the text is, spans are in order, apart and inside it.
  @Test func spansAreInOrderForAnyText() throws {
    let pieces = [
      "1", "२", "৩", ",", ".", "-", "–", " ", "Rs", "₹", "$", "lakh", "crore", "लाख", "%", "/",
      "two",
      "and", "a", "half", "to", "से", "st", "वीं", "\u{D7}", "\u{1F600}", "𝟗", "\n", "(", ")", "m",
      "K",
      "minus", "May", "@", ":", "per", "cent", "first", "दो", "साढ़े",
    ]
    var generator = SeededGenerator(state: 7)
    for tag in ["en-IN", "hi"] {
      let scanner = NumberScanner(
        lexicon: try NumberLexicon(rules: numberRules(tag)), characters: CharacterTable())
      for _ in 0..<3000 {
        let text = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        }.joined()
        let units = Array(text.utf16)
        var mentions: [NumberMention] = []
        units.withUnsafeBufferPointer { scanner.scan($0, in: 0..<$0.count, into: &mentions) }
        var end = 0
        for mention in mentions {
          #expect(mention.span.start >= end && mention.span.end > mention.span.start, "\(text)")
          end = mention.span.end
        }
        #expect(end <= units.count)
      }
    }
  }
}
