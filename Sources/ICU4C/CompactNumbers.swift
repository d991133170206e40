import CICU

/// Numbers with a locale's scale words in the right plural (`1,2 Milliarden`, `1.2兆`), in Latin digits.
///
/// Not safe to share between threads.
public final class CompactNumbers {
  private let handle: UnsafeMutableRawPointer
  private var buffer: [UInt16] = []

  /// - Parameter locale: A BCP 47 tag or ICU name.
  public init(locale: String) throws(ICUError) {
    let name = "unumf_openForSkeletonAndLocale"
    let opened = try checked(name) { icu_openCompact(locale, &$0) }
    guard let opened else { throw ICUError(function: name, status: icu_outOfMemory()) }
    handle = opened
  }

  deinit { icu_closeCompact(handle) }

  /// Writes a plain decimal (`1200000`) with the largest scale that fits, to eighteen decimals.
  public func format(_ decimal: String) throws(ICUError) -> String {
    let digits = Array(decimal.utf8.map(CChar.init(bitPattern:)))
    try fill(&buffer, startingWith: 128, function: "unumf_formatDecimal") {
      icu_formatCompact(handle, digits, Int32(clamping: digits.count), $0, $1, &$2)
    }
    return String(decoding: buffer, as: UTF16.self)
  }
}
