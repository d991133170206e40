import ArticleModel
import TextAnalysis
import Testing

/// Units of measure behind numbers, and scales before them.
struct NumberMeasureTests {
  @Test(arguments: [
    ("en", "a drive of 5km or so", "5", "km"),
    ("en", "180ml of milk", "180", "ml"),
    ("en", "weighs 72 kg now", "72", "kg"),
    ("en", "it was 45°C outside", "45", "°C"),
    ("en", "at 10 km/h", "10", "km/h"),
    ("en", "about 5 sq. km of land", "5", "sq. km"),
    ("en-IN", "5 lakh tonnes of wheat", "500000", "lakh tonnes"),
    ("hi", "वह 12 किमी चला", "12", "किमी"),
    ("de", "rund 3,5 Kilometer weit", "3.5", "Kilometer"),
    ("ru", "около 40 км от города", "40", "км"),
    ("zh", "全长30公里。", "30", "公里"),
    ("es", "pesa 72kg ahora", "72", "kg"),
  ])
  func readsUnits(_ tag: String, _ text: String, _ value: String, _ unit: String) throws {
    let found = try mentions(text, tag)
    #expect(found.map(\.value.description) == [value])
    #expect(found.map(\.unit) == [unit])
  }

  @Test(arguments: [
    "a sheet of A4", "vitamin B12", "a 5G phone", "a 3D film", "an mp3 file", "the RTX 3080ti",
    "5W-30 oil", "an iPhone 6s", "won 3-2 at home",
  ])
  func leavesIdentifiersWhole(_ text: String) throws {
    #expect(try mentions(text, "en").isEmpty)
  }

  @Test(arguments: ["5 sq. meals a day", "seats for 300 people", "a hall with 12 square tables"])
  func theFirstWordOfAUnitIsNone(_ text: String) throws {
    #expect(try mentions(text, "en").map(\.unit) == [nil])
  }

  @Test func aUnitMakesARangeSure() throws {
    let found = try mentions("It took 2-3 days.", "en")
    #expect(found.map(\.value) == [DecimalText(2)])
    #expect(found.map(\.upperValue) == [DecimalText(3)])
  }

  @Test func keepsTheUnitWhenWrittenAnotherWay() throws {
    let rules = try numberRules("en")
    let mention = try NumberParser(rules: rules).parse("1234567 km")
    #expect(try NumberFormatter(rules: rules).format(mention, style: .western) == "1,234,567 km")
  }

  @Test(arguments: [
    ("sw", "shilingi milioni 5.2", "5200000"),
    ("sw", "elfu ishirini na tano", "25000"),
    ("sw", "elfu moja, mia mbili na tano", "1205"),
    ("ha", "naira miliyan 5", "5000000"),
    ("si", "රුපියල් මිලියන 500", "500000000"),
    ("my", "သန်း ၅၀", "50000000"),
    ("yo", "mílíọ̀nù márùn-ún", "5000000"),
  ])
  func readsScalesBeforeTheirCounts(_ tag: String, _ text: String, _ value: String) throws {
    #expect(try NumberParser(rules: numberRules(tag)).parse(text).value.description == value)
  }

  @Test func sharesALeadingScaleInARange() throws {
    let range = try NumberParser(rules: numberRules("sw")).parse("milioni 5 hadi 10")
    #expect(range.value == DecimalText(5_000_000))
    #expect(range.upperValue == DecimalText(10_000_000))
  }

  @Test func aSpanOfTimeIsNoFraction() throws {
    #expect(try mentions("won two over four days", "en").allSatisfy { $0.kind != .fraction })
  }
}
