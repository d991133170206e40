import ArticleModel
import LocaleRules
import TextAnalysis
import Testing

struct NumberFormatterTests {
  @Test(arguments: [
    ("en-IN", NumberStyle.indian, "1234567.89", "12,34,567.89"),
    ("en-IN", .western, "1234567.89", "1,234,567.89"),
    ("en-IN", .indian, "-100000", "-1,00,000"),
    ("en-IN", .indian, "999", "999"),
    ("en-IN", .indian, "1000", "1,000"),
    ("en-IN", .scale, "12300000000000", "12.3 lakh crore"),
    ("en-IN", .scale, "1000000000000", "1 lakh crore"),
    ("en-IN", .scale, "250000", "2.5 lakh"),
    ("en-IN", .scale, "123456", "1,23,456"),
    ("en-IN", .words, "1000000000000", "one lakh crore"),
    ("en-IN", .words, "123456", "one lakh twenty-three thousand four hundred fifty-six"),
    ("en-IN", .words, "-250000", "minus two lakh fifty thousand"),
    ("en", .words, "1000000000000", "one trillion"),
    ("en", .scale, "3200000", "3.2 million"),
    ("hi", .words, "123000", "एक लाख तेईस हज़ार"),
    ("hi", .scale, "350000", "3.5 लाख"),
    ("hi", .scale, "1500000000000", "1.5 लाख करोड़"),
    ("de", .western, "1234567.5", "1.234.567,5"),
    ("fr", .western, "1234567.5", "1\u{202F}234\u{202F}567,5"),
    ("en", .scale, "1200000000000", "1.2 trillion"),
    ("de", .scale, "1200000000000", "1,2 Billionen"),
    ("de", .scale, "1000000", "1 Million"),
    ("de", .scale, "-12345000000", "-12,345 Milliarden"),
    ("fr", .scale, "5000000", "5 millions"),
    ("es", .scale, "1000000", "1 millón"),
    ("es", .scale, "3500000", "3,5 millones"),
    ("bn", .scale, "1200000000000", "1.2 লাখ কোটি"),
    ("ja", .scale, "1200000000000", "1兆2000億"),
    ("ja", .scale, "-35000000", "-3500万"),
    ("zh", .scale, "1200000000000", "1.2万亿"),
    ("ja", .scale, "1234567", "1,234,567"),
    ("en", .scale, "999999", "999,999"),
    ("en", .scale, "1234567", "1,234,567"),
  ])
  func writes(_ tag: String, _ style: NumberStyle, _ value: String, _ text: String) throws {
    let formatter = try NumberFormatter(rules: numberRules(tag))
    #expect(formatter.format(DecimalText(value) ?? .zero, style: style) == text)
  }

