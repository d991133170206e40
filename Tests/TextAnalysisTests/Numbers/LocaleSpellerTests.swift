import ArticleModel
import LocaleRules
import TextAnalysis
import Testing

/// Numbers in the words of the locale's file.
struct LocaleSpellerTests {
  @Test(arguments: [
    ("am", "1234", "አንድ ሺህ ሁለት መቶ ሰላሳ አራት"),
    ("as", "105", "এশ পাঁচ"),
    ("bn", "12345678", "এক কোটি তেইশ লাখ পঁয়তাল্লিশ হাজার ছয়শ আটাত্তর"),
    ("bn", "1000000000000", "এক লাখ কোটি"),
    ("bn", "909", "নয়শ নয়"),
    ("bn", "105", "একশ পাঁচ"),
    ("bn", "0", "শূন্য"),
    ("bn", "-7", "ঋণাত্মক সাত"),
    ("bn", "2.5", "দুই দশমিক পাঁচ"),
    ("bn", "0.05", "শূন্য দশমিক শূন্য পাঁচ"),
    ("ha", "1100", "dubu da ɗari"),
    ("ha", "100000", "dubu ɗari"),
    ("ha", "25000", "dubu ashirin da biyar"),
    ("ha", "20005", "dubu ashirin, da biyar"),
    ("ha", "3250000", "miliyan uku da dubu ɗari biyu da hamsin"),
    ("ig", "121", "otu narị na iri abụọ na otu"),
    ("ig", "2000300", "nde abụọ na narị atọ"),
    ("is", "21000", "tuttugu og eitt þúsund"),
    ("is", "2000000", "tvær milljónir"),
    ("kk", "1234", "мың екі жүз отыз төрт"),
    ("kk", "2.5", "екі бүтін оннан бес"),
    ("ko", "-2.5", "마이너스 이 점 오"),
    ("lo", "21", "ຊາວເອັດ"),
    ("lo", "25300", "ສອງໝື່ນຫ້າພັນສາມຮ້ອຍ"),
    ("my", "1234", "တစ်ထောင့်နှစ်ရာ့သုံးဆယ်လေး"),
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
    ("ps", "1234", "زر او دوه سوه او څلور دېرش"),
    ("ps", "2000", "دوه زره"),
    ("ru", "2.5", "две целых пять десятых"),
    ("sd", "105", "هڪ سؤ پنج"),
    ("si", "123", "එකසිය විසිතුන"),
    ("si", "35000", "තිස්පන් දහස"),
    ("si", "2500400", "විසිපන් ලක්ෂ හාරසියය"),
    ("so", "325", "saddex boqol iyo shan iyo labaatan"),
    ("so", "1000000", "hal milyan"),
    ("sw", "20005", "elfu ishirini, tano"),
    ("ta", "1105", "ஆயிரத்து நூற்று ஐந்து"),
    ("ta", "100000", "ஒரு லட்சம்"),
    ("ta", "2300000", "இருபத்து மூன்று லட்சம்"),
    ("ta", "-7", "மைனஸ் ஏழு"),
    ("te", "1000", "వెయ్యి"),
    ("te", "2105", "రెండు వేల నూట ఐదు"),
    ("te", "1000000000000", "ఒక లక్ష కోట్లు"),
    ("te", "250000", "రెండు లక్షల యాభై వేలు"),
    ("ur", "12345678", "ایک کروڑ تیئیس لاکھ پینتالیس ہزار چھ سو اٹھہتر"),
    ("yo", "45", "márùndínláàádọ́ta"),
    ("yo", "20000", "ẹgbẹ̀rún lọ́nà ogún"),
    ("yo", "215", "igba ó lé mẹ́ẹ̀ẹ́dógún"),
    ("ur", "80", "اسی"),
    ("ur", "2.5", "دو اعشاریہ پانچ"),
  ])
  func writes(_ tag: String, _ value: String, _ text: String) throws {
    let formatter = try NumberFormatter(rules: numberRules(tag))
    #expect(formatter.format(DecimalText(value) ?? .zero, style: .words) == text)
  }

  /// In every locale no number is left in digits up to a lakh crore, and each is read back: a new locale
  /// needs words too.
  @Test(arguments: try LocaleStore().tags.filter { $0 != "und" })
  func writesEveryNumber(_ tag: String) throws {
    let rules = try numberRules(tag)
    let formatter = try NumberFormatter(rules: rules)
    let parser = try NumberParser(rules: rules)
    for value in Self.values {
      let text = formatter.format(value, style: .words)
      #expect(!text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }, "\(tag): \(text)")
      #expect((try? parser.parse(text))?.value == value, "\(tag): \(text)")
    }
  }

  private static let values: [DecimalText] = {
    var generator = SeededGenerator(state: 1947)
    let limits = [1000, 100_000, 10_000_000, 1_000_000_000, 1_000_000_000_000]
    let seeded = (0..<40).map { Int.random(in: 0..<limits[$0 % 5], using: &generator) }
    let round = [
      1000, 1001, 1010, 2013, 20_005, 100_000, 101_000, 200_000, 1_000_000, 4_000_000, 10_000_000,
      2_000_000_000, 1_000_000_000_000,
    ]
    let whole = Array(0...120) + stride(from: 200, through: 900, by: 100) + seeded + round
    let others = ["-1", "-7", "-1234", "0.5", "2.5", "-2.5", "0.05", "12.75", "1234.5"]
    return whole.map { DecimalText($0) } + others.compactMap { DecimalText($0) }
  }()

  /// Crores are counted in lakhs, up to 99,999 lakh crore.
  @Test(arguments: [
    ("en-IN", "100000000000000", "one hundred lakh crore"),
    ("en-IN", "250000000000000", "two hundred fifty lakh crore"),
    ("en-IN", "1234500000000000", "one thousand two hundred thirty-four lakh fifty thousand crore"),
    ("hi", "100000000000000", "एक सौ लाख करोड़"),
    ("bn", "250000000000000", "দুইশ পঞ্চাশ লাখ কোটি"),
    ("en-IN", "100000000000000000", "1,00,00,00,00,00,00,00,000"),
  ])
  func countsCroresInLakhs(_ tag: String, _ value: String, _ text: String) throws {
    let rules = try numberRules(tag)
    let written = try NumberFormatter(rules: rules).format(
      DecimalText(value) ?? .zero, style: .words)
    #expect(written == text)
    #expect(try NumberParser(rules: rules).parse(written).value == DecimalText(value))
  }
}
