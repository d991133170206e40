import CICU

/// Text of other encodings as UTF-8, by ICU's converters.
public enum CharsetConverter {
  /// Whether ICU has a converter of this name or alias.
  public static func knows(_ charset: String) -> Bool {
    guard isPlain(charset) else { return false }
    return icu_hasConverter(charset)
  }

  /// - Parameter charset: A name or alias as ICU knows it: `windows-1252`, `Shift_JIS`.
  /// - Returns: UTF-8; what is no character of the encoding is U+FFFD.
  public static func utf8(
    _ bytes: UnsafeBufferPointer<UInt8>, from charset: String
  ) throws(ICUError) -> [UInt8] {
    guard isPlain(charset), bytes.count < Int(Int32.max) / 4 else {
      throw ICUError(function: "ucnv_open", status: icu_outOfBounds())
    }
    if bytes.isEmpty { return [] }
    // No character takes more than three bytes for each of its own, but a few that become two.
    var room = bytes.count * 3 + 16
    while true {
      var status: icu_status = 0
      var needed = 0
      let text = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        needed = Int(
          icu_convertToUTF8(
            charset, bytes.baseAddress, Int32(bytes.count), buffer.baseAddress,
            Int32(clamping: buffer.count), &status))
        count = status <= 0 ? min(needed, buffer.count) : 0
      }
      if icu_isBufferOverflow(status), needed > room {
        room = needed
        continue
      }
      guard status <= 0 else { throw ICUError(function: "ucnv_toAlgorithmic", status: status) }
      return text
    }
  }

  private static func isPlain(_ charset: String) -> Bool {
    (1...40).contains(charset.utf8.count) && charset.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