  @Test func putsTheCurrencyWhereTheLocaleDoes() throws {
    let value = DecimalText("12300000000000") ?? .zero
    let english = try NumberFormatter(rules: numberRules("en-IN"))
    #expect(english.format(value, style: .scale, currency: "INR") == "₹12.3 lakh crore")
    #expect(english.format(DecimalText(-500), style: .indian, currency: "INR") == "-₹500")
    #expect(english.format(DecimalText(5), style: .words, currency: "INR") == "five rupees")
    #expect(english.format(DecimalText(5), style: .indian, currency: "CHF") == "CHF 5")
    let german = try NumberFormatter(rules: numberRules("de"))
    #expect(german.format(DecimalText(1234), style: .western, currency: "EUR") == "1.234\u{A0}€")
    #expect(german.format(value, style: .scale, currency: "EUR") == "12,3 Billionen\u{A0}€")
    #expect(
      german.format(DecimalText("12.5") ?? .zero, style: .western, isPercent: true)
        == "12,5\u{A0}%")
  }

  @Test func roundsOnlyWhereAsked() throws {
    let formatter = try NumberFormatter(rules: numberRules("en-IN"))
    let value = DecimalText("12345678.675") ?? .zero
    #expect(formatter.format(value, style: .indian) == "1,23,45,678.675")
    #expect(formatter.format(value, style: .indian, precision: 2) == "1,23,45,678.68")
    #expect(formatter.format(value, style: .scale, precision: 1) == "1.2 crore")
    #expect(formatter.format(value, style: .scale) == "1,23,45,678.675")
    let western = try NumberFormatter(rules: numberRules("en"))
    #expect(western.format(value, style: .scale, precision: 0) == "12 million")
    #expect(
      western.format(DecimalText("999999999") ?? .zero, style: .scale, precision: 1) == "1 billion")
  }

  @Test(arguments: [
    ("hi", "1234567.5", "१२,३४,५६७.५"), ("bn", "100000", "১,০০,০০০"),
    ("ur", "1234567.5", "۱۲٬۳۴٬۵۶۷٫۵"), ("en", "1234567", "12,34,567"), ("ja", "1234", "1,234"),
  ])
  func writesTheDigitsOfTheScript(_ tag: String, _ value: String, _ text: String) throws {
    let formatter = try NumberFormatter(rules: numberRules(tag))
    let written = formatter.format(DecimalText(value) ?? .zero, style: .indian, digits: .native)
    #expect(written == text)
  }

  @Test func writesBothEndsOfARange() throws {
    let rules = try numberRules("en-IN")
    let formatter = try NumberFormatter(rules: rules)
    let range = try NumberParser(rules: rules).parse("Rs 2-3 lakh")
    #expect(formatter.format(range, style: .indian) == "₹2,00,000–3,00,000")
    #expect(formatter.format(range, style: .words) == "two lakh to three lakh rupees")
    let percent = try NumberParser(rules: rules).parse("10-15%")
    #expect(formatter.format(percent, style: .indian) == "10–15%")
  }

  /// What is written is read back as the same number, in every locale and style.
  @Test(arguments: try LocaleStore().tags)
  func isReadBack(_ tag: String) throws {
    let rules = try numberRules(tag)
    let formatter = try NumberFormatter(rules: rules)
    let parser = try NumberParser(rules: rules)
    var generator = SeededGenerator(state: 2022)
    for round in 0..<40 {
      let digits = (0..<Int.random(in: 1...18, using: &generator)).map { index in
        // Every other number is a round one: those have scales.
        round.isMultiple(of: 2) && index > 2 ? 0 : UInt8.random(in: 0...9, using: &generator)
      }
      let value = DecimalText(
        digits: digits,
        fractionDigits: round.isMultiple(of: 2)
          ? 0 : Int.random(in: 0...min(4, digits.count), using: &generator),
        isNegative: Bool.random(using: &generator))
      for style in NumberStyle.allCases {
        for currency in [nil, "INR", "EUR"] where currency == nil || style != .words {
          for digits in NumberDigits.allCases {
            let text = formatter.format(value, style: style, currency: currency, digits: digits)
            let read = try? parser.parse(text)
            #expect(read?.value == value, "\(tag) \(style): \(text)")
            #expect(read?.currency == currency, "\(tag) \(style): \(text)")
          }
        }
      }
    }
  }

  /// Where a currency's word would not be read behind the number's, another stands there, or digits do.
  @Test(arguments: try LocaleStore().tags)
  func everyCurrencyIsReadBack(_ tag: String) throws {
    let rules = try numberRules(tag)
    let formatter = try NumberFormatter(rules: rules)
    let parser = try NumberParser(rules: rules)
    let values = ["1", "-1", "2.5", "76", "7000000", "12300000000000"].compactMap {
      DecimalText($0)
    }
    for currency in rules.numbers.currencies.keys {
      for style in NumberStyle.allCases {
        for value in values {
          let text = formatter.format(value, style: style, currency: currency)
          let read = try? parser.parse(text)
          #expect(read?.value == value, "\(tag) \(style): \(text)")
          #expect(read?.currency == currency, "\(tag) \(style): \(text)")
        }
      }
    }
  }
}
