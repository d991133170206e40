import ArticleModel
import LocaleRules
import TextAnalysis
import Testing

struct NumberParserTests {
  /// locale | string | value kind unit currency grouping
  static let golden = """
    en-IN | 1,00,000 | 100000 cardinal - - indian
    en-IN | 1,234 | 1234 cardinal - - indian
    en-IN | 1,234,567 | 1234567 cardinal - - western
    en-IN | 12,34,567 | 1234567 cardinal - - indian
    en-IN | ₹12,34,567.89 | 1234567.89 currency - INR indian
    en-IN | Rs. 2,50,000 | 250000 currency - INR indian
    en-IN | Rs.500 | 500 currency - INR none
    en-IN | Rs 500/- | 500 currency - INR none
    en-IN | ₹1.5 lakh crore | 1500000000000 currency lakh crore INR none
    en-IN | Rs 2.5 lakh crore | 2500000000000 currency lakh crore INR none
    en-IN | 1.2 lakh crore rupees | 1200000000000 currency lakh crore INR none
    en-IN | Rupees five lakh | 500000 currency lakh INR none
    en-IN | 5 लाख rupees | 500000 currency लाख INR none
    en-IN | two and a half crore | 25000000 cardinal crore - none
    en-IN | half a crore | 5000000 cardinal crore - none
    en-IN | 5 crore 20 lakh | 52000000 cardinal - - none
    en-IN | one lakh twenty-three thousand four hundred fifty-six | 123456 cardinal - - none
    en-IN | Rs 2.5-3 lakh | 250000..300000 range lakh INR none
    en-IN | 2 to 3 crore | 20000000..30000000 range crore - none
    en-IN | 9-7 lakh | 900000..700000 range lakh - none
    en-IN | Rs 50 lakh to Rs 1 crore | 5000000..10000000 range crore INR none
    en-IN | 50,000 to 1 lakh | 50000..100000 range lakh - indian
    en-IN | -₹500 | -500 currency - INR none
    en-IN | INR 5,000 | 5000 currency - INR indian
    en-IN | 500 INR | 500 currency - INR none
    en | 1,234 | 1234 cardinal - - western
    en | 1,00,000 | 100000 cardinal - - indian
    en | US$ 3.2 billion | 3200000000 currency billion USD none
    en | £450m | 450000000 currency m GBP none
    en | $3.4mn | 3400000 currency mn USD none
    en | 50K | 50000 cardinal K - none
    en | twenty-three thousand | 23000 cardinal thousand - none
    en | twenty three | 23 cardinal - - none
    en | six hundred thirty-four thousand and fifteen | 634015 cardinal - - none
    en | two point two million | 2200000 cardinal million - none
    en | 12 % | 12 percent - - none
    en | 12 per cent | 12 percent - - none
    en | 10-15% | 10..15 range % - none
    en | 1st | 1 ordinal - - none
    en | 23rd | 23 ordinal - - none
    en | twenty-first | 21 ordinal - - none
    en | six hundred twelfth | 612 ordinal - - none
    en | 3/4 | 0.75 fraction - - none
    en | 1 1/2 | 1.5 fraction - - none
    en | 2½ | 2.5 cardinal - - none
    en | -5 | -5 cardinal - - none
    en | −5 | -5 cardinal - - none
    en | minus 5 | -5 cardinal - - none
    en | .5 | 0.5 cardinal - - none
    en | 007 | 7 cardinal - - none
    en | three quarters | 0.75 fraction - - none
    en | one-fifth | 0.2 fraction - - none
    en | two and three quarters | 2.75 cardinal - - none
    hi | तीन चौथाई | 0.75 fraction - - none
    en | forty-five (45) | 45 cardinal - - none
    hi | 3.5 लाख | 350000 cardinal लाख - none
    hi | ढाई लाख | 250000 cardinal लाख - none
    hi | डेढ़ करोड़ | 15000000 cardinal करोड़ - none
    hi | सवा लाख | 125000 cardinal लाख - none
    hi | सवा दो लाख | 225000 cardinal लाख - none
    hi | सवा सौ | 125 cardinal सौ - none
    hi | साढ़े तीन लाख | 350000 cardinal लाख - none
    hi | साढ़े 3 लाख | 350000 cardinal लाख - none
    hi | पौने दो | 1.75 cardinal - - none
    hi | हजार | 1000 cardinal हजार - none
    hi | हज़ार | 1000 cardinal हज़ार - none
    hi | ह\u{095B}ार | 1000 cardinal ह\u{095B}ार - none
    hi | एक लाख तेईस हज़ार | 123000 cardinal - - none
    hi | दो-तीन लाख | 200000..300000 range लाख - none
    hi | दो से तीन करोड़ | 20000000..30000000 range करोड़ - none
    hi | १,००,००० | 100000 cardinal - - indian
    hi | १२ प्रतिशत | 12 percent - - none
    hi | 21वीं | 21 ordinal - - none
    hi | अठारहवां | 18 ordinal - - none
    hi | दो दशमलव पाँच | 2.5 cardinal - - none
    hi | 5 lakh रुपये | 500000 currency lakh INR none
    de | 1.234,56 | 1234.56 cardinal - - western
    de | 1.234.567 | 1234567 cardinal - - western
    de | 0,5 | 0.5 cardinal - - none
    de | dreiundzwanzig | 23 cardinal - - none
    de | -1.000 | -1000 cardinal - - western
    de | 12,5 % | 12.5 percent - - none
    fr | 1 234,56 | 1234.56 cardinal - - western
    fr | 1\u{202F}234\u{202F}567 | 1234567 cardinal - - western
    fr | 12\u{A0}345,6 | 12345.6 cardinal - - western
    fr | vingt-trois | 23 cardinal - - none
    fr | 3,75 € | 3.75 currency - EUR none
    und | ১,২৫,০০০ | 125000 cardinal - - indian
    und | ١٢٣٤٫٥ | 1234.5 cardinal - - none
    und | 𝟏𝟐 | 12 cardinal - - none
    """

