import CICU

/// ICU's rule-based spelling of numbers in one language (`two lakh three`), both ways.
///
/// ICU accepts some things no reader would (`1.2.3` is 100.3), so callers put a grammar of their own
/// before it. Not safe to share between threads.
public final class SpelledNumbers {
  private let handle: UnsafeMutableRawPointer
  private var buffer: [UInt16] = []

  /// - Parameter locale: A BCP 47 tag or ICU name.
  public init(locale: String) throws(ICUError) {
    let opened = try checked("unum_open") { icu_openSpellout(locale, &$0) }
    guard let opened else { throw ICUError(function: "unum_open", status: icu_outOfMemory()) }
    handle = opened
  }

  deinit { icu_closeNumbers(handle) }

  /// Reads a number in words from the start of `text`.
  ///
  /// - Returns: The value as ICU writes it (may have an exponent), and how many code units were read;
  ///   nil where the text does not start with a number.
  public func parsePrefix(
    _ text: UnsafeBufferPointer<UInt16>
  ) -> (decimal: String, consumed: Int)? {
    guard let base = text.baseAddress, let length = Int32(exactly: text.count), length > 0 else {
      return nil
    }
    var status: icu_status = 0
    var position: Int32 = 0
    var digits = [CChar](repeating: 0, count: 64)
    let written = icu_parseDecimal(handle, base, length, &position, &digits, 63, &status)
    guard status <= 0, position > 0, written > 0, written < 64 else { return nil }
    let decimal = String(
      decoding: digits.prefix(Int(written)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return (decimal, Int(position))
  }

  /// Spells a plain decimal (`123456.7`) in words.
  public func spell(_ decimal: String) throws(ICUError) -> String {
    let digits = Array(decimal.utf8.map(CChar.init(bitPattern:)))
    try fill(&buffer, startingWith: 256, function: "unum_formatDecimal") {
      icu_formatDecimal(handle, digits, Int32(clamping: digits.count), $0, $1, &$2)
    }
    return String(decoding: buffer, as: UTF16.self)
  }
}
