#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Cuts a table (RFC 4180) into rows, quoted line ends included. The first row gives the columns.
///
/// A quote opens only at the start of a field; elsewhere it is a character like any other. Rows end with
/// a line feed, which a carriage return may precede.
struct CSVFramer: RecordFramer {
  private let limit: Int
  private let names: FieldNames
  private var header: CSVHeader?
  private var currentLine = 1
  private var recordLine = 1
  private var quoteLine = 1
  private var place = Place.fieldStart

  private enum Place {
    case fieldStart, plain, quoted
    /// Behind a quote inside quotes: the end, or the first half of a doubled quote.
    case afterQuote
  }

  init(limit: Int, names: FieldNames) {
    self.limit = limit
    self.names = names
  }

  var line: Int? { recordLine }
  var state: (any FileState)? { header }

  mutating func next(
    from stream: ByteStream, into target: inout [UInt8]
  ) throws(StreamFailure) -> Frame? {
    if header == nil { try readHeader(from: stream) }
    while true {
      let start = target.count
      guard let frame = try takeRow(from: stream, into: &target) else { return nil }
      if case .record = frame, target.count == start { continue }
      return frame
    }
  }

  private mutating func readHeader(from stream: ByteStream) throws(StreamFailure) {
    var row: [UInt8] = []
    while row.isEmpty {
      guard let frame = try takeRow(from: stream, into: &row) else {
        throw StreamFailure(
          code: .invalidCSV, message: "the file is empty; its first row must name the columns")
      }
      if case .failure(let code, let message, _) = frame {
        throw StreamFailure(code: code, message: message)
      }
    }
    header = try CSVHeader(row: row, names: names)
  }

  /// The next row, which may be empty; nil at the end.
  private mutating func takeRow(
    from stream: ByteStream, into target: inout [UInt8]
  ) throws(StreamFailure) -> Frame? {
    let start = target.count
    var isWhole = true
    var hasBytes = false
    var isComplete = false
    recordLine = currentLine
    place = .fieldStart
    while !isComplete, try stream.fill() {
      hasBytes = true
      let used = stream.withUnread { unread in
        let (length, ends) = scan(unread)
        isComplete = ends
        if isWhole, target.count - start + length > limit {
          isWhole = false
          target.removeSubrange(start...)
        }
        if isWhole { target.append(contentsOf: UnsafeBufferPointer(rebasing: unread[..<length])) }
        return length
      }
      stream.skip(used)
    }
    guard hasBytes else { return nil }
    if place == .quoted {
      target.removeSubrange(start...)
      return .failure(
        .invalidCSV, "the quote opened on line \(quoteLine) is never closed; close or double it",
        line: recordLine)
    }
    guard isWhole else {
      return .failure(
        .tooLarge,
        "the row is longer than \(limit) bytes; is a quote left open on line \(quoteLine)? Else raise "
          + "--max-record-size",
        line: recordLine)
    }
    if target.count > start, target.last == 0x0A { target.removeLast() }
    if target.count > start, target.last == 0x0D { target.removeLast() }
    return .record(line: recordLine)
  }

  /// Goes on to the end of the row, or of the bytes at hand.
  ///
  /// - Returns: The bytes passed, the line feed included, and whether the row ends with them.
  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> (length: Int, ends: Bool) {
    let delimiter = header?.delimiter
    var place = place
    defer { self.place = place }
    var index = 0
    while index < bytes.count {
      if place == .quoted {
        index = skipQuoted(bytes, from: index)
        if index == bytes.count { break }
        place = .afterQuote
        index += 1
        continue
      }
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        currentLine += 1
        return (index, true)
      }
      if byte == 0x22, place != .plain {
        if place == .fieldStart { quoteLine = currentLine }
        place = .quoted
      } else if delimiter.map({ byte == $0 }) ?? CSVHeader.delimiters.contains(byte) {
        place = .fieldStart
      } else {
        place = .plain
      }
    }
    return (index, false)
  }

  /// The index of the next quote, or the end; counts lines on the way.
  private mutating func skipQuoted(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    guard let base = rest.baseAddress else { return start }
    let length = memchr(base, 0x22, rest.count).map {
      UnsafeRawPointer($0) - UnsafeRawPointer(base)
    }
    for byte in rest[..<(length ?? rest.count)] { currentLine += byte == 0x0A ? 1 : 0 }
    return start + (length ?? rest.count)
  }
}
