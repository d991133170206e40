#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One record a line; blank lines are passed over, a line feed may follow a carriage return, and the
/// last line needs neither.
struct LineFramer: RecordFramer {
  private let limit: Int
  private var number = 1

  /// - Parameter limit: The longest line in bytes; a longer one is passed over without being kept.
  init(limit: Int) { self.limit = limit }

  var line: Int? { number }

  mutating func next(
    from stream: ByteStream, into target: inout [UInt8]
  ) throws(StreamFailure) -> Frame? {
    while true {
      let start = target.count
      let line = number
      guard let isWhole = try takeLine(from: stream, into: &target, start: start) else {
        return nil
      }
      guard isWhole else {
        return .failure(
          .tooLarge,
          "the line is longer than \(limit) bytes; shorten it or raise --max-record-size",
          line: line)
      }
      if target.last == 0x0D, target.count > start { target.removeLast() }
      if target[start...].contains(where: { $0 != 0x20 && $0 != 0x09 }) {
        return .record(line: line)
      }
      target.removeSubrange(start...)
    }
  }

  /// - Returns: Whether the line was short enough to be kept; nil at the end of the input.
  private mutating func takeLine(
    from stream: ByteStream, into target: inout [UInt8], start: Int
  ) throws(StreamFailure) -> Bool? {
    var isWhole = true
    var hasBytes = false
    while try stream.fill() {
      hasBytes = true
      let (length, hasEnd) = stream.withUnread { unread in
        let end = lineFeed(in: unread)
        let length = end ?? unread.count
        if isWhole, target.count - start + length > limit {
          isWhole = false
          target.removeSubrange(start...)
        }
        if isWhole { target.append(contentsOf: UnsafeBufferPointer(rebasing: unread[..<length])) }
        return (length, end != nil)
      }
      stream.skip(length + (hasEnd ? 1 : 0))
      if hasEnd { break }
    }
    guard hasBytes else { return nil }
    number += 1
    return isWhole
  }
}

/// The offset of the first line feed.
func lineFeed(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  guard let base = bytes.baseAddress, let found = memchr(base, 0x0A, bytes.count) else {
    return nil
  }
  return UnsafeRawPointer(found) - UnsafeRawPointer(base)
}
