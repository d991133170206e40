import CJSONReader

/// Reads JSON objects one after the other, with memory that is kept. One a worker.
///
/// Bytes it hands out are valid until the next call of ``parse(_:)``.
final class JSONObject {
  private let reader: OpaquePointer

  enum Failure: Error {
    case invalid(String)
    case tooDeep
    case tooLarge
  }

  struct Field {
    var key: UnsafeBufferPointer<UInt8>
    var type: saransh_json_type
    /// The decoded value of a string.
    var string: UnsafeBufferPointer<UInt8>
  }

  /// Bytes that must follow a record in memory.
  static var padding: Int { saransh_json_padding() }

  /// nil without memory.
  init?(maximumDepth: Int) {
    guard let reader = saransh_json_open(max(1, maximumDepth)) else { return nil }
    self.reader = reader
  }

  deinit { saransh_json_close(reader) }

  /// Checks all of a record and stands before its first field.
  func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) {
    switch saransh_json_parse(reader, bytes.baseAddress, bytes.count) {
    case SARANSH_JSON_OK: return
    case SARANSH_JSON_TOO_DEEP: throw .tooDeep
    case SARANSH_JSON_TOO_LARGE: throw .tooLarge
    default: throw .invalid(String(cString: saransh_json_message(reader)))
    }
  }

  /// The next field in the record's order; nil behind the last.
  func nextField() -> Field? {
    var field = saransh_json_field()
    guard saransh_json_next(reader, &field) != 0 else { return nil }
    return Field(key: buffer(field.key), type: field.type, string: buffer(field.string))
  }

  /// The next element of the array that the last field is.
  func nextElement() -> Field? {
    var field = saransh_json_field()
    guard saransh_json_next_element(reader, &field) != 0 else { return nil }
    return Field(key: buffer(field.key), type: field.type, string: buffer(field.string))
  }

  /// The last field's value as it is written.
  func rawValue() -> String { String(decoding: buffer(saransh_json_raw(reader)), as: UTF8.self) }

  /// The text of a top-level string or number in a record that could not be parsed; nil where it cannot
  /// be made out.
  static func salvage(_ key: String, from bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var key = key
    let found = key.withUTF8 { key in
      key.withMemoryRebound(to: CChar.self) {
        saransh_json_salvage(bytes.baseAddress, bytes.count, $0.baseAddress, $0.count)
      }
    }
    var value = buffer(found)[...]
    if value.first == UInt8(ascii: "\""), value.count >= 2 {
      value = value.dropFirst().dropLast()
      guard !value.contains(UInt8(ascii: "\\")) else { return nil }
    } else {
      let isNumber = value.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x2E }
      guard isNumber else { return nil }
    }
    guard !value.isEmpty else { return nil }
    return String(validating: value, as: UTF8.self)
  }
}

private func buffer(_ slice: saransh_json_slice) -> UnsafeBufferPointer<UInt8> {
  UnsafeBufferPointer(
    start: UnsafeRawPointer(slice.start)?.assumingMemoryBound(to: UInt8.self), count: slice.length)
}
