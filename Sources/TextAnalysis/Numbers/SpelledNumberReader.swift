import ArticleModel
import ICU4C

/// ICU's spelling of a language's numbers, read behind a check of our own.
///
/// ICU accepts `1.2.3` and reads on over nonsense, so it only gets words that it writes itself, and
/// what it reads counts only where it spells that value with the same words. Opening it costs
/// milliseconds: it is opened for the first string that asks for it.
final class SpelledNumberReader {
  private let language: String
  private let folder: WordFolder
  private var numbers: SpelledNumbers?
  private var isOpened = false
  /// The bare letters of ICU's words to the words as ICU wants them, with accents and soft hyphens.
  private var words: [String: String] = [:]
  /// The same by their letters with accents, which tell some words apart (`mười`, ten, and `mươi`, tens).
  private var accentedWords: [String: String] = [:]

  init(language: String, folder: WordFolder) {
    self.language = language
    self.folder = folder
  }

  /// The value of a string of number words; nil where it is none.
  func read(
    _ text: UnsafeBufferPointer<UInt16>, in range: Range<Int>, characters: CharacterTable
  ) -> DecimalText? {
    guard range.count <= 400 else { return nil }
    for unit in text[range] {
      let traits = characters[unit]
      guard traits.isLetter || traits.isMark || unit == 0x20 || unit == 0x2D || unit == 0xAD
      else { return nil }
    }
    open()
    guard let numbers else { return nil }
    let written = String(decoding: text[range], as: UTF16.self)
    let given = bare(written, keepsBlanks: true)
    var expanded: [String] = []
    if let known = words[bare(given)] { expanded = [known] }
    for word in written.split(separator: " ") where words[bare(given)] == nil {
      let letters = bare(String(word))
      guard
        let known = accentedWords[accented(String(word))] ?? words[letters] ?? thousands(letters)
      else { return nil }
      expanded.append(known)
    }
    let units = Array(expanded.joined(separator: " ").utf16)
    guard let found = units.withUnsafeBufferPointer({ numbers.parsePrefix($0) }),
      found.consumed == units.count, let value = plainDecimal(found.decimal),
      let spelled = try? numbers.spell(value.description)
    else { return nil }
    return bare(spelled) == bare(given) ? value : nil
  }

  /// `dreihundertfünfundvierzigtausendsechshundertzwölf`: one word for all thousands.
  private func thousands(_ word: String) -> String? {
    for (letters, head) in heads where word.hasPrefix(letters) {
      if word == letters { return head }
      if let rest = words[String(word.dropFirst(letters.count))] { return head + "\u{AD}" + rest }
    }
    return nil
  }

  /// The thousands of a language that writes them in one word; empty in others.
  private lazy var heads: [(letters: String, head: String)] = {
    guard let numbers, let two = try? numbers.spell("2000"), !two.contains(" ") else { return [] }
    return (1..<1000).compactMap { count in
      guard let head = try? numbers.spell(String(count * 1000)) else { return nil }
      return (bare(head), head)
    }
  }()

  private func open() {
    guard !isOpened else { return }
    isOpened = true
    numbers = try? SpelledNumbers(locale: language)
    guard let numbers else { return }
    for value in samples {
      guard let spelled = try? numbers.spell(value) else { continue }
      for word in spelled.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "\u{A0}" }) {
        words[bare(String(word))] = String(word)
      }
      // Hyphens are part of ICU's French words.
      for word in spelled.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }) {
        words[bare(String(word))] = String(word)
        accentedWords[accented(String(word))] = String(word)
      }
    }
  }

  /// Numbers whose words are all that the language has for numbers with a fraction of up to six digits.
  private var samples: [String] {
    var integers = Array(0..<1000) + [-1]
    // Words agree with thousands and millions in some languages (διακόσιες, jedna), and take an "and" in others.
    for count in Array(1..<100) + Array(stride(from: 100, to: 1000, by: 100)) {
      integers += [
        count * 1000, count * 1_000_000, 1000 + count, 1_000_000 + count * 1000,
      ]
    }
    var power = 1
    for _ in 0..<5 {
      power *= 1000
      integers += [power, power * 2, power * 5, power * 21, power + 1]
    }
    var samples = integers.map { String($0) }
    for zeros in 0..<6 {
      let start = "." + String(repeating: "0", count: zeros)
      for whole in ["0", "1", "2"] {
        for digit in ["1", "2", "5"] { samples.append(whole + start + digit) }
      }
    }
    return samples
  }

  /// Small letters without hyphens and soft hyphens.
  private func accented(_ text: String) -> String {
    String(decoding: folder.fold(text).filter { $0 != 0x2D && $0 != 0xAD }, as: UTF16.self)
  }

  /// Small letters without accents, hyphens and soft hyphens; blanks are single ones, or gone.
  private func bare(_ text: String, keepsBlanks: Bool = false) -> String {
    let folded = folder.fold(text)
    var apart: [UInt16] = []
    folded.withUnsafeBufferPointer { source in
      do throws(ICUError) { try NormalizationForm.nfd.normalize(source, into: &apart) } catch {
        apart = folded
      }
    }
    let isSpace: (UInt16) -> Bool = { $0 == 0x20 || $0 == 0xA0 }
    let kept = apart.filter {
      !(0x300...0x36F).contains($0) && $0 != 0x2D && $0 != 0xAD && (keepsBlanks || !isSpace($0))
    }
    return String(decoding: kept, as: UTF16.self)
  }
}

/// ICU's decimal text, which may have an exponent (`1.2E+6`), as a plain one.
func plainDecimal(_ text: String) -> DecimalText? {
  let parts = text.split(whereSeparator: { $0 == "E" || $0 == "e" })
  guard let mantissa = parts.first, let value = DecimalText(mantissa) else { return nil }
  guard parts.count == 2 else { return parts.count == 1 ? value : nil }
  let digits = parts[1].hasPrefix("+") ? parts[1].dropFirst() : parts[1]
  guard let exponent = Int(digits), abs(exponent) <= DigitRun.limit else { return nil }
  return value.scaled(byPowerOfTen: exponent)
}
