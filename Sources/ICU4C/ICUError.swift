import CICU

/// A call into ICU that failed: the function and ICU's own name for what went wrong.
public struct ICUError: Error, Equatable, CustomStringConvertible {
  /// The ICU function that was called, without its version suffix (`ubrk_open`).
  public let function: String
  /// ICU's name of the error (`U_MISSING_RESOURCE_ERROR`).
  public let code: String

  public var description: String { "ICU: \(function) failed with \(code)" }

  init(function: String, status: icu_status) {
    self.function = function
    self.code = String(cString: icu_errorName(status))
  }
}

/// Calls `body` with a fresh status and throws if it comes back as an error.
///
/// A negative status is a warning (a fallback locale was used, say) and not a failure.
func checked<Result>(
  _ function: String, _ body: (inout icu_status) -> Result
) throws(ICUError) -> Result {
  var status: icu_status = 0
  let result = body(&status)
  guard status <= 0 else { throw ICUError(function: function, status: status) }
  return result
}

/// Calls an ICU function that writes UTF-16 into a buffer and returns the length it needs, growing
/// the buffer once where it was too small.
///
/// - Parameter buffer: Holds exactly the result afterwards; its capacity is kept for the next call.
func fill(
  _ buffer: inout [UInt16], startingWith capacity: Int, function: String,
  _ body: (UnsafeMutablePointer<UInt16>?, Int32, inout icu_status) -> Int32
) throws(ICUError) {
  var room = max(capacity, 16)
  while true {
    if buffer.count < room {
      buffer.append(contentsOf: repeatElement(0, count: room - buffer.count))
    }
    var status: icu_status = 0
    let needed = buffer.withUnsafeMutableBufferPointer {
      Int(body($0.baseAddress, Int32(clamping: $0.count), &status))
    }
    if icu_isBufferOverflow(status), needed > buffer.count {
      room = needed
      continue
    }
    guard status <= 0 else { throw ICUError(function: function, status: status) }
    buffer.removeLast(buffer.count - needed)
    return
  }
}

/// The versions this process runs on.
public enum ICUVersion {
  /// ICU's version, such as `72.1`.
  public static var icu: String { String(cString: icu_version()) }
  /// The version of Unicode that ICU's data has, such as `15.0`.
  public static var unicode: String { String(cString: icu_unicodeVersion()) }
}
