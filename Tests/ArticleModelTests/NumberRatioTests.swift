import ArticleModel
import Testing

struct NumberRatioTests {
  @Test func isInLowestTerms() throws {
    #expect(NumberRatio(4, over: 6)?.description == "2/3")
    #expect(NumberRatio(-10, over: 4)?.description == "-5/2")
    #expect(NumberRatio(0, over: 9)?.description == "0/1")
    #expect(NumberRatio(1, over: 0) == nil)
    #expect(NumberRatio(1, over: -3) == nil)
    #expect(NumberRatio(1, over: .max) == nil)
    #expect(NumberRatio(.min, over: 3) == nil)
  }

  @Test(arguments: [
    (3, 4, "0.75"), (-7, 8, "-0.875"), (6, 3, "2"), (1, 1_000_000, "0.000001"), (0, 7, "0"),
    (1, 1_099_511_627_776, nil), (1, 3, nil), (5, 6, nil),
  ])
  func hasAnExactDecimal(_ top: Int, _ bottom: Int, _ expected: String?) throws {
    #expect(NumberRatio(top, over: bottom)?.exactDecimal?.description == expected)
  }

  /// Fifteen significant digits, half away from zero.
  @Test(arguments: [
    (2, 3, "0.666666666666667"), (-1, 3, "-0.333333333333333"), (1, 121, "0.00826446280991736"),
    (32, 3, "10.6666666666667"), (20_000_000, 3, "6666666.66666667"),
    (1, 99_999_999_999, "0.0000000000100000000001"), (999_999_999_999_999, 7, "142857142857143"),
    (1_999_999_999_999_999, 7, "285714285714286"), (299_999_999_999_999, 3, "99999999999999.7"),
  ])
  func isRounded(_ top: Int, _ bottom: Int, _ expected: String) throws {
    #expect(NumberRatio(top, over: bottom)?.decimal.description == expected)
  }

  @Test func addsPartsOfAUnit() throws {
    let two = DecimalText(2)
    let three = DecimalText(3)
    #expect(NumberRatio(whole: two, part: two, over: three)?.description == "8/3")
    #expect(
      NumberRatio(whole: DecimalText(600), part: two, over: three, of: DecimalText(100))?
        .description
        == "2000/3")
    #expect(NumberRatio(part: two, over: .zero) == nil)
    let half = try #require(DecimalText("0.5"))
    #expect(NumberRatio(part: half, over: three) == nil)
    #expect(NumberRatio(part: DecimalText(1).scaled(byPowerOfTen: 15), over: three) == nil)
  }
}
