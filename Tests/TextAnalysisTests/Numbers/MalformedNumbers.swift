import LocaleRules

/// Strings that are no number in en, en-IN, hi or und: the project's own list.
let malformedNumbers: [String] = [
  // Nothing there
  "", " ", "\t\n", "\u{A0}", "\u{200B}", ".", ",", "-", "+", "−", "%", "₹", "$", "Rs", "Rs.", "INR",
  "/", "()", "…", "₹₹", "-₹", "₹-", "% %", "'",
  // Separators
  "1,,000", ",100", "100,", "1.", "1,", "1..2", "1,.5", "1.,5", ",.5", "..5", ".5.", "5..", "1,00,",
  ",1,00,000", "1,00,000,", "1,000.5.5", "1.2.3", "1.2.3.4", "192.168.1.1", "1,000.000,5",
  "1.000,00",
  "1;000", "1_000", "1:000", "1,000 .5", "1, 000", "1 ,000", "1,000,.00",
  // Grouping
  "1,0,0000", "12,34,5", "1,00,00", "12,345,67", "1,0", "1,00", "1,0000", "1234,567", "12345,678",
  "1,2,3,4", "1,1,1,1,1,1", "0,123", "00,123", "1,23,4567", "123,45,678", "1,234,56", "1,2345,678",
  "12,34,567,89", "1,000,00", "1,0000,000", "1 000 00", "10 00", "1,000 000",
  // Scripts
  "१,0०,०००", "1२3", "१2", "১২3", "٣4", "१,००,000", "௧2",
  // Signs
  "--5", "+-3", "-+3", "++5", "−-5", "5-", "5+", "- - 5", "-5-", "₹--5", "-₹-5", "minus minus 5",
  "5−", "5--3",
  // Letters in digits
  "12a4", "a12", "1e5", "1E5", "0x10", "1O0", "l00", "5G", "A4", "B2B", "4x100m", "COVID-19", "x5",
  "5x", "10th5", "5 5", "5 five", "1 2 3", "#5", "@5", "5@", "5!", "5?", "~5", "5=5", "NaN", "inf",
  "infinity", "null", "nil",
  // Currency, percent, scale
  "Rs Rs 5", "$5$", "₹5 $", "₹$5", "$ € 5", "5 Rs 5", "5%%", "%5", "5 % %", "% 5", "5 %5",
  "5 lakh lakh", "5 lakh thousand", "lakh lakh", "crore lakh", "lakh 5", "5 lakh 3",
  "5 crore crore",
  "5 million million", "5 K K", "5KK", "Km", "crore rupees of", "5 lakhcrore", "5lakhs5",
  "lakhs of people", "5 lakh %%", "million",
  // Dates, times, telephone numbers
  "2022-08-15", "15/08/2022", "15.08.2022", "10:30", "10:30:00", "2019-20", "+91-98765-43210",
  "98765 43210", "022-2345-6789", "1/3", "5/0", "0/0", "3/4/5", "1/", "/2", "1//2", "1/2/", "1.5½",
  "½½", "½5",
  // Words
  "a", "and", "and five", "five and", "two and", "one two", "two two", "twenty eleven",
  "nineteen eighty-four", "hundred and", "five hundred hundred", "a an five", "five a", "fivee",
  "point five five point", "one hundred one hundred", "hello", "twenty twenty", "to", "to 5",
  "5 to",
  "2 to 3 to 4", "5 to to 6", "half of", "first second",
  // Brackets and other wrapping
  "(5)", "[5]", "\"5\"", "5)", "(5", "5 (6)", "five (6)", "<5>", "5\u{200B}5", "5\u{0000}",
]