  @Test func readsWhatIsWellFormed() throws {
    var parsers: [String: NumberParser] = [:]
    for row in Self.golden.split(separator: "\n") {
      let cells = row.split(separator: "|").map { trimmed($0) }
      guard cells.count == 3 else {
        Issue.record("not three cells: \(row)")
        continue
      }
      let parser = try parsers[cells[0]] ?? NumberParser(rules: numberRules(cells[0]))
      parsers[cells[0]] = parser
      do {
        let mention = try parser.parse(cells[1])
        #expect(line(mention) == cells[2], "\(cells[0]): \(cells[1])")
        #expect(mention.span == TextSpan(0, cells[1].utf16.count))
      } catch {
        Issue.record("\(cells[0]): \(cells[1]): \(error)")
      }
    }
  }

  @Test func readsEveryClass() throws {
    var parsers: [String: NumberParser] = [:]
    var count = 0
    for row in wellFormedNumbers.split(separator: "\n") where !row.hasPrefix("#") {
      let cells = row.split(separator: "|").map { trimmed($0) }
      guard cells.count == 3 else {
        Issue.record("not three cells: \(row)")
        continue
      }
      let parser = try parsers[cells[0]] ?? NumberParser(rules: numberRules(cells[0]))
      parsers[cells[0]] = parser
      let found = try? parser.parse(cells[1])
      let value = found.map { $0.value.description + ($0.upperValue.map { "..\($0)" } ?? "") }
      #expect(value == cells[2], "\(cells[0]): \(cells[1])")
      count += 1
    }
    #expect(count >= 80)
  }

  @Test func refusesWhatIsMalformed() throws {
    for tag in ["en", "en-IN", "hi", "und"] {
      #expect(malformedNumbers.count >= 200)
      let parser = try NumberParser(rules: numberRules(tag))
      for text in malformedNumbers {
        do {
          let mention = try parser.parse(text)
          Issue.record("\(tag): '\(text)' was read as \(line(mention))")
        } catch {
          #expect(error.position >= 0 && error.position <= text.unicodeScalars.count, "\(text)")
        }
      }
    }
  }

  /// The same in every locale and script, with the marks that the locale itself would use.
  @Test(arguments: try LocaleStore().tags)
  func refusesWhatItsOwnMarksDoNotMake(_ tag: String) throws {
    let rules = try numberRules(tag)
    let parser = try NumberParser(rules: rules)
    var strings = MalformedPatterns.zeros.flatMap {
      MalformedPatterns.strings(zero: $0, rules: rules.numbers)
    }
    strings += MalformedPatterns.mixedSeparators(rules.numbers)
    strings += MalformedPatterns.foreignGrouping(rules.numbers)
    strings += MalformedPatterns.mixedScripts + MalformedPatterns.invisible + MalformedPatterns.huge
    for text in strings {
      do {
        let mention = try parser.parse(text)
        Issue.record("\(tag): '\(text.prefix(60))' was read as \(line(mention))")
      } catch {
        #expect(error.position >= 0 && error.position <= text.unicodeScalars.count, "\(text)")
      }
    }
  }

  @Test func saysWhereAndWhy() throws {
    let parser = try NumberParser(rules: numberRules("en-IN"))
    let expected: [(String, Int, NumberParseError.Reason)] = [
      ("", 0, .empty), ("  ", 0, .empty), ("1,0,0000", 1, .malformedGrouping),
      ("12,34,5", 5, .malformedGrouping), ("1,,000", 1, .misplacedSeparator),
      ("--5", 1, .secondSign), ("12a4", 2, .unexpected), ("१,0०,०००", 2, .mixedScripts),
      ("1.2.3", 3, .secondDecimalSeparator), ("₹", 1, .missingAmount), ("lakh", 0, .missingAmount),
      ("Rs Rs 5", 3, .secondCurrency), ("5 lakh lakh", 7, .repeatedScale),
      ("1,000.5.5", 5, .mixedSeparators), ("1/3", 2, .inexactFraction),
      ("  12a", 4, .unexpected), ("𝟏𝟐a", 2, .unexpected), ("2019-20", 5, .descendingRange),
      (String(repeating: "9", count: 65), 0, .tooLong),
    ]
    for (text, position, reason) in expected {
      #expect(throws: NumberParseError(position: position, reason: reason), "\(text)") {
        try parser.parse(text)
      }
    }
  }

  @Test func lenientlyTakesOddGroupingButAllOfIt() throws {
    let parser = try NumberParser(rules: numberRules("en-IN"))
    for (text, value) in [("1,0,0000", "100000"), ("12,34,5", "12345"), ("12,345,67", "1234567")] {
      let mention = try parser.parse(text, lenient: true)
      #expect(mention.value.description == value)
      #expect(mention.grouping == .malformed)
    }
    for text in ["1,,000", "--5", "12a4", "1.2.3", "", "5 5", "१,0०,०००"] {
      #expect(throws: NumberParseError.self, "\(text)") { try parser.parse(text, lenient: true) }
    }
  }
}

private func trimmed(_ text: Substring) -> String {
  var text = text
  while text.first == " " { text.removeFirst() }
  while text.last == " " { text.removeLast() }
  return String(text)
}
