import ICU4C
import Testing

@Suite("Compact numbers")
struct CompactNumbersTests {
  @Test(
    "A scale stands in its plural, and no decimal is lost",
    arguments: [
      ("en", "1200000", "1.2 million"), ("de", "1000000000000", "1 Billion"),
      ("de", "1200000000000", "1,2 Billionen"), ("ru", "5000000", "5 миллионов"),
      ("ja", "123456789", "1.23456789億"), ("en", "999", "999"),
    ])
  func scales(_ locale: String, _ decimal: String, _ text: String) throws {
    #expect(try CompactNumbers(locale: locale).format(decimal) == text)
  }

  @Test("What is no number is refused by name")
  func refusal() throws {
    let numbers = try CompactNumbers(locale: "en")
    #expect(throws: ICUError.self) { try numbers.format("twelve") }
  }
}
