import ArticleModel
import ICU4C

/// ICU's spelling of a language's numbers, read behind a check of our own.
///
/// ICU accepts `1.2.3` and reads on over nonsense, so it only gets words of letters, and what it
/// reads counts only where ICU spells that value with the same words. Opening it costs milliseconds:
/// it is opened for the first string that asks for it.
final class SpelledNumberReader {
  private let language: String
  private var numbers: SpelledNumbers?
  private var isOpened = false

  private let folder: WordFolder

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
    guard let numbers = opened() else { return nil }
    let folded = fold(String(decoding: text[range], as: UTF16.self))
    let units = Array(folded.utf16)
    guard let found = units.withUnsafeBufferPointer({ numbers.parsePrefix($0) }),
      found.consumed == units.count, let value = plainDecimal(found.decimal),
      let spelled = try? numbers.spell(value.description)
    else { return nil }
    return letters(fold(spelled)) == letters(folded) ? value : nil
  }

  private func opened() -> SpelledNumbers? {
    if !isOpened {
      isOpened = true
      numbers = try? SpelledNumbers(locale: language)
    }
    return numbers
  }

  private func fold(_ text: String) -> String {
    String(decoding: folder.fold(text), as: UTF16.self)
  }

  /// The letters alone: blanks and hyphens are set freely.
  private func letters(_ text: String) -> [UInt32] {
    text.unicodeScalars.map(\.value).filter { $0 != 0x20 && $0 != 0x2D && $0 != 0xA0 && $0 != 0xAD }
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
