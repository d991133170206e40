import ArticleModel
import TestSupport
import Testing

@Suite("Exact decimals")
struct DecimalTextTests {
  @Test(
    "A number has one way to be written",
    arguments: [
      ("0", "0"), ("-0", "0"), ("000", "0"), ("007", "7"), ("12.50", "12.5"), (".5", "0.5"),
      ("5.", "5"), ("-123456789.5", "-123456789.5"), ("0.000", "0"), ("-0.070", "-0.07"),
      ("100000000000000000000000000000", "100000000000000000000000000000"),
    ])
  func notation(_ text: String, _ expected: String) {
    #expect(DecimalText(text)?.description == expected)
  }

  @Test(
    "Nothing but plain decimal notation is read",
    arguments: ["", "-", ".", "-.", "--5", "1,000", "1e5", "1.2.3", " 1", "1 ", "+1", "१", "12a4"])
  func refused(_ text: String) { #expect(DecimalText(text) == nil) }

  @Test("Sums, differences and products are exact (against whole numbers, seeded)")
  func arithmetic() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<2000 {
      let a = Int.random(in: -1_000_000...1_000_000, using: &random)
      let b = Int.random(in: -1_000_000...1_000_000, using: &random)
      let left = DecimalText(a).scaled(byPowerOfTen: -3)
      let right = DecimalText(b).scaled(byPowerOfTen: -3)
      #expect(left + right == DecimalText(a + b).scaled(byPowerOfTen: -3))
      #expect(left - right == DecimalText(a - b).scaled(byPowerOfTen: -3))
      #expect(left * right == DecimalText(a * b).scaled(byPowerOfTen: -6))
      #expect((left < right) == (a < b))
      #expect((left == right) == (a == b))
    }
  }

  @Test("Scaling moves the point and nothing else")
  func scaling() throws {
    let number = try #require(DecimalText("3.5"))
    #expect(number.scaled(byPowerOfTen: 5).description == "350000")
    #expect(number.scaled(byPowerOfTen: -2).description == "0.035")
    #expect(number.scaled(byPowerOfTen: 5).scaled(byPowerOfTen: -5) == number)
    #expect(DecimalText.zero.scaled(byPowerOfTen: 7).isZero)
  }

  @Test(
    "Rounding keeps so many decimals, half away from zero",
    arguments: [
      ("1.25", 1, "1.3"), ("-1.25", 1, "-1.3"), ("1.249", 1, "1.2"), ("0.05", 1, "0.1"),
      ("0.04", 1, "0"), ("999.95", 1, "1000"), ("0.0005", 3, "0.001"), ("12", 0, "12"),
      ("0.5", 0, "1"), ("1.5", 7, "1.5"), ("-0.4", 0, "0"),
    ])
  func rounding(_ text: String, _ count: Int, _ rounded: String) throws {
    let number = try #require(DecimalText(text))
    #expect(number.rounded(toFractionDigits: count).description == rounded)
  }

  @Test("A decimal knows its parts")
  func parts() throws {
    let number = try #require(DecimalText("-1234.05"))
    #expect(number.isNegative)
    #expect(!number.isInteger)
    #expect(number.fractionDigits == 2)
    #expect(Array(number.integerDigits) == [1, 2, 3, 4])
    #expect(number.negated.description == "1234.05")
    #expect(Array(try #require(DecimalText("0.05")).integerDigits) == [0])
    #expect(DecimalText(Int.min).description == "-9223372036854775808")
  }

  @Test("Every integer is read back from its text (seeded)")
  func roundTrip() {
    var random = SplitMix64(seed: 12)
    for _ in 0..<2000 {
      let value = Int.random(in: .min ... .max, using: &random)
      #expect(DecimalText(String(value)) == DecimalText(value))
    }
  }

  /// Numbers of up to 18 digits and longer ones are held in two ways, which must not show.
  @Test("What is counted with many digits comes out as with few (seeded)")
  func manyDigits() throws {
    var random = SplitMix64(seed: 13)
    func number() throws -> DecimalText {
      let digits = (0..<Int.random(in: 1...24, using: &random)).map { _ in
        UInt8.random(in: 0...9, using: &random)
      }
      return DecimalText(
        digits: digits, fractionDigits: Int.random(in: 0...6, using: &random),
        isNegative: Bool.random(using: &random))
    }
    let large = try #require(DecimalText("1000000000000000000000000000000"))
    for _ in 0..<2000 {
      let (a, b) = (try number(), try number())
      #expect(DecimalText(a.description) == a)
      #expect(a + b - b == a)
      #expect(a + large + (b - large) == a + b)
      #expect(a * large * b == a * b * large)
      #expect((a < b) == (a + large < b + large))
      #expect(a.scaled(byPowerOfTen: 20).scaled(byPowerOfTen: -20) == a)
      #expect(a.negated.negated == a)
      #expect(a.integerDigitCount == a.integerDigits.count)
      #expect(a.smallInteger.map(DecimalText.init) ?? a == a)
    }
  }

  @Test(
    "The longest of the short numbers and the shortest of the long ones",
    arguments: [
      ("999999999999999999", "1000000000000000000"), ("99999999999999999.9", "100000000000000000"),
      ("-999999999999999999", "-999999999999999998"),
    ])
  func limit(_ text: String, _ next: String) throws {
    let number = try #require(DecimalText(text))
    let step = try #require(DecimalText(text.contains(".") ? "0.1" : "1"))
    #expect((number + step).description == next)
    #expect(number + step - step == number)
    #expect(DecimalText(magnitude: .max).description == "18446744073709551615")
  }
}
