import ArticleModel

/// The text of some bytes, or an `invalid-utf8` error that says where.
///
/// - Parameters:
///   - range: The part of the record that is wanted.
///   - record: All of the record: offsets in messages count from its start.
func validText(
  _ range: Range<Int>, of record: UnsafeBufferPointer<UInt8>, origin: RecordOrigin, id: String?
) throws(Diagnostic) -> String {
  if let text = String(validating: UnsafeBufferPointer(rebasing: record[range]), as: UTF8.self) {
    return text
  }
  throw invalidUTF8(in: record, origin: origin, id: id)
}

/// The text of bytes that are known to be UTF-8, because all of their record was checked.
///
/// Checking again what simdjson has checked would cost a millisecond a megabyte.
@inline(__always)
func trustedText(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  #if compiler(>=6.2) && !canImport(Darwin)
    String(copying: UTF8Span(unchecked: bytes.span))
  #else
    String(decoding: bytes, as: UTF8.self)
  #endif
}

/// The error of a record that is known not to be UTF-8.
func invalidUTF8(
  in record: UnsafeBufferPointer<UInt8>, origin: RecordOrigin, id: String?
) -> Diagnostic {
  let offset = firstInvalidByte(in: record) ?? 0
  let place = origin.line == nil ? "the file" : "the record"
  var advice = "convert it with iconv, or mend the byte"
  if record.count >= 2, record[0] ^ record[1] == 1, record[0] >= 0xFE {
    advice = "it looks like UTF-16; convert it with iconv -f UTF-16 -t UTF-8"
  }
  return Diagnostic(
    .invalidUTF8, "\(place) is not UTF-8 at its byte \(offset); \(advice)", origin: origin, id: id)
}

/// The offset of the first byte that does not belong to well-formed UTF-8 (Unicode, table 3-7).
func firstInvalidByte(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var index = 0
  while index < bytes.count {
    let length = sequenceLength(in: bytes, at: index)
    if length == 0 { return index }
    index += length
  }
  return nil
}

/// The length of the well-formed sequence at an index, or 0.
private func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let first = bytes[index]
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch first {
  case 0x00...0x7F: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: length = 4
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return 0
  }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
  for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
  return length
}
