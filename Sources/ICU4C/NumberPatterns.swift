import CICU

/// What Unicode's locale data (CLDR) says of how a locale writes numbers.
public enum NumberPatterns {
  /// The pattern for amounts of money, with `¤` where the currency goes (`#,##0.00 ¤`).
  public static func currency(locale: String) throws(ICUError) -> String {
    try pattern(locale: locale, isCurrency: true)
  }

  /// The pattern for percentages (`#,##0%`).
  public static func percent(locale: String) throws(ICUError) -> String {
    try pattern(locale: locale, isCurrency: false)
  }

  /// The ten digits of the locale's own script, from zero (`०१२३४५६७८९`); empty where its own
  /// numerals are no digits.
  public static func nativeDigits(locale: String) throws(ICUError) -> [Unicode.Scalar] {
    var buffer: [UInt16] = []
    try fill(&buffer, startingWith: 32, function: "unumsys_getDescription") {
      icu_numberingDigits(locale + "@numbers=native", $0, $1, &$2)
    }
    let digits = Array(String(decoding: buffer, as: UTF16.self).unicodeScalars)
    return digits.count == 10 ? digits : []
  }

  private static func pattern(locale: String, isCurrency: Bool) throws(ICUError) -> String {
    var buffer: [UInt16] = []
    try fill(&buffer, startingWith: 64, function: "unum_toPattern") {
      icu_numberPattern(locale, isCurrency, $0, $1, &$2)
    }
    return String(decoding: buffer, as: UTF16.self)
  }
}
