import ICU4C
import Testing

@Suite("Patterns of numbers")
struct NumberPatternsTests {
  @Test("A currency stands before or after")
  func currency() throws {
    #expect(try NumberPatterns.currency(locale: "en-IN") == "¤#,##,##0.00")
    #expect(try NumberPatterns.currency(locale: "de") == "#,##0.00\u{A0}¤")
  }

  @Test("A per cent sign stands before or after")
  func percent() throws {
    #expect(try NumberPatterns.percent(locale: "en") == "#,##0%")
    #expect(try NumberPatterns.percent(locale: "tr") == "%#,##0")
  }

  @Test("A script has digits of its own, or the Latin ones")
  func digits() throws {
    #expect(try NumberPatterns.nativeDigits(locale: "hi").first == "०")
    #expect(try NumberPatterns.nativeDigits(locale: "ur").last == "۹")
    #expect(try NumberPatterns.nativeDigits(locale: "de").first == "0")
  }
}