/// Malformed numbers made of a locale's own separators, in the digits of a script.
enum MalformedPatterns {
  /// The zeros of scripts whose digits are met in texts, and of the styled digits of mathematics.
  static let zeros: [UInt32] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
    0xE50, 0xED0, 0xF20, 0x1040, 0x17E0, 0x1810, 0xFF10, 0x1D7CE, 0x1E950,
  ]

  /// G stands for a group separator, D for a decimal separator.
  private static let patterns = [
    "1GG000", "1G00G00", "1G0000", "1234G567", "0G123", "1G0G0000", "12G34G5", "1G000D5D5",
    "1D000G5",
    "1DG5", "1GD5", "1D2D3", "D5D", "1DD5", "1G000GG000", "1G2G3", "12G345G67", "1G-000", "1-G000",
    "1G000-", "--1G000", "-+1", "1--2", "1D-5", "1%%", "1G000%%", "%1G000%", "1G000D5D", "+-1G000",
    "1G000e5e", "1G000x",
  ]
  /// The same where a separator at an edge would be trimmed if it is a blank.
  private static let edges = ["G100", "1G000G", "1G00G", "GG1", "G"]

  /// All patterns in one script with the locale's first separators.
  static func strings(zero: UInt32, rules: NumberRules) -> [String] {
    let decimal = symbols(rules.decimalSeparators).first ?? "."
    var strings: [String] = []
    for group in groups(rules) {
      let isBlank = group.unicodeScalars.allSatisfy(\.properties.isWhitespace)
      for pattern in isBlank ? patterns : patterns + edges {
        // 1 000 x is a number with a blank and a letter, refused as well.
        strings.append(fill(pattern, group: group, decimal: decimal, zero: zero))
      }
    }
    for group in groups(rules).dropFirst() where ![",", "٬", "，"].contains(group) {
      // Lakhs are set off by commas and the locale's first mark alone.
      strings.append(fill("1G00G000", group: group, decimal: decimal, zero: zero))
    }
    for pattern in ["D", "DD", "1D", "DD1", "1D2D3D4", "1D5-", "5 D 5"] {
      strings.append(fill(pattern, group: ",", decimal: decimal, zero: zero))
    }
    return strings
  }

  /// Numbers grouped by two different marks, both the locale's own.
  static func mixedSeparators(_ rules: NumberRules) -> [String] {
    let marks = groups(rules).filter { $0 != "’" }
    return marks.flatMap { first in
      marks.filter { $0 != first }.map { "1\(first)234\($0)567" }
    }
  }

  /// What is well-formed only where the other mark is the decimal one.
  static func foreignGrouping(_ rules: NumberRules) -> [String] {
    // A locale that writes both ways has no foreign one.
    guard groups(rules) == symbols(rules.groupSeparators) else { return [] }
    return rules.decimalSeparators.contains(",")
      ? ["1,234,567", "1,00,000", "1,234.5", "12,34,567.89", "1,234,567.89", "0,123,456"]
      : ["1.234.567", "1.00.000", "1.234,5", "12.34.567,89", "1.234.567,89", "0.123.456"]
  }

  /// Digits of two scripts in one number.
  static let mixedScripts: [String] = zeros.flatMap { first in
    zeros.filter { $0 != first }.map { digit(1, first) + digit(2, $0) }
  }

  /// Joiners, marks of direction and other characters nobody sees.
  static let invisible: [String] =
    [
      "\u{AD}", "\u{61C}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202A}",
      "\u{202D}", "\u{202E}", "\u{2060}", "\u{2063}", "\u{2066}", "\u{2069}", "\u{FEFF}",
    ]
    .flatMap {
      [
        "1\($0)000", "1,000\($0)000", "1,\($0)000", "1\($0),000", "₹1\($0)0", "-1\($0)0",
        "१\($0)०००",
        "\u{661}\($0)\u{660}", "1.\($0)5", "1\($0).5", "1\($0)\($0)0", "5\($0)5\($0)5",
      ]
    } + [
      "\u{202E}123", "\u{2066}123\u{2069}", "12\u{301}3", "1\u{20E3}", "5\u{FE0F}\u{20E3}", "10²",
      "²", "1⁄2",
    ]

  /// More than anyone writes; each is refused, and soon.
  static let huge: [String] = [
    String(repeating: "9", count: 65), String(repeating: "9", count: 100_000),
    "1" + String(repeating: ",000", count: 40), String(repeating: "1,", count: 5000) + "1",
    "0." + String(repeating: "1", count: 80), "1.5e99", "1.5e-99", "1.5×10^99",
    String(repeating: "5 ", count: 5000), String(repeating: "-", count: 5000) + "5",
    String(repeating: "₹", count: 500) + "5", String(repeating: "9", count: 60) + " lakh crore",
  ]

  private static func fill(_ pattern: String, group: String, decimal: String, zero: UInt32)
    -> String
  {
    pattern.map { character in
      switch character {
      case "G": group
      case "D": decimal
      default: character.wholeNumberValue.map { digit($0, zero) } ?? String(character)
      }
    }.joined()
  }

  private static func digit(_ value: Int, _ zero: UInt32) -> String {
    Unicode.Scalar(zero + UInt32(value)).map { String($0) } ?? "?"
  }

  /// The separators that are for groups alone.
  private static func groups(_ rules: NumberRules) -> [String] {
    symbols(rules.groupSeparators).filter { !rules.decimalSeparators.contains($0) }
  }

  private static func symbols(_ separators: [String]) -> [String] {
    separators.filter {
      $0.unicodeScalars.count == 1 && !$0.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
    }
  }
}
