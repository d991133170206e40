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
  ])
  func writes(_ tag: String, _ style: NumberStyle, _ value: String, _ text: String) throws {
    let formatter = try NumberFormatter(rules: numberRules(tag))
    #expect(formatter.format(DecimalText(value) ?? .zero, style: style) == text)
  }

  @Test func putsTheCurrencyBefore() throws {
    let formatter = try NumberFormatter(rules: numberRules("en-IN"))
    let value = DecimalText("12300000000000") ?? .zero
    #expect(formatter.format(value, style: .scale, currency: "INR") == "₹12.3 lakh crore")
    #expect(formatter.format(DecimalText(5), style: .words, currency: "INR") == "five rupees")
    #expect(formatter.format(DecimalText(5), style: .indian, currency: "CHF") == "CHF 5")
  }

  /// What is written is read back as the same number, in every style.
  @Test(arguments: ["en", "en-IN", "hi", "de", "fr", "und"])
  func isReadBack(_ tag: String) throws {
    let rules = try numberRules(tag)
    let formatter = try NumberFormatter(rules: rules)
    let parser = try NumberParser(rules: rules)
    var generator = SeededGenerator(state: 2022)
    for _ in 0..<400 {
      let digits = (0..<Int.random(in: 1...18, using: &generator)).map { _ in
        UInt8.random(in: 0...9, using: &generator)
      }
      let value = DecimalText(
        digits: digits, fractionDigits: Int.random(in: 0...min(4, digits.count), using: &generator),
        isNegative: Bool.random(using: &generator))
      for style in NumberStyle.allCases {
        for currency in [nil, "INR"] where currency == nil || style != .words {
          let text = formatter.format(value, style: style, currency: currency)
          let read = try? parser.parse(text).value
          #expect(read == value, "\(tag) \(style): \(text)")
        }
      }
    }
  }
}
