import CICU

/// Writes text in another script, by ICU's rules.
///
/// Not safe to share between threads.
public final class Transliterator {
  private let handle: UnsafeMutableRawPointer

  /// - Parameter id: ICU's compound identifier, such as `Any-Latin; NFD; Lower`.
  public init(id: String) throws(ICUError) {
    let units = Array(id.utf16)
    let opened = try checked("utrans_openU") {
      icu_openTransliterator(units, Int32(clamping: units.count), &$0)
    }
    guard let opened else { throw ICUError(function: "utrans_openU", status: icu_outOfMemory()) }
    handle = opened
  }

  deinit { icu_closeTransliterator(handle) }

  /// Replaces the text by its transliteration; the array's capacity is kept for the next call.
  public func transliterate(_ text: inout [UInt16]) throws(ICUError) {
    let source = text
    var room = max(64, source.count * 4)
    while true {
      if text.count < room {
        text.append(contentsOf: repeatElement(0, count: room - text.count))
      }
      for index in source.indices { text[index] = source[index] }
      var length = Int32(clamping: source.count)
      var status: icu_status = 0
      text.withUnsafeMutableBufferPointer {
        icu_transliterate(handle, $0.baseAddress, &length, Int32(clamping: $0.count), &status)
      }
      if icu_isBufferOverflow(status), room < source.count * 64 + 4096 {
        room *= 4
        continue
      }
      guard status <= 0 else { throw ICUError(function: "utrans_transUChars", status: status) }
      text.removeLast(text.count - Int(length))
      return
    }
  }
}
