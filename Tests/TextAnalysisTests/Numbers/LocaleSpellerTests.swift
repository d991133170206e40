import ArticleModel
import TextAnalysis
import Testing

/// Numbers in the words of the locale's file.
struct LocaleSpellerTests {
  @Test(arguments: [
    ("as", "105", "এশ পাঁচ"),
    ("bn", "12345678", "এক কোটি তেইশ লাখ পঁয়তাল্লিশ হাজার ছয়শ আটাত্তর"),
    ("bn", "1000000000000", "এক লাখ কোটি"),
    ("bn", "909", "নয়শ নয়"),
    ("bn", "105", "একশ পাঁচ"),
    ("bn", "0", "শূন্য"),
    ("bn", "-7", "ঋণাত্মক সাত"),
    ("bn", "2.5", "দুই দশমিক পাঁচ"),
    ("bn", "0.05", "শূন্য দশমিক শূন্য পাঁচ"),
    ("gu", "12345678", "એક કરોડ ત્રેવીસ લાખ પિસ્તાલીસ હજાર છસો ઇઠ્યોતેર"),
    ("gu", "105", "એકસો પાંચ"),
    ("gu", "-7", "ઋણ સાત"),
    ("kn", "12105", "ಹನ್ನೆರಡು ಸಾವಿರದ ನೂರ ಐದು"),
    ("kn", "1000", "ಸಾವಿರ"),
    ("kn", "250000", "ಎರಡು ಲಕ್ಷದ ಐವತ್ತು ಸಾವಿರ"),
    ("kn", "2.5", "ಎರಡು ದಶಾಂಶ ಐದು"),
    ("ml", "1", "ഒന്ന്"),
    ("ml", "100000", "ഒരു ലക്ഷം"),
    ("ml", "1105", "ആയിരത്തി നൂറ്റി അഞ്ച്"),
    ("ml", "-7", "മൈനസ് ഏഴ്"),
    ("mr", "100", "शंभर"),
    ("mr", "12345678", "एक कोटी तेवीस लाख पंचेचाळीस हजार सहाशे अठ्ठ्याहत्तर"),
    ("mr", "105", "एकशे पाच"),
    ("mr", "-2.5", "उणे दोन पूर्णांक पाच"),
    ("ne", "12345678", "एक करोड तेइस लाख पैँतालिस हजार छ सय अठहत्तर"),
    ("or", "2105", "ଦୁଇ ହଜାର ଏକଶହ ପାଞ୍ଚ"),
    ("pa", "12345678", "ਇੱਕ ਕਰੋੜ ਤੇਈ ਲੱਖ ਪੰਤਾਲੀ ਹਜ਼ਾਰ ਛੇ ਸੌ ਅਠੱਤਰ"),
    ("pa", "1000000000000", "ਇੱਕ ਲੱਖ ਕਰੋੜ"),
    ("pa", "0", "ਸਿਫ਼ਰ"),
    ("sd", "105", "هڪ سؤ پنج"),
    ("ta", "1105", "ஆயிரத்து நூற்று ஐந்து"),
    ("ta", "100000", "ஒரு லட்சம்"),
    ("ta", "2300000", "இருபத்து மூன்று லட்சம்"),
    ("ta", "-7", "மைனஸ் ஏழு"),
    ("te", "1000", "వెయ్యి"),
    ("te", "2105", "రెండు వేల నూట ఐదు"),
    ("te", "1000000000000", "ఒక లక్ష కోట్లు"),
    ("te", "250000", "రెండు లక్షల యాభై వేలు"),
    ("ur", "12345678", "ایک کروڑ تیئیس لاکھ پینتالیس ہزار چھ سو اٹھہتر"),
    ("ur", "80", "اسی"),
    ("ur", "2.5", "دو اعشاریہ پانچ"),
  ])
  func writes(_ tag: String, _ value: String, _ text: String) throws {
    let formatter = try NumberFormatter(rules: numberRules(tag))
    #expect(formatter.format(DecimalText(value) ?? .zero, style: .words) == text)
  }

  /// No number of these locales is left in digits up to a lakh crore, and each is read back.
  @Test(arguments: [
    "as", "bn", "gu", "kn", "ml", "mr", "ne", "or", "pa", "sd", "ta", "te", "ur",
  ])
  func writesEveryNumber(_ tag: String) throws {
    let rules = try numberRules(tag)
    let formatter = try NumberFormatter(rules: rules)
    let parser = try NumberParser(rules: rules)
    var generator = SeededGenerator(state: 1947)
    let limits = [1000, 100_000, 10_000_000, 1_000_000_000, 1_000_000_000_000]
    let seeded = (0..<40).map { Int.random(in: 0..<limits[$0 % 5], using: &generator) }
    let round = [1000, 1001, 100_000, 101_000, 1_000_000, 10_000_000, 1_000_000_000_000]
    for number in Array(0...120) + stride(from: 200, through: 900, by: 100) + seeded + round {
      let value = DecimalText(number)
      let text = formatter.format(value, style: .words)
      #expect(!text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }, "\(tag): \(text)")
      #expect((try? parser.parse(text))?.value == value, "\(tag): \(text)")
    }
  }

  @Test func writesDigitsWhereTheWordsWouldNotBeReadBack() throws {
    let formatter = try NumberFormatter(rules: numberRules("bn"))
    let value = DecimalText("250000000000000") ?? .zero
    #expect(formatter.format(value, style: .words) == "25,00,00,00,00,00,000")
  }
}
